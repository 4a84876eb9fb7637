import type { CoreTables, InboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase } from '../database'

/** Named queries on the inbox. Rows leave in the transaction that writes their event. */
@injectable()
export class Inbox {
  public constructor(private readonly database: GatewayDatabase) {}

  /** False when the same message is there already, waiting or as an event. */
  public async insert(trx: Transaction<CoreTables>, row: InboxRow): Promise<boolean> {
    const known = await trx
      .selectFrom('events')
      .select('id')
      .where('tenant_id', '=', row.tenant_id)
      .where('dedupe_hash', '=', row.dedupe_hash)
      .executeTakeFirst()
    if (known) return false
    const inserted = await trx
      .insertInto('inbox')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'dedupe_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted !== undefined
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

  /** Claims the oldest waiting message of each order, oldest first. */
  public async claim(owner: string, now: number, leaseUntil: number, limit: number): Promise<InboxRow[]> {
    const { db, skipLocked } = this.database
    const due = db
      .selectFrom('inbox as candidate')
      .select('candidate.id')
      .where('candidate.lease_until', '<=', now)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('inbox as earlier')
              .select('earlier.id')
              .whereRef('earlier.order_key', '=', 'candidate.order_key')
              .whereRef('earlier.id', '<', 'candidate.id')
          )
        )
      )
      .orderBy('candidate.id')
      .limit(limit)
      .$if(skipLocked, (query) => query.forUpdate().skipLocked())
    const rows = await db
      .updateTable('inbox')
      .set({ lease_owner: owner, lease_until: leaseUntil, attempts: sql<number>`attempts + 1` })
      .where('id', 'in', due)
      .where('lease_until', '<=', now)
      .returningAll()
      .execute()
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Counts one more run of a message that this instance keeps. */
  public async countAttempt(id: string, owner: string): Promise<void> {
    await this.database.db
      .updateTable('inbox')
      .set({ attempts: sql<number>`attempts + 1` })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .execute()
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
  public async giveBack(id: string, owner: string, attempts: number, at: number): Promise<void> {
    await this.database.db
      .updateTable('inbox')
      .set({ lease_owner: null, lease_until: at, attempts })
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

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.database.db.updateTable('inbox').set({ lease_owner: null, lease_until: 0 }).execute()
  }
}
