import type { CoreTables } from '../database'
import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { eventPlace } from './sealedEvent'

/** Notes on an event that was written before that it failed after all; null: that it did not. */
export async function recordEventError(
  trx: Transaction<CoreTables>,
  key: TenantKey,
  eventId: string,
  error: EventError | null
): Promise<void> {
  const row = await trx.selectFrom('events').select('sealed_meta').where('id', '=', eventId).executeTakeFirst()
  if (!row) return
  const meta = key.openJson<Record<string, unknown>>(row.sealed_meta, eventPlace(eventId))
  await trx
    .updateTable('events')
    .set({ error_code: error?.code ?? null, sealed_meta: key.sealJson({ ...meta, error }, eventPlace(eventId)) })
    .where('id', '=', eventId)
    .execute()
}
