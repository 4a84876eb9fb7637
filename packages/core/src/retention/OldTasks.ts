import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'

import { subtractStored } from './subtractStored'

const STEP = 500

/** Deletes old tasks, a few in each transaction. What is owed to webhooks has a copy of its own. */
@injectable()
export class OldTasks {
  public constructor(private readonly database: GatewayDatabase) {}

  /** @returns whether there may be more */
  public async deleteStep(tenantId: string, before: number): Promise<boolean> {
    return this.database.transaction(async (trx) => {
      const oldest = await trx
        .selectFrom('tasks')
        .select(['sequence', 'created_at'])
        .where('tenant_id', '=', tenantId)
        .orderBy('sequence')
        .limit(STEP)
        .execute()
      // in their order, so that none is missing before one that is there
      const kept = oldest.findIndex(({ created_at: at }) => at >= before)
      const old = kept < 0 ? oldest : oldest.slice(0, kept)
      const last = old.at(-1)
      if (!last) return false
      const deleted = await trx
        .deleteFrom('tasks')
        .where('tenant_id', '=', tenantId)
        .where('sequence', '<=', last.sequence)
        .returning('bytes')
        .execute()
      const bytes = deleted.reduce((total, row) => total + row.bytes, 0)
      await subtractStored(trx, tenantId, bytes, 0)
      return old.length === STEP
    })
  }
}
