import type { ServerConfig } from '../config/ServerConfig'

import { join } from 'node:path'

import { askarDatabase } from '../agent/askarDatabase'
import { WALLET_FILE } from '../config/dataFiles'

/** Askar's own address of the root wallet; commands open it without an agent. */
export function walletUri({ postgres, dataDir }: ServerConfig): string {
  if (!postgres) return `sqlite://${join(dataDir, WALLET_FILE)}`
  const [user, password, database] = [postgres.user, postgres.password, askarDatabase(postgres.database)].map(
    encodeURIComponent
  )
  return `postgres://${user}:${password}@${postgres.host}/${database}?max_connections=2`
}
