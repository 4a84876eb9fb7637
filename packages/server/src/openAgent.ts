import type { GatewayAgent } from './buildAgent'
import type { Closers } from './Closers'
import type { ServerConfig } from './config/ServerConfig'
import type { Logger } from '@credo-ts/core'
import type { GatewayDatabase } from '@didcomm-gateway/core'

import { openWallet } from './agent/openWallet'
import { passTlsToAskar } from './agent/passTlsToAskar'
import { walletConfig } from './agent/walletConfig'
import { ApiKeys } from './auth'
import { buildAgent } from './buildAgent'
import { assertWalletThere } from './config/assertDataWhole'
import { Computations } from './computation'
import { CREDENTIAL_SINGLETONS, startCredentials } from './credentials/startCredentials'
import { openDatabase } from './database/openDatabase'
import { serverMigrations } from './database/serverMigrations'
import { withStartLock } from './database/withStartLock'
import { EventStreams } from './rest/events/EventStreams'
import { TaskStreams } from './rest/tasks/TaskStreams'
import { IdempotencyStore } from './rest/idempotency/IdempotencyStore'
import { IdempotentRequests } from './rest/idempotency/IdempotentRequests'
import { MadeRecords } from './rest/idempotency/MadeRecords'
import { TenantErasure } from './tenants/TenantErasure'
import { TenantRecords } from './tenants/TenantRecords'
import { TenantService } from './tenants/TenantService'
import { WalletTurns } from './tenants/WalletTurns'

export interface AgentToOpen {
  config: ServerConfig
  logger: Logger
  /** gets what must be closed */
  closers: Closers
  /** raw key of the root wallet, base58 */
  walletKey: string
  publicUrl: string
}

const SERVER_SINGLETONS = [
  ApiKeys,
  EventStreams,
  TaskStreams,
  IdempotencyStore,
  IdempotentRequests,
  MadeRecords,
  TenantErasure,
  TenantRecords,
  TenantService,
  WalletTurns,
  ...CREDENTIAL_SINGLETONS,
]

/** The agent with its wallet open and all tables up to date; nothing works or listens yet. */
export async function openAgent({
  config,
  logger,
  closers,
  walletKey,
  publicUrl,
}: AgentToOpen): Promise<{ agent: GatewayAgent; database: GatewayDatabase }> {
  const database = openDatabase(config)
  closers.add('database', () => database.close())

  if (config.postgres) passTlsToAskar(config.postgres)
  const wallet = walletConfig(config, walletKey)
  const agent = buildAgent({ config, database, logger, wallet, publicUrl })
  closers.add('computations', () => agent.dependencyManager.resolve(Computations).close())
  for (const singleton of SERVER_SINGLETONS) agent.dependencyManager.registerSingleton(singleton as never)
  closers.add('agent', () => agent.shutdown())
  await withStartLock(database, async () => {
    if (!config.postgres) assertWalletThere(config, await database.hasTables())
    await openWallet(agent, wallet, config, database)
    await agent.initialize()
    await database.migrate('server', serverMigrations(database.kind))
    await startCredentials(agent, database, config, publicUrl)
  })
  return { agent, database }
}
