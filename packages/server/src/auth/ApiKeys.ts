import type { Caller } from './Caller'
import type { Scope } from './Scope'
import type { ApiKeyRow, ServerTables } from '../database/ServerTables'
import type { Page, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import {
  GatewayDatabase,
  InputInvalidError,
  RecordNotFoundInTenantError,
  RecordNotes,
  TenantKeys,
  decodeCursor,
  newId,
  toPage,
} from '@didcomm-gateway/core'
import { timingSafeEqual } from 'node:crypto'

import { SCOPES } from './Scope'
import { formatApiKey, hashApiKey, newApiKeySecret, readApiKeyId } from './apiKeyFormat'

export interface ApiKeyInfo {
  id: string
  name: string
  scopes: Scope[]
  expiresAt: Date | null
  createdAt: Date
}

export interface NewApiKey {
  name: string
  /** default: all */
  scopes?: Scope[]
  expiresAt?: Date | null
}

/** What {@link RecordNotes} calls an API key that is being made. */
export const API_KEY_KIND = 'api-key'

const place = (keyId: string) => `api_keys.sealed_name:${keyId}`

/** API keys of tenants: shown once, stored as a hash, looked up in the database at every request. */
@injectable()
export class ApiKeys {
  private readonly db: Kysely<ServerTables>

  public constructor(
    database: GatewayDatabase,
    private readonly tenantKeys: TenantKeys
  ) {
    this.db = database.as<ServerTables>()
  }

  /** One indexed query, so that a revoked key and a deleted tenant are refused on every instance at once. */
  public async findCaller(apiKey: string, now = Date.now()): Promise<Caller | null> {
    const keyId = readApiKeyId(apiKey)
    if (keyId === null) return null
    const row = await this.db
      .selectFrom('api_keys')
      .innerJoin('tenants', 'tenants.id', 'api_keys.tenant_id')
      .select(['api_keys.tenant_id', 'api_keys.hash', 'api_keys.scopes', 'api_keys.expires_at'])
      .where('api_keys.id', '=', keyId)
      .where('tenants.state', '=', 'active')
      .executeTakeFirst()
    if (!row || !timingSafeEqual(Buffer.from(row.hash), hashApiKey(apiKey))) return null
    if (row.expires_at !== null && row.expires_at <= now) return null
    return { kind: 'tenant', tenantId: row.tenant_id, keyId, scopes: readScopes(row.scopes) }
  }

  /**
   * @returns the key itself beside its description; it cannot be read again
   * @throws {InputInvalidError} when it would have expired already
   */
  public async create(tenantId: string, options: NewApiKey): Promise<ApiKeyInfo & { apiKey: string }> {
    const key = await this.tenantKeys.get(tenantId)
    const id = newId()
    await RecordNotes.tell(tenantId, API_KEY_KIND, id)
    return this.insert(this.db, key, options, Date.now(), id)
  }

  /** As {@link create}, inside a transaction. */
  public async insert(
    db: Kysely<ServerTables> | Transaction<ServerTables>,
    key: TenantKey,
    options: NewApiKey,
    now = Date.now(),
    id = newId()
  ): Promise<ApiKeyInfo & { apiKey: string }> {
    const expiresAt = options.expiresAt?.getTime() ?? null
    if (expiresAt !== null && expiresAt <= now) throw new InputInvalidError('expiresAt must be in the future.')
    const apiKey = formatApiKey(id, newApiKeySecret())
    const row: ApiKeyRow = {
      id,
      tenant_id: key.tenantId,
      hash: hashApiKey(apiKey),
      scopes: (options.scopes ?? SCOPES).join(' '),
      sealed_name: key.seal(options.name, place(id)),
      expires_at: expiresAt,
      created_at: now,
    }
    await db.insertInto('api_keys').values(row).execute()
    return { ...toInfo(row, key), apiKey }
  }

  /** Newest first. */
  public async list(tenantId: string, page: PageRequest): Promise<Page<ApiKeyInfo>> {
    const key = await this.tenantKeys.get(tenantId)
    let query = this.db.selectFrom('api_keys').selectAll().where('tenant_id', '=', tenantId)
    if (page.cursor !== undefined) {
      const [id] = decodeCursor(page.cursor, ['string'])
      query = query.where('id', '<', String(id))
    }
    const rows = await query
      .orderBy('id', 'desc')
      .limit(page.limit + 1)
      .execute()
    return toPage(
      rows,
      page.limit,
      (row) => [row.id],
      (row) => toInfo(row, key)
    )
  }

  /** @throws {RecordNotFoundInTenantError} */
  public async get(tenantId: string, keyId: string): Promise<ApiKeyInfo> {
    const row = await this.db
      .selectFrom('api_keys')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', keyId)
      .executeTakeFirst()
    if (!row) throw notFound(keyId)
    return toInfo(row, await this.tenantKeys.get(tenantId))
  }

  /**
   * Revokes the key; it may be the one that asks.
   * @throws {RecordNotFoundInTenantError}
   */
  public async delete(tenantId: string, keyId: string): Promise<void> {
    const { numDeletedRows } = await this.db
      .deleteFrom('api_keys')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', keyId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound(keyId)
  }

  /** Revokes the keys that were made in this millisecond. */
  public async deleteMadeAt(tenantId: string, createdAt: Date): Promise<void> {
    await this.db
      .deleteFrom('api_keys')
      .where('tenant_id', '=', tenantId)
      .where('created_at', '=', createdAt.getTime())
      .execute()
  }
}

function toInfo(row: ApiKeyRow, key: TenantKey): ApiKeyInfo {
  return {
    id: row.id,
    name: key.open(row.sealed_name, place(row.id)).toString('utf8'),
    scopes: readScopes(row.scopes),
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    createdAt: new Date(row.created_at),
  }
}

function readScopes(text: string): Scope[] {
  return SCOPES.filter((scope) => text.split(' ').includes(scope))
}

function notFound(keyId: string): RecordNotFoundInTenantError {
  return new RecordNotFoundInTenantError(`There is no API key ${keyId}.`)
}
