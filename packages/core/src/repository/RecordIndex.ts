import type { RecordIndexRow } from '../database'
import type { Page, PageRequest } from '../models'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { decodeCursor, toPage } from '../models'

export interface RecordIndexEntry {
  tenantId: string
  /** what the record is: `connection`, `invitation`, … */
  kind: string
  recordId: string
  /** once set it stays; null leaves what is there */
  identityId?: string | null
  connectionId?: string | null
  /** `TenantKey.hash('thread', threadId)` */
  threadHash?: string | null
  state?: string | null
  /** epoch milliseconds; what a page is ordered by. A later put does not change it */
  createdAt: number
}

export interface RecordIndexFilter {
  identityId?: string
  connectionId?: string
  threadHash?: string
  state?: string
}

/** A row younger than this may stand before its record, milliseconds. */
const RECORD_IS_COMING_MS = 600_000

/**
 * Orders Credo's records for pages: Askar answers queries in no order. A row is written before its record, so a crash
 * between the two leaves a row too many, never a record that no list shows.
 */
@injectable()
export class RecordIndex {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Writes the row, or brings it up to date. */
  public async put(entry: RecordIndexEntry): Promise<void> {
    const { tenantId, kind, recordId, createdAt } = entry
    await this.database.db
      .insertInto('record_index')
      .values({
        tenant_id: tenantId,
        kind,
        record_id: recordId,
        identity_id: entry.identityId ?? null,
        connection_id: entry.connectionId ?? null,
        thread_hash: entry.threadHash ?? null,
        state: entry.state ?? null,
        created_at: createdAt,
        sealed_error: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'kind', 'record_id']).doUpdateSet((eb) => ({
          identity_id: eb.fn.coalesce('excluded.identity_id', 'record_index.identity_id'),
          connection_id: eb.ref('excluded.connection_id'),
          thread_hash: eb.ref('excluded.thread_hash'),
          state: eb.ref('excluded.state'),
        }))
      )
      .execute()
  }

  public async find(tenantId: string, kind: string, recordId: string): Promise<RecordIndexRow | null> {
    return this.findOfKinds(tenantId, [kind], recordId)
  }

  /** For a record that is of one of several kinds. */
  public async findOfKinds(tenantId: string, kinds: string[], recordId: string): Promise<RecordIndexRow | null> {
    const row = await this.database.db
      .selectFrom('record_index')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('kind', 'in', kinds)
      .where('record_id', '=', recordId)
      .executeTakeFirst()
    return row ?? null
  }

  /** Newest first. */
  public async page(
    tenantId: string,
    kind: string,
    filter: RecordIndexFilter,
    request: PageRequest
  ): Promise<Page<RecordIndexRow>> {
    let query = this.database.db
      .selectFrom('record_index')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
    if (filter.identityId !== undefined) query = query.where('identity_id', '=', filter.identityId)
    if (filter.connectionId !== undefined) query = query.where('connection_id', '=', filter.connectionId)
    if (filter.threadHash !== undefined) query = query.where('thread_hash', '=', filter.threadHash)
    if (filter.state !== undefined) query = query.where('state', '=', filter.state)
    if (request.cursor !== undefined) {
      const [createdAt, recordId] = decodeCursor(request.cursor, ['number', 'string'])
      query = query.where((eb) =>
        eb(eb.refTuple('created_at', 'record_id'), '<', eb.tuple(Number(createdAt), String(recordId)))
      )
    }
    const rows = await query
      .orderBy('created_at', 'desc')
      .orderBy('record_id', 'desc')
      .limit(request.limit + 1)
      .execute()
    return toPage(
      rows,
      request.limit,
      (row) => [row.created_at, row.record_id],
      (row) => row
    )
  }

  /**
   * A page of the records themselves. Rows without a record are left out, so a page can hold fewer than `limit` items
   * while `nextCursor` leads on; old ones are removed.
   * @param load null when there is no such record
   */
  public async pageOfRecords<T>(
    tenantId: string,
    kind: string,
    filter: RecordIndexFilter,
    request: PageRequest,
    load: (row: RecordIndexRow) => Promise<T | null>,
    now = Date.now()
  ): Promise<Page<T>> {
    const { items: rows, nextCursor } = await this.page(tenantId, kind, filter, request)
    const items: T[] = []
    for (const row of rows) {
      const item = await load(row)
      if (item !== null) items.push(item)
      else if (row.created_at < now - RECORD_IS_COMING_MS) await this.delete(tenantId, kind, row.record_id)
    }
    return { items, nextCursor }
  }

  public async delete(tenantId: string, kind: string, recordId: string): Promise<void> {
    await this.database.db
      .deleteFrom('record_index')
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
      .where('record_id', '=', recordId)
      .execute()
  }
}
