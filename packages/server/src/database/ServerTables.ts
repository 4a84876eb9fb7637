import type { CoreTables } from '@didcomm-gateway/core'

/** The server's own tables, beside core's. Times are epoch milliseconds. */
export interface ServerTables extends CoreTables {
  tenants: TenantRow
  api_keys: ApiKeyRow
  admin_key: AdminKeyRow
  public_urls: PublicUrlRow
}

/** `creating` and `deleting` tenants are not seen; what a crash left in these states is cleaned up. */
export type TenantState = 'creating' | 'active' | 'deleting'

export interface TenantRow {
  /** UUIDv7, also the id of Credo's TenantRecord, which holds the label */
  id: string
  state: TenantState
  created_at: number
}

export interface ApiKeyRow {
  /** UUIDv7; part of the key itself */
  id: string
  tenant_id: string
  /** SHA-256 of the whole key */
  hash: Buffer
  /** separated by spaces */
  scopes: string
  sealed_name: Buffer
  expires_at: number | null
  created_at: number
}

/** One row: the address that the last start used. */
export interface PublicUrlRow {
  /** `last` */
  id: string
  url: string
  used_since: number
}

/** One row, on PostgreSQL only: what instances compare their admin API key with. */
export interface AdminKeyRow {
  /** `admin` */
  id: string
  salt: Buffer
  /** scrypt of the key */
  hash: Buffer
  created_at: number
}
