import type { Connection } from './Connection'
import type { Page, PageRequest } from '../models'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { ConnectionService, DidRepository, injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { RecordNotFoundInTenantError } from '../errors'
import { NamedLocks } from '../exchanges/NamedLocks'
import { UntilCompleted } from '../outbox/UntilCompleted'
import { CONNECTION_KIND, RecordIndex, openRecordError } from '../repository'
import { TenantContexts, TenantKeys } from '../tenancy'

import { toConnection } from './Connection'
import { ConnectionAcceptance } from './ConnectionAcceptance'
import { DidExchangeContinuation } from './DidExchangeContinuation'

/** The connections of a tenant. */
@injectable()
export class Connections {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly connections: ConnectionService,
    private readonly didRepository: DidRepository,
    private readonly index: RecordIndex,
    private readonly acceptance: ConnectionAcceptance,
    private readonly continuation: DidExchangeContinuation,
    private readonly untilCompleted: UntilCompleted,
    private readonly locks: NamedLocks
  ) {}

  /** Newest first. */
  public list(tenantId: string, request: PageRequest): Promise<Page<Connection>> {
    return this.contexts.run(tenantId, async (context) => {
      const key = await this.keys.get(tenantId)
      return this.index.pageOfRecords(tenantId, CONNECTION_KIND, {}, request, async (row) => {
        const record = await this.connections.findById(context, row.record_id)
        return record && toConnection(record, row.identity_id, openRecordError(key, row))
      })
    })
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, async (context) => this.view(context, await this.getRecord(context, id)))
  }

  /**
   * Accepts a request or a response that waits because the invitation was made, or received, without automatic
   * acceptance. The answer to the partner is durable when this returns.
   * @throws {RecordNotFoundInTenantError} {@link ConnectionStateError}
   */
  public accept(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, (context) =>
      // two calls at once would send two responses, with different DIDs
      this.locks.run(`connection/${tenantId}/${id}`, async () => {
        const record = await this.getRecord(context, id)
        const isResumed = await this.continuation.resume(context, record)
        if (!isResumed) await this.acceptance.accept(context, record)
        return this.view(context, record)
      })
    )
  }

  /**
   * Forgets the connection and the partner's keys, unless another connection uses them too. The partner is not told; what it still
   * sends is kept as from a sender without a connection. What waits for the connection fails.
   * @throws {RecordNotFoundInTenantError}
   */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.contexts.run(tenantId, async (context) => {
      const record = await this.getRecord(context, id)
      await this.database.transaction((trx) => this.untilCompleted.giveUp(trx, id, Date.now()))
      await this.connections.deleteById(context, record.id)
      if (record.theirDid) await this.forgetUnusedDid(context, record.theirDid)
    })
  }

  private async forgetUnusedDid(context: AgentContext, theirDid: string): Promise<void> {
    const users = await this.connections.findAllByQuery(context, {
      $or: [{ theirDid }, { previousTheirDids: [theirDid] }],
    })
    const received = users.length > 0 ? null : await this.didRepository.findReceivedDid(context, theirDid)
    if (received) await this.didRepository.delete(context, received)
  }

  private async view(context: AgentContext, record: ConnectionRecord): Promise<Connection> {
    const row = await this.index.find(context.contextCorrelationId, CONNECTION_KIND, record.id)
    const key = await this.keys.get(context.contextCorrelationId)
    return toConnection(record, row?.identity_id ?? null, openRecordError(key, row))
  }

  private async getRecord(context: AgentContext, id: string): Promise<ConnectionRecord> {
    const record = await this.connections.findById(context, id)
    if (!record) throw new RecordNotFoundInTenantError(`There is no connection ${id}.`)
    return record
  }
}
