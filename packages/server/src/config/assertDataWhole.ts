import type { ServerConfig } from './ServerConfig'

import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { SettingsInvalidError } from './SettingsInvalidError'
import { DATABASE_FILE, WALLET_FILE, WALLET_KEY_FILE } from './dataFiles'

/**
 * Looks, before anything is made, whether a part of the data folder is missing that would be made anew and fit nothing else in it.
 * @throws {SettingsInvalidError} that says what to restore
 */
export function assertDataWhole({ postgres, dataDir, walletKey }: ServerConfig): void {
  if (postgres || walletKey || !existsSync(join(dataDir, WALLET_FILE)) || existsSync(join(dataDir, WALLET_KEY_FILE))) {
    return
  }
  const problem = `is not set, and ${join(dataDir, WALLET_FILE)} has lost its key: there is no ${join(dataDir, WALLET_KEY_FILE)}. Restore that file from where you keep it, or set the key that the wallet was made with; another one does not open it.`
  throw new SettingsInvalidError([{ variable: 'GATEWAY_WALLET_KEY', problem }])
}

/**
 * A SQLite file that is in use without the wallet that goes with it: the start would make an empty one.
 * @param hasTables whether the database has been used
 * @throws {SettingsInvalidError}
 */
export function assertWalletThere({ dataDir }: ServerConfig, hasTables: boolean): void {
  if (!hasTables || existsSync(join(dataDir, WALLET_FILE))) return
  const problem = `${join(dataDir, DATABASE_FILE)} is there without ${WALLET_FILE}, which holds the keys of its tenants. Restore both from the same backup.`
  throw new SettingsInvalidError([{ variable: 'GATEWAY_DATA_DIR', problem }])
}
