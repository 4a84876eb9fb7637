import type { Constructor } from './input/toDto'
import type { ApiKeys, OperatorKey } from '../auth'
import type { GatewayLimits } from '../middleware/GatewayLimits'
import type { Express, Request, RequestHandler } from 'express'

import { createServer, useContainer } from 'routing-controllers'

import { authenticate, authorize } from '../auth'
import { jsonBody } from '../middleware/jsonBody'
import { limitCallers } from '../middleware/limitRequests'

import { StrictDriver } from './StrictDriver'
import { controllers } from './controllers'

export const ROUTE_PREFIX = '/api/v1'

export interface RestOptions {
  apiKeys: ApiKeys
  operatorKey: OperatorKey
  limits: GatewayLimits
  /** largest body, bytes */
  maxBodyBytes: number
  /** carries out once what comes with an `Idempotency-Key` */
  idempotency: RequestHandler
  /** gives the one instance of a controller */
  resolve: <T extends object>(controller: Constructor<T>) => T
}

/** REST: who asks, how often, the body, whether it was done before, then the controllers. */
export function mountRest(app: Express, options: RestOptions): void {
  const { apiKeys, operatorKey, limits, maxBodyBytes, idempotency, resolve } = options
  app.use(
    ROUTE_PREFIX,
    authenticate(operatorKey, apiKeys, limits.wrongKeys),
    limitCallers(limits.keys),
    jsonBody(maxBodyBytes),
    idempotency
  )

  // The container of routing-controllers is one for the process, so each app carries what its own requests resolve with.
  app.locals.resolve = resolve
  useContainer({
    get: (controller, action) => (action?.request as Request).app.locals.resolve(controller),
  })
  createServer(new StrictDriver(app), {
    routePrefix: ROUTE_PREFIX,
    controllers,
    authorizationChecker: authorize,
    classTransformer: false,
    validation: false,
    defaultErrorHandler: false,
  })
}
