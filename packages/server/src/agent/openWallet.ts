import type { ServerConfig } from '../config/ServerConfig'
import type { SettingProblem } from '../config/SettingsInvalidError'
import type { AskarWallet } from '@credo-ts/askar'
import type { Agent, WalletConfig } from '@credo-ts/core'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { WalletError, WalletInvalidKeyError } from '@credo-ts/core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { SettingsInvalidError } from '../config/SettingsInvalidError'
import { NEW_WALLET_KEY_FILE } from '../config/dataFiles'

/** The first that Askar looks for. What it says when there is none is in the language of the server. */
const ASKAR_TABLE = 'config'

/**
 * Opens the root wallet, made at the first start. Credo does so by itself, but takes an empty PostgreSQL database that
 * is there already for a broken wallet.
 * @throws {SettingsInvalidError} when the wallet was made with another key, or its database cannot be used
 */
export async function openWallet(
  agent: Agent,
  wallet: WalletConfig,
  config: ServerConfig,
  database: GatewayDatabase
): Promise<void> {
  try {
    await openOrCreate(agent, wallet, database)
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    throw new SettingsInvalidError([describe(error, config)])
  }
  // Credo looks for a profile by the id of the wallet, which is the database's name; one that came from SQLite, or from a
  // database with another name, has kept the profile's name
  wallet.id = await (agent.context.wallet as AskarWallet).store.getDefaultProfile()
}

async function openOrCreate(agent: Agent, wallet: WalletConfig, database: GatewayDatabase): Promise<void> {
  try {
    await agent.wallet.initialize(wallet)
  } catch (error) {
    if (!(error instanceof WalletError) || error instanceof WalletInvalidKeyError) throw error
    if (!(await database.lacksTable(ASKAR_TABLE).catch(() => false))) throw error
    await agent.wallet.createAndOpen(wallet)
  }
}

function describe(error: WalletError, { postgres, walletKey, dataDir }: ServerConfig): SettingProblem {
  if (error instanceof WalletInvalidKeyError) {
    const isCutShort = !postgres && !walletKey && existsSync(join(dataDir, NEW_WALLET_KEY_FILE))
    const mend = isCutShort
      ? `A change of the key was cut short: end it with "npm run gateway -- rotate-wallet-key".`
      : 'Set that key again.'
    const problem = `does not open the wallet, which was made with another key. ${mend}`
    return { variable: 'GATEWAY_WALLET_KEY', problem }
  }
  const reason = `the wallet cannot be opened (${innermost(error).message}).`
  return postgres
    ? { variable: 'GATEWAY_DATABASE_URL', problem: `${reason} Its user needs the right to create schemas and tables.` }
    : { variable: 'GATEWAY_DATA_DIR', problem: `${reason} Check that ${dataDir} can be read and written.` }
}

/** Askar's own word; Credo's names only the wallet. */
function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error
}
