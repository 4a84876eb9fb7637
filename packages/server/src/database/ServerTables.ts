import type { CoreTables } from '@didcomm-gateway/core'

/** The server's own tables, beside core's. Times are epoch milliseconds. */
export interface ServerTables extends CoreTables {
  tenants: TenantRow
  api_keys: ApiKeyRow
  admin_key: AdminKeyRow
  idempotency_keys: IdempotencyKeyRow
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

/** A POST with an `Idempotency-Key`, being carried out or carried out. Those of actions are in `action_idempotency`. */
export interface IdempotencyKeyRow {
  /** the tenant, or the root agent's id where the operator asks */
  tenant_id: string
  /** keyed hash of the key */
  key_hash: string
  /** keyed hash of API key, path and body */
  request_hash: string
  state: 'running' | 'done'
  /** who carries it out; null when nobody does */
  lease_token: string | null
  /** while it is in the future whoever carries it out lives */
  lease_until: number
  /** id of the record that it makes, noted before the record is there */
  record_id: string | null
  /** HTTP status of its answer */
  status: number | null
  /** sealed body of its answer, where that is kept */
  sealed_answer: Buffer | null
  /** when `sealed_answer` was kept; null without one */
  answered_at: number | null
  created_at: number
  expires_at: number
}
