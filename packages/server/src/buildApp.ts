import type { GatewayAgent } from './buildAgent'
import type { ServerConfig } from './config/ServerConfig'
import type { Metrics } from './pages/Metrics'
import type { Readiness } from './pages/Readiness'
import type { Constructor } from './rest/input/toDto'
import type { Logger } from '@credo-ts/core'
import type { Express, Request, Response } from 'express'

import { IdentityService } from '@didcomm-gateway/core'
import express from 'express'

import { ApiKeys, OperatorKey } from './auth'
import { mountDidWeb } from './didweb/mountDidWeb'
import { GatewayLimits } from './middleware/GatewayLimits'
import { limitAddresses } from './middleware/limitRequests'
import { requestId } from './middleware/requestId'
import { securityHeaders } from './middleware/securityHeaders'
import { mountDocs, mountHealth } from './pages/mountPages'
import { errorHandler, problems } from './problems'
import { AnonCredsRegistryService, RegistryIdentity, RegistryStore, mountRegistry } from './registry'
import { controllers } from './rest/controllers'
import { IdempotentRequests } from './rest/idempotency/IdempotentRequests'
import { ROUTE_PREFIX, mountRest } from './rest/mountRest'
import { buildOpenApi } from './rest/openapi/buildOpenApi'
import { version } from './version'
import { WebvhStore, mountWebvh } from './webvh'

export interface AppOptions {
  agent: GatewayAgent
  config: ServerConfig
  logger: Logger
  metrics: Metrics
  readiness: Readiness
  limits: GatewayLimits
  operatorKey: OperatorKey
  publicUrl: string
  /** adds the routes of the DIDComm door */
  mountDidcomm: (app: Express) => void
}

/** Room beside the largest message in a body of the REST API. */
const BODY_EXTRA_BYTES = 200_000

/** The Express app, its routes in order. */
export function buildApp(options: AppOptions): Express {
  const { agent, config, logger, metrics, readiness, limits, operatorKey, publicUrl } = options
  const limitPublic = limitAddresses(limits.publicRequests)
  const app = express()
  app.disable('etag').disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', config.trustProxy)

  app.use(securityHeaders(publicUrl.startsWith('https:')))
  app.use(requestId(), metrics.countRequests())
  mountHealth(app, readiness, metrics)
  mountDocs(app, limitPublic, () =>
    buildOpenApi({ controllers, routePrefix: ROUTE_PREFIX, serverUrl: new URL(publicUrl).pathname, version })
  )
  options.mountDidcomm(app)
  mountRegistry(app, {
    registry: agent.dependencyManager.resolve(AnonCredsRegistryService),
    identity: agent.dependencyManager.resolve(RegistryIdentity),
    store: agent.dependencyManager.resolve(RegistryStore),
    limit: limitPublic,
  })
  mountDidWeb(app, agent.dependencyManager.resolve(IdentityService), limitPublic)
  mountWebvh(app, agent.dependencyManager.resolve(WebvhStore), limitPublic)
  mountRest(app, {
    apiKeys: agent.dependencyManager.resolve(ApiKeys),
    operatorKey,
    limits,
    maxBodyBytes: config.maxMessageBytes + BODY_EXTRA_BYTES,
    idempotency: agent.dependencyManager.resolve(IdempotentRequests).handler,
    resolve: oneOfEach((controller) => agent.dependencyManager.resolve(controller)),
  })
  app.use(unknownRoute)
  app.use(errorHandler(logger))
  return app
}

/** routing-controllers goes on to the next handler after it has answered. */
const unknownRoute = (request: Request, response: Response, next: (error?: unknown) => void) => {
  if (!response.headersSent) next(problems.routeUnknown(request.method, request.path))
}

function oneOfEach(resolve: <T extends object>(controller: Constructor<T>) => T) {
  const instances = new Map<Constructor, object>()
  return <T extends object>(controller: Constructor<T>): T => {
    const instance = instances.get(controller) ?? resolve(controller)
    instances.set(controller, instance)
    return instance as T
  }
}
