import type { AgentContext, CredentialExchangeRecord, StorageService } from '@credo-ts/core'

import { CredentialRepository, EventEmitter, InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { ExchangeDefaults } from '../exchanges/ExchangeDefaults'

import { ExchangeIndex } from './ExchangeIndex'
import { CREDENTIAL_KIND } from './recordKinds'

/** Credo's credential exchanges, each with its row in {@link RecordIndex}, and with the tenant's own way to accept. */
@injectable()
export class IndexedCredentialRepository extends CredentialRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<CredentialExchangeRecord>,
    eventEmitter: EventEmitter,
    private readonly index: ExchangeIndex,
    private readonly defaults: ExchangeDefaults
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: CredentialExchangeRecord): Promise<void> {
    record.autoAcceptCredential ??= (await this.defaults.get(agentContext.contextCorrelationId)).autoAcceptCredentials
    await this.index.put(agentContext, CREDENTIAL_KIND, record)
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: CredentialExchangeRecord): Promise<void> {
    await this.index.put(agentContext, CREDENTIAL_KIND, record)
    await super.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: CredentialExchangeRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext, CREDENTIAL_KIND, record.id)
  }
}
