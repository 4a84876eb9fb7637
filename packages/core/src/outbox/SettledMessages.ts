import type { OutboxTarget } from './OutboxTarget'
import type { CoreTables, OutboxRow, OutboxSettledRow } from '../database'
import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { openTarget } from './OutboxTarget'

type Trx = Transaction<CoreTables>

const errorPlace = (eventId: string) => `outbox_settled.sealed_error:${eventId}`
const targetPlace = (eventId: string) => `outbox_settled.sealed_target:${eventId}`

/** How the sending of messages ended, and what it takes to send them again. */
@injectable()
export class SettledMessages {
  public async put(
    trx: Trx,
    key: TenantKey,
    row: OutboxRow,
    state: OutboxSettledRow['state'],
    attempts: number,
    error: EventError | null
  ): Promise<void> {
    await this.insert(trx, key, row.event_id, openTarget(key, row.id, row.sealed_target), state, attempts, error)
  }

  /** @param attempts null: not known */
  public async insert(
    trx: Trx,
    key: TenantKey,
    eventId: string,
    target: OutboxTarget,
    state: OutboxSettledRow['state'],
    attempts: number | null,
    error: EventError | null
  ): Promise<void> {
    const values = {
      tenant_id: key.tenantId,
      state,
      attempts,
      settled_at: Date.now(),
      sealed_target: key.sealJson(target, targetPlace(eventId)),
      sealed_error: error && key.sealJson(error, errorPlace(eventId)),
    }
    await trx
      .insertInto('outbox_settled')
      .values({ event_id: eventId, ...values })
      .onConflict((conflict) => conflict.column('event_id').doUpdateSet(values))
      .execute()
  }

  /** Takes out what was given up or cancelled: the caller sends it again. Null where there is nothing of the kind. */
  public async take(trx: Trx, key: TenantKey, eventId: string): Promise<OutboxTarget | null> {
    const row = await trx
      .deleteFrom('outbox_settled')
      .where('tenant_id', '=', key.tenantId)
      .where('event_id', '=', eventId)
      .where('state', '!=', 'sent')
      .returning('sealed_target')
      .executeTakeFirst()
    return row ? key.openJson<OutboxTarget>(row.sealed_target, targetPlace(eventId)) : null
  }

  /** @returns false where nothing of the kind was given up */
  public async cancel(trx: Trx, key: TenantKey, eventId: string): Promise<boolean> {
    const row = await trx
      .updateTable('outbox_settled')
      .set({ state: 'cancelled' })
      .where('tenant_id', '=', key.tenantId)
      .where('event_id', '=', eventId)
      .where('state', '!=', 'sent')
      .returning('event_id')
      .executeTakeFirst()
    return row !== undefined
  }
}

export function openSettledError(key: TenantKey, eventId: string, sealed: Uint8Array | null): EventError | null {
  return sealed && key.openJson<EventError>(sealed, errorPlace(eventId))
}
