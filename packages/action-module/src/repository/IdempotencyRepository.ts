import type { ActionIdempotencyRow, ActionTables } from './ActionTables'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

/** Named queries on the keyed requests that were carried out. */
@injectable()
export class IdempotencyRepository {
  private readonly db: Kysely<ActionTables>

  public constructor(database: GatewayDatabase) {
    this.db = database.as<ActionTables>()
  }

  /** @param db the caller's transaction, or null outside of one */
  public async find(
    db: Transaction<CoreTables> | null,
    tenantId: string,
    keyHash: string
  ): Promise<ActionIdempotencyRow | null> {
    const row = await ((db as Kysely<ActionTables> | null) ?? this.db)
      .selectFrom('action_idempotency')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('key_hash', '=', keyHash)
      .executeTakeFirst()
    return row ?? null
  }

  /**
   * Takes the key for this transaction; another one that wants it waits.
   * @returns false when it was taken before
   */
  public async claim(trx: Transaction<CoreTables>, row: ActionIdempotencyRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await (trx as unknown as Transaction<ActionTables>)
      .insertInto('action_idempotency')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'key_hash']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
}
