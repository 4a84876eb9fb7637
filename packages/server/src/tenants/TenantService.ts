import type { ServerTables, TenantRow } from '../database/ServerTables'
import type { Page, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import {
  GatewayDatabase,
  IdentityService,
  RecordNotFoundInTenantError,
  RecordNotes,
  TenantEraser,
  TenantKeys,
  decodeCursor,
  newId,
  toPage,
} from '@didcomm-gateway/core'

import { ApiKeys } from '../auth/ApiKeys'

import { TenantErasure } from './TenantErasure'
import { TenantRecords } from './TenantRecords'
import { WalletTurns } from './WalletTurns'

/** What {@link RecordNotes} calls a tenant that is being made. */
export const TENANT_KIND = 'tenant'
/** Name of the API key that comes with a tenant. */
const FIRST_KEY = 'First key'

export interface Tenant {
  id: string
  label: string
  createdAt: Date
}

/**
 * Makes, shows and deletes tenants.
 *
 * A tenant is made in several stores. Its row says `creating` before the first and becomes `active`, together with its
 * API key, after the last, so a crash between leaves nothing that anybody sees; {@link TenantErasure} cleans it up.
 */
@injectable()
export class TenantService {
  private readonly db: Kysely<ServerTables>

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly records: TenantRecords,
    private readonly eraser: TenantEraser,
    private readonly keys: TenantKeys,
    private readonly identities: IdentityService,
    private readonly apiKeys: ApiKeys,
    private readonly erasure: TenantErasure,
    private readonly turns: WalletTurns
  ) {
    this.db = database.as<ServerTables>()
  }

  /** @returns the tenant, with a default `peer` identity already, and its first API key, which is not shown again */
  public async create(label: string, now = Date.now()): Promise<Tenant & { apiKey: string }> {
    const id = newId()
    await RecordNotes.tell(id, TENANT_KIND, id)
    await this.db.insertInto('tenants').values({ id, state: 'creating', created_at: now }).execute()
    try {
      const key = await this.turns.run(() => this.makeWallet(id, label))
      const { apiKey } = await this.database
        .as<ServerTables>()
        .transaction()
        .execute(async (trx) => {
          await trx.updateTable('tenants').set({ state: 'active' }).where('id', '=', id).execute()
          return this.apiKeys.insert(trx, key, { name: FIRST_KEY }, now)
        })
      return { id, label, createdAt: new Date(now), apiKey }
    } catch (error) {
      // what this does not reach, the next clean-up does
      await this.erasure.erase(id).catch(() => undefined)
      throw error
    }
  }

  /**
   * For a tenant whose first API key was never shown: another one in its place.
   * @throws {RecordNotFoundInTenantError}
   */
  public async renewFirstKey(tenantId: string): Promise<Tenant & { apiKey: string }> {
    const tenant = await this.get(tenantId)
    await this.apiKeys.deleteMadeAt(tenantId, tenant.createdAt)
    const { apiKey } = await this.apiKeys.create(tenantId, { name: FIRST_KEY })
    return { ...tenant, apiKey }
  }

  /** Newest first. */
  public async list(page: PageRequest): Promise<Page<Tenant>> {
    let query = this.db.selectFrom('tenants').selectAll().where('state', '=', 'active')
    if (page.cursor !== undefined) {
      const [id] = decodeCursor(page.cursor, ['string'])
      query = query.where('id', '<', String(id))
    }
    const rows = await query
      .orderBy('id', 'desc')
      .limit(page.limit + 1)
      .execute()
    const { items, nextCursor } = toPage(
      rows,
      page.limit,
      (row) => [row.id],
      (row) => row
    )
    return { items: await Promise.all(items.map((row) => this.toTenant(row))), nextCursor }
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string): Promise<Tenant> {
    return this.toTenant(await this.getRow(tenantId))
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async rename(tenantId: string, label: string): Promise<Tenant> {
    const row = await this.getRow(tenantId)
    await this.records.rename(tenantId, label)
    // an open context, here or on another instance, holds the label it was opened with
    await this.eraser.forget(tenantId)
    return this.toTenant(row)
  }

  /**
   * Deletes the tenant with its wallet and everything else of it. Its keys are refused from the first step on; a crash
   * after that step is made good at the next start.
   * @throws {RecordNotFoundInTenantError}
   */
  public async delete(tenantId: string): Promise<void> {
    const { numUpdatedRows } = await this.db
      .updateTable('tenants')
      .set({ state: 'deleting' })
      .where('id', '=', tenantId)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw notFound(tenantId)
    await this.erasure.erase(tenantId)
  }

  private async makeWallet(id: string, label: string): Promise<TenantKey> {
    await this.records.create(id, label)
    const key = await this.keys.get(id)
    await this.identities.create(id, { label, method: 'peer', isDefault: true })
    return key
  }

  private async getRow(tenantId: string): Promise<TenantRow> {
    const row = await this.db
      .selectFrom('tenants')
      .selectAll()
      .where('id', '=', tenantId)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (!row) throw notFound(tenantId)
    return row
  }

  private async toTenant(row: TenantRow): Promise<Tenant> {
    const label = (await this.records.findLabel(row.id)) ?? ''
    return { id: row.id, label, createdAt: new Date(row.created_at) }
  }
}

function notFound(tenantId: string): RecordNotFoundInTenantError {
  return new RecordNotFoundInTenantError(`There is no tenant ${tenantId}.`)
}
