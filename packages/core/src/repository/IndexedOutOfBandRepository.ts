import type { AgentContext, OutOfBandRecord, StorageService } from '@credo-ts/core'

import { EventEmitter, InjectionSymbols, OutOfBandRepository, OutOfBandRole, inject, injectable } from '@credo-ts/core'

import { RecordIndex } from './RecordIndex'
import { findInvitationIdentity } from './invitationIdentity'
import { IMPLICIT_INVITATION_KIND, INVITATION_KIND, RECEIVED_INVITATION_KIND } from './recordKinds'

/** Credo's out-of-band records (invitations made and received), each with its row in {@link RecordIndex}. */
@injectable()
export class IndexedOutOfBandRepository extends OutOfBandRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<OutOfBandRecord>,
    eventEmitter: EventEmitter,
    private readonly index: RecordIndex
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    await this.putRow(agentContext, record)
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    await this.putRow(agentContext, record)
    await super.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext.contextCorrelationId, kindOf(record), record.id)
  }

  private putRow(agentContext: AgentContext, record: OutOfBandRecord): Promise<void> {
    return this.index.put({
      tenantId: agentContext.contextCorrelationId,
      kind: kindOf(record),
      recordId: record.id,
      identityId: findInvitationIdentity(record),
      state: record.state,
      createdAt: record.createdAt.getTime(),
    })
  }
}

function kindOf(record: OutOfBandRecord): string {
  if (record.role === OutOfBandRole.Receiver) return RECEIVED_INVITATION_KIND
  return record.outOfBandInvitation.id.startsWith('did:') ? IMPLICIT_INVITATION_KIND : INVITATION_KIND
}
