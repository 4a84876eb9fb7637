import type { MessageDelivery } from './MessageDelivery'
import type { CoreTables, OutboxSettledRow } from '../database'
import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace } from '../database'
import { eventPlace } from '../events/sealedEvent'
import { TenantKeys } from '../tenancy/TenantKeys'

import { openSettledError } from './SettledMessages'
import { UNTIL_COMPLETED } from './endReasons'
import { openOutboxError } from './outboxError'

/** An outgoing event with what the outbox has of it, and with the first message of its line. */
interface Row {
  id: string
  /** only where it failed */
  sealed_meta: Buffer | null
  outbox_id: string | null
  place: number
  attempts: number
  next_attempt_at: number
  sealed_error: Buffer | null
  first_id: string | null
  first_attempt_at: number | null
  first_error: Buffer | null
  settled: OutboxSettledRow['state'] | null
  settled_attempts: number | null
  settled_error: Buffer | null
}

/** Tells how far outgoing messages are: those that wait from the outbox, the others from what was noted at their end. */
@injectable()
export class MessageDeliveries {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys
  ) {}

  /** By event id; what is no outgoing event of the tenant is left out. One query, however many they are. */
  public async of(tenantId: string, eventIds: string[]): Promise<Map<string, MessageDelivery>> {
    return this.find(this.database.db, await this.keys.get(tenantId), eventIds)
  }

  /** The same within a transaction. */
  public async find(db: Kysely<CoreTables>, key: TenantKey, eventIds: string[]): Promise<Map<string, MessageDelivery>> {
    if (eventIds.length === 0) return new Map()
    // in one statement: a message that leaves the outbox meanwhile is in one of the two
    const { rows } = await sql<Row>`
      select e.id, case when e.error_code is null then null else e.sealed_meta end as sealed_meta,
        o.id as outbox_id, o.place, o.attempts, o.next_attempt_at, o.sealed_error,
        f.id as first_id, f.next_attempt_at as first_attempt_at, f.sealed_error as first_error,
        s.state as settled, s.attempts as settled_attempts, s.sealed_error as settled_error
      from events e
      left join outbox o on o.event_id = e.id
      left join outbox f on f.id = (
        select first.id from outbox first
        where first.order_key = o.order_key and first.place = ${sql.lit(OutboxPlace.Line)}
        order by first.position limit 1
      )
      left join outbox_settled s on s.event_id = e.id
      where e.id in (${sql.join(eventIds)}) and e.tenant_id || '' = ${key.tenantId} and e.direction || '' = 'out'`.execute(
      db
    )
    return new Map(rows.map((row) => [row.id, toDelivery(row, key)]))
  }
}

function toDelivery(row: Row, key: TenantKey): MessageDelivery {
  if (row.outbox_id !== null) return queued(row, row.outbox_id, key)
  if (row.settled !== null && row.settled !== 'sent') {
    const lastError = openSettledError(key, row.id, row.settled_error)
    return ended(row.settled, row.settled_attempts, lastError ?? eventError(row, key))
  }
  // given up before attempts were counted
  if (row.settled === null && row.sealed_meta !== null) return ended('failed', null, eventError(row, key))
  return ended('sent', row.settled === null ? 1 : row.settled_attempts, null)
}

function queued(row: Row, outboxId: string, key: TenantKey): MessageDelivery {
  const own = openOutboxError(key, outboxId, row.sealed_error)
  const waiting = { state: 'queued', attemptCount: row.attempts } as const
  if (row.place === OutboxPlace.UntilCompleted) {
    return { ...waiting, lastError: UNTIL_COMPLETED, nextAttemptAt: null }
  }
  if (row.next_attempt_at !== BEHIND_ANOTHER) {
    return { ...waiting, lastError: own, nextAttemptAt: row.next_attempt_at }
  }
  const firsts = row.first_id === null ? null : openOutboxError(key, row.first_id, row.first_error)
  const at = row.first_attempt_at
  return { ...waiting, lastError: own ?? firsts, nextAttemptAt: at === BEHIND_ANOTHER ? null : at }
}

function ended(
  state: OutboxSettledRow['state'],
  attemptCount: number | null,
  lastError: EventError | null
): MessageDelivery {
  return { state, attemptCount, lastError, nextAttemptAt: null }
}

function eventError(row: Row, key: TenantKey): EventError | null {
  if (row.sealed_meta === null) return null
  return key.openJson<{ error: EventError | null }>(row.sealed_meta, eventPlace(row.id)).error
}
