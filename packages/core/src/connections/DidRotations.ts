import type {
  AgentContext,
  ConnectionDidRotatedEvent,
  ConnectionRecord,
  DidDocument,
  DidRotateMessage,
  InboundMessageContext,
  Key,
  OutboundMessageContext,
} from '@credo-ts/core'

import {
  AckStatus,
  ConnectionEventTypes,
  ConnectionService,
  DidDocumentRole,
  DidExchangeState,
  DidRepository,
  DidResolverService,
  DidRotateAckMessage,
  EventEmitter,
  MessageSender,
  injectable,
} from '@credo-ts/core'

import { NamedLocks } from '../exchanges/NamedLocks'
import { PartnerDids, UNACKNOWLEDGED_MS, connectionLock } from '../identities'
import { PriorDidMessageContext } from '../outbox/PriorDidMessageContext'
import { isBoundByDid, keysOfDocument, replaceDid, retiredDidsOf } from '../repository'

import { KnownConnections } from './KnownConnections'
import { HandshakeRefusedError } from './connectionErrors'
import { forgetUnusedDids } from './forgetUnusedDids'
import { isSameDid } from './handshakeDocument'
import { documentFault, methodFault, reportRotation, type RotationFault } from './rotationFaults'

type Reading = { document: DidDocument } | { fault: RotationFault }

/**
 * Lets a partner change its own DID over its own connection: with a key of the DID that it has, to one that resolves, has a DIDComm service,
 * and is nobody else's here. Until it is known to use the new one, and shortly after, what was on its way counts under the old one; what is
 * decided under it (another rotation, a hangup) does not.
 * @see RFC 0794
 */
@injectable()
export class DidRotations {
  public constructor(
    private readonly connections: ConnectionService,
    private readonly known: KnownConnections,
    private readonly didRepository: DidRepository,
    private readonly partnerDids: PartnerDids,
    private readonly resolver: DidResolverService,
    private readonly messageSender: MessageSender,
    private readonly emitter: EventEmitter,
    private readonly locks: NamedLocks
  ) {}

  /**
   * @returns the ack, or the report of what is wrong with the DID; both go to the DID that the partner has had
   * @throws {HandshakeRefusedError}
   */
  public async process(messageContext: InboundMessageContext<DidRotateMessage>): Promise<OutboundMessageContext> {
    const { agentContext, connection, message, senderKey } = messageContext
    if (connection?.state !== DidExchangeState.Completed || !senderKey) {
      throw new HandshakeRefusedError('Only the partner of a completed connection can change its DID.')
    }
    // before the lock: an origin may take its time
    const reading = await this.read(agentContext, message.toDid)
    return this.locks.run(connectionLock(agentContext, connection.id), async () => {
      const current = await this.connections.findById(agentContext, connection.id)
      if (current?.state !== DidExchangeState.Completed) throw new HandshakeRefusedError('The connection has ended.')
      messageContext.connection = current
      if (current.theirDid && isSameDid(current.theirDid, message.toDid))
        return this.acknowledge(messageContext, current)
      if (!(await this.known.isPresentPartner(agentContext, current, senderKey))) {
        throw new HandshakeRefusedError('Only the DID that a partner has now can be changed.')
      }
      await this.assertNobodyElses(messageContext, current)
      if ('fault' in reading) return reportRotation(messageContext, current, reading.fault)
      await this.replace(messageContext, current, reading.document, senderKey)
      return this.acknowledge(messageContext, current)
    })
  }

  private async read(agentContext: AgentContext, did: string): Promise<Reading> {
    const fault = methodFault(did)
    if (fault) return { fault }
    const options = { useCache: isBoundByDid(did) }
    const { didDocument, didResolutionMetadata } = await this.resolver.resolve(agentContext, did, options)
    if (didDocument && isSameDid(didDocument.id, did)) {
      const lack = documentFault(didDocument)
      return lack ? { fault: lack } : { document: didDocument }
    }
    const isMethodUnknown = didResolutionMetadata.error === 'unsupportedDidMethod'
    return {
      fault: isMethodUnknown
        ? { code: 'e.did.method_unsupported', en: 'DIDs of this method are not resolved here.' }
        : { code: 'e.did.unresolvable', en: 'The DID cannot be resolved.' },
    }
  }

  /** What the tenant sends to another contact by its DID, or to itself, would go this way. The partner is told that it cannot have it. */
  private async assertNobodyElses(
    messageContext: InboundMessageContext<DidRotateMessage>,
    connection: ConnectionRecord
  ): Promise<void> {
    const { agentContext, message } = messageContext
    if (!(await this.isAnothers(agentContext, connection, message.toDid))) return
    const fault: RotationFault = { code: 'e.did.doc_unsupported', en: 'The DID cannot be used for this connection.' }
    await this.messageSender.sendMessage(reportRotation(messageContext, connection, fault))
    throw new HandshakeRefusedError('The new DID is that of another contact, or of the tenant.')
  }

  private async isAnothers(agentContext: AgentContext, connection: ConnectionRecord, did: string): Promise<boolean> {
    const received = await this.partnerDids.find(agentContext, did)
    const names = [
      ...new Set([did, ...(received ? [received.did, ...(received.getTags().alternativeDids ?? [])] : [])]),
    ]
    const created = await this.didRepository.findByQuery(agentContext, {
      $or: names.flatMap((name) => [{ did: name }, { alternativeDids: [name] }]),
      role: DidDocumentRole.Created,
    })
    if (created.length > 0) return true
    const holders = await this.connections.findAllByQuery(agentContext, {
      $or: names.flatMap((name) => [{ theirDid: name }, { previousTheirDids: [name] }]),
    })
    return holders.some(({ id }) => id !== connection.id)
  }

  private async replace(
    { agentContext, message }: InboundMessageContext<DidRotateMessage>,
    connection: ConnectionRecord,
    document: DidDocument,
    senderKey: Key
  ): Promise<void> {
    const isShown = keysOfDocument(document).includes(senderKey.fingerprint)
    await this.partnerDids.prove(agentContext, document, isShown ? senderKey : null)
    const now = Date.now()
    const former = connection.theirDid
    const retired = { until: now + UNACKNOWLEDGED_MS, threadId: message.threadId }
    const unused = replaceDid(connection, 'theirs', message.toDid, retired, now)
    await this.connections.update(agentContext, connection)
    await forgetUnusedDids(agentContext, unused)
    this.emitter.emit<ConnectionDidRotatedEvent>(agentContext, {
      type: ConnectionEventTypes.ConnectionDidRotated,
      payload: {
        connectionRecord: connection.clone(),
        theirDid: former ? { from: former, to: message.toDid } : undefined,
      },
    })
  }

  /** To the DID of before, as the RFC has it: under the new one the partner may not know whose an ack is. */
  private acknowledge(
    { agentContext, message }: InboundMessageContext<DidRotateMessage>,
    connection: ConnectionRecord
  ): OutboundMessageContext {
    const { threadId } = message
    const retired = retiredDidsOf(connection, 'theirs').find((one) => one.threadId === threadId)
    const ack = new DidRotateAckMessage({ threadId, status: AckStatus.OK })
    return new PriorDidMessageContext(ack, { agentContext, connection }, retired?.did ?? null)
  }
}
