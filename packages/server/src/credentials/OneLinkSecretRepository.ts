import type { AgentContext, StorageService } from '@credo-ts/core'
import type { AnonCredsLinkSecretRecord } from '@credo-ts/anoncreds'

import { AnonCredsLinkSecretRepository } from '@credo-ts/anoncreds'
import { EventEmitter, InjectionSymbols, RecordDuplicateError, inject, injectable } from '@credo-ts/core'

const FIXED_ID = 'didcomm-gateway-link-secret'

/**
 * Credo's link secrets, the default one under a fixed id: two credentials accepted at once as a tenant's first would
 * make two, and with two default ones no credential could be accepted or shown ever after.
 */
@injectable()
export class OneLinkSecretRepository extends AnonCredsLinkSecretRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<AnonCredsLinkSecretRecord>,
    eventEmitter: EventEmitter
  ) {
    super(storageService, eventEmitter)
  }

  /** Where another call was faster, its secret takes the place of the given one. */
  public override async save(agentContext: AgentContext, record: AnonCredsLinkSecretRecord): Promise<void> {
    if (!record.getTag('isDefault' as never)) return super.save(agentContext, record)
    record.id = FIXED_ID
    try {
      await super.save(agentContext, record)
    } catch (error) {
      if (!(error instanceof RecordDuplicateError)) throw error
      const known = await this.getById(agentContext, FIXED_ID)
      known.setTag('isDefault', true)
      await this.update(agentContext, known)
      Object.assign(record, { linkSecretId: known.linkSecretId, value: known.value })
    }
  }
}
