import type { SettingKey } from './WebhookRule'
import type { RelayTables, WebhookRow, WebhookSettingRow } from '../database'
import type { CoreTables, PageRequest } from '@didcomm-gateway/core'
import type { Kysely, Transaction, Updateable } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, decodeCursor } from '@didcomm-gateway/core'
import { sql } from 'kysely'

import { asRelay } from '../database'

/** Named queries on settings and rules. Rows are locked in the order setting, rule, delivery, everywhere. */
@injectable()
export class WebhookStore {
  public constructor(private readonly database: GatewayDatabase) {}

  private get db(): Kysely<RelayTables> {
    return this.database.as<RelayTables>()
  }

  /** Makes the setting, or notes its change; the row stays locked, so that of two changes one waits. */
  public async touchSetting(
    trx: Transaction<CoreTables>,
    tenantId: string,
    settingKey: SettingKey,
    now: number
  ): Promise<WebhookSettingRow> {
    return asRelay(trx)
      .insertInto('webhook_settings')
      .values({ tenant_id: tenantId, setting_key: settingKey, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'setting_key']).doUpdateSet({ updated_at: now }))
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  /** Up to one row more than the page's limit, newest first. */
  public async listSettings(tenantId: string, page: PageRequest): Promise<WebhookSettingRow[]> {
    let query = this.db.selectFrom('webhook_settings').selectAll().where('tenant_id', '=', tenantId)
    if (page.cursor !== undefined) {
      const [createdAt, key] = decodeCursor(page.cursor, ['number', 'string'])
      query = query.where(sql<boolean>`(created_at, setting_key) < (${createdAt}, ${key})`)
    }
    return query
      .orderBy('created_at', 'desc')
      .orderBy('setting_key', 'desc')
      .limit(page.limit + 1)
      .execute()
  }

  public async findSetting(tenantId: string, settingKey: SettingKey): Promise<WebhookSettingRow | null> {
    const row = await this.db
      .selectFrom('webhook_settings')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('setting_key', '=', settingKey)
      .executeTakeFirst()
    return row ?? null
  }

  /** @returns false when there was none */
  public async removeSetting(trx: Transaction<CoreTables>, tenantId: string, settingKey: SettingKey): Promise<boolean> {
    const removed = await asRelay(trx)
      .deleteFrom('webhook_settings')
      .where('tenant_id', '=', tenantId)
      .where('setting_key', '=', settingKey)
      .returning('setting_key')
      .executeTakeFirst()
    return removed !== undefined
  }

  /** All rules of a tenant, in the order of their lists. */
  public async list(tenantId: string, db: Kysely<RelayTables> = this.db): Promise<WebhookRow[]> {
    return db
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('setting_key')
      .orderBy('position')
      .execute()
  }

  public async find(
    tenantId: string,
    webhookId: string,
    db: Kysely<RelayTables> = this.db
  ): Promise<WebhookRow | null> {
    const row = await db
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', webhookId)
      .executeTakeFirst()
    return row ?? null
  }

  /** The row, locked until the transaction ends. */
  public async lock(trx: Transaction<CoreTables>, tenantId: string, webhookId: string): Promise<WebhookRow | null> {
    const row = await asRelay(trx)
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', webhookId)
      .$if(this.database.skipLocked, (query) => query.forUpdate())
      .executeTakeFirst()
    return row ?? null
  }

  public async insert(trx: Transaction<CoreTables>, rows: WebhookRow[]): Promise<void> {
    if (rows.length > 0) await asRelay(trx).insertInto('webhooks').values(rows).execute()
  }

  public async update(trx: Transaction<CoreTables>, webhookId: string, change: Updateable<WebhookRow>): Promise<void> {
    await asRelay(trx).updateTable('webhooks').set(change).where('id', '=', webhookId).execute()
  }

  public async remove(trx: Transaction<CoreTables>, tenantId: string, webhookIds: string[]): Promise<void> {
    if (webhookIds.length === 0) return
    await asRelay(trx).deleteFrom('webhooks').where('tenant_id', '=', tenantId).where('id', 'in', webhookIds).execute()
  }

  /** Ends a series of failures; writes nothing, and locks nothing, where there was none. */
  public async closeCircuit(trx: Transaction<CoreTables>, webhookId: string): Promise<void> {
    await asRelay(trx)
      .updateTable('webhooks')
      .set({ consecutive_failures: 0, failing_since: null, last_failure_at: null, open_until: 0 })
      .where('id', '=', webhookId)
      .where('consecutive_failures', '>', 0)
      .execute()
  }

  /** Lets the next call through at once where a circuit is open. */
  public async probeNow(trx: Transaction<CoreTables>, webhookId: string): Promise<void> {
    await asRelay(trx)
      .updateTable('webhooks')
      .set({ open_until: 0 })
      .where('id', '=', webhookId)
      .where('open_until', '>', 0)
      .execute()
  }
}
