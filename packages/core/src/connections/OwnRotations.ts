import type { MessageHeader } from '../models'
import type { PendingRotation } from '../repository'
import type {
  AgentContext,
  ConnectionDidRotatedEvent,
  ConnectionRecord,
  DidRotateAckMessage,
  DidRotateProblemReportMessage,
  InboundMessageContext,
} from '@credo-ts/core'

import {
  ConnectionEventTypes,
  ConnectionService,
  DidExchangeState,
  DidRotateMessage,
  EventEmitter,
  MessageSender,
  OutboundMessageContext,
  injectable,
  utils,
} from '@credo-ts/core'

import { EventLog } from '../events'
import { NamedLocks } from '../exchanges/NamedLocks'
import { LATE_MESSAGES_MS, connectionLock } from '../identities'
import { createIdentityDid } from '../identities/createIdentityDid'
import { Outbox } from '../outbox/Outbox'
import { notePendingRotation, pendingRotationOf, replaceDid, retiredDidsOf } from '../repository'

import { ConnectionStateError, HandshakeRefusedError } from './connectionErrors'

type Answer = InboundMessageContext<DidRotateAckMessage> | InboundMessageContext<DidRotateProblemReportMessage>

/**
 * Changes our DID of a connection. None → noted, with the new DID's keys in the wallet (messages to either DID are taken from here on; ours go out
 * under the old one) → acknowledged (under the new one; what comes to the old one counts a while longer), or refused (as before). A crash at any point
 * leaves one of these; what is noted and was not sent is sent when it is asked for again.
 * @see RFC 0794
 */
@injectable()
export class OwnRotations {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly messageSender: MessageSender,
    private readonly emitter: EventEmitter,
    private readonly events: EventLog,
    private readonly outbox: Outbox,
    private readonly locks: NamedLocks
  ) {}

  /**
   * Begins one, or sends its message again where the partner has not answered. Durable when this returns. To be called under
   * {@link connectionLock}.
   * @throws {ConnectionStateError}
   */
  public async begin(agentContext: AgentContext, connection: ConnectionRecord): Promise<void> {
    if (connection.state !== DidExchangeState.Completed) {
      throw new ConnectionStateError(
        `The connection is "${connection.state}"; only a completed one has a DID to rotate.`
      )
    }
    const { did, threadId } = pendingRotationOf(connection) ?? (await this.note(agentContext, connection))
    if (await this.isOnItsWay(agentContext, connection, threadId)) return
    const message = new DidRotateMessage({ id: threadId, toDid: did })
    await this.messageSender.sendMessage(new OutboundMessageContext(message, { agentContext, connection }))
  }

  /**
   * Our new DID takes the place of the old one. The same ack again changes nothing.
   * @throws {HandshakeRefusedError}
   */
  public acknowledged(messageContext: InboundMessageContext<DidRotateAckMessage>): Promise<void> {
    return this.answered(messageContext, async (connection, pending) => {
      const { agentContext, message } = messageContext
      const former = connection.did
      const now = Date.now()
      const retired = { until: now + LATE_MESSAGES_MS, threadId: message.threadId }
      replaceDid(connection, 'ours', pending.did, retired, now)
      connection.mediatorId = pending.mediatorId
      notePendingRotation(connection, null)
      await this.connections.update(agentContext, connection)
      this.emitter.emit<ConnectionDidRotatedEvent>(agentContext, {
        type: ConnectionEventTypes.ConnectionDidRotated,
        payload: {
          connectionRecord: connection.clone(),
          ourDid: former ? { from: former, to: pending.did } : undefined,
        },
      })
    })
  }

  /**
   * The partner does not take our new DID: the old one stays.
   * @throws {HandshakeRefusedError}
   */
  public refused(messageContext: InboundMessageContext<DidRotateProblemReportMessage>): Promise<void> {
    const { agentContext, message } = messageContext
    const reason: unknown = message.description?.code
    return this.answered(messageContext, (connection) => this.giveUp(agentContext, connection, String(reason)))
  }

  /** A partner that does not know the protocol says so in a report of another one, on the thread of our message or with it as the parent. */
  public async refusedByReport(agentContext: AgentContext, connectionId: string, header: MessageHeader): Promise<void> {
    const connection = await this.connections.findById(agentContext, connectionId)
    if (!connection || !isAbout(connection, [header.threadId, header.parentThreadId])) return
    await this.locks.run(connectionLock(agentContext, connectionId), async () => {
      const current = await this.connections.findById(agentContext, connectionId)
      if (!current || !isAbout(current, [header.threadId, header.parentThreadId])) return
      await this.giveUp(agentContext, current, 'it sent a problem-report')
    })
  }

  private async note(agentContext: AgentContext, connection: ConnectionRecord): Promise<PendingRotation> {
    const { did } = await createIdentityDid(agentContext, 'peer', connection.id, null)
    const pending = { did, threadId: utils.uuid() }
    notePendingRotation(connection, pending)
    connection.errorMessage = undefined
    await this.connections.update(agentContext, connection)
    return pending
  }

  private async isOnItsWay(
    agentContext: AgentContext,
    connection: ConnectionRecord,
    threadId: string
  ): Promise<boolean> {
    const filter = { direction: 'out', connectionId: connection.id, threadId } as const
    const { items } = await this.events.list(agentContext.contextCorrelationId, filter, { limit: 10 })
    for (const { id } of items) if (await this.outbox.holds(id)) return true
    return false
  }

  private async answered(
    messageContext: Answer,
    work: (connection: ConnectionRecord, pending: PendingRotation) => Promise<void>
  ): Promise<void> {
    const { agentContext, connection, message } = messageContext
    if (!connection) throw new HandshakeRefusedError('The sender has no connection.')
    const named = [message.threadId, message.thread?.parentThreadId ?? null]
    // stock Credo's report names no thread
    const isBare = message.threadId === message.id && !message.thread?.parentThreadId
    await this.locks.run(connectionLock(agentContext, connection.id), async () => {
      const current = await this.connections.findById(agentContext, connection.id)
      const pending = current && pendingRotationOf(current)
      if (current) messageContext.connection = current
      if (current && pending && (isAbout(current, named) || (isBare && isReport(message))))
        return work(current, pending)
      if (current && retiredDidsOf(current, 'ours').some(({ threadId }) => threadId === message.threadId)) return
      throw new HandshakeRefusedError('No rotation of ours waits for this answer.')
    })
  }

  private async giveUp(agentContext: AgentContext, connection: ConnectionRecord, reason: string): Promise<void> {
    notePendingRotation(connection, null)
    connection.errorMessage = `The partner did not take the new DID: ${reason}`.slice(0, 1000)
    await this.connections.update(agentContext, connection)
  }
}

function isAbout(connection: ConnectionRecord, threads: Array<string | null>): boolean {
  const pending = pendingRotationOf(connection)
  return pending !== null && threads.includes(pending.threadId)
}

function isReport({ type }: { type: string }): boolean {
  return type.endsWith('/problem-report')
}
