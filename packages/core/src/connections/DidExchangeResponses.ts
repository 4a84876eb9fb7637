import type { GatewayDidExchangeProtocol } from './GatewayDidExchangeProtocol'
import type { DidExchangeResponseMessage, InboundMessageContext, OutboundMessageContext } from '@credo-ts/core'

import {
  ConnectionsModuleConfig,
  DidExchangeProtocol,
  DidExchangeRole,
  DidExchangeState,
  OutOfBandService,
  inject,
  injectable,
} from '@credo-ts/core'

import { ConnectionAcceptance } from './ConnectionAcceptance'
import { KnownConnections } from './KnownConnections'
import { HandshakeRefusedError } from './connectionErrors'

/**
 * Takes DID Exchange responses. Which request one answers is said by the key of ours that it came to, which only that
 * request made known; the thread must be the request's too.
 */
@injectable()
export class DidExchangeResponses {
  public constructor(
    private readonly known: KnownConnections,
    private readonly connectionsConfig: ConnectionsModuleConfig,
    private readonly invitations: OutOfBandService,
    @inject(DidExchangeProtocol) private readonly protocol: GatewayDidExchangeProtocol,
    private readonly acceptance: ConnectionAcceptance
  ) {}

  /**
   * @returns the complete message, when responses are accepted automatically
   * @throws {HandshakeRefusedError}
   */
  public async process(
    messageContext: InboundMessageContext<DidExchangeResponseMessage>
  ): Promise<OutboundMessageContext | undefined> {
    const { agentContext, recipientKey, message } = messageContext
    const candidates = recipientKey ? await this.known.findAllOfKey(agentContext, recipientKey) : []
    const connection = candidates.find(
      ({ role, threadId }) => role === DidExchangeRole.Requester && threadId === message.threadId
    )
    if (!connection) throw new HandshakeRefusedError('The response answers no request, or came to another key.')
    if (connection.state !== DidExchangeState.RequestSent) {
      throw new HandshakeRefusedError(`The connection is "${connection.state}" and takes no response.`)
    }
    const id = connection.outOfBandId
    const outOfBand = id ? await this.invitations.findById(agentContext, id) : null
    if (!outOfBand) throw new HandshakeRefusedError('The invitation of this connection is gone.')
    await this.protocol.takeResponse(messageContext, connection, outOfBand)
    // not before: what is refused is not the connection's
    messageContext.connection = connection
    if (!(connection.autoAcceptConnection ?? this.connectionsConfig.autoAcceptConnections)) return undefined
    return this.acceptance.createComplete(agentContext, connection)
  }
}
