import type { ReadDocument, SenderDocument } from './HandshakeSenders'
import type {
  AgentContext,
  Attachment,
  ConnectionRecord,
  DidExchangeCompleteMessage,
  DidExchangeRequestMessage,
  InboundMessageContext,
  Logger,
  OutOfBandRecord,
  Routing,
} from '@credo-ts/core'

import {
  ConnectionService,
  DidExchangeProtocol,
  DidExchangeResponseMessage,
  DidExchangeRole,
  DidExchangeState,
  DidRepository,
  DidResolverService,
  HandshakeProtocol,
  InjectionSymbols,
  JwsService,
  Key,
  OutOfBandRole,
  OutOfBandState,
  inject,
  injectable,
} from '@credo-ts/core'

import { PartnerDids } from '../identities'

import { HandshakeSenders } from './HandshakeSenders'
import { HandshakeRefusedError } from './connectionErrors'
import { inVersion, versionOf, versionOfInvitation, versionOfMessage, versionTags } from './didExchangeVersion'
import { signAttachment } from './signAttachment'
import { qualifyDid } from './unqualifiedDid'

/** What is private in Credo's class and differs here, or is used. */
interface Internals {
  createSignedAttachment: (
    agentContext: AgentContext,
    data: string | Record<string, unknown>,
    verkeys: string[]
  ) => ReturnType<typeof signAttachment>
  resolveDidDocument: ReadDocument
}

/**
 * Credo's DID Exchange, in which nothing is stored before the sender's document was found to be the sender's
 * ({@link HandshakeSenders}), and of a partner's DID only the key that it has used counts. With what ACA-Py (1.4) needs of a response:
 * the invitation as `~thread.pthid`, or it cannot write its `complete`, and the key where it looks for it
 * ({@link signAttachment}).
 */
@injectable()
export class GatewayDidExchangeProtocol extends DidExchangeProtocol {
  private readonly readDocument: ReadDocument

  public constructor(
    private readonly connections: ConnectionService,
    didRepository: DidRepository,
    private readonly jws: JwsService,
    @inject(InjectionSymbols.Logger) logger: Logger,
    private readonly partnerDids: PartnerDids,
    private readonly senders: HandshakeSenders,
    private readonly resolver: DidResolverService
  ) {
    super(connections, didRepository, jws, logger)
    // TypeScript lets no subclass declare a method that is private above; an own property takes its place at run time
    const internals = this as unknown as Internals
    internals.createSignedAttachment = (agentContext, data, verkeys) => signAttachment(agentContext, jws, data, verkeys)
    this.readDocument = internals.resolveDidDocument.bind(this)
  }

  /** The newest version that the inviter names. */
  public override async createRequest(
    ...parameters: Parameters<DidExchangeProtocol['createRequest']>
  ): ReturnType<DidExchangeProtocol['createRequest']> {
    const created = await super.createRequest(...parameters)
    inVersion(created.message, versionOfInvitation(parameters[1].outOfBandInvitation))
    return created
  }

  /** The way of Credo's own handler, which does not run here: checks and takes a request at once. */
  public override async processRequest(
    messageContext: InboundMessageContext<DidExchangeRequestMessage>,
    outOfBandRecord: OutOfBandRecord
  ): Promise<ConnectionRecord> {
    return this.takeRequest(messageContext, outOfBandRecord, await this.readSender(messageContext))
  }

  /**
   * The document of a request, which is its sender's.
   * @throws {RequestRefusedError}
   */
  public readSender(messageContext: InboundMessageContext<DidExchangeRequestMessage>): Promise<SenderDocument> {
    return this.senders.ofRequest(messageContext, this.readDocument)
  }

