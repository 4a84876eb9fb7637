import type { ActionRow, ActionTables } from './ActionTables'
import type { ActionFilter, ActionTypeStatus } from '../models'
import type { CoreTables, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, decodeCursor, unindexed } from '@didcomm-gateway/core'
import { sql } from 'kysely'

type Trx = Transaction<CoreTables>

const RETENTION_STEP = 200

/** The last message of a thread and where it is. */
export interface LastMessage {
  eventId: string
  direction: 'in' | 'out'
  typeStatus: ActionTypeStatus
  at: number
}

/** Named queries on the `actions` table; every one within a tenant. */
@injectable()
export class ActionRepository {
  private readonly db: Kysely<ActionTables>

  public constructor(private readonly database: GatewayDatabase) {
    this.db = database.as<ActionTables>()
  }

  /** @returns false when the thread already has an action */
  public async insert(trx: Trx, row: ActionRow): Promise<boolean> {
    // never a constraint error: on PostgreSQL that would end the transaction of the message that is being recorded
    const { numInsertedOrUpdatedRows } = await within(trx)
      .insertInto('actions')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'thread_key']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  /** Notes the last message of a thread's action. @returns id of the action, null when the thread has none */
  public async touchThread(trx: Trx, tenantId: string, threadKey: string, last: LastMessage): Promise<string | null> {
    const row = await within(trx)
      .updateTable('actions')
      .set(toChanges(last))
      .where('tenant_id', '=', tenantId)
      .where('thread_key', '=', threadKey)
      .returning('id')
      .executeTakeFirst()
    return row?.id ?? null
  }

  /** The same by the action's id. */
  public async touch(trx: Trx, tenantId: string, id: string, last: LastMessage): Promise<void> {
    await within(trx)
      .updateTable('actions')
      .set(toChanges(last))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
  }

  /** @param trx null: outside of a transaction */
  public async findByThread(trx: Trx | null, tenantId: string, threadKey: string): Promise<string | null> {
    const row = await (trx ? within(trx) : this.db)
      .selectFrom('actions')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('thread_key', '=', threadKey)
      .executeTakeFirst()
    return row?.id ?? null
  }

  /** The row, locked until the transaction ends. */
  public async findForUpdate(trx: Trx, tenantId: string, id: string): Promise<ActionRow | null> {
    const query = within(trx).selectFrom('actions').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id)
    // SQLite has one writer, who holds the lock already, and no such clause
    const row = await (this.database.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
    return row ?? null
  }

  public async update(trx: Trx, row: ActionRow, changes: Partial<ActionRow>): Promise<void> {
    await within(trx)
      .updateTable('actions')
      .set(changes)
      .where('tenant_id', '=', row.tenant_id)
      .where('id', '=', row.id)
      .execute()
  }

  /** The message was accepted by the partner; says nothing when another message came after it. */
  public async markSent(trx: Trx, tenantId: string, id: string, eventId: string, at: number): Promise<void> {
    await within(trx)
      .updateTable('actions')
      .set({ type_status: 'SENT', updated_at: at })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('last_event_id', '=', eventId)
      .where('type_status', '=', 'QUEUED')
      .execute()
  }

  public async find(tenantId: string, id: string): Promise<ActionRow | null> {
    const row = await this.db
      .selectFrom('actions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  public async findAll(tenantId: string, ids: string[]): Promise<ActionRow[]> {
    return this.db.selectFrom('actions').selectAll().where('tenant_id', '=', tenantId).where('id', 'in', ids).execute()
  }

  /**
   * One row more than the page holds, newest first.
   * @returns rows with the size of the messages that they show
   */
  public async list(
    key: TenantKey,
    filter: ActionFilter,
    page: PageRequest
  ): Promise<Array<ActionRow & { bytes: number }>> {
    let query = this.db
      .selectFrom('actions as a')
      .leftJoin('events as d', (join) =>
        join.onRef('d.id', '=', 'a.data_event_id').onRef('d.tenant_id', '=', 'a.tenant_id')
      )
      .leftJoin('events as r', (join) =>
        join.onRef('r.id', '=', 'a.error_event_id').onRef('r.tenant_id', '=', 'a.tenant_id')
      )
      .selectAll('a')
      .select(sql<number>`coalesce(length(d.sealed_text), 0) + coalesce(length(r.sealed_text), 0)`.as('bytes'))
      .where('a.tenant_id', '=', key.tenantId)
    if (filter.status !== undefined) query = query.where('a.status', '=', filter.status)
    if (filter.connectionId !== undefined) query = query.where('a.connection_id', '=', filter.connectionId)
    if (filter.referenceID !== undefined) {
      query = query.where('a.reference_hash', '=', key.hash('action.reference', filter.referenceID))
    }
    if (page.cursor !== undefined) {
      const [id] = decodeCursor(page.cursor, ['string'])
      query = query.where('a.id', '<', String(id))
    }
    return query
      .orderBy('a.id', 'desc')
      .limit(page.limit + 1)
      .execute()
  }

  /** Those of some events that are filed under an action of the tenant's own that is open. */
  public async findEventsOfOpen(trx: Trx, tenantId: string, eventIds: string[]): Promise<string[]> {
    const rows = await within(trx)
      .selectFrom('events as e')
      .innerJoin('actions as a', (join) =>
        join.onRef('a.id', '=', 'e.action_uuid').onRef('a.tenant_id', '=', 'e.tenant_id')
      )
      .select('e.id')
      .where(unindexed('e.tenant_id'), '=', tenantId)
      .where('e.id', 'in', eventIds)
      .where(unindexed('a.status'), '=', 'ACTIVE')
      .where('a.direction', '=', 'OUTGOING')
      .execute()
    return rows.map(({ id }) => id)
  }

  /**
   * Deletes some that had ended before a time and have nothing more to send, with what is remembered of their requests.
   * @returns whether there may be more
   */
  public async deleteEnded(trx: Trx, tenantId: string, before: number): Promise<boolean> {
    const { rows } = await sql<{ id: string }>`
      select a.id from actions a
      where a.tenant_id = ${tenantId} and a.status <> 'ACTIVE' and a.updated_at < ${before}
        and not exists (select 1 from outbox o where o.event_id in (a.last_event_id, a.out_event_id))
      order by a.updated_at limit ${RETENTION_STEP}`.execute(trx)
    if (rows.length === 0) return false
    const ids = rows.map(({ id }) => id)
    await within(trx).deleteFrom('action_idempotency').where('action_id', 'in', ids).execute()
    await within(trx).deleteFrom('actions').where('id', 'in', ids).where('updated_at', '<', before).execute()
    return rows.length === RETENTION_STEP
  }

  public async deleteTenant(trx: Trx, tenantId: string): Promise<void> {
    await within(trx).deleteFrom('action_idempotency').where('tenant_id', '=', tenantId).execute()
    await within(trx).deleteFrom('actions').where('tenant_id', '=', tenantId).execute()
  }
}

function toChanges({ eventId, direction, typeStatus, at }: LastMessage): Partial<ActionRow> {
  const sent = direction === 'out' ? { out_event_id: eventId } : {}
  return { ...sent, last_event_id: eventId, type_status: typeStatus, updated_at: at }
}

function within(trx: Trx): Transaction<ActionTables> {
  return trx as unknown as Transaction<ActionTables>
}
