import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { HandshakeReuseMessage } from '@credo-ts/core'

import { HandshakeReuses } from './HandshakeReuses'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class HandshakeReuseHandler implements MessageHandler {
  public readonly supportedMessages = [HandshakeReuseMessage]

  public handle(messageContext: MessageHandlerInboundMessage<HandshakeReuseHandler>) {
    return messageContext.agentContext.dependencyManager.resolve(HandshakeReuses).process(messageContext)
  }
}
