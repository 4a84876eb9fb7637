import type { MountDidcomm } from '../createGateway'

import { EnvelopeReceiver, ReplyCollector, ReturnRoutes } from '@didcomm-gateway/core'

import { DIDCOMM_PATHS, DidcommDoor } from './DidcommDoor'

/** Opens the DIDComm door on the gateway's app and server. */
export const mountDidcomm: MountDidcomm = ({ app, server, agent, config, logger, limit }) => {
  const { dependencyManager } = agent
  const door = new DidcommDoor({
    receiver: dependencyManager.resolve(EnvelopeReceiver),
    replies: dependencyManager.resolve(ReplyCollector),
    returnRoutes: dependencyManager.resolve(ReturnRoutes),
    logger,
    maxMessageBytes: config.maxMessageBytes,
  })
  app.use(DIDCOMM_PATHS, limit)
  door.mount(app)
  door.attach(server)
  return () => door.close()
}
