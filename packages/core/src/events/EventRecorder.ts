import type { CoreTables } from '../database'
import type { EventDraft, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { EVENT_OVERHEAD_BYTES } from '../database'
import { letOthersRun } from '../work/letOthersRun'

import { EventObservers } from './EventObservers'
import { messageHash } from './sentMessages'
import { eventPlace, eventTextPlace, toSealedMeta } from './sealedEvent'

export interface EventToRecord extends EventDraft {
  /** the decrypted (or sent) message in UTF-8, byte for byte */
  text: string | Buffer
  /** null for outgoing messages */
  dedupeHash: string | null
  /** the action, where the caller knows it; otherwise observers are asked */
  actionUuid?: string
}

/** Writes one event with all that follows from it — general message, action, deliveries owed — in the caller's transaction. */
@injectable()
export class EventRecorder {
  public constructor(private readonly observers: EventObservers) {}

  public async record(trx: Transaction<CoreTables>, key: TenantKey, event: EventToRecord): Promise<RecordedEvent> {
    const { text, dedupeHash, actionUuid: knownAction, ...draft } = event
    const actionUuid = knownAction ?? (await this.observers.assignAction(trx, draft, key))
    const searched = {
      type_hash: hashOrNull(key, 'type', draft.type),
      thread_hash: hashOrNull(key, 'thread', draft.threadId),
      connection_id: draft.connectionId,
      action_uuid: actionUuid,
    }
    await letOthersRun()
    const sealedText = key.seal(text, eventTextPlace(draft.id))
    const sealedMeta = key.sealJson(toSealedMeta(draft), eventPlace(draft.id))
    await letOthersRun()
    const isStrange = draft.direction === 'in' && draft.connectionId === null
    const bytes = sealedText.length + sealedMeta.length + EVENT_OVERHEAD_BYTES
    const sequence = await nextSequence(trx, draft.tenantId, bytes, isStrange ? bytes : 0)
    const recorded: RecordedEvent = { ...draft, actionUuid, sequence }
    await trx
      .insertInto('events')
      .values({
        ...searched,
        id: recorded.id,
        tenant_id: recorded.tenantId,
        sequence,
        direction: recorded.direction,
        dedupe_hash: dedupeHash,
        general_message_id: recorded.generalMessageId,
        message_hash: messageHashOf(key, recorded),
        error_code: recorded.error?.code ?? null,
        created_at: recorded.createdAt,
        sealed_meta: sealedMeta,
        sealed_text: sealedText,
      })
      .execute()
    await letOthersRun()
    if (recorded.generalMessageId) {
      await trx
        .insertInto('general_messages')
        .values({
          ...searched,
          id: recorded.generalMessageId,
          tenant_id: recorded.tenantId,
          event_id: recorded.id,
          sequence,
          received_at: recorded.createdAt,
        })
        .execute()
    }
    await this.observers.recorded(trx, recorded, key)
    return recorded
  }
}

function messageHashOf(key: TenantKey, { direction, connectionId, messageId }: EventDraft): string | null {
  if (direction === 'in' || connectionId === null || messageId === null) return null
  return messageHash(key, connectionId, messageId)
}

function hashOrNull(key: TenantKey, kind: string, value: string | null): string | null {
  return value === null ? null : key.hash(kind, value)
}

/** @param bytes what the event adds to what is stored for the tenant, and to what strangers have of it */
async function nextSequence(
  trx: Transaction<CoreTables>,
  tenantId: string,
  bytes: number,
  strangerBytes: number
): Promise<number> {
  const { last } = await trx
    .insertInto('tenant_sequences')
    .values({ tenant_id: tenantId, last: 1, stored_bytes: bytes, stranger_bytes: strangerBytes, last_task: 0 })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet((eb) => ({
        last: eb('tenant_sequences.last', '+', 1),
        stored_bytes: eb('tenant_sequences.stored_bytes', '+', bytes),
        stranger_bytes: eb('tenant_sequences.stranger_bytes', '+', strangerBytes),
      }))
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
