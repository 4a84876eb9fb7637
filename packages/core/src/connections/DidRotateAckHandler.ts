import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidRotateAckMessage } from '@credo-ts/core'

import { OwnRotations } from './OwnRotations'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidRotateAckHandler implements MessageHandler {
  public readonly supportedMessages = [DidRotateAckMessage]

  public async handle(messageContext: MessageHandlerInboundMessage<DidRotateAckHandler>) {
    await messageContext.agentContext.dependencyManager.resolve(OwnRotations).acknowledged(messageContext)
    return undefined
  }
}
