import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidExchangeResponseMessage } from '@credo-ts/core'

import { DidExchangeResponses } from './DidExchangeResponses'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidExchangeResponseHandler implements MessageHandler {
  public readonly supportedMessages = [DidExchangeResponseMessage]

  public handle(messageContext: MessageHandlerInboundMessage<DidExchangeResponseHandler>) {
    return messageContext.agentContext.dependencyManager.resolve(DidExchangeResponses).process(messageContext)
  }
}
