import type { ActionFilter, StoredAction } from '../models'
import type { ActionRow } from '../repository'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { EventLog, MessageDeliveries, TenantKeys, encodeCursor, withinPageBytes } from '@didcomm-gateway/core'

import { ActionNotFoundError } from '../errors'
import { ActionRepository, openContent, toAction } from '../repository'

/** Reads actions; their messages are opened from the event log. */
@injectable()
export class ActionReader {
  public constructor(
    private readonly repository: ActionRepository,
    private readonly keys: TenantKeys,
    private readonly events: EventLog,
    private readonly deliveries: MessageDeliveries
  ) {}

  /** @throws {ActionNotFoundError} */
  public async get(tenantId: string, uuid: string): Promise<StoredAction> {
    const [action] = await this.view(tenantId, [await this.getRow(tenantId, uuid)])
    return action
  }

  /** @throws {ActionNotFoundError} */
  public async getRow(tenantId: string, uuid: string): Promise<ActionRow> {
    const row = await this.repository.find(tenantId, uuid)
    if (!row) throw new ActionNotFoundError(`There is no action ${uuid}.`)
    return row
  }

  /** Newest first. A page may end before `limit`, with a cursor, when its messages are large. */
  public async list(tenantId: string, filter: ActionFilter, page: PageRequest): Promise<Page<StoredAction>> {
    const rows = await this.repository.list(await this.keys.get(tenantId), filter, page)
    const kept = withinPageBytes(rows.slice(0, page.limit))
    const last = kept[kept.length - 1]
    return {
      items: await this.view(tenantId, kept),
      nextCursor: last && rows.length > kept.length ? encodeCursor([last.id]) : null,
    }
  }

  private async view(tenantId: string, rows: ActionRow[]): Promise<StoredAction[]> {
    const key = await this.keys.get(tenantId)
    const ids = rows.flatMap((row) => [row.data_event_id, row.error_event_id ?? []].flat())
    const texts = await this.events.findTexts(tenantId, ids)
    const deliveries = await this.deliveries.of(
      tenantId,
      rows.flatMap((row) => row.out_event_id ?? [])
    )
    return rows.map((row) =>
      toAction(
        row,
        openContent(key, row),
        texts.get(row.data_event_id) ?? null,
        texts.get(row.error_event_id ?? '') ?? null,
        deliveries.get(row.out_event_id ?? '') ?? null
      )
    )
  }
}
