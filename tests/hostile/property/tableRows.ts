import type { GatewayDatabase } from '@didcomm-gateway/core'

import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import { until } from '../../support/until'

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

/** Longest that a message may rest before it is recorded, milliseconds; one that can't be recorded comes back for ever. */
const REST_MS = 20_000

/** Waits for what is kept and not recorded. @returns how many messages are still there at the end */
export async function waitingMessages(database: GatewayDatabase, tenantId: string): Promise<number> {
  const count = async () =>
    (await database.db.selectFrom('inbox').select('id').where('tenant_id', '=', tenantId).execute()).length
  await until(async () => (await count()) === 0, REST_MS).catch(() => undefined)
  return count()
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
