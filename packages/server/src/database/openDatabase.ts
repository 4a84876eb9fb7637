import type { ServerConfig } from '../config/ServerConfig'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { join } from 'node:path'

/** The database of queues and tables: that of the settings, or a SQLite file in the data folder. */
export function openDatabase({ postgres, dataDir }: ServerConfig): GatewayDatabase {
  return new GatewayDatabase(
    postgres ? { kind: 'postgres', url: postgres.url } : { kind: 'sqlite', path: join(dataDir, 'gateway.db') }
  )
}
