import type { StrangerServiceParams } from '../outbox/OutboxMessageSender'
import type { PartnerRoute } from '../outbox/PartnerServices'
import type { AgentContext, ConnectionRecord, InboundMessageContext } from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeState,
  HangupMessage,
  Key,
  KeyType,
  MessageSender,
  OutboundMessageContext,
  injectable,
} from '@credo-ts/core'

import { NamedLocks } from '../exchanges/NamedLocks'
import { connectionLock } from '../identities'
import { PartnerServices } from '../outbox/PartnerServices'
import { PartnerTransport } from '../outbox/PartnerTransport'
import { notePendingRotation } from '../repository'

import { KnownConnections } from './KnownConnections'
import { HandshakeRefusedError } from './connectionErrors'

/** Where a partner without an endpoint is reached: on the connection that it holds open. */
const NO_ENDPOINT = 'didcomm:transport/queue'

/**
 * Ends connections: a partner's hangup makes its own `abandoned`, for good. Nothing is sent over it any more, and nothing that comes counts as the
 * partner's.
 * @see RFC 0794, "Hangup"
 */
@injectable()
export class Hangups {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly known: KnownConnections,
    private readonly partnerServices: PartnerServices,
    private readonly transport: PartnerTransport,
    private readonly messageSender: MessageSender,
    private readonly locks: NamedLocks
  ) {}

  /** @throws {HandshakeRefusedError} */
  public async process(messageContext: InboundMessageContext<HangupMessage>): Promise<void> {
    const { agentContext, connection, senderKey } = messageContext
    if (!connection || !senderKey) throw new HandshakeRefusedError('The sender has no connection to end.')
    await this.locks.run(connectionLock(agentContext, connection.id), async () => {
      const current = await this.connections.findById(agentContext, connection.id)
      if (!current?.isReady) throw new HandshakeRefusedError('The connection has ended before.')
      if (!(await this.known.isPresentPartner(agentContext, current, senderKey))) {
        throw new HandshakeRefusedError('Only with the DID that a partner has now it can end a connection.')
      }
      messageContext.connection = current
      notePendingRotation(current, null)
      current.errorMessage = 'The partner has hung up.'
      await this.connections.updateState(agentContext, current, DidExchangeState.Abandoned)
    })
  }

  /**
   * Tells the partner of a connection that is about to be deleted. Durable when this returns; where it goes is kept with it, since the connection
   * will be gone. A partner that cannot be found now is not told.
   */
  public async tell(agentContext: AgentContext, connection: ConnectionRecord): Promise<void> {
    const serviceParams = await this.findService(agentContext, connection)
    if (!serviceParams) return
    const message = new HangupMessage({})
    await this.messageSender.sendMessage(
      new OutboundMessageContext(message, { agentContext, connection, serviceParams })
    )
  }

  private async findService(
    agentContext: AgentContext,
    connection: ConnectionRecord
  ): Promise<StrangerServiceParams | null> {
    let route: PartnerRoute
    try {
      route = await this.partnerServices.resolve(agentContext, connection.id, {})
    } catch {
      return null
    }
    const replyKeys = route.partnerKeys.map((base58) => Key.fromPublicKeyBase58(base58, KeyType.Ed25519))
    const dialable = route.services.find(({ endpoint }) => this.transport.supports(endpoint))
    const { endpoint, ...keys } = dialable ?? { endpoint: NO_ENDPOINT, recipientKeys: replyKeys, routingKeys: [] }
    if (keys.recipientKeys.length === 0) return null
    return { service: { id: '#hangup', serviceEndpoint: endpoint, ...keys }, senderKey: route.senderKey, replyKeys }
  }
}
