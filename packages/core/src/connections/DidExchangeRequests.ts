import type { GatewayDidExchangeProtocol } from './GatewayDidExchangeProtocol'
import type { SenderDocument } from './HandshakeSenders'
import type {
  AgentContext,
  ConnectionRecord,
  DidExchangeRequestMessage,
  InboundMessageContext,
  Key,
  OutboundMessageContext,
} from '@credo-ts/core'

import {
  ConnectionService,
  ConnectionsModuleConfig,
  DidExchangeProtocol,
  DidExchangeRole,
  DidExchangeState,
  DidRepository,
  HandshakeProtocol,
  OutOfBandInvitation,
  OutOfBandRecord,
  OutOfBandRole,
  OutOfBandService,
  OutOfBandState,
  TransportService,
  inject,
  injectable,
} from '@credo-ts/core'

import { NamedLocks } from '../exchanges/NamedLocks'
import { IdentityRepository } from '../identities'
import { setInvitationIdentity } from '../repository'

import { ConnectionAcceptance } from './ConnectionAcceptance'
import { RequestRefusals } from './RequestRefusals'
import { RequestRefusedError, RequestRepeatedError } from './connectionErrors'
import { invitationLock, requestLock } from './connectionLocks'
import { versionOfMessage } from './didExchangeVersion'

/** Requests to an invitation for one use that wait at the same time for the tenant to accept one. */
const MAX_WAITING = 10

/**
 * Takes DID Exchange requests, to an invitation or to the DID of an identity. First the request's document is found to be its
 * sender's; then, one at a time for each invitation for one use, whether what it names takes it; only then anything is stored. A request that is
 * refused leaves nothing, and its sender is told. Beside what Credo's own handler does: a public DID accepts by
 * itself; a partner may have several connections, with one DID or one key; the request must have come to the key of what it names; and a run
 * that follows a crash finds what the one before it left.
 */
@injectable()
export class DidExchangeRequests {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly connectionsConfig: ConnectionsModuleConfig,
    private readonly invitations: OutOfBandService,
    private readonly didRepository: DidRepository,
    private readonly identities: IdentityRepository,
    @inject(DidExchangeProtocol) private readonly protocol: GatewayDidExchangeProtocol,
    private readonly acceptance: ConnectionAcceptance,
    private readonly refusals: RequestRefusals,
    private readonly transportService: TransportService,
    private readonly locks: NamedLocks
  ) {}

  /**
   * @returns the response, when the request is accepted automatically
   * @throws {RequestRefusedError}
   */
  public async process(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>
  ): Promise<OutboundMessageContext | undefined> {
    const { agentContext, recipientKey, senderKey, sessionId } = messageContext
    if (!recipientKey || !senderKey) throw new RequestRefusedError('A DID Exchange request must name its sender key.')
    const sender = await this.protocol.readSender(messageContext)
    const connection = await this.takeOrTell(messageContext, sender, recipientKey)
    messageContext.connection = connection
    if (sessionId) this.transportService.setConnectionIdForSession(sessionId, connection.id)
    if (!this.isAutoAccepted(connection)) return undefined
    return this.acceptance.createResponse(agentContext, connection)
  }

  private isAutoAccepted({ autoAcceptConnection }: Pick<OutOfBandRecord, 'autoAcceptConnection'>): boolean {
    return autoAcceptConnection ?? this.connectionsConfig.autoAcceptConnections
  }

  private async takeOrTell(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>,
    sender: SenderDocument,
    recipientKey: Key
  ): Promise<ConnectionRecord> {
    const { agentContext, message } = messageContext
    try {
      return await this.locks.run(requestLock(agentContext, message.threadId), () =>
        this.take(messageContext, sender, recipientKey)
      )
    } catch (error) {
      if (error instanceof RequestRefusedError && !(error instanceof RequestRepeatedError)) {
        await this.refusals.tell(agentContext, {
          threadId: message.threadId,
          document: sender.document,
          ourKey: recipientKey,
          provenKey: sender.provenKey,
          reason: error.message,
          version: versionOfMessage(message),
          takesReplies: message.hasAnyReturnRoute(),
        })
      }
      throw error
    }
  }

  private async take(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>,
    sender: SenderDocument,
    recipientKey: Key
  ): Promise<ConnectionRecord> {
    const { agentContext, message } = messageContext
    await this.assertNewThread(agentContext, message.threadId)
    const outOfBand = await this.getInvitation(agentContext, message, recipientKey)
    if (outOfBand.reusable) return this.protocol.takeRequest(messageContext, outOfBand, sender)
    return this.locks.run(invitationLock(agentContext, outOfBand), async () => {
      await this.assertFree(agentContext, await this.getInvitation(agentContext, message, recipientKey))
      return this.protocol.takeRequest(messageContext, outOfBand, sender)
    })
  }

  private async assertNewThread(agentContext: AgentContext, threadId: string): Promise<void> {
    const role = DidExchangeRole.Responder
    const known = await this.connections.findAllByQuery(agentContext, { threadId, role })
    if (known.length > 0) throw new RequestRepeatedError('There is already a connection for a request with this id.')
  }

  /**
   * An invitation for one use is the first requester's. Where the tenant accepts by hand, a few may wait, and the one that it
   * accepts has it.
   */
  private async assertFree(agentContext: AgentContext, outOfBand: OutOfBandRecord): Promise<void> {
    const all = await this.connections.findAllByOutOfBandId(agentContext, outOfBand.id)
    const alive = all.filter(({ state }) => state !== DidExchangeState.Abandoned)
    const isTaken = this.isAutoAccepted(outOfBand) || alive.some(({ isReady }) => isReady)
    if (alive.length === 0 || (!isTaken && alive.length < MAX_WAITING)) return
    throw new RequestRefusedError(
      isTaken ? 'The invitation has been used.' : 'Too many requests to the invitation wait. Try again later.'
    )
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
