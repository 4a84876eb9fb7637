import type { DetailColumns } from './RecordDetails'
import type { CoreTables, RecordIndexRow } from '../database'
import type { Page, PageRequest } from '../models'
import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase, matching } from '../database'
import { decodeCursor, toPage } from '../models'

import { replaceTags } from './RecordDetails'
import { RecordNotes } from './RecordNotes'

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
  /** a change of the state becomes a task, see `StateTeller` */
  isTold?: boolean
  theirDidHash?: string | null
  /** of a new record; what a row has already stays */
  details?: DetailColumns
  /** of a connection: {@link didsVersionOf} */
  dids?: string | null
  /** epoch milliseconds; what a page is ordered by. A later put does not change it */
  createdAt: number
}

export interface RecordIndexFilter {
  identityId?: string
  connectionId?: string
  threadHash?: string
  state?: string
  externalIdHash?: string
  theirDidHash?: string
  aliasHash?: string
  invitationHash?: string
  tagHash?: string
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
  public async put(entry: RecordIndexEntry, now = Date.now()): Promise<void> {
    const { details } = entry
    await RecordNotes.tell(entry.tenantId, entry.kind, entry.recordId)
    if (!details) return this.putRow(this.database.db, entry, now)
    await this.database.transaction(async (trx) => {
      await this.putRow(trx, entry, now)
      const { tenantId: tenant_id, kind, recordId: record_id, createdAt: created_at } = entry
      await replaceTags(trx, { tenant_id, kind, record_id, created_at }, details.tagHashes)
    })
  }

  private async putRow(db: Kysely<CoreTables>, entry: RecordIndexEntry, now: number): Promise<void> {
    const { tenantId, kind, recordId, createdAt, state = null, isTold = false, details } = entry
    const changes = sql`record_index.state is distinct from excluded.state`
    await db
      .insertInto('record_index')
      .values({
        tenant_id: tenantId,
        kind,
        record_id: recordId,
        identity_id: entry.identityId ?? null,
        connection_id: entry.connectionId ?? null,
        thread_hash: entry.threadHash ?? null,
        state,
        dids: entry.dids ?? null,
        created_at: createdAt,
        their_did_hash: entry.theirDidHash ?? null,
        searchable: 1,
        updated_at: now,
        untold: isTold ? state : null,
        untold_since: isTold && state !== null ? now : null,
        sealed_error: null,
        ...details?.columns,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'kind', 'record_id']).doUpdateSet((eb) => ({
          identity_id: eb.fn.coalesce('excluded.identity_id', 'record_index.identity_id'),
          connection_id: eb.ref('excluded.connection_id'),
          thread_hash: eb.ref('excluded.thread_hash'),
          state: eb.ref('excluded.state'),
          their_did_hash: eb.ref('excluded.their_did_hash'),
          updated_at: sql<number>`case when ${changes} then excluded.updated_at else record_index.updated_at end`,
          untold: sql<string>`case when ${changes} and excluded.untold is not null
            then coalesce(record_index.untold || ',', '') || excluded.untold else record_index.untold end`,
          untold_since: sql<number>`case when ${changes} and excluded.untold is not null
            then coalesce(record_index.untold_since, excluded.untold_since) else record_index.untold_since end`,
          dids: eb.ref('excluded.dids'),
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
    const led = criteriaOf(filter)
    // a tag leads only where nothing with fewer records does
    const { from, has, place } =
      filter.tagHash === undefined || led.isNarrow ? ofIndex(filter.tagHash) : ofTag(filter.tagHash)
    const after = request.cursor === undefined ? null : decodeCursor(request.cursor, ['number', 'string'])
    const { rows } = await sql<RecordIndexRow>`
      select r.* from ${from}
      where ${place}.tenant_id = ${tenantId} and ${place}.kind = ${kind} and ${has} and ${led.terms}
        ${after ? sql`and (${place}.created_at, ${place}.record_id) < (${after[0]}, ${after[1]})` : sql``}
      order by ${place}.created_at desc, ${place}.record_id desc
      limit ${request.limit + 1}`.execute(this.database.db)
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
    await this.database.transaction(async (trx) => {
      for (const table of ['record_tags', 'record_index'] as const) {
        await trx
          .deleteFrom(table)
          .where('tenant_id', '=', tenantId)
          .where('kind', '=', kind)
          .where('record_id', '=', recordId)
          .execute()
      }
    })
  }

  /** The row, locked until the transaction ends. */
  public async lock(trx: Transaction<CoreTables>, row: RecordIndexRow): Promise<RecordIndexRow | null> {
    const locked = await trx
      .selectFrom('record_index')
      .selectAll()
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', row.kind)
      .where('record_id', '=', row.record_id)
      .$if(this.database.kind === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst()
    return locked ?? null
  }

  /**
   * Changes the details of a record, in the transaction that has locked its row.
   * @param changed theirDidHash is written only where the row has none
   */
  public async setDetails(
    trx: Transaction<CoreTables>,
    row: RecordIndexRow,
    changed: DetailColumns & { theirDidHash: string | null },
    now = Date.now()
  ): Promise<void> {
    const their_did_hash = row.their_did_hash ?? changed.theirDidHash
    await trx
      .updateTable('record_index')
      .set({ ...changed.columns, their_did_hash, searchable: 1, updated_at: now })
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', row.kind)
      .where('record_id', '=', row.record_id)
      .execute()
    await replaceTags(trx, row, changed.tagHashes)
  }
}

/** In the order of how few records have a value. */
function criteriaOf(filter: RecordIndexFilter): { terms: RawBuilder<SqlBool>; isNarrow: boolean } {
  const { threadHash, externalIdHash, theirDidHash, aliasHash, invitationHash, connectionId, identityId, state } =
    filter
  const narrow = {
    'r.thread_hash': threadHash,
    'r.external_id_hash': externalIdHash,
    'r.their_did_hash': theirDidHash,
    'r.alias_hash': aliasHash,
    'r.invitation_hash': invitationHash,
    'r.connection_id': connectionId,
  }
  const terms = matching({ ...narrow, 'r.identity_id': identityId, 'r.state': state })
  return { terms, isNarrow: Object.values(narrow).some((value) => value !== undefined) }
}

interface Source {
  from: RawBuilder<unknown>
  has: RawBuilder<SqlBool>
  /** what is paged through */
  place: RawBuilder<unknown>
}

function ofIndex(tagHash?: string): Source {
  const has = sql<SqlBool>`exists (select 1 from record_tags t where t.tenant_id = r.tenant_id and t.kind = r.kind
    and t.tag_hash = ${tagHash} and t.created_at = r.created_at and t.record_id = r.record_id)`
  return { from: sql`record_index r`, has: tagHash === undefined ? sql<SqlBool>`1 = 1` : has, place: sql`r` }
}

/** `cross join` is read from left to right by SQLite, which would as soon begin with the index. */
function ofTag(tagHash: string): Source {
  const has = sql<SqlBool>`t.tag_hash = ${tagHash}
    and r.tenant_id = t.tenant_id and r.kind = t.kind and r.record_id = t.record_id`
  return { from: sql`record_tags t cross join record_index r`, has, place: sql`t` }
}
