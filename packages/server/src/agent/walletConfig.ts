import type { ServerConfig } from '../config/ServerConfig'
import type { WalletConfig } from '@credo-ts/core'

import { KeyDerivationMethod } from '@credo-ts/core'
import { join } from 'node:path'

import { WALLET_FILE } from '../config/dataFiles'

import { askarDatabase } from './askarDatabase'

/** Longest that a call waits for one of the wallet's connections. */
const CONNECTION_WAIT_SECONDS = 30

/**
 * The root wallet. On PostgreSQL its id is the database's name: Askar's address has no other place for that.
 * @param walletKey raw key, base58
 */
export function walletConfig(config: ServerConfig, walletKey: string): WalletConfig {
  const key = { key: walletKey, keyDerivationMethod: KeyDerivationMethod.Raw }
  const { postgres } = config
  if (!postgres) {
    const path = join(config.dataDir, WALLET_FILE)
    return { ...key, id: 'gateway', storage: { type: 'sqlite', config: { path } } }
  }
  return {
    ...key,
    id: askarDatabase(postgres.database),
    storage: {
      type: 'postgres',
      config: { host: postgres.host, connectTimeout: CONNECTION_WAIT_SECONDS, maxConnections: config.walletPool },
      credentials: { account: postgres.user, password: postgres.password },
    },
  }
}
