import type { ServerConfig } from './config/ServerConfig'
import type { GatewayAgent } from './buildAgent'
import type { Logger } from '@credo-ts/core'
import type { Express } from 'express'
import type { Server } from 'node:http'

import { GatewayWorkers } from '@didcomm-gateway/core'
import { DeliveryWorker } from '@didcomm-gateway/relay-module'

import { Closers } from './Closers'
import { AnonCredsProcesses } from './anoncreds/AnonCredsProcesses'
import { AdminKeyDigest, OperatorKey } from './auth'
import { buildApp } from './buildApp'
import { assertDataWhole } from './config/assertDataWhole'
import { lockDataDir } from './config/lockDataDir'
import { resolveSecrets } from './config/resolveSecrets'
import { DefinitionWorker } from './credentials/DefinitionWorker'
import { PublicUrls } from './database/PublicUrls'
import { NextRegistryWorker } from './credentials/NextRegistryWorker'
import { UnfinishedCopy } from './database/UnfinishedCopy'
import { withStartLock } from './database/withStartLock'
import { mountDidcomm } from './didcomm'
import { listen } from './listen'
import { AgentLogger } from './logging/AgentLogger'
import { LogOutput } from './logging/LogOutput'
import { StartLog } from './logging/StartLog'
import { createLogger } from './logging/createLogger'
import { GatewayLimits } from './middleware/GatewayLimits'
import { Metrics } from './pages/Metrics'
import { addDoorMetrics } from './pages/addDoorMetrics'
import { addAnonCredsMetrics } from './pages/addAnonCredsMetrics'
import { addComputationMetrics } from './pages/addComputationMetrics'
import { addGatewayMetrics } from './pages/addGatewayMetrics'
import { addQueueMetrics } from './pages/addQueueMetrics'
import { addSendingMetrics } from './pages/addSendingMetrics'
import { openAgent } from './openAgent'
import { Readiness } from './pages/Readiness'
import { EventStreams } from './rest/events/EventStreams'
import { TaskStreams } from './rest/tasks/TaskStreams'
import { TenantErasure } from './tenants/TenantErasure'

/** A gateway that serves. */
export interface Gateway {
  app: Express
  server: Server
  agent: GatewayAgent
  logger: Logger
  /** `http://HOST:PORT` that is listened on */
  url: string
  /** address that partners reach */
  publicUrl: string
  /** file that holds the admin API key; null when the environment gave it */
  adminApiKeyFile: string | null
  /** Takes no new work, finishes what runs, closes everything. May be called more than once. */
  close: () => Promise<void>
}

/** What the DIDComm door is built on. */
export interface DidcommDoorParts {
  app: Express
  server: Server
  agent: GatewayAgent
  config: ServerConfig
  logger: Logger
  limits: GatewayLimits
  metrics: Metrics
}

/** @returns how the door is closed: no new messages, those that came are kept */
export type MountDidcomm = (parts: DidcommDoorParts) => () => void | Promise<void>

/** Requests that take longer than this are cut off when the gateway stops. */
const STOP_GRACE_MS = 10_000

/**
 * Starts a gateway.
 * @param door the DIDComm door
 * @throws what kept it from starting; whatever was opened is closed again
 */
export async function createGateway(config: ServerConfig, door: MountDidcomm = mountDidcomm): Promise<Gateway> {
  const output = LogOutput.standard
  const winston = createLogger(config.logLevel, config.production, output)
  const logger = new AgentLogger(winston, config.logLevel)
  const closers = new Closers(logger)
  closers.add('log', () => output.flush())
  try {
    return await start(config, logger, new StartLog(winston, config), closers, door)
  } catch (error) {
    await closers.closeAll()
    throw error
  }
}

async function start(
  config: ServerConfig,
  logger: Logger,
  startLog: StartLog,
  closers: Closers,
  door: MountDidcomm
): Promise<Gateway> {
  assertDataWhole(config)
  if (!config.postgres) closers.add('data folder', await lockDataDir(config.dataDir))
  const secrets = await resolveSecrets(config)

  const listening = await listen(config.host, config.port)
  closers.add('listener', () => listening.close(0))
  const publicUrl = config.publicUrl ?? `http://localhost:${listening.port}`
  startLog.begins(publicUrl)

  const { agent, database } = await openAgent({ config, logger, closers, walletKey: secrets.walletKey, publicUrl })
  if (config.postgres) {
    await new UnfinishedCopy(database).refuse()
    await new AdminKeyDigest(database).agree(secrets.adminApiKey)
  }
  const urlChange = await withStartLock(database, () => new PublicUrls(database).use(publicUrl))
  if (urlChange) startLog.publicUrlChanged(publicUrl, urlChange)
  const { dependencyManager } = agent

  // closed after all that waits for what it computes
  const anonCreds = dependencyManager.resolve(AnonCredsProcesses)
  closers.add('AnonCreds processes', () => anonCreds.close())
  const deliveries = dependencyManager.resolve(DeliveryWorker)
  closers.add('deliveries', () => deliveries.stop())
  await deliveries.start()
  const definitions = dependencyManager.resolve(DefinitionWorker)
  closers.add('credential definitions', () => definitions.stop())
  await definitions.start()
  const registries = dependencyManager.resolve(NextRegistryWorker)
  closers.add('revocation registries', () => registries.stop())
  await registries.start()
  const workers = dependencyManager.resolve(GatewayWorkers)
  closers.add('workers', () => workers.stop())
  await workers.start()
  const erasure = dependencyManager.resolve(TenantErasure)
  closers.add('erasure of tenants', () => erasure.stop())
  erasure.start()

  const metrics = new Metrics()
  addQueueMetrics(metrics.registry, agent)
  addDoorMetrics(metrics.registry, agent)
  addAnonCredsMetrics(metrics.registry, anonCreds)
  addComputationMetrics(metrics.registry, agent)
  addGatewayMetrics(metrics.registry, database)
  addSendingMetrics(metrics.registry, agent)
  const readiness = new Readiness(database)
  const limits = new GatewayLimits(config, database)
  const operatorKey = new OperatorKey(secrets.adminApiKey)
  closers.add('requests', () => listening.close(STOP_GRACE_MS))
  closers.add('event streams', () => dependencyManager.resolve(EventStreams).close())
  closers.add('task streams', () => dependencyManager.resolve(TaskStreams).close())
  const app = buildApp({
    ...{ agent, config, logger, metrics, readiness, limits, operatorKey, publicUrl },
    mountDidcomm: (express) => {
      const { server } = listening
      const parts = { app: express, server, agent, config, logger, limits, metrics }
      closers.add('DIDComm door', door(parts))
    },
  })
  closers.add('readiness', () => readiness.beginStop())
  listening.serve(app)

  let closing: Promise<void> | null = null
  return {
    ...{ app, server: listening.server, agent, logger, url: listening.url, publicUrl },
    adminApiKeyFile: secrets.adminApiKeyFile,
    close: () => (closing ??= closers.closeAll()),
  }
}
