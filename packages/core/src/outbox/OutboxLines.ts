import type { CoreTables, OutboxLineRow } from '../database'
import type { RawBuilder, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace } from '../database'

type Trx = Transaction<CoreTables>

const LINE = sql.lit(OutboxPlace.Line)

/** The first message of a line: an expression of its id. */
const firstOf = (orderKey: RawBuilder<unknown>) => sql`(
  select first.id from outbox first where first.order_key = ${orderKey} and first.place = ${LINE}
  order by first.position limit 1)`

/** Named queries on the lines of the outbox: the order of what goes to one partner, and what is known of that partner. */
@injectable()
export class OutboxLines {
  public constructor(private readonly database: GatewayDatabase) {}

  /** The line, locked until the transaction ends: before any row of it. Null: nothing is known against its partner. */
  public async lock(trx: Trx, orderKey: string): Promise<OutboxLineRow | null> {
    const query = trx.selectFrom('outbox_lines').selectAll().where('order_key', '=', orderKey)
    // SQLite has one writer, who holds the lock already, and no such clause
    return (await (this.database.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()) ?? null
  }

  /** Its partner has refused this row, which has stepped aside. */
  public async suspect(trx: Trx, orderKey: string, tenantId: string, rowId: string): Promise<void> {
    await trx
      .insertInto('outbox_lines')
      .values({ order_key: orderKey, tenant_id: tenantId, suspect_id: rowId, away_since: null })
      .onConflict((conflict) => conflict.column('order_key').doUpdateSet({ suspect_id: rowId, away_since: null }))
      .execute()
  }

  /**
   * Its partner is away: the row that stepped aside is the first again, and due at `at`.
   * @returns false when that row is not there any more
   */
  public async away(trx: Trx, { order_key, suspect_id }: OutboxLineRow, at: number, now: number): Promise<boolean> {
    await trx.updateTable('outbox_lines').set({ away_since: now }).where('order_key', '=', order_key).execute()
    const back = await trx
      .updateTable('outbox')
      .set({ place: OutboxPlace.Line, next_attempt_at: at })
      .where('id', '=', suspect_id)
      .where('order_key', '=', order_key)
      .returning('id')
      .executeTakeFirst()
    return back !== undefined
  }

  /** Nothing is known against its partner any more. */
  public async open(trx: Trx, orderKey: string): Promise<void> {
    await trx.deleteFrom('outbox_lines').where('order_key', '=', orderKey).execute()
  }

  /** Forgets a line that has no messages. */
  public async openIfEmpty(trx: Trx, orderKey: string): Promise<void> {
    await trx
      .deleteFrom('outbox_lines')
      .where('order_key', '=', orderKey)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('outbox').select('outbox.id').where('outbox.order_key', '=', orderKey)))
      )
      .execute()
  }

  /**
   * The first message of a line is due: the one before it has left, or its partner has shown itself.
   * @param haste also where the partner has asked to be left alone
   */
  public async dueFirst(trx: Trx, orderKey: string, now: number, haste = false): Promise<void> {
    await sql`
      update outbox set next_attempt_at = ${now}, hold_until = 0
      where next_attempt_at > ${now} and (hold_until <= ${now} or ${haste ? 1 : 0} = 1)
        and id = ${firstOf(sql`${orderKey}`)}`.execute(trx)
  }

  /** The next message of a line is due when the one before it has left; where that one only waits, nothing changes. */
  public async unblock(trx: Trx, orderKey: string, now: number): Promise<void> {
    await sql`
      update outbox set next_attempt_at = ${now}
      where next_attempt_at = ${sql.lit(BEHIND_ANOTHER)} and id = ${firstOf(sql`${orderKey}`)}`.execute(trx)
  }

  /**
   * Makes messages due that wait for one that is gone: it left on another instance in the moment in which they came.
   * Looks at one message of each order.
   */
  public async unblockLeftBehind(now: number): Promise<void> {
    await sql`
      with recursive orders (order_key) as (
        select min(order_key) from outbox
        union all
        select (select min(o.order_key) from outbox o where o.order_key > orders.order_key)
        from orders where orders.order_key is not null
      )
      update outbox set next_attempt_at = ${now}
      where next_attempt_at = ${sql.lit(BEHIND_ANOTHER)} and id in (
        select ${firstOf(sql`orders.order_key`)} from orders where orders.order_key is not null
      )`.execute(this.database.db)
  }

  public async isFirst(trx: Trx, orderKey: string, rowId: string): Promise<boolean> {
    const first = await trx
      .selectFrom('outbox')
      .select('id')
      .where('order_key', '=', orderKey)
      .where('place', '=', OutboxPlace.Line)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    return first?.id === rowId
  }

  /** One message that the partner has not seen is due, though those before it wait. */
  public async dueUntried(trx: Trx, orderKey: string, now: number): Promise<void> {
    await sql`
      update outbox set next_attempt_at = ${now} where id = (
        select u.id from outbox u
        where u.order_key = ${orderKey} and u.place = ${LINE} and u.attempts = 0
        order by u.position limit 1
      )`.execute(trx)
  }

  /** What the partner has refused steps aside, all of it at once; what waited behind others is tried at once. */
  public async triedAside(trx: Trx, orderKey: string, now: number): Promise<void> {
    await sql`
      update outbox set place = ${sql.lit(OutboxPlace.Aside)},
        next_attempt_at = case when next_attempt_at = ${sql.lit(BEHIND_ANOTHER)} then ${now} else next_attempt_at end
      where order_key = ${orderKey} and place = ${LINE} and attempts > 0`.execute(trx)
  }
}
