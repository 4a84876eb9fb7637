import type { CoreTables, InboxRow } from '../database'
import type { RawBuilder, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase } from '../database'

/** Named queries on the inbox. Rows leave in the transaction that writes their event. */
@injectable()
export class Inbox {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Of several transactions that insert or look at messages of an order, one at a time does. Take it first. */
  public async lockOrders(trx: Transaction<CoreTables>, orderKeys: string[]): Promise<void> {
    // in one order everywhere, so that no two wait for each other
    for (const orderKey of [...new Set(orderKeys)].sort()) await this.database.lockName(trx, `inbox ${orderKey}`)
  }

  /** False when the same message is there already, waiting or as an event. */
  public async insert(trx: Transaction<CoreTables>, row: InboxRow): Promise<boolean> {
    const inserted = await trx
      .insertInto('inbox')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'dedupe_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return false
    // after the insert: it has waited for another instance that was just turning the same message into an event
    const isKnown = await isRecorded(trx, row)
    if (isKnown) await trx.deleteFrom('inbox').where('id', '=', row.id).execute()
    return !isKnown
  }

  /** Whether the same message is there already, waiting or as an event. */
  public async isKnown(trx: Transaction<CoreTables>, row: InboxRow): Promise<boolean> {
    return (await isIn(trx, 'inbox', row)) || (await isRecorded(trx, row))
  }

  /** Takes a message out again that was inserted in this transaction. */
  public async takeBack(trx: Transaction<CoreTables>, id: string): Promise<void> {
    await trx.deleteFrom('inbox').where('id', '=', id).execute()
  }

  /** Whether more messages of an order are there than so many. */
  public async hasMoreThan(trx: Transaction<CoreTables>, orderKey: string, count: number): Promise<boolean> {
    const oneMore = await trx
      .selectFrom('inbox')
      .select('id')
      .where('order_key', '=', orderKey)
      .orderBy('id')
      .limit(1)
      .offset(Math.floor(count))
      .executeTakeFirst()
    return oneMore !== undefined
  }

