import type { AgentContext, AgentMessage, ConnectionRecord } from '@credo-ts/core'

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
    private readonly acceptance: ConnectionAcceptance,
    private readonly messageSender: MessageSender,
    private readonly events: EventLog
  ) {}

  /**
   * Idempotent.
   * @param message a received message whose handler has been begun before
   * @returns true when the message is dealt with; false when its handler must run (again)
   */
  public async rollForward(agentContext: AgentContext, message: AgentMessage): Promise<boolean> {
    const role = roleThatReceives(message)
    if (!role) return false
    const [connection] = await this.connections.findAllByQuery(agentContext, { threadId: message.threadId, role })
    if (!connection) return false
    if (message instanceof DidExchangeRequestMessage) {
      return connection.theirDid === message.did && (await this.afterRequest(agentContext, connection))
    }
    if (message instanceof DidExchangeResponseMessage) return this.afterResponse(agentContext, connection)
    return connection.state === DidExchangeState.Completed
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

function roleThatReceives(message: AgentMessage): DidExchangeRole | null {
  if (message instanceof DidExchangeRequestMessage) return DidExchangeRole.Responder
  if (message instanceof DidExchangeResponseMessage) return DidExchangeRole.Requester
  if (message instanceof DidExchangeCompleteMessage) return DidExchangeRole.Responder
  return null
}
