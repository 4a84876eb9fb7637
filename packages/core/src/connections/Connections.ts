import type { Connection } from './Connection'
import type { ConnectionFilter } from './ConnectionSearch'
import type { Page, PageRequest } from '../models'
import type { RecordLabels } from '../repository'
import type { AgentContext, ConnectionRecord } from '@credo-ts/core'

import { ConnectionService, DidExchangeState, injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { RecordNotFoundInTenantError } from '../errors'
import { NamedLocks } from '../exchanges/NamedLocks'
import { connectionLock } from '../identities'
import { AttachedMessages } from '../inbound/AttachedMessages'
import { shortDid } from '../models/shortDid'
import { UntilCompleted } from '../outbox/UntilCompleted'
import {
  CONNECTION_KIND,
  RecordIndex,
  openDetails,
  openRecordError,
  theirDidHash,
  toDetailColumns,
} from '../repository'
import { TenantContexts, TenantKeys } from '../tenancy'

import { toConnection } from './Connection'
import { ConnectionAcceptance } from './ConnectionAcceptance'
import { ConnectionSearch } from './ConnectionSearch'
import { DidExchangeContinuation } from './DidExchangeContinuation'
import { Hangups } from './Hangups'
import { OwnRotations } from './OwnRotations'
import { forgetUnusedDids } from './forgetUnusedDids'

/** The connections of a tenant. */
@injectable()
export class Connections {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly connections: ConnectionService,
    private readonly index: RecordIndex,
    private readonly acceptance: ConnectionAcceptance,
    private readonly continuation: DidExchangeContinuation,
    private readonly locks: NamedLocks,
    private readonly search: ConnectionSearch,
    private readonly untilCompleted: UntilCompleted,
    private readonly attached: AttachedMessages,
    private readonly rotations: OwnRotations,
    private readonly hangups: Hangups
  ) {}

  /**
   * Newest first.
   * @throws {ConnectionsNotSearchableError}
   */
  public list(tenantId: string, filter: ConnectionFilter, request: PageRequest): Promise<Page<Connection>> {
    return this.contexts.run(tenantId, async (context) => {
      const key = await this.keys.get(tenantId)
      const indexFilter = await this.search.toIndexFilter(context, key, filter)
      return this.index.pageOfRecords(tenantId, CONNECTION_KIND, indexFilter, request, async (row) => {
        const record = await this.connections.findById(context, row.record_id)
        if (!record) return null
        const details = await this.search.detailsOf(context, key, record, row)
        return toConnection(record, row, details, openRecordError(key, row))
      })
    })
  }

  /** @throws {RecordNotFoundInTenantError} */
  public get(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, async (context) => this.view(context, await this.getRecord(context, id)))
  }

  /**
   * Changes what the tenant calls a connection; what is left out stays.
   * @throws {RecordNotFoundInTenantError}
   */
  public change(tenantId: string, id: string, change: Partial<RecordLabels>): Promise<Connection> {
    return this.contexts.run(tenantId, async (context) => {
      const record = await this.getRecord(context, id)
      const key = await this.keys.get(tenantId)
      const row = (await this.index.find(tenantId, CONNECTION_KIND, id)) ?? notFound(id)
      const earlier = await this.search.detailsOf(context, key, record, row)
      await this.database.transaction(async (trx) => {
        const current = (await this.index.lock(trx, row)) ?? notFound(id)
        const details = { ...(openDetails(key, current) ?? earlier), ...change }
        await this.index.setDetails(trx, current, {
          ...toDetailColumns(key, id, details),
          // a row from before there was one
          theirDidHash: record.theirDid ? theirDidHash(key, shortDid(record.theirDid)) : null,
        })
      })
      return this.view(context, record)
    })
  }

  /**
   * Accepts a request or a response that waits because the invitation was made, or received, without automatic
   * acceptance. The answer to the partner is durable when this returns.
   * @throws {RecordNotFoundInTenantError} {@link ConnectionStateError}
   */
  public accept(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, (context) =>
      // two calls at once would send two responses, with different DIDs
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        // a crash may have come after the complete and before what the invitation held
        await this.attached.keepOf(context, record)
        const isResumed = await this.continuation.resume(context, record)
        if (!isResumed) await this.acceptance.accept(context, record)
        await this.attached.keepOf(context, record)
        return this.view(context, record)
      })
    )
  }

  /**
   * Gives us a new DID for this connection and has its partner told (RFC 0794). `myDid` changes when the partner has acknowledged it; until then
   * messages to either are taken. Durable when this returns. Called again before the answer, it has the partner told again.
   * @throws {RecordNotFoundInTenantError} {@link ConnectionStateError}
   */
  public rotate(tenantId: string, id: string): Promise<Connection> {
    return this.contexts.run(tenantId, (context) =>
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        await this.rotations.begin(context, record)
        return this.view(context, record)
      })
    )
  }

  /**
   * Forgets the connection and the partner's keys, unless another connection uses them too. The partner of a completed one is told by a hangup,
   * which is durable before the connection goes. What it still sends is kept as from a sender without a connection. What waits for the connection fails.
   * @throws {RecordNotFoundInTenantError}
   */
  public delete(tenantId: string, id: string): Promise<void> {
    return this.contexts.run(tenantId, (context) =>
      this.locks.run(connectionLock(context, id), async () => {
        const record = await this.getRecord(context, id)
        if (record.state === DidExchangeState.Completed) await this.hangups.tell(context, record)
        await this.database.transaction((trx) => this.untilCompleted.giveUp(trx, id, Date.now()))
        await this.connections.deleteById(context, record.id)
        await forgetUnusedDids(context, [...(record.theirDid ? [record.theirDid] : []), ...record.previousTheirDids])
      })
    )
  }

  private async view(context: AgentContext, record: ConnectionRecord): Promise<Connection> {
    const tenantId = context.contextCorrelationId
    const key = await this.keys.get(tenantId)
    const row = await this.index.find(tenantId, CONNECTION_KIND, record.id)
    const details = await this.search.detailsOf(context, key, record, row)
    return toConnection(record, row, details, openRecordError(key, row))
  }

  private async getRecord(context: AgentContext, id: string): Promise<ConnectionRecord> {
    const record = await this.connections.findById(context, id)
    return record ?? notFound(id)
  }
}

function notFound(id: string): never {
  throw new RecordNotFoundInTenantError(`There is no connection ${id}.`)
}
