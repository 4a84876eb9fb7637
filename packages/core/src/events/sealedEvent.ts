import type { EventRow } from '../database'
import type { JsonObject, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'

import { parseMessageText } from '../envelope/parseMessageText'
import { letOthersRun } from '../work/letOthersRun'

/** What can be large in an attachment, and of which only some members are read: its text will do. */
const SLICED = 'data'

/** What of an event is sealed beside its text. */
type SealedMeta = Pick<
  RecordedEvent,
  'type' | 'messageId' | 'threadId' | 'parentThreadId' | 'from' | 'to' | 'error' | 'isAsset' | 'attachmentIds'
>

export const eventPlace = (eventId: string) => `events.sealed_meta:${eventId}`
export const eventTextPlace = (eventId: string) => `events.sealed_text:${eventId}`

export function toSealedMeta(event: SealedMeta): SealedMeta {
  const { type, messageId, threadId, parentThreadId, from, to, error, attachmentIds } = event
  return { type, messageId, threadId, parentThreadId, from, to, error, isAsset: true, attachmentIds }
}

/** An event without its message, which can be 5 MB. */
export type EventSummary = Omit<RecordedEvent, 'message' | 'decoratorKeys'>

export function openEventSummary(row: Omit<EventRow, 'sealed_text'>, key: TenantKey): EventSummary {
  return {
    ...key.openJson<SealedMeta>(row.sealed_meta, eventPlace(row.id)),
    id: row.id,
    tenantId: row.tenant_id,
    sequence: row.sequence,
    direction: row.direction,
    connectionId: row.connection_id,
    actionUuid: row.action_uuid,
    generalMessageId: row.general_message_id,
    createdAt: row.created_at,
  }
}

/** The message's text, byte for byte. */
export function openEventText(row: Pick<EventRow, 'id' | 'sealed_text'>, key: TenantKey): Buffer {
  return key.open(row.sealed_text, eventTextPlace(row.id))
}

/**
 * The message with its text; what was recorded was parsed then.
 * @param keeps which top-level members are wanted of a message that is large; default: all
 */
export async function openMessage(
  row: Pick<EventRow, 'id' | 'sealed_text'>,
  key: TenantKey,
  keeps?: (name: string) => boolean
): Promise<{ message: JsonObject; decoratorKeys: string[]; text: Buffer }> {
  const text = openEventText(row, key)
  await letOthersRun()
  const wanted = { keeps, sliced: keeps && SLICED, isKnownJson: true }
  return { ...(await parseMessageText(text, Infinity, wanted)), text }
}

export async function openEvent(row: EventRow, key: TenantKey): Promise<RecordedEvent> {
  const { message, decoratorKeys } = await openMessage(row, key)
  return { ...openEventSummary(row, key), message, decoratorKeys }
}
