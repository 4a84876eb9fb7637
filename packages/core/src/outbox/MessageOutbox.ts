import type { CoreTables, OutboxRow } from '../database'
import type { JsonObject, Party, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { DidExchangeState, injectable } from '@credo-ts/core'

import { BEHIND_ANOTHER, OutboxPlace, newId } from '../database'
import { EventRecorder } from '../events/EventRecorder'
import { findExchangeKind } from '../exchanges/exchangeSteps'
import { attachmentIdsOf } from '../messages/attachmentIdsOf'
import { countAttachments } from '../messages/decodeAttachments'
import { readHeader } from '../models/messageHeader'
import { isHandledProtocol } from '../protocols/isHandledProtocol'
import { CONNECTION_KIND } from '../repository/recordKinds'

import { OutboxTarget, sealTarget } from './OutboxTarget'
import { UntilCompleted } from './UntilCompleted'
import { CONNECTION_ENDED } from './endReasons'

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
  /** where the connection is not completed yet, the message waits until it is */
  untilCompleted?: boolean
}

/** An event whose message is to be sent, or sent again. */
export interface MessageToSend {
  tenantId: string
  eventId: string
  connectionId: string | null
  actionUuid: string | null
  /** `@type` and thread of the message */
  type: string | null
  threadId: string | null
  target: OutboxTarget
  untilCompleted: boolean
}

/** Writes messages that are to be sent: the `out` event and the outbox row, in the caller's transaction. */
@injectable()
export class MessageOutbox {
  public constructor(
    private readonly recorder: EventRecorder,
    private readonly untilCompleted: UntilCompleted
  ) {}

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
    await this.insert(
      trx,
      key,
      {
        tenantId,
        eventId,
        connectionId,
        actionUuid: event.actionUuid,
        type: event.type,
        threadId: event.threadId,
        target: outgoing.target ?? {},
        untilCompleted: outgoing.untilCompleted ?? false,
      },
      now
    )
    return event
  }

  /** The message goes to the end of its line. */
  public async insert(
    trx: Transaction<CoreTables>,
    key: TenantKey,
    message: MessageToSend,
    now: number
  ): Promise<void> {
    const { tenantId, eventId, connectionId } = message
    const id = newId()
    const orderKey = key.hash('outbox', connectionId ?? eventId)
    const recordKind = recordKindOf(message.type)
    const place =
      message.untilCompleted && connectionId !== null ? await this.placeOf(trx, tenantId, connectionId) : LINE
    const waits =
      place.place === OutboxPlace.UntilCompleted || (place.place === OutboxPlace.Line && (await hasLine(trx, orderKey)))
    await trx
      .insertInto('outbox')
      .values({
        id,
        tenant_id: tenantId,
        event_id: eventId,
        connection_id: connectionId,
        action_uuid: message.actionUuid,
        order_key: orderKey,
        sealed_target: sealTarget(key, id, message.target),
        next_attempt_at: waits ? BEHIND_ANOTHER : now,
        created_at: now,
        attempts: 0,
        lease_until: 0,
        lease_owner: null,
        reserved_for: null,
        reserved_until: 0,
        position: id,
        ...place,
        rejections: 0,
        hold_until: 0,
        record_kind: recordKind,
        thread_hash: recordKind && message.threadId ? key.hash('thread', message.threadId) : null,
        sealed_error: null,
      })
      .execute()
  }

  private async placeOf(trx: Transaction<CoreTables>, tenantId: string, connectionId: string): Promise<Placement> {
    const state = await this.untilCompleted.lockState(trx, tenantId, connectionId)
    if (state === DidExchangeState.Completed) return LINE
    const isOver = state === null || state === DidExchangeState.Abandoned
    return isOver
      ? { place: OutboxPlace.Aside, doomed: CONNECTION_ENDED }
      : { place: OutboxPlace.UntilCompleted, doomed: null }
  }
}

type Placement = Pick<OutboxRow, 'place' | 'doomed'>

const LINE: Placement = { place: OutboxPlace.Line, doomed: null }

/** Kind of the record whose state stands for what this message says; see {@link RecordErrors}. */
function recordKindOf(type: string | null): string | null {
  return isHandledProtocol(type, ['didexchange/1']) ? CONNECTION_KIND : findExchangeKind(type)
}

async function hasLine(trx: Transaction<CoreTables>, orderKey: string): Promise<boolean> {
  const row = await trx
    .selectFrom('outbox')
    .select('id')
    .where('order_key', '=', orderKey)
    .where('place', '=', OutboxPlace.Line)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
