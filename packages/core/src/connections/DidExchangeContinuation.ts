import type { AgentContext, AgentMessage, ConnectionRecord, InboundMessageContext } from '@credo-ts/core'

import {
  ConnectionService,
  ConnectionsModuleConfig,
  DidExchangeCompleteMessage,
  DidExchangeRequestMessage,
  DidExchangeResponseMessage,
  DidExchangeRole,
  DidExchangeState,
  MessageSender,
  OutboundMessageContext,
  ReturnRouteTypes,
  injectable,
} from '@credo-ts/core'

import { EventLog } from '../events'

import { ConnectionAcceptance } from './ConnectionAcceptance'
import { KnownConnections } from './KnownConnections'
import { inVersion, versionOf } from './didExchangeVersion'
import { qualifyDid } from './unqualifiedDid'

/**
 * Brings a DID Exchange forward whose handler a crash cut short. Credo stores its new state and then sends, so after a
 * crash the state can stand while the message that goes with it was never kept; a second run of the handler would
 * refuse that state. What was sent is known from the event log.
 */
@injectable()
export class DidExchangeContinuation {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly connectionsConfig: ConnectionsModuleConfig,
    private readonly known: KnownConnections,
    private readonly acceptance: ConnectionAcceptance,
    private readonly messageSender: MessageSender,
    private readonly events: EventLog
  ) {}

  /**
   * Idempotent. Only of the sender's own exchange; when it is dealt with, the context has its connection.
   * @param messageContext of a received message whose handler has been begun before
   * @returns true when the message is dealt with; false when its handler must run (again)
   */
  public async rollForward(messageContext: InboundMessageContext): Promise<boolean> {
    const connection = await this.findConnection(messageContext)
    if (!connection || !(await this.bringForward(messageContext.agentContext, messageContext.message, connection))) {
      return false
    }
    messageContext.connection = connection
    return true
  }

  /**
   * Sends what a crash kept an accepted connection from sending, when its tenant accepts it again.
   * @returns false when there is nothing of that kind
   */
  public async resume(agentContext: AgentContext, connection: ConnectionRecord): Promise<boolean> {
    const { role, state } = connection
    const isResponse = role === DidExchangeRole.Responder && state === DidExchangeState.ResponseSent
    const isComplete = role === DidExchangeRole.Requester && state === DidExchangeState.Completed
    if ((!isResponse && !isComplete) || (await this.wasSent(agentContext, connection))) return false
    if (isComplete) {
      await this.sendComplete(agentContext, connection)
    } else {
      connection.state = DidExchangeState.RequestReceived
      await this.acceptance.accept(agentContext, connection)
    }
    return true
  }

  private async bringForward(
    agentContext: AgentContext,
    message: AgentMessage,
    connection: ConnectionRecord
  ): Promise<boolean> {
    if (message instanceof DidExchangeRequestMessage) return this.afterRequest(agentContext, connection)
    if (message instanceof DidExchangeResponseMessage) return this.afterResponse(agentContext, connection)
    return connection.state === DidExchangeState.Completed
  }

  /** The connection that the run before made or changed; null where the message speaks of one of another partner. */
  private async findConnection(messageContext: InboundMessageContext): Promise<ConnectionRecord | null> {
    const { agentContext, message, connection, senderKey, recipientKey } = messageContext
    if (message instanceof DidExchangeCompleteMessage) {
      return connection?.threadId === message.threadId ? connection : null
    }
    if (!senderKey || !recipientKey) return null
    if (message instanceof DidExchangeRequestMessage) {
      const query = { threadId: message.threadId, role: DidExchangeRole.Responder, theirDid: qualifyDid(message.did) }
      const [made] = await this.connections.findAllByQuery(agentContext, query)
      return made && (await this.known.isPartner(agentContext, made, senderKey)) ? made : null
    }
    if (!(message instanceof DidExchangeResponseMessage)) return null
    const answered = (await this.known.findAllOfKey(agentContext, recipientKey)).find(
      ({ role, threadId }) => role === DidExchangeRole.Requester && threadId === message.threadId
    )
    if (!answered || answered.theirDid !== qualifyDid(message.did)) return null
    const isInviter = async () => {
      const { recipientKeyFingerprints } = (await this.acceptance.getInvitation(agentContext, answered)).getTags()
      return recipientKeyFingerprints.includes(senderKey.fingerprint)
    }
    return (await this.known.isPartner(agentContext, answered, senderKey)) || (await isInviter()) ? answered : null
  }

  private async afterRequest(agentContext: AgentContext, connection: ConnectionRecord): Promise<boolean> {
    // the record is saved in this state at first, then updated
    if (connection.state === DidExchangeState.RequestReceived) {
      if (this.isAutoAccepted(connection)) await this.acceptance.accept(agentContext, connection)
    } else if (connection.state === DidExchangeState.ResponseSent && !(await this.wasSent(agentContext, connection))) {
      connection.state = DidExchangeState.RequestReceived
      await this.acceptance.accept(agentContext, connection)
    }
    return true
  }

  private async afterResponse(agentContext: AgentContext, connection: ConnectionRecord): Promise<boolean> {
    if (connection.state === DidExchangeState.ResponseReceived) {
      if (this.isAutoAccepted(connection)) await this.acceptance.accept(agentContext, connection)
      return true
    }
    if (connection.state !== DidExchangeState.Completed) return false
    if (!(await this.wasSent(agentContext, connection))) await this.sendComplete(agentContext, connection)
    return true
  }

  private async sendComplete(agentContext: AgentContext, connection: ConnectionRecord): Promise<void> {
    const { outOfBandInvitation } = await this.acceptance.getInvitation(agentContext, connection)
    const message = new DidExchangeCompleteMessage({
      threadId: connection.threadId ?? '',
      parentThreadId: outOfBandInvitation.id,
    })
    message.setReturnRouting(ReturnRouteTypes.none)
    inVersion(message, versionOf(connection))
    await this.messageSender.sendMessage(new OutboundMessageContext(message, { agentContext, connection }))
  }

  /** Whether the message that the connection's state stands for reached the outbox. */
  private async wasSent(agentContext: AgentContext, connection: ConnectionRecord): Promise<boolean> {
    const name = connection.role === DidExchangeRole.Responder ? '/response' : '/complete'
    const { items } = await this.events.list(
      agentContext.contextCorrelationId,
      { direction: 'out', connectionId: connection.id, threadId: connection.threadId },
      { limit: 10 }
    )
    return items.some((event) => event.type?.endsWith(name))
  }

  private isAutoAccepted(connection: ConnectionRecord): boolean {
    return connection.autoAcceptConnection ?? this.connectionsConfig.autoAcceptConnections
  }
}
