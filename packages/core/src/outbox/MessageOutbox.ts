import type { CoreTables } from '../database'
import type { JsonObject, Party, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { BEHIND_ANOTHER, newId } from '../database'
import { EventRecorder } from '../events/EventRecorder'
import { attachmentIdsOf } from '../messages/attachmentIdsOf'
import { countAttachments } from '../messages/decodeAttachments'
import { readHeader } from '../models/messageHeader'

import { OutboxTarget, sealTarget } from './OutboxTarget'

export interface OutgoingMessage {
  tenantId: string
  connectionId: string | null
  /** sent verbatim: exactly this JSON is what the partner decrypts */
  message: JsonObject
  /** JSON text of `message` when the caller has it already */
  text?: string
  /** identity and contact */
  from: Party | null
  to: Party | null
  actionUuid?: string
  /** where it goes when that is not the connection's own services */
  target?: OutboxTarget
}

/** Writes messages that are to be sent: the `out` event and the outbox row, in the caller's transaction. */
@injectable()
export class MessageOutbox {
  public constructor(private readonly recorder: EventRecorder) {}

  /** Call {@link OutboxWorker.wake} after the commit; without it the message goes at the next poll. */
  public async enqueue(
    trx: Transaction<CoreTables>,
    key: TenantKey,
    outgoing: OutgoingMessage,
    now = Date.now()
  ): Promise<RecordedEvent> {
    const { tenantId, connectionId, message, from, to, actionUuid } = outgoing
    const eventId = newId()
    const event = await this.recorder.record(trx, key, {
      ...readHeader(message),
      id: eventId,
      tenantId,
      direction: 'out',
      connectionId,
      generalMessageId: null,
      attachmentIds: attachmentIdsOf(eventId, countAttachments({ message })),
      message,
      text: outgoing.text ?? JSON.stringify(message),
      dedupeHash: null,
      from,
      to,
      error: null,
      createdAt: now,
      actionUuid,
    })
    const id = newId()
    const orderKey = key.hash('outbox', connectionId ?? eventId)
    const isBehind = await trx
      .selectFrom('outbox')
      .select('id')
      .where('order_key', '=', orderKey)
      .limit(1)
      .executeTakeFirst()
    await trx
      .insertInto('outbox')
      .values({
        id,
        tenant_id: tenantId,
        event_id: eventId,
        connection_id: connectionId,
        action_uuid: event.actionUuid,
        order_key: orderKey,
        sealed_target: sealTarget(key, id, outgoing.target ?? {}),
        next_attempt_at: isBehind ? BEHIND_ANOTHER : now,
        created_at: now,
        attempts: 0,
        lease_until: 0,
        lease_owner: null,
        reserved_for: null,
        reserved_until: 0,
      })
      .execute()
    return event
  }
}
