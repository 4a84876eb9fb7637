import type { RecordIndexRow } from '../../database'
import type { RecordLabels } from '../RecordDetails'
import type { RecordIndexEntry } from '../RecordIndex'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase } from '../../database'
import { coreMigrations } from '../../database/coreMigrations'
import { TenantKey } from '../../tenancy/TenantKey'
import { NO_LABELS, aliasHash, externalIdHash, openDetails, tagHash, toDetailColumns } from '../RecordDetails'
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
  beforeEach(async () => {
    for (const table of ['record_index', 'record_tags'] as const) await database.db.deleteFrom(table).execute()
  })

  const put = (entry: Partial<RecordIndexEntry> & { recordId: string }) =>
    index.put({ tenantId: 't1', kind: 'k', createdAt: 1000, ...entry })
  const ids = async (filter = {}, tenantId = 't1', recordKind = 'k') =>
    (await index.page(tenantId, recordKind, filter, { limit: 50 })).items.map((row) => row.record_id)

  it('brings a row up to date, but keeps its place and its identity', async () => {
    await put({ recordId: 'a', identityId: 'i1', connectionId: 'c1', state: 'one', createdAt: 1000 })
    await put({ recordId: 'a', identityId: null, connectionId: 'c2', state: 'two', createdAt: 2000 })
    expect(await index.find('t1', 'k', 'a')).toMatchObject({
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

  it('finds by what the tenant calls a record, pages by tags, and forgets both with it', async () => {
    const key = new TenantKey('t1', Buffer.alloc(32, 1))
    const details = (labels: Partial<RecordLabels>) => ({ ...NO_LABELS, invitationId: null, ...labels })
    const putCalled = (recordId: string, createdAt: number, labels: Partial<RecordLabels>, state = 'open') =>
      put({ recordId, createdAt, state, details: toDetailColumns(key, recordId, details(labels)) })
    await putCalled('a', 1000, { externalId: 'e', tags: ['x', 'y'] })
    await putCalled('b', 2000, { alias: 'n', tags: ['x'] }, 'done')
    await putCalled('c', 3000, { externalId: 'e', alias: 'n', tags: ['x', 'x'] })
    const [x, y] = [tagHash(key, 'x'), tagHash(key, 'y')]
    const externalId = externalIdHash(key, 'e')
    expect(await ids({ externalIdHash: externalId })).toEqual(['c', 'a'])
    expect(await ids({ externalIdHash: externalId, tagHash: y })).toEqual(['a'])
    expect(await ids({ aliasHash: aliasHash(key, 'n'), state: 'done' })).toEqual(['b'])
    expect(await ids({ tagHash: x, state: 'open' })).toEqual(['c', 'a'])
    const first = await index.page('t1', 'k', { tagHash: x }, { limit: 2 })
    expect(first.items.map((row) => row.record_id)).toEqual(['c', 'b'])
    const rest = await index.page('t1', 'k', { tagHash: x }, { limit: 2, cursor: first.nextCursor ?? '' })
    expect(rest).toMatchObject({ items: [{ record_id: 'a' }], nextCursor: null })
    expect(await ids({ tagHash: x }, 't2')).toEqual([])

    const row = (await index.find('t1', 'k', 'a')) as RecordIndexRow
    expect(openDetails(key, row)).toEqual(details({ externalId: 'e', tags: ['x', 'y'] }))
    await database.transaction(async (trx) => {
      const changed = toDetailColumns(key, 'a', details({ externalId: 'f', tags: ['z'] }))
      await index.setDetails(trx, row, { ...changed, theirDidHash: 'did' })
    })
    // what is written with the state later changes none of it
    await put({ recordId: 'a', state: 'done', createdAt: 1000, theirDidHash: 'did' })
    expect(await ids({ externalIdHash: externalIdHash(key, 'f'), theirDidHash: 'did', state: 'done' })).toEqual(['a'])
    expect(await ids({ tagHash: x })).toEqual(['c', 'b'])
    await index.delete('t1', 'k', 'c')
    expect(await ids({ tagHash: x })).toEqual(['b'])
  })

  it('notes each new state of what is told, once', async () => {
    const untold = async () => {
      const { untold: states, untold_since: since } = (await index.find('t1', 'k', 'a')) as RecordIndexRow
      return { states, since }
    }
    const told = { tenantId: 't1', kind: 'k', recordId: 'a', createdAt: 1000, isTold: true }
    await index.put({ ...told, state: 'one' }, 10)
    expect(await untold()).toEqual({ states: 'one', since: 10 })
    await index.put({ ...told, state: 'one' }, 20)
    await index.put({ ...told, state: 'two' }, 30)
    expect(await untold()).toEqual({ states: 'one,two', since: 10 })
    await database.db.updateTable('record_index').set({ untold: null, untold_since: null }).execute()
    await index.put({ ...told, state: 'two' }, 40)
    expect(await untold()).toEqual({ states: null, since: null })
    await index.put({ ...told, state: 'three' }, 50)
    expect(await untold()).toEqual({ states: 'three', since: 50 })
    await put({ recordId: 'b', state: 'one' })
    expect((await index.find('t1', 'k', 'b'))?.untold).toBeNull()
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
