import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { HandshakeReuses, ReuseAcceptedMessage } from './HandshakeReuses'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class HandshakeReuseAcceptedHandler implements MessageHandler {
  public readonly supportedMessages = [ReuseAcceptedMessage]

  public async handle(messageContext: MessageHandlerInboundMessage<HandshakeReuseAcceptedHandler>): Promise<undefined> {
    await messageContext.agentContext.dependencyManager.resolve(HandshakeReuses).processAccepted(messageContext)
    return undefined
  }
}
