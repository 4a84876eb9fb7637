import type { AskarWallet } from '@credo-ts/askar'
import type { Agent, WalletConfig } from '@credo-ts/core'

import { WalletError, WalletInvalidKeyError } from '@credo-ts/core'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

/**
 * Opens the root wallet, made at the first start. Credo does so by itself, but takes an empty PostgreSQL database that
 * is there already for a broken wallet.
 * @throws {SettingsInvalidError} when the wallet was made with another key
 */
export async function openWallet(agent: Agent, config: WalletConfig): Promise<void> {
  try {
    await agent.wallet.initialize(config)
  } catch (error) {
    if (error instanceof WalletInvalidKeyError) {
      const problem = 'does not open the wallet, which was made with another key. Set that key again.'
      throw new SettingsInvalidError([{ variable: 'GATEWAY_WALLET_KEY', problem }])
    }
    if (config.storage?.type !== 'postgres' || !isWithoutTables(error)) throw error
    await agent.wallet.createAndOpen(config)
  }
  // Credo looks for a profile by the id of the wallet, which is the database's name; one that came from SQLite, or from a
  // database with another name, has kept the profile's name
  config.id = await (agent.context.wallet as AskarWallet).store.getDefaultProfile()
}

function isWithoutTables(error: unknown): boolean {
  return error instanceof WalletError && error.message.includes('relation "config" does not exist')
}
