import type { RecordDetails } from './RecordDetails'
import type { RecordIndexRow } from '../database'
import type { TenantKey } from '../tenancy/TenantKey'
import type { AgentContext, StorageService } from '@credo-ts/core'

import {
  ConnectionRecord,
  ConnectionRepository,
  EventEmitter,
  InjectionSymbols,
  inject,
  injectable,
} from '@credo-ts/core'

import { shortDid } from '../models/shortDid'
import { TenantKeys } from '../tenancy/TenantKeys'

import { NO_LABELS, openDetails, theirDidHash, toDetailColumns } from './RecordDetails'
import { RecordIndex } from './RecordIndex'
import { ALL_INVITATION_KINDS, CONNECTION_KIND } from './recordKinds'
import { didsVersionOf, pendingRotationOf } from './retiredDids'

/**
 * Credo's connections, each with its row in {@link RecordIndex}, which also holds the identity of ours it belongs to and, from
 * its invitation, what the tenant calls it.
 */
@injectable()
export class IndexedConnectionRepository extends ConnectionRepository {
  public constructor(
    @inject(InjectionSymbols.StorageService) storageService: StorageService<ConnectionRecord>,
    eventEmitter: EventEmitter,
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys
  ) {
    super(storageService, eventEmitter)
  }

  public override async save(agentContext: AgentContext, record: ConnectionRecord): Promise<void> {
    const key = await this.keys.get(agentContext.contextCorrelationId)
    const invitation = await this.findInvitationRow(agentContext, record)
    const details = detailsOfNew(key, record, invitation)
    await this.index.put({
      ...toEntry(key, record),
      identityId: invitation?.identity_id ?? null,
      details: toDetailColumns(key, record.id, details),
    })
    record.setTag('nextDid', pendingRotationOf(record)?.did)
    await super.save(agentContext, record)
  }

  public override async update(agentContext: AgentContext, record: ConnectionRecord): Promise<void> {
    record.setTag('nextDid', pendingRotationOf(record)?.did)
    await this.index.put(toEntry(await this.keys.get(agentContext.contextCorrelationId), record))
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

  private findInvitationRow(agentContext: AgentContext, record: ConnectionRecord): Promise<RecordIndexRow | null> {
    if (!record.outOfBandId) return Promise.resolve(null)
    return this.index.findOfKinds(agentContext.contextCorrelationId, ALL_INVITATION_KINDS, record.outOfBandId)
  }
}

function toEntry(key: TenantKey, record: ConnectionRecord) {
  return {
    tenantId: key.tenantId,
    kind: CONNECTION_KIND,
    recordId: record.id,
    state: record.state,
    isTold: true,
    dids: didsVersionOf(record),
    theirDidHash: record.theirDid ? theirDidHash(key, shortDid(record.theirDid)) : null,
    createdAt: record.createdAt.getTime(),
  }
}

function detailsOfNew(key: TenantKey, record: ConnectionRecord, invitation: RecordIndexRow | null): RecordDetails {
  const handedOn = invitation && openDetails(key, invitation)
  return { ...NO_LABELS, invitationId: null, ...handedOn, alias: record.alias ?? handedOn?.alias ?? null }
}
