import type { TenantRetentionRow } from '../database'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'

/** Named queries on how long tenants keep their history. */
@injectable()
export class TenantRetention {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Days that events, messages, tasks and ended actions are kept; null: for ever. */
  public async find(tenantId: string): Promise<number | null> {
    const row = await this.database.db
      .selectFrom('tenant_retention')
      .select('days')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst()
    return row?.days ?? null
  }

  /** @param days null: for ever. What is older is deleted from now on */
  public async set(tenantId: string, days: number | null, now = Date.now()): Promise<void> {
    const { db } = this.database
    if (days === null) {
      await db.deleteFrom('tenant_retention').where('tenant_id', '=', tenantId).execute()
      return
    }
    const values = { days, next_run_at: now, progress: null }
    await db
      .insertInto('tenant_retention')
      .values({ tenant_id: tenantId, ...values })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
      .execute()
  }

  /** A tenant whose history is due to be looked through, for one instance until `leaseUntil`. */
  public async claim(now: number, leaseUntil: number): Promise<TenantRetentionRow | null> {
    const due = this.database.db
      .selectFrom('tenant_retention')
      .select('tenant_id')
      .where('next_run_at', '<=', now)
      .orderBy('next_run_at')
      .limit(1)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
    const row = await this.database.db
      .updateTable('tenant_retention')
      .set({ next_run_at: leaseUntil })
      .where('tenant_id', 'in', due)
      .where('next_run_at', '<=', now)
      .returningAll()
      .executeTakeFirst()
    return row ?? null
  }

  /** Ends a claim, unless the tenant has changed its mind meanwhile. */
  public async release(claimed: TenantRetentionRow, progress: string | null, nextRunAt: number): Promise<void> {
    await this.database.db
      .updateTable('tenant_retention')
      .set({ progress, next_run_at: nextRunAt })
      .where('tenant_id', '=', claimed.tenant_id)
      .where('next_run_at', '=', claimed.next_run_at)
      .execute()
  }
}
