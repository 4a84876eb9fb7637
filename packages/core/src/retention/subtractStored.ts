import type { CoreTables } from '../database'
import type { RawBuilder, Transaction } from 'kysely'

import { sql } from 'kysely'

/**
 * What was deleted no longer counts. As late in the transaction as can be: whoever records for the tenant waits for it.
 * @param strangerBytes part of `bytes` that strangers had
 */
export async function subtractStored(
  trx: Transaction<CoreTables>,
  tenantId: string,
  bytes: number,
  strangerBytes: number
): Promise<void> {
  await trx
    .updateTable('tenant_sequences')
    .set({ stored_bytes: less('stored_bytes', bytes), stranger_bytes: less('stranger_bytes', strangerBytes) })
    .where('tenant_id', '=', tenantId)
    .execute()
}

/** An event can be larger now than it was counted. */
function less(column: string, bytes: number): RawBuilder<number> {
  const counted = sql.ref(column)
  return sql<number>`case when ${counted} > ${bytes} then ${counted} - ${bytes} else 0 end`
}
