import type { LineState } from './decideSending'
import type { CoreTables, OutboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace, unindexed } from '../database'

/** A row that is in hand, with its line as it was when it was claimed. */
export type ClaimedRow = OutboxRow & { line: Exclude<LineState, 'open'> | null }

const CLAIMED = sql`*, (
  select case when l.away_since is null then 'suspect' else 'away' end from outbox_lines l where l.order_key = outbox.order_key
) as line`

/** Named queries on the outbox. A row leaves in the transaction that settles it. */
@injectable()
export class Outbox {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Claims what is due: the oldest message of each line, and those beside it. What is reserved for another instance is left to it. */
  public async claim(
    owner: string,
    instance: string,
    now: number,
    leaseUntil: number,
    limit: number
  ): Promise<ClaimedRow[]> {
    const lock = this.database.skipLocked ? sql`for update skip locked` : sql``
    const { rows } = await sql<ClaimedRow>`
      with due as materialized (
        select id from outbox
        where next_attempt_at <= ${now} and lease_until <= ${now}
          and (reserved_for is null or reserved_for = ${instance} or reserved_until <= ${now})
        order by next_attempt_at, id limit ${limit} ${lock}
      )
      update outbox set lease_owner = ${owner}, lease_until = ${leaseUntil}, attempts = attempts + 1
      where id in (select id from due) and lease_until <= ${now}
      returning ${CLAIMED}`.execute(this.database.db)
    return rows
  }

  /**
   * The same where some tenants get nothing more now: of each other tenant, in turns, the message that is due longest.
   * Steps over the index from one tenant to the next, so that a backlog of those that are passed over costs nothing.
   */
  public async claimPastTenants(
    full: string[],
    owner: string,
    instance: string,
    now: number,
    leaseUntil: number,
    limit: number
  ): Promise<ClaimedRow[]> {
    const lock = this.database.skipLocked ? sql`for update skip locked` : sql``
    const { rows } = await sql<ClaimedRow>`
      with recursive tenants (tenant_id) as (
        select min(tenant_id) from outbox
        union all
        select (select min(o.tenant_id) from outbox o where o.tenant_id > tenants.tenant_id)
        from tenants where tenants.tenant_id is not null
      ), due as materialized (
        select id from outbox
        where id in (
          select (
            select f.id from outbox f
            where f.tenant_id = tenants.tenant_id and f.next_attempt_at <= ${now} and f.lease_until <= ${now}
              and (f.reserved_for is null or f.reserved_for = ${instance} or f.reserved_until <= ${now})
            order by f.next_attempt_at, f.id limit 1
          )
          from tenants where tenants.tenant_id is not null and tenants.tenant_id not in (${sql.join(full)})
        )
        order by next_attempt_at, id limit ${limit} ${lock}
      )
      update outbox set lease_owner = ${owner}, lease_until = ${leaseUntil}, attempts = attempts + 1
      where id in (select id from due) and lease_until <= ${now}
      returning ${CLAIMED}`.execute(this.database.db)
    return rows
  }

  /** A row that is in hand, as it is now: its place and whether it is doomed can change meanwhile. Null: the claim was lost. */
  public async findClaimed(trx: Transaction<CoreTables>, id: string, owner: string): Promise<OutboxRow | null> {
    const query = trx.selectFrom('outbox').selectAll().where('id', '=', id).where('lease_owner', '=', owner)
    return (await (this.database.skipLocked ? query.forUpdate() : query).executeTakeFirst()) ?? null
  }

  /** Ends a message. False when the claim was lost to another instance. */
  public async remove(trx: Transaction<CoreTables>, id: string, owner: string): Promise<boolean> {
    const removed = await trx
      .deleteFrom('outbox')
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .returning('id')
      .executeTakeFirst()
    return removed !== undefined
  }

  /** A message beside the line is due, whatever its partner has asked for. */
  public async due(trx: Transaction<CoreTables>, id: string, now: number): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ next_attempt_at: now, hold_until: 0 })
      .where('id', '=', id)
      .where('next_attempt_at', '>', now)
      .execute()
  }

  public async findByEvent(trx: Transaction<CoreTables>, tenantId: string, eventId: string): Promise<OutboxRow | null> {
    const row = await trx
      .selectFrom('outbox')
      .selectAll()
      .where('event_id', '=', eventId)
      .where(unindexed('tenant_id'), '=', tenantId)
      .executeTakeFirst()
    return row ?? null
  }

  /** Takes a message out that nobody sends at this moment. Null: somebody does, or it is gone. */
  public async removeUnclaimed(trx: Transaction<CoreTables>, id: string, now: number): Promise<OutboxRow | null> {
    const row = await trx
      .deleteFrom('outbox')
      .where('id', '=', id)
      .where('lease_until', '<=', now)
      .returningAll()
      .executeTakeFirst()
    return row ?? null
  }

  /** Puts a message back for the instance on whose connection its partner waits; the attempt does not count. */
  public async handOver(id: string, owner: string, instance: string, until: number): Promise<void> {
    await this.database.db
      .updateTable('outbox')
      .set({
        lease_owner: null,
        lease_until: 0,
        attempts: sql<number>`attempts - 1`,
        reserved_for: instance,
        reserved_until: until,
      })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /**
   * Puts a message back until its next attempt.
   * @returns false when the claim was lost to another instance
   */
  public async putBack(
    trx: Transaction<CoreTables>,
    id: string,
    owner: string,
    changes: Pick<OutboxRow, 'next_attempt_at' | 'place' | 'rejections' | 'hold_until' | 'sealed_error'>
  ): Promise<boolean> {
    const row = await trx
      .updateTable('outbox')
      .set({ ...changes, lease_owner: null, lease_until: 0, reserved_for: null, reserved_until: 0 })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  }

  /** The partner has shown itself: the line that waits for it is due now. What it has refused waits for its own time. */
  public async retryNow(trx: Transaction<CoreTables>, connectionId: string, now: number): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ next_attempt_at: now })
      .where('connection_id', '=', connectionId)
      .where('place', '=', OutboxPlace.Line)
      .where('next_attempt_at', '>', now)
      .where('next_attempt_at', '<', BEHIND_ANOTHER)
      .where('hold_until', '<=', now)
      .execute()
  }

  public async prolong(ids: string[], owner: string, leaseUntil: number): Promise<void> {
    await this.database.db
      .updateTable('outbox')
      .set({ lease_until: leaseUntil })
      .where('id', 'in', ids)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** Whether the message of an event has not been taken or given up yet. */
  public async holds(eventId: string): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('outbox')
      .select('id')
      .where('event_id', '=', eventId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  /** Whether messages to this connection are due or on their way. */
  public async hasDue(connectionId: string, now: number): Promise<boolean> {
    const row = await this.database.db
      .selectFrom('outbox')
      .select('id')
      .where('connection_id', '=', connectionId)
      .where('next_attempt_at', '<=', now)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  /** How many there are, waiting or in hand; stops counting there, so that a long queue costs no more than a short one. */
  public async countUpTo(most: number): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (select id from outbox limit ${most}) as counted`.execute(this.database.db)
    return Number(rows[0].count)
  }

  /** Since when the message is due, or in hand, that is due longest; null when none is due. */
  public async dueSince(now: number): Promise<number | null> {
    const row = await this.database.db
      .selectFrom('outbox')
      .select('next_attempt_at')
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row?.next_attempt_at ?? null
  }

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.database.db.updateTable('outbox').set({ lease_owner: null, lease_until: 0 }).execute()
  }
}
