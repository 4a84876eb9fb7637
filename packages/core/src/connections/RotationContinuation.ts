import type { ConnectionRecord, InboundMessageContext } from '@credo-ts/core'

import { DidExchangeState, DidRotateMessage, HangupMessage, injectable } from '@credo-ts/core'

import { EventLog } from '../events'

import { KnownConnections } from './KnownConnections'

/** Finds what a run before a crash has done with a rotation or a hangup, so that it is not answered, or refused, a second time. */
@injectable()
export class RotationContinuation {
  public constructor(
    private readonly known: KnownConnections,
    private readonly events: EventLog
  ) {}

  /**
   * @param messageContext of a received message whose handler has been begun before
   * @returns true when the message is dealt with; false when its handler must run (again)
   */
  public async rollForward(messageContext: InboundMessageContext): Promise<boolean> {
    const { message } = messageContext
    if (message instanceof DidRotateMessage) return this.wasAnswered(messageContext)
    if (!(message instanceof HangupMessage) || messageContext.connection) return false
    const ended = await this.findEnded(messageContext)
    if (ended) messageContext.connection = ended
    return ended !== null
  }

  private async wasAnswered({ agentContext, connection, message }: InboundMessageContext): Promise<boolean> {
    if (!connection) return false
    const filter = { direction: 'out', connectionId: connection.id, threadId: message.threadId } as const
    const { items } = await this.events.list(agentContext.contextCorrelationId, filter, { limit: 10 })
    return items.some(({ type }) => /\/did-rotate\/1\.\d+\/(ack|problem-report)$/.test(type ?? ''))
  }

  private async findEnded({
    agentContext,
    recipientKey,
    senderKey,
  }: InboundMessageContext): Promise<ConnectionRecord | null> {
    const candidates = recipientKey ? await this.known.findAllOfKey(agentContext, recipientKey) : []
    for (const connection of candidates) {
      const isEnded = connection.state === DidExchangeState.Abandoned
      if (isEnded && senderKey && (await this.known.isPartner(agentContext, connection, senderKey))) return connection
    }
    return null
  }
}
