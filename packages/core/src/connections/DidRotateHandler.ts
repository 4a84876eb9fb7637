import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidRotateMessage } from '@credo-ts/core'

import { DidRotations } from './DidRotations'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidRotateHandler implements MessageHandler {
  public readonly supportedMessages = [DidRotateMessage]

  public handle(messageContext: MessageHandlerInboundMessage<DidRotateHandler>) {
    return messageContext.agentContext.dependencyManager.resolve(DidRotations).process(messageContext)
  }
}
