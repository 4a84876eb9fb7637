import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidExchangeRequestMessage } from '@credo-ts/core'

import { DidExchangeRequests } from './DidExchangeRequests'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidExchangeRequestHandler implements MessageHandler {
  public readonly supportedMessages = [DidExchangeRequestMessage]

  public handle(messageContext: MessageHandlerInboundMessage<DidExchangeRequestHandler>) {
    return messageContext.agentContext.dependencyManager.resolve(DidExchangeRequests).process(messageContext)
  }
}
