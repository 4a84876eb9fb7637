import type { AgentContext, ProofExchangeRecord, StorageService } from '@credo-ts/core'

import { EventEmitter, InjectionSymbols, ProofRepository, inject, injectable } from '@credo-ts/core'

import { ExchangeDefaults } from '../exchanges/ExchangeDefaults'

import { ExchangeIndex } from './ExchangeIndex'
import { PROOF_KIND } from './recordKinds'

/** Credo's proof exchanges, each with its row in {@link RecordIndex}, and with the tenant's own way to accept. */
@injectable()
export class IndexedProofRepository extends ProofRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<ProofExchangeRecord>,
    eventEmitter: EventEmitter,
    private readonly index: ExchangeIndex,
    private readonly defaults: ExchangeDefaults
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: ProofExchangeRecord): Promise<void> {
    record.autoAcceptProof ??= (await this.defaults.get(agentContext.contextCorrelationId)).autoAcceptProofs
    await this.index.put(agentContext, PROOF_KIND, record)
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: ProofExchangeRecord): Promise<void> {
    await this.index.put(agentContext, PROOF_KIND, record)
    await super.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: ProofExchangeRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext, PROOF_KIND, record.id)
  }
}
