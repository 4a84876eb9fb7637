import type { DeliveryState } from './Delivery'
import type { DeliveryAttemptRow, DeliveryRow, RelayTables } from '../database'
import type { CoreTables, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, decodeCursor, idAt, matching } from '@didcomm-gateway/core'
import { sql } from 'kysely'

import { asRelay } from '../database'

import { typeHash, urlHash } from './Delivery'

/** Literals, not parameters, so that both databases use the indexes that hold only these rows. */
export const PENDING = sql.lit<'pending'>('pending')
export const UNPARKED = sql.lit<0>(0)

export interface DeliveryFilter {
  state?: DeliveryState
  webhookId?: string
  eventUuid?: string
  /** `@type` of the message, or type of the task; deliveries from before that was noted are not found by it */
  type?: string
  /** as the rule has it; the same holds */
  url?: string
  /** made then or later, epoch milliseconds */
  since?: number
  /** made before, epoch milliseconds */
  until?: number
}

/** Ids begin with the time at which they were made, by a clock that is set now and then. */
const CLOCK_STEP_MS = 3_600_000

/** Named queries on deliveries for those who record, read and replay them. What the worker does is in DeliveryQueue. */
@injectable()
export class DeliveryStore {
  public constructor(private readonly database: GatewayDatabase) {}

  private get db(): Kysely<RelayTables> {
    return this.database.as<RelayTables>()
  }

  /** What is there already stays as it is: one delivery for each webhook and source. */
  public async insert(trx: Transaction<CoreTables>, rows: DeliveryRow[]): Promise<void> {
    if (rows.length === 0) return
    await asRelay(trx)
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['webhook_id', 'source_key']).doNothing())
      .execute()
  }

  public async find(tenantId: string, id: string, db: Kysely<RelayTables> = this.db): Promise<DeliveryRow | null> {
    const row = await db
      .selectFrom('deliveries')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  /** Up to one row more than the page's limit, newest first. */
  public async list(key: TenantKey, filter: DeliveryFilter, page: PageRequest): Promise<DeliveryRow[]> {
    const { state, type, url, since, until } = filter
    // most deliveries are delivered; those of another state are few
    const rare = state === 'delivered' ? {} : { state }
    let query = this.db
      .selectFrom('deliveries')
      .selectAll()
      .where('tenant_id', '=', key.tenantId)
      .where(
        matching({
          event_id: filter.eventUuid,
          ...rare,
          url_hash: url === undefined ? undefined : urlHash(key, url),
          webhook_id: filter.webhookId,
          type_hash: type === undefined ? undefined : typeHash(key, type),
          state,
        })
      )
    if (since !== undefined)
      query = query.where('created_at', '>=', since).where('id', '>=', idAt(since - CLOCK_STEP_MS))
    if (until !== undefined) query = query.where('created_at', '<', until).where('id', '<', idAt(until + CLOCK_STEP_MS))
    if (page.cursor !== undefined) {
      const [id] = decodeCursor(page.cursor, ['string'])
      query = query.where('id', '<', String(id))
    }
    return query
      .orderBy('id', 'desc')
      .limit(page.limit + 1)
      .execute()
  }

  public async listAttempts(tenantId: string, deliveryId: string): Promise<DeliveryAttemptRow[]> {
    return this.db
      .selectFrom('delivery_attempts')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('delivery_id', '=', deliveryId)
      .orderBy('number')
      .execute()
  }

  /** Ends what removed rules still owe. A call that is under way can no longer settle it. */
  public async cancel(trx: Transaction<CoreTables>, webhookIds: string[], now: number): Promise<void> {
    if (webhookIds.length === 0) return
    await asRelay(trx)
      .updateTable('deliveries')
      .set({
        state: 'cancelled',
        settled_at: now,
        last_error_code: 'relay.webhook_removed',
        lease_token: null,
        lease_until: 0,
      })
      .where('webhook_id', 'in', webhookIds)
      .where('state', '=', PENDING)
      .execute()
  }

  /** Makes a delivery due now, with the whole retry schedule before it; one whose call is under way is left to it. */
  public async replay(
    trx: Transaction<CoreTables>,
    tenantId: string,
    id: string,
    now: number
  ): Promise<DeliveryRow | null> {
    const row = await asRelay(trx)
      .updateTable('deliveries')
      .set({ state: 'pending', round_attempts: 0, next_attempt_at: now, settled_at: null, parked: 0 })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('lease_until', '<=', now)
      .returningAll()
      .executeTakeFirst()
    return row ?? null
  }

  /**
   * One step of a replay of many: the next deliveries of a state, oldest first, whose rule is enabled.
   * @param afterId where the step before ended
   * @param until only what was made before
   * @returns the ids that are due again, in order
   */
  public async replayStep(
    trx: Transaction<CoreTables>,
    tenantId: string,
    state: DeliveryState,
    range: { afterId: string; since: number; until: number },
    limit: number,
    now: number
  ): Promise<Array<{ id: string; webhookId: string }>> {
    const picked = asRelay(trx)
      .selectFrom('deliveries')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('state', '=', state)
      .where('id', '>', range.afterId)
      .where('created_at', '>=', range.since)
      .where('created_at', '<=', range.until)
      .where('lease_until', '<=', now)
      .where('webhook_id', 'in', (eb) =>
        eb.selectFrom('webhooks').select('id').where('tenant_id', '=', tenantId).where('state', '=', 'enabled')
      )
      .orderBy('id')
      .limit(limit)
    const rows = await asRelay(trx)
      .updateTable('deliveries')
      .set({ state: 'pending', round_attempts: 0, next_attempt_at: now, settled_at: null, parked: 0 })
      .where('id', 'in', picked)
      .where('state', '=', state)
      .returning(['id', 'webhook_id'])
      .execute()
    return rows.map((row) => ({ id: row.id, webhookId: row.webhook_id })).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Deletes deliveries that were settled long ago, with their attempts. @returns how many */
  public async deleteSettledBefore(time: number, limit: number): Promise<number> {
    return this.database.transaction(async (trx) => {
      const old = await asRelay(trx)
        .selectFrom('deliveries')
        .select('id')
        .where('state', '<>', PENDING)
        .where('settled_at', '<', time)
        .orderBy('settled_at')
        .limit(limit)
        .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
        .execute()
      if (old.length === 0) return 0
      const ids = old.map(({ id }) => id)
      await asRelay(trx).deleteFrom('delivery_attempts').where('delivery_id', 'in', ids).execute()
      await asRelay(trx).deleteFrom('deliveries').where('id', 'in', ids).execute()
      return ids.length
    })
  }

  /**
   * Which of some events are still owed. The deliveries of all of them stay locked, so that none is replayed until the
   * transaction ends.
   */
  public async lockPendingOf(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<string[]> {
    const rows = await asRelay(trx)
      .selectFrom('deliveries')
      .select(['event_id', 'state'])
      .where('tenant_id', '=', tenantId)
      .where('event_id', 'in', eventIds)
      .orderBy('id')
      .$if(this.database.kind === 'postgres', (query) => query.forUpdate())
      .execute()
    return rows.flatMap(({ event_id: id, state }) => (state === 'pending' && id !== null ? id : []))
  }

  /** Deletes the deliveries of some events, with their attempts. */
  public async deleteOf(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<void> {
    const rows = await asRelay(trx)
      .deleteFrom('deliveries')
      .where('tenant_id', '=', tenantId)
      .where('event_id', 'in', eventIds)
      .returning('id')
      .execute()
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await asRelay(trx).deleteFrom('delivery_attempts').where('delivery_id', 'in', ids).execute()
  }
}
