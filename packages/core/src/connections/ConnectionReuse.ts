import type { Identity } from '../identities'
import type { AgentContext, ConnectionRecord, OutOfBandInvitation, OutOfBandRecord } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeState,
  HandshakeReuseMessage,
  MessageSender,
  OutOfBandRepository,
  OutOfBandState,
  OutboundMessageContext,
  injectable,
} from '@credo-ts/core'

import { AttachedMessages } from '../inbound/AttachedMessages'
import { CONNECTION_KIND, RecordIndex } from '../repository'

/** Connections to one DID that are looked at: one is enough, those of other identities are passed over. */
const LOOKED_AT = 20

/**
 * Uses a connection that the tenant has in place of an invitation that it received, where that names the partner by the same DID.
 * @see RFC 0434, "Reusing Connections"
 */
@injectable()
export class ConnectionReuse {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly invitations: OutOfBandRepository,
    private readonly index: RecordIndex,
    private readonly messageSender: MessageSender,
    private readonly attached: AttachedMessages
  ) {}

  /** A completed connection of this identity to the partner that the invitation names by a DID. */
  public async find(
    context: AgentContext,
    invitation: OutOfBandInvitation,
    identity: Identity
  ): Promise<ConnectionRecord | null> {
    for (const did of invitation.getDidServices()) {
      const query = { state: DidExchangeState.Completed, $or: [{ invitationDid: did }, { theirDid: did }] }
      for (const connection of await this.connections.findAllByQuery(context, query, { limit: LOOKED_AT })) {
        const row = await this.index.find(context.contextCorrelationId, CONNECTION_KIND, connection.id)
        if (row?.identity_id === identity.id) return connection
      }
    }
    return null
  }

  /**
   * Asks the partner to go on with the connection or, where the invitation has a message attached, handles that as a message of the
   * connection: its answer tells the partner. Durable when this returns.
   */
  public async reuse(context: AgentContext, record: OutOfBandRecord, connection: ConnectionRecord): Promise<void> {
    const hasMessage = this.attached.isIn(record)
    record.reuseConnectionId = connection.id
    await this.invitations.update(context, record)
    if (!hasMessage) {
      const message = new HandshakeReuseMessage({ parentThreadId: record.outOfBandInvitation.id })
      return this.messageSender.sendMessage(new OutboundMessageContext(message, { agentContext: context, connection }))
    }
    await this.attached.keep(context, connection, record)
    record.state = OutOfBandState.Done
    await this.invitations.update(context, record)
  }
}
