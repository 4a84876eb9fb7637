import type { AttachmentContent, AttachmentSummary, GeneralMessageFilter, StoredMessage } from './GeneralMessage'
import type { EventRow, GeneralMessageRow } from '../database'
import type { MessageWithKeys } from './decodeAttachments'
import type { Page, PageRequest } from '../models'
import type { TenantKey } from '../tenancy'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase, matching, unindexed } from '../database'
import { RecordNotFoundInTenantError } from '../errors'
import { groupByBytes } from '../events/groupByBytes'
import { openEventSummary, openMessage } from '../events/sealedEvent'
import { decodeCursor, encodeCursor } from '../models'
import { TenantKeys } from '../tenancy'

import { attachmentIdsOf } from './attachmentIdsOf'
import { decodeAttachments, holdsAttachments } from './decodeAttachments'
import { withinPageBytes } from './withinPageBytes'

/**
 * The general messages of a tenant, newest first, and every other message by its asset id. A row only points to its event: content is opened from there, and
 * attachments are decoded at each read. Of a large message nothing else is parsed: whoever shows it has its text.
 */
@injectable()
export class GeneralMessages {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys
  ) {}

  /** Pages end at `limit` items, or before when their content passes {@link MAX_PAGE_CONTENT_BYTES}. */
  public async list(tenantId: string, filter: GeneralMessageFilter, page: PageRequest): Promise<Page<StoredMessage>> {
    const key = await this.keys.get(tenantId)
    const candidates = await this.findCandidates(key, filter, page)
    const kept = withinPageBytes(candidates.slice(0, page.limit))
    const last = kept[kept.length - 1]
    const items: StoredMessage[] = []
    for (const group of groupByBytes(kept)) {
      const events = await this.findEvents(
        tenantId,
        group.map((row) => row.event_id)
      )
      for (const row of group) {
        const event = events.get(row.event_id)
        if (event) items.push(await toStoredMessage(row.id, event, key))
      }
    }
    return {
      items,
      nextCursor: last && candidates.length > kept.length ? encodeCursor([last.sequence]) : null,
    }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string, id: string): Promise<StoredMessage> {
    const event = (await this.findEventOf(tenantId, id)) ?? notFound(`There is no message ${id}.`)
    return toStoredMessage(id, event, await this.keys.get(tenantId))
  }

  /**
   * One attachment with its bytes.
   * @throws {RecordNotFoundInTenantError} when there is no such message or attachment
   */
  public async getAttachment(tenantId: string, id: string, attachmentId: string): Promise<AttachmentContent> {
    const event = (await this.findEventOf(tenantId, id)) ?? notFound(`There is no message ${id}.`)
    return (
      (await this.findAttachment(event, attachmentId)) ??
      notFound(`The message ${id} has no attachment ${attachmentId}.`)
    )
  }

  /**
   * The same by the message's event, in or out; also when the general message has been deleted.
   * @throws {RecordNotFoundInTenantError} when there is no such event or attachment
   */
  public async getEventAttachment(tenantId: string, eventId: string, attachmentId: string): Promise<AttachmentContent> {
    const event = (await this.findEvent(tenantId, eventId)) ?? notFound(`There is no event ${eventId}.`)
    return (
      (await this.findAttachment(event, attachmentId)) ??
      notFound(`The event ${eventId} has no attachment ${attachmentId}.`)
    )
  }

  /**
   * Removes the general message. Its event stays in the event log.
   * @throws {RecordNotFoundInTenantError}
   */
  public async delete(tenantId: string, id: string): Promise<void> {
    const { numDeletedRows } = await this.database.db
      .deleteFrom('general_messages')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) notFound(`There is no message ${id}.`)
  }

  private async findAttachment(row: EventRow, attachmentId: string): Promise<AttachmentContent | null> {
    const key = await this.keys.get(row.tenant_id)
    const attachments = await decodeAttachments(await openMessage(row, key, holdsAttachments))
    const index = attachmentIdsOf(row.general_message_id ?? row.id, attachments.length).indexOf(attachmentId)
    if (index < 0) return null
    const { mediaType, filename, byteCount, links, bytes } = attachments[index]
    return { id: attachmentId, mediaType, filename, byteCount, links, bytes }
  }

  private findCandidates(key: TenantKey, filter: GeneralMessageFilter, page: PageRequest): Promise<Candidate[]> {
    const hash = (purpose: string, value?: string) => (value === undefined ? undefined : key.hash(purpose, value))
    let query = this.database.db
      .selectFrom('general_messages as m')
      .innerJoin('events as e', (join) =>
        join.onRef('e.id', '=', 'm.event_id').onRef('e.tenant_id', '=', 'm.tenant_id')
      )
      .select(['m.id', 'm.event_id', 'm.sequence', sql<number>`length(e.sealed_text)`.as('bytes')])
      .where('m.tenant_id', '=', key.tenantId)
      .where(
        matching({
          'm.thread_hash': hash('thread', filter.threadId),
          'm.action_uuid': filter.actionUuid,
          'm.connection_id': filter.connectionId,
          'm.type_hash': hash('type', filter.type),
        })
      )
    if (page.cursor !== undefined) {
      const [sequence] = decodeCursor(page.cursor, ['number'])
      query = query.where('m.sequence', '<', Number(sequence))
    }
    return query
      .orderBy('m.sequence', 'desc')
      .limit(page.limit + 1)
      .execute()
  }

  private async findEvents(tenantId: string, ids: string[]): Promise<Map<string, EventRow>> {
    const rows = await this.database.db
      .selectFrom('events')
      .selectAll()
      .where(unindexed('tenant_id'), '=', tenantId)
      .where('id', 'in', ids)
      .execute()
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** @param id of an asset: of a general message, or of the event of any other */
  private async findEventOf(tenantId: string, id: string): Promise<EventRow | undefined> {
    const general = await this.database.db
      .selectFrom('general_messages as m')
      .innerJoin('events as e', (join) =>
        join.onRef('e.id', '=', 'm.event_id').onRef('e.tenant_id', '=', 'm.tenant_id')
      )
      .selectAll('e')
      .where('m.tenant_id', '=', tenantId)
      .where('m.id', '=', id)
      .executeTakeFirst()
    if (general) return general
    const event = await this.findEvent(tenantId, id)
    return event?.general_message_id === null ? event : undefined
  }

  private findEvent(tenantId: string, eventId: string): Promise<EventRow | undefined> {
    return this.database.db
      .selectFrom('events')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', eventId)
      .executeTakeFirst()
  }
}

type Candidate = Pick<GeneralMessageRow, 'id' | 'event_id' | 'sequence'> & { bytes: number }

async function toStoredMessage(id: string, row: EventRow, key: TenantKey): Promise<StoredMessage> {
  const event = openEventSummary(row, key)
  const opened = await openMessage(row, key, holdsAttachments)
  return {
    id,
    type: event.type,
    threadId: event.threadId,
    parentThreadId: event.parentThreadId,
    actionUuid: event.actionUuid,
    eventUuid: event.id,
    from: event.from,
    to: event.to,
    connectionId: event.connectionId,
    text: opened.text,
    attachments: await summarise(id, opened),
    receivedAt: event.createdAt,
  }
}

async function summarise(id: string, message: MessageWithKeys): Promise<AttachmentSummary[]> {
  const attachments = await decodeAttachments(message)
  const ids = attachmentIdsOf(id, attachments.length)
  return attachments.map(({ mediaType, filename, byteCount, links }, index) => ({
    id: ids[index],
    mediaType,
    filename,
    byteCount,
    links,
  }))
}

function notFound(message: string): never {
  throw new RecordNotFoundInTenantError(message)
}