  /** Makes the contact. Everything that speaks against it has been looked at before. */
  public async takeRequest(
    { agentContext, message }: InboundMessageContext<DidExchangeRequestMessage>,
    outOfBandRecord: OutOfBandRecord,
    { document, provenKey, isAttached }: SenderDocument
  ): Promise<ConnectionRecord> {
    outOfBandRecord.assertRole(OutOfBandRole.Sender)
    outOfBandRecord.assertState(OutOfBandState.AwaitResponse)
    await this.partnerDids.prove(agentContext, document, provenKey, isAttached)
    const connection = await this.connections.createConnection(agentContext, {
      protocol: HandshakeProtocol.DidExchange,
      role: DidExchangeRole.Responder,
      state: DidExchangeState.RequestReceived,
      alias: outOfBandRecord.alias,
      theirDid: qualifyDid(message.did),
      theirLabel: message.label,
      threadId: message.threadId,
      mediatorId: outOfBandRecord.mediatorId,
      autoAcceptConnection: outOfBandRecord.autoAcceptConnection,
      outOfBandId: outOfBandRecord.id,
      tags: versionTags(versionOfMessage(message)),
    })
    await this.connections.updateState(agentContext, connection, DidExchangeState.RequestReceived)
    return connection
  }

  public override async createResponse(
    agentContext: AgentContext,
    connectionRecord: ConnectionRecord,
    outOfBandRecord: OutOfBandRecord,
    routing?: Routing
  ): Promise<DidExchangeResponseMessage> {
    const message = await super.createResponse(agentContext, connectionRecord, outOfBandRecord, routing)
    message.setThread({ threadId: message.threadId, parentThreadId: outOfBandRecord.outOfBandInvitation.id })
    const version = versionOf(connectionRecord)
    if (version === '1.0') message.didDoc = await this.signDocument(agentContext, message, outOfBandRecord)
    return inVersion(message, version)
  }

  /** 1.0 has the document of the response signed by the key that the request came to; Credo signs it with a key of its own. */
  private async signDocument(
    agentContext: AgentContext,
    { did, didDoc }: DidExchangeResponseMessage,
    outOfBandRecord: OutOfBandRecord
  ): Promise<Attachment> {
    const document =
      didDoc?.getDataAsJson<Record<string, unknown>>() ??
      (await this.resolver.resolveDidDocument(agentContext, did)).toJSON()
    const fingerprints = outOfBandRecord.getTags().recipientKeyFingerprints
    const verkeys = fingerprints.map((fingerprint) => Key.fromFingerprint(fingerprint).publicKeyBase58)
    return signAttachment(agentContext, this.jws, document, verkeys)
  }

  public override async createComplete(
    agentContext: AgentContext,
    connectionRecord: ConnectionRecord,
    outOfBandRecord: OutOfBandRecord
  ): Promise<DidExchangeCompleteMessage> {
    const message = await super.createComplete(agentContext, connectionRecord, outOfBandRecord)
    return inVersion(message, versionOf(connectionRecord))
  }

  /** The way of Credo's own handler, which does not run here. */
  public override async processResponse(
    messageContext: InboundMessageContext<DidExchangeResponseMessage>,
    outOfBandRecord: OutOfBandRecord
  ): Promise<ConnectionRecord> {
    const { connection } = messageContext
    if (!connection) throw new HandshakeRefusedError('The response answers no request.')
    return this.takeResponse(messageContext, connection, outOfBandRecord)
  }

  /**
   * Notes the partner's DID in its connection. Also of a partner that answers with a public DID the keys are kept; Credo keeps only
   * those of did:peer.
   * @param connection the one that the response was found to answer
   * @throws {HandshakeRefusedError}
   */
  public async takeResponse(
    messageContext: InboundMessageContext<DidExchangeResponseMessage>,
    connection: ConnectionRecord,
    outOfBandRecord: OutOfBandRecord
  ): Promise<ConnectionRecord> {
    const { agentContext, message } = messageContext
    if (connection.threadId !== message.threadId) throw new HandshakeRefusedError('The response is of another thread.')
    connection.assertRole(DidExchangeRole.Requester)
    connection.assertState(DidExchangeState.RequestSent)
    const sender = await this.senders.ofResponse(messageContext, this.readDocument, outOfBandRecord)
    await this.partnerDids.prove(agentContext, sender.document, sender.provenKey, sender.isAttached)
    connection.theirDid = qualifyDid(message.did)
    connection.setTags(versionTags(versionOfMessage(message)))
    await this.connections.updateState(agentContext, connection, DidExchangeState.ResponseReceived)
    return connection
  }
}
