import type { AgentContext, OutOfBandRecord, StorageService } from '@credo-ts/core'

import { EventEmitter, InjectionSymbols, OutOfBandRepository, OutOfBandRole, inject, injectable } from '@credo-ts/core'

import { TenantKeys } from '../tenancy/TenantKeys'

import { findInvitationLabels, toDetailColumns } from './RecordDetails'
import { RecordIndex } from './RecordIndex'
import { findInvitationIdentity } from './invitationIdentity'
import { IMPLICIT_INVITATION_KIND, INVITATION_KIND, RECEIVED_INVITATION_KIND } from './recordKinds'

/**
 * Credo's out-of-band records (invitations made and received), each with its row in {@link RecordIndex}, which also holds what
 * its connections are to be called.
 */
@injectable()
export class IndexedOutOfBandRepository extends OutOfBandRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<OutOfBandRecord>,
    eventEmitter: EventEmitter,
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    const key = await this.keys.get(agentContext.contextCorrelationId)
    const details = { ...findInvitationLabels(record), invitationId: invitationIdOf(record) }
    await this.index.put({
      ...toEntry(agentContext, record),
      // nobody looks for an invitation by its tags
      details: { ...toDetailColumns(key, record.id, details), tagHashes: [] },
    })
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    await this.index.put(toEntry(agentContext, record))
    await super.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext.contextCorrelationId, kindOf(record), record.id)
  }
}

function toEntry(agentContext: AgentContext, record: OutOfBandRecord) {
  return {
    tenantId: agentContext.contextCorrelationId,
    kind: kindOf(record),
    recordId: record.id,
    identityId: findInvitationIdentity(record),
    state: record.state,
    createdAt: record.createdAt.getTime(),
  }
}

/** Null for what stands in for an invitation where a partner has a public DID. */
export function invitationIdOf(record: OutOfBandRecord): string | null {
  const { id } = record.outOfBandInvitation
  return id.startsWith('did:') ? null : id
}

function kindOf(record: OutOfBandRecord): string {
  if (record.role === OutOfBandRole.Receiver) return RECEIVED_INVITATION_KIND
  return record.outOfBandInvitation.id.startsWith('did:') ? IMPLICIT_INVITATION_KIND : INVITATION_KIND
}
