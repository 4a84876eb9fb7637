import type { AgentContext, ConnectionRecord, InboundMessageContext, Key, OutboundMessageContext } from '@credo-ts/core'
import type { DidExchangeRequestMessage } from '@credo-ts/core'

import {
  ConnectionService,
  ConnectionsModuleConfig,
  DidExchangeProtocol,
  DidExchangeRole,
  DidRepository,
  HandshakeProtocol,
  OutOfBandInvitation,
  OutOfBandRecord,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  TransportService,
  injectable,
} from '@credo-ts/core'

import { IdentityRepository } from '../identities'
import { setInvitationIdentity } from '../repository'

import { ConnectionAcceptance } from './ConnectionAcceptance'
import { RequestRefusedError, SenderKeyInUseError } from './connectionErrors'

/**
 * Takes DID Exchange requests, to an invitation or to the DID of an identity. Beside what Credo's own handler does:
 * a public DID accepts by itself; a partner may use one DID for several connections; the request must have come to the
 * key of what it names; and a run that follows a crash finds what the one before it left.
 */
@injectable()
export class DidExchangeRequests {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly connectionsConfig: ConnectionsModuleConfig,
    private readonly invitations: OutOfBandService,
    private readonly didRepository: DidRepository,
    private readonly identities: IdentityRepository,
    private readonly protocol: DidExchangeProtocol,
    private readonly acceptance: ConnectionAcceptance,
    private readonly transportService: TransportService
  ) {}

  /**
   * @returns the response, when the request is accepted automatically
   * @throws {RequestRefusedError} {@link SenderKeyInUseError}
   */
  public async process(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>
  ): Promise<OutboundMessageContext | undefined> {
    const { agentContext, recipientKey, senderKey, message, sessionId } = messageContext
    if (!recipientKey || !senderKey) throw new RequestRefusedError('A DID Exchange request must name its sender key.')
    await this.assertNewThread(agentContext, message.threadId)
    const outOfBand = await this.getInvitation(agentContext, message, recipientKey)
    await this.makeRoomForSender(agentContext, senderKey, message.did)
    const connection = await this.protocol.processRequest(messageContext, outOfBand)
    if (sessionId) this.transportService.setConnectionIdForSession(sessionId, connection.id)
    if (!this.isAutoAccepted(connection)) return undefined
    return this.acceptance.createResponse(agentContext, connection)
  }

  public isAutoAccepted(connection: ConnectionRecord): boolean {
    return connection.autoAcceptConnection ?? this.connectionsConfig.autoAcceptConnections
  }

  private async assertNewThread(agentContext: AgentContext, threadId: string): Promise<void> {
    const role = DidExchangeRole.Responder
    const known = await this.connections.findAllByQuery(agentContext, { threadId, role })
    if (known.length > 0) throw new RequestRefusedError('There is already a connection for a request with this id.')
  }

  private async getInvitation(
    agentContext: AgentContext,
    message: DidExchangeRequestMessage,
    recipientKey: Key
  ): Promise<OutOfBandRecord> {
    const named = message.thread?.parentThreadId
    if (!named)
      throw new RequestRefusedError('A DID Exchange request must name an invitation or a DID as ~thread.pthid.')
    const record = named.startsWith('did:')
      ? await this.getImplicitInvitation(agentContext, named, message.threadId, recipientKey)
      : await this.invitations.findByCreatedInvitationId(agentContext, named)
    if (!record) throw new RequestRefusedError('The request names an invitation that does not exist (any more).')
    if (record.state !== OutOfBandState.AwaitResponse) throw new RequestRefusedError('The invitation has been used.')
    if (!record.getTags().recipientKeyFingerprints.includes(recipientKey.fingerprint)) {
      throw new RequestRefusedError('The request did not come to a key of the invitation that it names.')
    }
    return record
  }

  private async getImplicitInvitation(
    agentContext: AgentContext,
    didUrl: string,
    threadId: string,
    recipientKey: Key
  ): Promise<OutOfBandRecord> {
    const [did] = didUrl.split(/[#?;/]/)
    const identity = await this.identities.findByDid(agentContext.contextCorrelationId, did)
    const created = identity ? await this.didRepository.findCreatedDidByRecipientKey(agentContext, recipientKey) : null
    if (!identity || created?.did !== did) {
      throw new RequestRefusedError('The request names a DID that is no identity here, or did not come to its key.')
    }
    const known = await this.invitations.findByCreatedInvitationId(agentContext, didUrl, threadId)
    if (known) return known
    const record = toImplicitInvitation(didUrl, threadId, recipientKey)
    setInvitationIdentity(record, identity.id)
    await this.invitations.save(agentContext, record)
    return record
  }

  /** A DID that has the sender's key and belongs to no connection (any more) is forgotten; one in use stands in the way. */
  private async makeRoomForSender(agentContext: AgentContext, senderKey: Key, did: string): Promise<void> {
    const known = await this.didRepository.findReceivedDidByRecipientKey(agentContext, senderKey)
    if (!known || known.did === did || known.getTags().alternativeDids?.includes(did)) return
    const users = await this.connections.findAllByQuery(agentContext, {
      $or: [{ theirDid: known.did }, { previousTheirDids: [known.did] }],
    })
    if (users.length > 0) {
      throw new SenderKeyInUseError(
        'The sender has a connection with this key under another DID. It must use a new key.'
      )
    }
    await this.didRepository.delete(agentContext, known)
  }
}

/** Stands for the invitation that a request to a public DID does without, as Credo has it; accepted automatically. */
function toImplicitInvitation(didUrl: string, threadId: string, recipientKey: Key): OutOfBandRecord {
  const outOfBandInvitation = new OutOfBandInvitation({
    id: didUrl,
    services: [didUrl],
    handshakeProtocols: [HandshakeProtocol.DidExchange],
  })
  outOfBandInvitation.setThread({ threadId })
  return new OutOfBandRecord({
    role: OutOfBandRole.Sender,
    state: OutOfBandState.AwaitResponse,
    reusable: true,
    autoAcceptConnection: true,
    outOfBandInvitation,
    tags: { recipientKeyFingerprints: [recipientKey.fingerprint] },
  })
}
