import type { EventSummary } from './sealedEvent'
import type { EventRow } from '../database'
import type { TenantKey } from '../tenancy/TenantKey'
import type { EventDirection, Page, PageRequest, RecordedEvent } from '../models'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase, matching, unindexed } from '../database'
import { RecordNotFoundInTenantError } from '../errors'
import { decodeCursor, toPage } from '../models'
import { TenantKeys } from '../tenancy/TenantKeys'
import { letOthersRun } from '../work/letOthersRun'

import { groupByBytes } from './groupByBytes'
import { openEvent, openEventSummary, openEventText } from './sealedEvent'

export interface EventFilter {
  direction?: EventDirection
  type?: string
  connectionId?: string
  threadId?: string
  actionUuid?: string
}

const SUMMARY_COLUMNS = [
  'id',
  'tenant_id',
  'sequence',
  'direction',
  'dedupe_hash',
  'type_hash',
  'thread_hash',
  'connection_id',
  'action_uuid',
  'general_message_id',
  'message_hash',
  'error_code',
  'created_at',
  'sealed_meta',
] as const satisfies ReadonlyArray<keyof EventRow>

/** Reads the event log of a tenant. Pages come from an index. */
@injectable()
export class EventLog {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys
  ) {}

  /** @param after left out: newest first; else what came after this sequence number, oldest first */
  public async list(
    tenantId: string,
    filter: EventFilter,
    page: PageRequest,
    after?: number
  ): Promise<Page<EventSummary>> {
    const key = await this.keys.get(tenantId)
    const hash = (purpose: string, value?: string) => (value === undefined ? undefined : key.hash(purpose, value))
    let query = this.database.db
      .selectFrom('events')
      .select(SUMMARY_COLUMNS)
      .where('tenant_id', '=', tenantId)
      .where(
        matching({
          thread_hash: hash('thread', filter.threadId),
          action_uuid: filter.actionUuid,
          connection_id: filter.connectionId,
          type_hash: hash('type', filter.type),
          direction: filter.direction,
        })
      )
    if (page.cursor !== undefined) {
      const [sequence] = decodeCursor(page.cursor, ['number'])
      query = query.where('sequence', after === undefined ? '<' : '>', Number(sequence))
    }
    if (after !== undefined) query = query.where('sequence', '>', after)
    const rows = await query
      .orderBy('sequence', after === undefined ? 'desc' : 'asc')
      .limit(page.limit + 1)
      .execute()
    const { items, nextCursor } = toPage(
      rows,
      page.limit,
      (row) => [row.sequence],
      (row) => row
    )
    return { items: await this.openSummaries(items, key), nextCursor }
  }

  /** Events after a sequence number, oldest first: what a stream sends next. */
  public async listAfter(tenantId: string, sequence: number, limit: number): Promise<EventSummary[]> {
    const key = await this.keys.get(tenantId)
    const rows = await this.database.db
      .selectFrom('events')
      .select(SUMMARY_COLUMNS)
      .where('tenant_id', '=', tenantId)
      .where('sequence', '>', sequence)
      .orderBy('sequence', 'asc')
      .limit(limit)
      .execute()
    return this.openSummaries(rows, key)
  }

  /** The sequence number of the last event of each tenant that has any. */
  public async lastSequences(tenantIds: string[]): Promise<Map<string, number>> {
    if (tenantIds.length === 0) return new Map()
    const rows = await this.database.db
      .selectFrom('tenant_sequences')
      .select(['tenant_id', 'last'])
      .where('tenant_id', 'in', tenantIds)
      .execute()
    return new Map(rows.map((row) => [row.tenant_id, row.last]))
  }

  public async find(tenantId: string, eventId: string): Promise<RecordedEvent | null> {
    const row = await this.findRow(tenantId, eventId)
    return row ? openEvent(row, await this.keys.get(tenantId)) : null
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string, eventId: string): Promise<RecordedEvent> {
    return (await this.find(tenantId, eventId)) ?? notFound(eventId)
  }

  /**
   * The message's text in UTF-8, byte for byte as it was decrypted or sent.
   * @throws {RecordNotFoundInTenantError}
   */
  public async getText(tenantId: string, eventId: string): Promise<Buffer> {
    const row = (await this.findRow(tenantId, eventId)) ?? notFound(eventId)
    return openEventText(row, await this.keys.get(tenantId))
  }

  /** Texts of the messages of some events, UTF-8, by event id; ids that the tenant has no event of are left out. */
  public async findTexts(tenantId: string, eventIds: string[]): Promise<Map<string, Buffer>> {
    if (eventIds.length === 0) return new Map()
    const key = await this.keys.get(tenantId)
    const sizes = await this.database.db
      .selectFrom('events')
      .select(['id', sql<number>`length(sealed_text)`.as('bytes')])
      .where(unindexed('tenant_id'), '=', tenantId)
      .where('id', 'in', eventIds)
      .execute()
    const texts = new Map<string, Buffer>()
    for (const group of groupByBytes(sizes)) {
      const rows = await this.database.db
        .selectFrom('events')
        .select(['id', 'sealed_text'])
        .where(unindexed('tenant_id'), '=', tenantId)
        .where(
          'id',
          'in',
          group.map(({ id }) => id)
        )
        .execute()
      for (const row of rows) {
        await letOthersRun()
        texts.set(row.id, openEventText(row, key))
      }
    }
    return texts
  }

  /** Types of the messages of some events, by event id; ids that the tenant has no event of are left out. */
  public async findTypes(tenantId: string, eventIds: string[]): Promise<Map<string, string | null>> {
    if (eventIds.length === 0) return new Map()
    const rows = await this.database.db
      .selectFrom('events')
      .select(SUMMARY_COLUMNS)
      .where(unindexed('tenant_id'), '=', tenantId)
      .where('id', 'in', eventIds)
      .execute()
    const summaries = await this.openSummaries(rows, await this.keys.get(tenantId))
    return new Map(summaries.map(({ id, type }) => [id, type]))
  }

  /** An event and its message's text in UTF-8, byte for byte, unparsed. */
  public async findWithText(tenantId: string, eventId: string): Promise<{ event: EventSummary; text: Buffer } | null> {
    const row = await this.findRow(tenantId, eventId)
    if (!row) return null
    const key = await this.keys.get(tenantId)
    await letOthersRun()
    return { event: openEventSummary(row, key), text: openEventText(row, key) }
  }

  /**
   * As {@link findWithText}.
   * @throws {RecordNotFoundInTenantError}
   */
  public async getWithText(tenantId: string, eventId: string): Promise<{ event: EventSummary; text: Buffer }> {
    return (await this.findWithText(tenantId, eventId)) ?? notFound(eventId)
  }

  /** In steps: each can name 1,000 attachments. */
  private async openSummaries(rows: Array<Omit<EventRow, 'sealed_text'>>, key: TenantKey): Promise<EventSummary[]> {
    const summaries: EventSummary[] = []
    for (const row of rows) {
      summaries.push(openEventSummary(row, key))
      await letOthersRun()
    }
    return summaries
  }

  private findRow(tenantId: string, eventId: string): Promise<EventRow | undefined> {
    return this.database.db
      .selectFrom('events')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', eventId)
      .executeTakeFirst()
  }
}

function notFound(eventId: string): never {
  throw new RecordNotFoundInTenantError(`There is no event ${eventId}.`)
}
