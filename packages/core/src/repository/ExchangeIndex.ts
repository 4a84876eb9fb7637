import type { AgentContext } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'

import { TenantKeys } from '../tenancy/TenantKeys'

import { RecordIndex } from './RecordIndex'

interface ExchangeRecord {
  id: string
  threadId: string
  connectionId?: string
  state: string
  createdAt: Date
}

/** Index rows of credential and proof exchanges: their thread is hashed with the tenant's key. */
@injectable()
export class ExchangeIndex {
  public constructor(
    private readonly index: RecordIndex,
    private readonly keys: TenantKeys
  ) {}

  public async put(agentContext: AgentContext, kind: string, record: ExchangeRecord): Promise<void> {
    const tenantId = agentContext.contextCorrelationId
    const key = await this.keys.get(tenantId)
    await this.index.put({
      tenantId,
      kind,
      recordId: record.id,
      connectionId: record.connectionId ?? null,
      threadHash: key.hash('thread', record.threadId),
      state: record.state,
      isTold: true,
      createdAt: record.createdAt.getTime(),
    })
  }

  public delete(agentContext: AgentContext, kind: string, recordId: string): Promise<void> {
    return this.index.delete(agentContext.contextCorrelationId, kind, recordId)
  }
}
