import type { AgentContext, CustomDidTags, DidDocument, DidRecord, StorageService } from '@credo-ts/core'

import { DidRepository, EventEmitter, InjectionSymbols, inject, injectable } from '@credo-ts/core'

/**
 * Credo's DID repository that keeps a partner's DID once, however often it is received. Two records with the same key
 * would make every later search by that key fail: after a crash in the middle of a DID Exchange, and where a
 * partner uses one DID for several connections.
 */
@injectable()
export class ReceivedDidRepository extends DidRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<DidRecord>,
    eventEmitter: EventEmitter
  ) {
    super(storageService, eventEmitter)
  }

  public override async storeReceivedDid(
    agentContext: AgentContext,
    options: { did: string; didDocument?: DidDocument; tags?: CustomDidTags }
  ): Promise<DidRecord> {
    const known = await this.findReceivedDid(agentContext, options.did)
    if (!known) return super.storeReceivedDid(agentContext, options)
    if (options.didDocument) known.didDocument = options.didDocument
    if (options.tags) known.setTags(options.tags)
    await this.update(agentContext, known)
    return known
  }
}
