import type { AgentContext, CustomDidTags, DidDocument, Key, StorageService } from '@credo-ts/core'

import {
  DidDocumentRole,
  DidRecord,
  DidRepository,
  EventEmitter,
  InjectionSymbols,
  inject,
  injectable,
} from '@credo-ts/core'

import { countingKeysOf, noteCountingKeys } from './countingKeys'
import { isBoundByDid, keysOfDocument } from './documentKeys'

/**
 * Credo's DID repository that keeps a partner's DID once, however often it is received, and as it is: what a message says
 * of a DID that is known changes nothing. None of its look-ups fails because two records fit.
 */
@injectable()
export class ReceivedDidRepository extends DidRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<DidRecord>,
    eventEmitter: EventEmitter
  ) {
    super(storageService, eventEmitter)
  }

  /**
   * Credo names every key that the document lists. Of a DID that holds its document no key counts before its holder has used
   * it; a document of any other DID came from its origin.
   */
  public override async storeReceivedDid(
    agentContext: AgentContext,
    options: { did: string; didDocument?: DidDocument; tags?: CustomDidTags }
  ): Promise<DidRecord> {
    const { did, didDocument, tags } = options
    const known = await this.findReceivedDid(agentContext, did)
    if (known) return known
    const record = new DidRecord({ did, didDocument, role: DidDocumentRole.Received, tags })
    const listed = didDocument ? keysOfDocument(didDocument) : (tags?.recipientKeyFingerprints ?? [])
    noteCountingKeys(record, { fingerprints: isBoundByDid(did) ? [] : listed, readAt: null })
    await this.save(agentContext, record)
    return record
  }

  public override async findReceivedDid(agentContext: AgentContext, did: string): Promise<DidRecord | null> {
    const query = { $or: [{ alternativeDids: [did] }, { did }], role: DidDocumentRole.Received }
    const found = oldestFirst(await this.findByQuery(agentContext, query))
    return found.find((record) => record.did === did) ?? found[0] ?? null
  }

  public override async findReceivedDidByRecipientKey(agentContext: AgentContext, key: Key): Promise<DidRecord | null> {
    const found = await this.findByKey(agentContext, key, DidDocumentRole.Received)
    return found.find((record) => countingKeysOf(record).fingerprints.includes(key.fingerprint)) ?? null
  }

  public override async findCreatedDidByRecipientKey(agentContext: AgentContext, key: Key): Promise<DidRecord | null> {
    const [oldest] = await this.findByKey(agentContext, key, DidDocumentRole.Created)
    return oldest ?? null
  }

  private async findByKey(agentContext: AgentContext, key: Key, role: DidDocumentRole): Promise<DidRecord[]> {
    const query = { recipientKeyFingerprints: [key.fingerprint], role }
    return oldestFirst(await this.findByQuery(agentContext, query))
  }
}

function oldestFirst(records: DidRecord[]): DidRecord[] {
  return [...records].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}
