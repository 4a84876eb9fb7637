import type { GatewayDatabase } from '@didcomm-gateway/core'

import { createHash } from 'node:crypto'

import { sql } from 'kysely'

export interface TableRow {
  table: string
  columns: Record<string, unknown>
}

/** Counters, and what is there only while a message is handled, or changes with every call of the API. */
const PASSING = new Set(['tenant_sequences', 'inbox', 'return_routes', 'api_keys'])

/** Every row of a tenant, in every table that has tenants; bytes as their digests. */
export async function readRows(database: GatewayDatabase, tenantId: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for (const table of await tablesOfTenants(database)) {
    const found = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(database.db)
    rows.push(...found.rows.map((columns) => ({ table, columns: mapValues(columns) })))
  }
  return rows
}

/** Messages of the tenant that are kept and not recorded. */
export async function waitingMessages(database: GatewayDatabase, tenantId: string): Promise<number> {
  const rows = await database.db.selectFrom('inbox').select('id').where('tenant_id', '=', tenantId).execute()
  return rows.length
}

const tables = new WeakMap<GatewayDatabase, Promise<string[]>>()

function tablesOfTenants(database: GatewayDatabase): Promise<string[]> {
  const known = tables.get(database) ?? lookUpTables(database)
  tables.set(database, known)
  return known
}

async function lookUpTables(database: GatewayDatabase): Promise<string[]> {
  const found = await database.db.introspection.getTables()
  const names = found
    .filter(({ columns }) => columns.some(({ name }) => name === 'tenant_id'))
    .map(({ name }) => name)
    .filter((name) => !PASSING.has(name))
  if (!names.includes('events')) throw new Error(`The tables cannot be listed: ${names.join(', ')}`)
  return names
}

function mapValues(columns: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(columns).map(([name, value]) => [name, isBytes(value) ? digest(value) : value])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || value instanceof ArrayBuffer
}

function digest(bytes: Uint8Array | ArrayBuffer): string {
  return createHash('sha256')
    .update(Buffer.from(bytes as Uint8Array))
    .digest('base64url')
}
