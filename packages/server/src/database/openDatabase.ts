import type { ServerConfig } from '../config/ServerConfig'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { join } from 'node:path'

import { SettingsInvalidError } from '../config/SettingsInvalidError'
import { DATABASE_FILE } from '../config/dataFiles'
import { describeFileError } from '../config/describeFileError'

/**
 * The database of queues and tables: that of the settings, or a SQLite file in the data folder.
 * @throws {SettingsInvalidError} when the file cannot be opened
 */
export function openDatabase({ postgres, dataDir, databasePool }: ServerConfig): GatewayDatabase {
  if (postgres) return new GatewayDatabase({ kind: 'postgres', url: postgres.url, poolSize: databasePool })
  const path = join(dataDir, DATABASE_FILE)
  try {
    return new GatewayDatabase({ kind: 'sqlite', path })
  } catch (error) {
    const problem = `${path} cannot be used: ${describeFileError(error)}. Check that this user may write it; restore it from a backup when it is broken.`
    throw new SettingsInvalidError([{ variable: 'GATEWAY_DATA_DIR', problem }])
  }
}
