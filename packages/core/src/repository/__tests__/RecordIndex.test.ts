import type { RecordIndexEntry } from '../RecordIndex'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase } from '../../database'
import { coreMigrations } from '../../database/coreMigrations'
import { RecordIndex } from '../RecordIndex'

const HOUR = 3_600_000

describe.each(['sqlite', 'postgres'] as const)('RecordIndex on %s', (kind) => {
  let database: GatewayDatabase
  let index: RecordIndex
  let drop: () => Promise<void> = () => Promise.resolve()

  beforeAll(async () => {
    if (kind === 'sqlite') database = new GatewayDatabase({ kind, path: ':memory:' })
    else {
      const created = await createTestDatabase()
      drop = created.drop
      database = new GatewayDatabase({ kind, url: created.url })
    }
    await database.migrate('core', coreMigrations(kind))
    index = new RecordIndex(database)
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })
  beforeEach(() => database.db.deleteFrom('record_index').execute())

  const put = (entry: Partial<RecordIndexEntry> & { recordId: string }) =>
    index.put({ tenantId: 't1', kind: 'k', createdAt: 1000, ...entry })
  const ids = async (filter = {}, tenantId = 't1', recordKind = 'k') =>
    (await index.page(tenantId, recordKind, filter, { limit: 50 })).items.map((row) => row.record_id)

  it('brings a row up to date, but keeps its place and its identity', async () => {
    await put({ recordId: 'a', identityId: 'i1', connectionId: 'c1', state: 'one', createdAt: 1000 })
    await put({ recordId: 'a', identityId: null, connectionId: 'c2', state: 'two', createdAt: 2000 })
    expect(await index.find('t1', 'k', 'a')).toEqual({
      tenant_id: 't1',
      kind: 'k',
      record_id: 'a',
      identity_id: 'i1',
      connection_id: 'c2',
      thread_hash: null,
      dids: null,
      state: 'two',
      created_at: 1000,
    })
  })

  it('pages newest first, records of one moment included, each once', async () => {
    for (const [recordId, createdAt] of [
      ['a', 1000],
      ['b', 2000],
      ['c', 2000],
      ['d', 2000],
      ['e', 3000],
    ] as const) {
      await put({ recordId, createdAt })
    }
    const seen: string[][] = []
    let cursor: string | undefined
    do {
      const page = await index.page('t1', 'k', {}, { limit: 2, cursor })
      seen.push(page.items.map((row) => row.record_id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual([['e', 'd'], ['c', 'b'], ['a']])
  })

  it('keeps tenants and kinds apart and filters', async () => {
    await put({ recordId: 'a', state: 'done', connectionId: 'c1' })
    await put({ recordId: 'b', state: 'open', connectionId: 'c1', threadHash: 'h', identityId: 'i' })
    await put({ recordId: 'c', tenantId: 't2' })
    await put({ recordId: 'd', kind: 'other' })
    expect(await ids()).toEqual(['b', 'a'])
    expect(await ids({}, 't2')).toEqual(['c'])
    expect(await ids({}, 't1', 'other')).toEqual(['d'])
    expect(await ids({ state: 'done', connectionId: 'c1' })).toEqual(['a'])
    expect(await ids({ threadHash: 'h', identityId: 'i' })).toEqual(['b'])
    expect((await index.findOfKinds('t1', ['other', 'k'], 'd'))?.kind).toBe('other')
    expect(await index.findOfKinds('t2', ['other', 'k'], 'd')).toBeNull()
  })

  it('passes over rows without a record, and removes them when the record cannot be coming any more', async () => {
    const now = 10 * HOUR
    await put({ recordId: 'old', createdAt: now - HOUR })
    await put({ recordId: 'young', createdAt: now - 1000 })
    await put({ recordId: 'whole', createdAt: now })
    const load = (row: { record_id: string }) => Promise.resolve(row.record_id === 'whole' ? row.record_id : null)
    const page = await index.pageOfRecords('t1', 'k', {}, { limit: 10 }, load, now)
    expect(page).toEqual({ items: ['whole'], nextCursor: null })
    expect(await ids()).toEqual(['whole', 'young'])
  })

  it('refuses a cursor that it did not issue', async () => {
    await expect(index.page('t1', 'k', {}, { limit: 1, cursor: 'x' })).rejects.toMatchObject({
      code: 'core.cursor_invalid',
    })
  })
})
