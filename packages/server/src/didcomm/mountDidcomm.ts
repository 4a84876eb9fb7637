import type { MountDidcomm } from '../createGateway'
import type { Request } from 'express'

import {
  EnvelopeReceiver,
  GeneralMessagesModuleConfig,
  RefusalLog,
  Refusals,
  ReplyCollector,
  ReturnRoutes,
} from '@didcomm-gateway/core'

import { addPlaceMetrics } from '../pages/addPlaceMetrics'

import { DidcommDoor } from './DidcommDoor'
import { DoorLimits } from './DoorLimits'

/** Opens the DIDComm door on the gateway's app and server. */
export const mountDidcomm: MountDidcomm = ({ app, server, agent, config, logger, limits, metrics }) => {
  const { dependencyManager } = agent
  const refusals = dependencyManager.resolve(Refusals)
  const refusalLog = dependencyManager.resolve(RefusalLog)
  const door = new DidcommDoor({
    receiver: dependencyManager.resolve(EnvelopeReceiver),
    replies: dependencyManager.resolve(ReplyCollector),
    returnRoutes: dependencyManager.resolve(ReturnRoutes),
    logger,
    maxMessageBytes: config.maxMessageBytes,
    replyTimeoutMs: dependencyManager.resolve(GeneralMessagesModuleConfig).replyTimeoutMs,
    webSockets: {
      most: config.maxWebSockets,
      perAddress: config.maxWebSocketsPerAddress,
      unfinishedBytes: Math.max(config.maxWebSocketBytes, config.maxMessageBytes * 2),
    },
    heldAnswers: { most: config.maxHeldAnswers, perTenant: config.maxHeldAnswersPerTenant },
    // as Express itself makes its requests, so that both doors know trusted proxies
    addressOf: (request) => (Object.setPrototypeOf(request, app.request) as Request).ip ?? '',
    limitsOf: (address, receivedAt) => new DoorLimits(limits, refusals, refusalLog, address, receivedAt),
  })
  addPlaceMetrics(metrics.registry, agent, door)
  door.mount(app)
  door.attach(server)
  return () => door.close()
}
