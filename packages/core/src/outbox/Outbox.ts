import type { CoreTables, OutboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase } from '../database'

/** Named queries on the outbox. A row leaves in the transaction that settles it. */
@injectable()
export class Outbox {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Claims the oldest message of each connection that is due. */
  public async claim(owner: string, now: number, leaseUntil: number, limit: number): Promise<OutboxRow[]> {
    const { db, skipLocked } = this.database
    const due = db
      .selectFrom('outbox as candidate')
      .select('candidate.id')
      .where('candidate.next_attempt_at', '<=', now)
      .where('candidate.lease_until', '<=', now)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox as earlier')
              .select('earlier.id')
              .whereRef('earlier.order_key', '=', 'candidate.order_key')
              .whereRef('earlier.id', '<', 'candidate.id')
          )
        )
      )
      .orderBy('candidate.next_attempt_at')
      .limit(limit)
      .$if(skipLocked, (query) => query.forUpdate().skipLocked())
    return db
      .updateTable('outbox')
      .set({ lease_owner: owner, lease_until: leaseUntil, attempts: sql<number>`attempts + 1` })
      .where('id', 'in', due)
      .where('lease_until', '<=', now)
      .returningAll()
      .execute()
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

  /** Puts a message back until its next attempt. */
  public async retryAt(id: string, owner: string, at: number): Promise<void> {
    await this.database.db
      .updateTable('outbox')
      .set({ lease_owner: null, lease_until: 0, next_attempt_at: at })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** The partner has shown itself: what waits for it is due now. */
  public async retryNow(trx: Transaction<CoreTables>, connectionId: string, now: number): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ next_attempt_at: now })
      .where('connection_id', '=', connectionId)
      .where('next_attempt_at', '>', now)
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

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.database.db.updateTable('outbox').set({ lease_owner: null, lease_until: 0 }).execute()
  }
}
