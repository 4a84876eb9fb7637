import type { MountDidcomm } from '../createGateway'
import type { Request } from 'express'

import { EnvelopeReceiver, Refusals, ReplyCollector, ReturnRoutes } from '@didcomm-gateway/core'

import { DidcommDoor } from './DidcommDoor'
import { DoorLimits } from './DoorLimits'

/** Opens the DIDComm door on the gateway's app and server. */
export const mountDidcomm: MountDidcomm = ({ app, server, agent, config, logger, limits }) => {
  const { dependencyManager } = agent
  const refusals = dependencyManager.resolve(Refusals)
  const door = new DidcommDoor({
    receiver: dependencyManager.resolve(EnvelopeReceiver),
    replies: dependencyManager.resolve(ReplyCollector),
    returnRoutes: dependencyManager.resolve(ReturnRoutes),
    logger,
    maxMessageBytes: config.maxMessageBytes,
    // as Express itself makes its requests, so that both doors know trusted proxies
    addressOf: (request) => (Object.setPrototypeOf(request, app.request) as Request).ip ?? '',
    limitsOf: (address) => new DoorLimits(limits, refusals, address),
  })
  door.mount(app)
  door.attach(server)
  return () => door.close()
}
