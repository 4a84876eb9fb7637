import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidExchangeCompleteMessage } from '@credo-ts/core'

import { DidExchangeCompletions } from './DidExchangeCompletions'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidExchangeCompleteHandler implements MessageHandler {
  public readonly supportedMessages = [DidExchangeCompleteMessage]

  public async handle(messageContext: MessageHandlerInboundMessage<DidExchangeCompleteHandler>) {
    await messageContext.agentContext.dependencyManager.resolve(DidExchangeCompletions).process(messageContext)
    return undefined
  }
}
