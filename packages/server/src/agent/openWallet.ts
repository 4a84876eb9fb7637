import type { WalletApi, WalletConfig } from '@credo-ts/core'

import { WalletError, WalletInvalidKeyError } from '@credo-ts/core'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

/**
 * Opens the root wallet, made at the first start. Credo does so by itself, but takes an empty PostgreSQL database that
 * is there already for a broken wallet.
 * @throws {SettingsInvalidError} when the wallet was made with another key
 */
export async function openWallet(wallet: WalletApi, config: WalletConfig): Promise<void> {
  try {
    await wallet.initialize(config)
  } catch (error) {
    if (error instanceof WalletInvalidKeyError) {
      const problem = 'does not open the wallet, which was made with another key. Set that key again.'
      throw new SettingsInvalidError([{ variable: 'GATEWAY_WALLET_KEY', problem }])
    }
    if (config.storage?.type !== 'postgres' || !isWithoutTables(error)) throw error
    await wallet.createAndOpen(config)
  }
}

function isWithoutTables(error: unknown): boolean {
  return error instanceof WalletError && error.message.includes('relation "config" does not exist')
}
