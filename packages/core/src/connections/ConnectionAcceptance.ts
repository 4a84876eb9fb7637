import type { AgentContext, ConnectionRecord, OutOfBandRecord } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeProtocol,
  DidExchangeRole,
  DidExchangeState,
  DidResolverService,
  Key,
  MessageSender,
  OutOfBandService,
  OutOfBandState,
  OutboundMessageContext,
  ReturnRouteTypes,
  RoutingService,
  injectable,
} from '@credo-ts/core'

import { NamedLocks } from '../exchanges/NamedLocks'

import { RequestRefusals } from './RequestRefusals'
import { invitationLock } from './connectionLocks'
import { ConnectionStateError } from './connectionErrors'
import { versionOf } from './didExchangeVersion'

/**
 * Takes a DID Exchange the next step on our side: answers a request with a response, a response with a complete. Where several
 * requests to an invitation for one use wait, the one that is answered has it: the others are abandoned, and their senders told.
 */
@injectable()
export class ConnectionAcceptance {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly invitations: OutOfBandService,
    private readonly protocol: DidExchangeProtocol,
    private readonly routing: RoutingService,
    private readonly messageSender: MessageSender,
    private readonly resolver: DidResolverService,
    private readonly refusals: RequestRefusals,
    private readonly locks: NamedLocks
  ) {}

  /**
   * Makes the message that is due, and sends it; durable when this returns.
   * @throws {ConnectionStateError} when there is nothing to accept
   */
  public async accept(agentContext: AgentContext, connection: ConnectionRecord): Promise<void> {
    const message = await this.createMessage(agentContext, connection)
    await this.messageSender.sendMessage(message)
  }

  private createMessage(agentContext: AgentContext, connection: ConnectionRecord): Promise<OutboundMessageContext> {
    const { role, state } = connection
    if (role === DidExchangeRole.Responder && state === DidExchangeState.RequestReceived) {
      return this.createResponse(agentContext, connection)
    }
    if (role === DidExchangeRole.Requester && state === DidExchangeState.ResponseReceived) {
      return this.createComplete(agentContext, connection)
    }
    throw new ConnectionStateError(`The connection is "${state}"; there is nothing to accept.`)
  }

  /**
   * The response always rotates to a key of its own: an invitation's key then belongs to no connection, and a response
   * that a crash swallowed can be made anew.
   */
  public async createResponse(
    agentContext: AgentContext,
    connection: ConnectionRecord
  ): Promise<OutboundMessageContext> {
    const outOfBand = await this.getInvitation(agentContext, connection)
    const routing = await this.routing.getRouting(agentContext)
    const create = () => this.protocol.createResponse(agentContext, connection, outOfBand, routing)
    const message = outOfBand.reusable
      ? await create()
      : await this.locks.run(invitationLock(agentContext, outOfBand), async () => {
          await this.assertUnused(agentContext, connection, outOfBand)
          const response = await create()
          await this.refuseWaiting(agentContext, connection, outOfBand)
          return response
        })
    return new OutboundMessageContext(message, { agentContext, connection, outOfBand })
  }

  public async createComplete(
    agentContext: AgentContext,
    connection: ConnectionRecord
  ): Promise<OutboundMessageContext> {
    const outOfBand = await this.getInvitation(agentContext, connection)
    const message = await this.protocol.createComplete(agentContext, connection, outOfBand)
    // no answer comes to this message; asking for one only keeps the partner's connection open
    message.setReturnRouting(ReturnRouteTypes.none)
    if (!outOfBand.reusable) await this.invitations.updateState(agentContext, outOfBand, OutOfBandState.Done)
    return new OutboundMessageContext(message, { agentContext, connection })
  }

  public async getInvitation(agentContext: AgentContext, connection: ConnectionRecord): Promise<OutOfBandRecord> {
    const id = connection.outOfBandId
    const record = id ? await this.invitations.findById(agentContext, id) : null
    if (!record)
      throw new ConnectionStateError('The invitation of this connection has been deleted; nothing can be accepted.')
    return record
  }

  /** An invitation for one use makes one connection: where another has it, this one is over. */
  private async assertUnused(
    agentContext: AgentContext,
    connection: ConnectionRecord,
    outOfBand: OutOfBandRecord
  ): Promise<void> {
    const others = await this.connections.findAllByOutOfBandId(agentContext, outOfBand.id)
    if (!others.some((other) => other.id !== connection.id && other.isReady)) return
    await this.refuse(agentContext, connection, outOfBand)
    throw new ConnectionStateError('The invitation is for one use, and another connection has used it.')
  }

  private async refuseWaiting(
    agentContext: AgentContext,
    connection: ConnectionRecord,
    outOfBand: OutOfBandRecord
  ): Promise<void> {
    for (const other of await this.connections.findAllByOutOfBandId(agentContext, outOfBand.id)) {
      const waits = other.id !== connection.id && other.state === DidExchangeState.RequestReceived
      if (waits) await this.refuse(agentContext, other, outOfBand)
    }
  }

  /** Told first: when a crash comes between the two, it is refused again, and told once. */
  private async refuse(
    agentContext: AgentContext,
    connection: ConnectionRecord,
    outOfBand: OutOfBandRecord
  ): Promise<void> {
    const { theirDid, threadId } = connection
    const [fingerprint] = outOfBand.getTags().recipientKeyFingerprints
    const document = theirDid ? (await this.resolver.resolve(agentContext, theirDid)).didDocument : null
    if (document && threadId && fingerprint) {
      const reason = 'The invitation has been used.'
      const ourKey = Key.fromFingerprint(fingerprint)
      const version = versionOf(connection)
      await this.refusals.tell(agentContext, { threadId, document, ourKey, reason, connection, version })
    }
    connection.errorMessage = 'The invitation is for one use, and another request to it was accepted.'
    await this.connections.updateState(agentContext, connection, DidExchangeState.Abandoned)
  }
}