  /** True when messages of this order wait that another instance holds or nobody has claimed. */
  public async hasForeignBefore(trx: Transaction<CoreTables>, orderKey: string, owner: string): Promise<boolean> {
    const row = await trx
      .selectFrom('inbox')
      .select('id')
      .where('order_key', '=', orderKey)
      .where((eb) => eb.or([eb('lease_owner', 'is', null), eb('lease_owner', '!=', owner)]))
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  /**
   * Claims the oldest message of orders that wait, unless a message of the order is in somebody's hands. Steps over the
   * index from one order to the next, so that a long backlog of one sender costs no more than a short one.
   * @param lane only orders whose oldest message is of it
   * @param full tenants that get nothing more now
   * @param afterOrder where to begin; the next call begins after the last order of this one, so that all get their turn
   */
  public async claimWaiting(
    owner: string,
    now: number,
    leaseUntil: number,
    lane: number,
    limit: number,
    full: string[],
    afterOrder: string
  ): Promise<InboxRow[]> {
    const { rows } = await sql<InboxRow>`
      with recursive waiting (order_key) as (
        select min(order_key) from inbox where lease_owner is null and lane = ${lane} and order_key > ${afterOrder}
        union all
        select (
          select min(i.order_key) from inbox i
          where i.lease_owner is null and i.lane = ${lane} and i.order_key > waiting.order_key
        )
        from waiting where waiting.order_key is not null
      ), due as materialized (
        select c.id from waiting
        join inbox c on c.id = (select min(first.id) from inbox first where first.order_key = waiting.order_key)
        where c.lane = ${lane} and c.lease_until <= ${now} ${notOf(full)}
          and (c.lease_owner is null or c.lease_until + ${pauseAfterDeaths('c')} <= ${now}) and not exists (
          select 1 from inbox held
          where held.order_key = waiting.order_key and held.lease_owner is not null and held.lease_until > ${now}
        )
        limit ${limit} ${this.lockRowsOf('c')}
      )
      update inbox set lease_owner = ${owner}, lease_until = ${leaseUntil}, ${countDeath}
      where id in (select id from due) and lease_until <= ${now}
      returning *`.execute(this.database.db)
    return rows
  }

  /** Claims the oldest message of orders whose instance has died: its leases have run out. */
  public async claimAbandoned(
    owner: string,
    now: number,
    leaseUntil: number,
    lane: number,
    limit: number,
    full: string[]
  ): Promise<InboxRow[]> {
    const { rows } = await sql<InboxRow>`
      with due as materialized (
        select c.id from inbox c
        where c.lane = ${lane} and c.lease_owner is not null and c.lease_until <= ${now} ${notOf(full)}
          and c.lease_until + ${pauseAfterDeaths('c')} <= ${now} and not exists (
          select 1 from inbox other
          where other.order_key = c.order_key
            and (other.id < c.id or (other.lease_owner is not null and other.lease_until > ${now}))
        )
        limit ${limit} ${this.lockRowsOf('c')}
      )
      update inbox set lease_owner = ${owner}, lease_until = ${leaseUntil}, ${countDeath}
      where id in (select id from due) and lease_until <= ${now}
      returning *`.execute(this.database.db)
    return rows
  }

  /** Counts a run of the message's handler that is about to begin. @returns how many that makes; 0 when the claim is lost */
  public async countRun(id: string, owner: string): Promise<number> {
    const row = await this.database.db
      .updateTable('inbox')
      .set({ attempts: sql<number>`attempts + 1` })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .returning('attempts')
      .executeTakeFirst()
    return row?.attempts ?? 0
  }

  public async prolong(ids: string[], owner: string, leaseUntil: number): Promise<void> {
    await this.database.db
      .updateTable('inbox')
      .set({ lease_until: leaseUntil })
      .where('id', 'in', ids)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** Gives a message back; it may be claimed again from `at` on. */
  public async giveBack(id: string, owner: string, at: number): Promise<void> {
    await this.database.db
      .updateTable('inbox')
      .set({ lease_owner: null, lease_until: at })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** Ends a message. False when the claim was lost to another instance: then the caller rolls back. */
  public async remove(trx: Transaction<CoreTables>, id: string, owner: string): Promise<boolean> {
    const removed = await trx
      .deleteFrom('inbox')
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .returning('id')
      .executeTakeFirst()
    return removed !== undefined
  }

  /** When the oldest message came that is not yet an event, waiting or in hand; null when there is none. */
  public async oldestSince(): Promise<number | null> {
    // ids are ordered by time
    const row = await this.database.db
      .selectFrom('inbox')
      .select('received_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row?.received_at ?? null
  }

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(now: number): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await sql`
      update inbox set lease_owner = null, lease_until = ${now} + ${pauseAfterDeaths('inbox')}, ${countDeath}
      where lease_owner is not null`.execute(this.database.db)
  }

  /** Rows that another instance is just claiming are passed over. */
  private lockRowsOf(table: string): RawBuilder<unknown> {
    return this.database.skipLocked ? sql`for update of ${sql.ref(table)} skip locked` : sql``
  }
}

/** As an event, or as one that was deleted since. */
async function isRecorded(trx: Transaction<CoreTables>, row: InboxRow): Promise<boolean> {
  // the order in which it goes from one to the other
  return (await isIn(trx, 'events', row)) || (await isIn(trx, 'forgotten_messages', row))
}

async function isIn(
  trx: Transaction<CoreTables>,
  table: 'inbox' | 'events' | 'forgotten_messages',
  { tenant_id, dedupe_hash }: InboxRow
): Promise<boolean> {
  const known = await trx
    .selectFrom(table)
    .select('tenant_id')
    .where('tenant_id', '=', tenant_id)
    .where('dedupe_hash', '=', dedupe_hash)
    .executeTakeFirst()
  return known !== undefined
}

/**
 * In an update that takes a row from a dead instance. It may have been this row that killed it; the runs of handlers are counted
 * when they begin.
 */
const countDeath = sql`attempts = attempts + case when lane = 0 and lease_owner is not null then 1 else 0 end`

/**
 * How long a row rests that was in hand when its instance died, milliseconds: not the first time, then for about a second, and twice
 * as long each time up to a quarter of an hour. For rows that a dead instance holds. So one that kills the process does not do so without end, and others that were in
 * hand beside it come at another time than it does.
 */
function pauseAfterDeaths(table: string): RawBuilder<number> {
  const [lane, receivedAt] = [sql.ref(`${table}.lane`), sql.ref(`${table}.received_at`)]
  // with the death that is not counted yet
  const attempts = sql`(${sql.ref(`${table}.attempts`)} + case when ${lane} = 0 then 1 else 0 end)`
  return sql`(
    case when ${attempts} < 2 then 0 else (500 + ${receivedAt} % 500) * (
      case when ${attempts} > 12 then 1024 else 1 << (${attempts} - 2) end
    ) end
  )`
}

function notOf(tenants: string[]): RawBuilder<unknown> {
  return tenants.length === 0 ? sql`` : sql`and c.tenant_id not in (${sql.join(tenants)})`
}
