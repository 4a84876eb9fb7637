import type { MessageDelivery } from './MessageDelivery'
import type { CoreTables, EventRow, OutboxRow } from '../database'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase, OutboxPlace } from '../database'
import { BeingSentError, NothingToCancelError, NothingToRetryError, RecordNotFoundInTenantError } from '../errors'
import { EventObservers } from '../events/EventObservers'
import { recordEventError } from '../events/recordEventError'
import { openEventSummary } from '../events/sealedEvent'
import { TenantKeys } from '../tenancy/TenantKeys'

import { MessageDeliveries } from './MessageDeliveries'
import { MessageOutbox } from './MessageOutbox'
import { Outbox } from './Outbox'
import { OutboxLines } from './OutboxLines'
import { outcomeOf } from './OutboxSettler'
import { openTarget, type OutboxTarget } from './OutboxTarget'
import { RecordErrors } from './RecordErrors'
import { SettledMessages } from './SettledMessages'
import { CANCELLED } from './endReasons'

type Trx = Transaction<CoreTables>
type OutgoingEvent = Omit<EventRow, 'sealed_text'>

/** Messages of a tenant on their way out, in its own hands: retried, also after they were given up, and cancelled. */
@injectable()
export class OutgoingMessages {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly outbox: Outbox,
    private readonly lines: OutboxLines,
    private readonly settled: SettledMessages,
    private readonly messages: MessageOutbox,
    private readonly deliveries: MessageDeliveries,
    private readonly records: RecordErrors,
    private readonly observers: EventObservers
  ) {}

  /**
   * Tries a message now that waits, or again from the beginning of the schedule where it was given up or cancelled. One
   * behind others keeps its place: the first of them is tried.
   * @throws {RecordNotFoundInTenantError} {@link NothingToRetryError}
   */
  public async retry(tenantId: string, eventId: string): Promise<MessageDelivery> {
    const key = await this.keys.get(tenantId)
    return this.change(key, eventId, 'retry', async (trx, event, row) => {
      if (row) await this.hasten(trx, row)
      else await this.sendAgain(trx, key, event)
    })
  }

  /**
   * Gives a message up that waits, or that was given up already.
   * @throws {RecordNotFoundInTenantError} {@link NothingToCancelError}
   * @throws {BeingSentError} the partner may be getting it at this moment
   */
  public async cancel(tenantId: string, eventId: string): Promise<MessageDelivery> {
    const key = await this.keys.get(tenantId)
    return this.change(key, eventId, 'cancel', async (trx, event, row) => {
      if (row) await this.takeBack(trx, key, row)
      else await this.cancelEnded(trx, key, event)
    })
  }

  private async change(
    key: TenantKey,
    eventId: string,
    what: 'retry' | 'cancel',
    work: (trx: Trx, event: OutgoingEvent, row: OutboxRow | null) => Promise<void>
  ): Promise<MessageDelivery> {
    const { tenantId } = key
    const delivery = await this.database.transaction(async (trx) => {
      const event = await findEvent(trx, tenantId, eventId)
      if (!event) throw new RecordNotFoundInTenantError(`There is no event ${eventId}.`)
      if (event.direction === 'in') {
        const message = `The event ${eventId} is a message that was received; there is nothing to ${what}.`
        throw what === 'retry' ? new NothingToRetryError(message) : new NothingToCancelError(message)
      }
      await work(trx, event, await this.outbox.findByEvent(trx, tenantId, eventId))
      return (await this.deliveries.find(trx, key, [eventId])).get(eventId)
    })
    this.observers.committed(tenantId)
    return delivery as MessageDelivery
  }

  private async hasten(trx: Trx, row: OutboxRow): Promise<void> {
    if (row.place === OutboxPlace.UntilCompleted) {
      throw new NothingToRetryError('The message waits until its connection is completed, and is sent then.')
    }
    const now = Date.now()
    if (row.place === OutboxPlace.Line) await this.lines.dueFirst(trx, row.order_key, now, true)
    else await this.outbox.due(trx, row.id, now)
  }

  private async sendAgain(trx: Trx, key: TenantKey, event: OutgoingEvent): Promise<void> {
    const target = (await this.settled.take(trx, key, event.id)) ?? targetOfOld(event)
    if (!target) {
      throw new NothingToRetryError('The partner has taken this message. To send it once more, send a new one.')
    }
    const { type, threadId } = openEventSummary(event, key)
    if (event.error_code !== null) await recordEventError(trx, key, event.id, null)
    const { connection_id: connectionId, action_uuid: actionUuid } = event
    const message = { tenantId: key.tenantId, eventId: event.id, connectionId, actionUuid, type, threadId, target }
    await this.observers.outboxRequeued(trx, message, key)
    await this.messages.insert(trx, key, { ...message, untilCompleted: actionUuid !== null }, Date.now())
  }

  private async takeBack(trx: Trx, key: TenantKey, row: OutboxRow): Promise<void> {
    const line = await this.lines.lock(trx, row.order_key)
    const removed = await this.outbox.removeUnclaimed(trx, row.id, Date.now())
    if (!removed) {
      throw new BeingSentError('The message is being sent right now. Ask again in a moment how that has ended.')
    }
    await this.settled.insert(
      trx,
      key,
      row.event_id,
      openTarget(key, row.id, row.sealed_target),
      'cancelled',
      removed.attempts,
      null
    )
    await this.observers.outboxSettled(trx, { ...outcomeOf(row), state: 'cancelled', error: CANCELLED }, key)
    await this.records.note(trx, key, row, CANCELLED, false)
    if (line?.suspect_id === row.id && line.away_since === null) await this.lines.open(trx, row.order_key)
    if (removed.place === OutboxPlace.Line) await this.lines.unblock(trx, row.order_key, Date.now())
    if (line) await this.lines.openIfEmpty(trx, row.order_key)
  }

  private async cancelEnded(trx: Trx, key: TenantKey, event: OutgoingEvent): Promise<void> {
    if (await this.settled.cancel(trx, key, event.id)) return
    const target = targetOfOld(event)
    if (!target) throw new NothingToCancelError('The partner has taken this message; it cannot be taken back.')
    await this.settled.insert(trx, key, event.id, target, 'cancelled', null, null)
  }
}

/** Of a message that was given up before its target was kept: that of every message to a connection. Null: it was not given up. */
function targetOfOld({ error_code, connection_id }: OutgoingEvent): OutboxTarget | null {
  return error_code !== null && connection_id !== null ? {} : null
}

async function findEvent(trx: Trx, tenantId: string, eventId: string): Promise<OutgoingEvent | null> {
  const row = await trx
    .selectFrom('events')
    .select([
      ...([
        'id',
        'tenant_id',
        'sequence',
        'direction',
        'dedupe_hash',
        'type_hash',
        'thread_hash',
        'connection_id',
      ] as const),
      ...(['action_uuid', 'general_message_id', 'message_hash', 'error_code', 'created_at', 'sealed_meta'] as const),
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', eventId)
    .executeTakeFirst()
  return row ?? null
}
