import type { AgentContext, DidDocument, Key } from '@credo-ts/core'

import {
  DidDocumentRole,
  DidRecord,
  DidRepository,
  DidResolverService,
  getAlternativeDidsForPeerDid,
  injectable,
  isValidPeerDid,
} from '@credo-ts/core'
import { createHash } from 'node:crypto'

import { NamedLocks } from '../exchanges/NamedLocks'
import { countingKeysOf, isBoundByDid, isBoundRecord, keysOfDocument, noteCountingKeys } from '../repository'

import { DidRefresher } from './DidRefresher'
import { DOCUMENT_AGE_MS } from './OriginDocuments'

const REMEMBERED_READINGS = 10_000

/**
 * Which keys count for the DID of a partner: from which messages are taken as this partner's.
 *
 * - A DID that holds its document, or its hash (did:peer, did:key), or the beginning of its key (an unqualified one): those that its holder has used as the sender's key of a
 *   handshake. That a document lists a key proves nothing. Where the handshake came with the key of an invitation, the first key of the
 *   document that is used after it counts.
 * - Any other DID (did:web, did:webvh): those of the document, as it was last read from its origin.
 */
@injectable()
export class PartnerDids {
  /** by tenant and DID: the reading that its record has been brought up to */
  private readonly followed = new Map<string, number>()

  public constructor(
    private readonly didRepository: DidRepository,
    private readonly resolver: DidResolverService,
    private readonly refresher: DidRefresher,
    private readonly locks: NamedLocks
  ) {}

  /** @param did short or long form */
  public find(agentContext: AgentContext, did: string): Promise<DidRecord | null> {
    return this.didRepository.findReceivedDid(agentContext, did)
  }

  /** Fingerprints of the keys that count now; null where the DID is no partner's. */
  public async countingKeys(agentContext: AgentContext, did: string): Promise<string[] | null> {
    const record = await this.find(agentContext, did)
    return record && countingKeysOf(record).fingerprints
  }

  /** Never waits for the network: an origin that was read too long ago is read again in the background. */
  public async counts(agentContext: AgentContext, did: string, key: Key): Promise<boolean> {
    const record = await this.find(agentContext, did)
    if (!record) return false
    const { fingerprints, readAt } = countingKeysOf(record)
    const counts = fingerprints.includes(key.fingerprint)
    if (!isBoundRecord(record)) {
      const isOld = Date.now() - (readAt ?? 0) > DOCUMENT_AGE_MS
      if (isOld || !counts) this.refresher.refresh(agentContext.contextCorrelationId, record.did, counts)
      return counts
    }
    return counts || (fingerprints.length === 0 && (await this.proveByFirstUse(agentContext, record, key)))
  }

  /**
   * Keeps the DID that a handshake brought, once the document was found to be its sender's. Nothing that is known of the DID
   * changes, but for the key that its holder has proven, or what its origin says now.
   * @param key the sender's, when it is a key of the document
   * @param isAttached whether the document came with the message, and was found to belong to the DID
   */
  public prove(agentContext: AgentContext, document: DidDocument, key: Key | null, isAttached = false): Promise<void> {
    // two handshakes of one DID at once: neither may write over the key that the other has proven
    return this.alone(agentContext, document.id, () => this.proveAlone(agentContext, document, key, isAttached))
  }

  private async proveAlone(
    agentContext: AgentContext,
    document: DidDocument,
    key: Key | null,
    isAttached: boolean
  ): Promise<void> {
    const known = await this.find(agentContext, document.id)
    const isBound = known ? isBoundRecord(known) : isBoundByDid(document.id) || isAttached
    if (!known) {
      const proven = key ? [key.fingerprint] : []
      const record = toRecord(document, isAttached)
      noteCountingKeys(record, {
        fingerprints: isBound ? proven : keysOfDocument(document),
        readAt: isBound ? null : Date.now(),
      })
      return this.didRepository.save(agentContext, record)
    }
    if (!isBound) {
      const now = { fingerprints: keysOfDocument(document), readAt: Date.now() }
      return this.bringUpToDate(agentContext, known, now)
    }
    const { fingerprints } = countingKeysOf(known)
    if (!key || fingerprints.includes(key.fingerprint)) return
    noteCountingKeys(known, { fingerprints: [...fingerprints, key.fingerprint], readAt: null })
    await this.didRepository.update(agentContext, known)
  }

  /**
   * The document of a DID was read from its origin: if it is a partner's, the keys of the document count from now on, and no
   * others. For the resolvers of such DIDs.
   * @param readAt epoch milliseconds; an older reading than the last one changes nothing
   */
  public async follow(agentContext: AgentContext, document: DidDocument, readAt: number): Promise<void> {
    const name = `${agentContext.contextCorrelationId}/${document.id}`
    if ((this.followed.get(name) ?? 0) >= readAt) return
    if (await this.find(agentContext, document.id)) {
      await this.alone(agentContext, document.id, async () => {
        const record = await this.find(agentContext, document.id)
        if (record) await this.bringUpToDate(agentContext, record, { fingerprints: keysOfDocument(document), readAt })
      })
    }
    this.followed.delete(name)
    this.followed.set(name, readAt)
    const oldest = this.followed.size > REMEMBERED_READINGS ? this.followed.keys().next().value : undefined
    if (oldest !== undefined) this.followed.delete(oldest)
  }

  /** A reading that says nothing new is noted only when the one before it has become old. */
  private async bringUpToDate(
    agentContext: AgentContext,
    record: DidRecord,
    now: { fingerprints: string[]; readAt: number }
  ): Promise<void> {
    const { fingerprints, readAt } = countingKeysOf(record)
    const age = now.readAt - (readAt ?? 0)
    const isSame = fingerprints.join() === now.fingerprints.join()
    if (age <= 0 || (isSame && age <= DOCUMENT_AGE_MS)) return
    noteCountingKeys(record, now)
    await this.didRepository.update(agentContext, record)
  }

  private async proveByFirstUse(agentContext: AgentContext, record: DidRecord, key: Key): Promise<boolean> {
    const document = record.didDocument ?? (await this.resolver.resolve(agentContext, record.did)).didDocument
    if (!document || !keysOfDocument(document).includes(key.fingerprint)) return false
    return this.alone(agentContext, record.did, async () => {
      const current = await this.find(agentContext, record.did)
      if (!current) return false
      const { fingerprints } = countingKeysOf(current)
      if (fingerprints.length > 0) return fingerprints.includes(key.fingerprint)
      noteCountingKeys(current, { fingerprints: [key.fingerprint], readAt: null })
      await this.didRepository.update(agentContext, current)
      return true
    })
  }

  /** One change of what counts for a DID at a time, on all instances. */
  private alone<T>({ contextCorrelationId }: AgentContext, did: string, work: () => Promise<T>): Promise<T> {
    const hash = createHash('sha256').update(did).digest('base64url')
    return this.locks.run(`did/${contextCorrelationId}/${hash}`, work)
  }
}

/** Only a did:peer:1 and an unqualified DID need their document beside them; all others hold it, or it is read from its origin. */
function toRecord(document: DidDocument, isAttached: boolean): DidRecord {
  return new DidRecord({
    did: document.id,
    role: DidDocumentRole.Received,
    didDocument: isAttached || document.id.startsWith('did:peer:1') ? document : undefined,
    tags: { alternativeDids: isValidPeerDid(document.id) ? getAlternativeDidsForPeerDid(document.id) : undefined },
  })
}
