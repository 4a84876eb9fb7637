import type { TestDatabase } from '../../../../../tests/support/postgres'

import { sql } from 'kysely'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { EVENT_OVERHEAD_BYTES } from '../CoreTables'
import { GatewayDatabase } from '../GatewayDatabase'
import { coreMigrations } from '../coreMigrations'

describe.each(['sqlite', 'postgres'] as const)('migration 004_budgets on %s', (kind) => {
  let server: TestDatabase | null = null
  let database: GatewayDatabase

  beforeEach(async () => {
    if (kind === 'postgres') server = await createTestDatabase()
    database = new GatewayDatabase(
      server ? { kind: 'postgres', url: server.url } : { kind: 'sqlite', path: ':memory:' }
    )
  })
  afterEach(async () => {
    await database.close()
    await server?.drop()
  })

  it('counts what rested before', async () => {
    const all = coreMigrations(kind)
    const before = Object.entries(all).filter(([name]) => name < '004_budgets')
    await database.migrate('core', Object.fromEntries(before))
    const insert = (table: string, row: Record<string, unknown>) =>
      sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
        values (${sql.join(Object.values(row))})`.execute(database.db)
    let serial = 0
    const event = (tenant: string, direction: string, connection: string | null) => ({
      ...{ id: `event-${++serial}`, tenant_id: tenant, sequence: serial, direction, connection_id: connection },
      ...{ created_at: 1, sealed_meta: Buffer.alloc(10), sealed_text: Buffer.alloc(100) },
    })
    await insert('events', event('a', 'in', null))
    await insert('events', event('a', 'in', 'connection'))
    await insert('events', event('a', 'out', null))
    await insert('events', event('b', 'in', 'connection'))
    for (const tenant of ['a', 'b', 'c']) await insert('tenant_sequences', { tenant_id: tenant, last: 9 })
    const waiting = (tenant: string, bytes: number) => ({
      ...{ id: `waiting-${++serial}`, tenant_id: tenant, recipient_key: 'k', dedupe_hash: `${serial}`, order_key: 'o' },
      ...{ envelope: Buffer.alloc(bytes), received_at: 1 },
    })
    await insert('inbox', waiting('a', 30))
    await insert('inbox', waiting('a', 50))

    await database.migrate('core', all)
    const each = 110 + EVENT_OVERHEAD_BYTES
    expect(await database.db.selectFrom('tenant_sequences').selectAll().orderBy('tenant_id').execute()).toMatchObject([
      { tenant_id: 'a', last: 9, stored_bytes: 3 * each, stranger_bytes: each },
      { tenant_id: 'b', last: 9, stored_bytes: each, stranger_bytes: 0 },
      { tenant_id: 'c', last: 9, stored_bytes: 0, stranger_bytes: 0 },
    ])
    expect(await database.db.selectFrom('inbox').select(['bytes', 'from_stranger']).orderBy('id').execute()).toEqual([
      { bytes: 30, from_stranger: 0 },
      { bytes: 50, from_stranger: 0 },
    ])
    expect(await database.db.selectFrom('inbox_usage').selectAll().execute()).toEqual([
      { tenant_id: 'a', bytes: 80, messages: 2, stranger_bytes: 0, stranger_messages: 0 },
    ])
  })
})
