import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { HangupMessage } from '@credo-ts/core'

import { Hangups } from './Hangups'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class HangupHandler implements MessageHandler {
  public readonly supportedMessages = [HangupMessage]

  public async handle(messageContext: MessageHandlerInboundMessage<HangupHandler>) {
    await messageContext.agentContext.dependencyManager.resolve(Hangups).process(messageContext)
    return undefined
  }
}
