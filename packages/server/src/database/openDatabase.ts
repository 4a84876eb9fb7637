import type { ServerConfig } from '../config/ServerConfig'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { join } from 'node:path'

/** The database of queues and tables: that of the settings, or a SQLite file in the data folder. */
export function openDatabase({ postgres, dataDir, databasePool }: ServerConfig): GatewayDatabase {
  return new GatewayDatabase(
    postgres
      ? { kind: 'postgres', url: postgres.url, poolSize: databasePool }
      : { kind: 'sqlite', path: join(dataDir, 'gateway.db') }
  )
}
