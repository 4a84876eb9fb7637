import type { World } from './World'

import { until } from '../../support/until'

/** What is to be tried later than this, milliseconds, waits for its partner. */
const SOON_MS = 60_000

/** Ends when nothing is handled any more, and nothing on its way over connections that count. */
export async function untilSettled(
  { storage: { database } }: World,
  tenantId: string,
  counts: (connectionId: string | null) => boolean = () => true
): Promise<void> {
  await until(async () => {
    const now = Date.now()
    const kept = await database.db.selectFrom('inbox').select('id').where('tenant_id', '=', tenantId).execute()
    const onTheWay = await database.db
      .selectFrom('outbox')
      .select('connection_id')
      .where('tenant_id', '=', tenantId)
      .where((eb) => eb.or([eb('next_attempt_at', '<', now + SOON_MS), eb('lease_until', '>', now)]))
      .execute()
    return kept.length === 0 && !onTheWay.some(({ connection_id }) => counts(connection_id))
  })
}
