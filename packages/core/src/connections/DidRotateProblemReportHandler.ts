import type { MessageHandler, MessageHandlerInboundMessage } from '@credo-ts/core'

import { DidRotateProblemReportMessage } from '@credo-ts/core'

import { OwnRotations } from './OwnRotations'

/** Registered before Credo's own handler of the same message, so this one is found. */
export class DidRotateProblemReportHandler implements MessageHandler {
  public readonly supportedMessages = [DidRotateProblemReportMessage]

  public async handle(messageContext: MessageHandlerInboundMessage<DidRotateProblemReportHandler>) {
    await messageContext.agentContext.dependencyManager.resolve(OwnRotations).refused(messageContext)
    return undefined
  }
}
