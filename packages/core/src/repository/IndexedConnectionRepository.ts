import type { AgentContext, StorageService } from '@credo-ts/core'

import {
  ConnectionRecord,
  ConnectionRepository,
  EventEmitter,
  InjectionSymbols,
  inject,
  injectable,
} from '@credo-ts/core'

import { RecordIndex } from './RecordIndex'
import { ALL_INVITATION_KINDS, CONNECTION_KIND } from './recordKinds'
import { didsVersionOf, pendingRotationOf } from './retiredDids'

/**
 * Credo's connections, each with its row in {@link RecordIndex}, which also holds the identity of ours it belongs to. A DID of ours that
 * the partner has not acknowledged yet is a tag, `nextDid`: messages may come to it already.
 */
@injectable()
export class IndexedConnectionRepository extends ConnectionRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<ConnectionRecord>,
    eventEmitter: EventEmitter,
    private readonly index: RecordIndex
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: ConnectionRecord): Promise<void> {
    record.setTag('nextDid', pendingRotationOf(record)?.did)
    await this.putRow(agentContext, record, await this.findIdentityId(agentContext, record))
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: ConnectionRecord): Promise<void> {
    record.setTag('nextDid', pendingRotationOf(record)?.did)
    await this.putRow(agentContext, record, null)
    await super.update(agentContext, record)
  }

  public override async delete(agentContext: AgentContext, record: ConnectionRecord): Promise<void> {
    await super.delete(agentContext, record)
    await this.index.delete(agentContext.contextCorrelationId, CONNECTION_KIND, record.id)
  }

  public override async deleteById(agentContext: AgentContext, id: string): Promise<void> {
    await super.deleteById(agentContext, id)
    await this.index.delete(agentContext.contextCorrelationId, CONNECTION_KIND, id)
  }

  private putRow(agentContext: AgentContext, record: ConnectionRecord, identityId: string | null): Promise<void> {
    return this.index.put({
      tenantId: agentContext.contextCorrelationId,
      kind: CONNECTION_KIND,
      recordId: record.id,
      identityId,
      state: record.state,
      dids: didsVersionOf(record),
      createdAt: record.createdAt.getTime(),
    })
  }

  private async findIdentityId(agentContext: AgentContext, record: ConnectionRecord): Promise<string | null> {
    if (!record.outOfBandId) return null
    const tenantId = agentContext.contextCorrelationId
    const row = await this.index.findOfKinds(tenantId, ALL_INVITATION_KINDS, record.outOfBandId)
    return row?.identity_id ?? null
  }
}
