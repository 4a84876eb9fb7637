import type { ServerConfig } from '../config/ServerConfig'

import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { DATABASE_FILE, WALLET_FILE } from '../config/dataFiles'

import { CommandError } from './CommandError'

/**
 * Before a command touches a data folder: in a wrong or empty one it would make things, and be done.
 * @param files that must be there
 * @throws {CommandError}
 */
export function assertDataFolder({ dataDir }: ServerConfig, files = [DATABASE_FILE, WALLET_FILE]): void {
  const missing = files.map((file) => join(dataDir, file)).find((path) => !existsSync(path))
  if (!missing) return
  throw new CommandError(`There is no ${missing}. Set GATEWAY_DATA_DIR to the data folder of the gateway.`)
}
