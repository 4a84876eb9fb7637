import type { TestDatabase } from '../../../../../../tests/support/postgres'
import type { IdempotencyKeyRow, ServerTables } from '../../../database/ServerTables'

import { GatewayDatabase } from '@didcomm-gateway/core'

import { createTestDatabase } from '../../../../../../tests/support/postgres'
import { serverMigrations } from '../../../database/serverMigrations'
import { IdempotencyStore } from '../IdempotencyStore'

const NOW = 1_000_000

describe.each(['sqlite', 'postgres'] as const)('IdempotencyStore on %s', (kind) => {
  let postgres: TestDatabase | undefined
  let database: GatewayDatabase
  let store: IdempotencyStore

  beforeAll(async () => {
    postgres = kind === 'postgres' ? await createTestDatabase() : undefined
    database = new GatewayDatabase(
      postgres ? { kind: 'postgres', url: postgres.url, poolSize: 4 } : { kind: 'sqlite', path: ':memory:' }
    )
    await database.migrate('server', serverMigrations(kind))
    store = new IdempotencyStore(database)
  })
  afterAll(async () => {
    await database.close()
    await postgres?.drop()
  })
  afterEach(() => db().deleteFrom('idempotency_keys').execute())

  const db = () => database.as<ServerTables>()
  const row = (key: string, changes: Partial<IdempotencyKeyRow> & { lease_token?: string } = {}) => ({
    ...{ tenant_id: 't', key_hash: key, request_hash: 'r', state: 'running' as const },
    ...{ lease_token: `token ${key}`, lease_until: NOW + 100, record_id: null, status: null },
    ...{ sealed_answer: null, answered_at: null, created_at: NOW, expires_at: NOW + 1000, ...changes },
  })
  const find = (key: string) => store.find({ tenant_id: 't', key_hash: key })
  const keys = async () =>
    (await db().selectFrom('idempotency_keys').select('key_hash').orderBy('key_hash').execute()).map((r) => r.key_hash)

  it('gives a key to one of many, until it expires', async () => {
    const claims = ['a', 'b', 'c'].map((token) => store.insert(row('k', { lease_token: token }), NOW))
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
    await store.note((await find('k')) as never, 'record')
    expect(await store.insert(row('k'), NOW + 999)).toBe(false)
    expect(await store.insert(row('k', { request_hash: 'other' }), NOW + 1000)).toBe(true)
    expect(await find('k')).toMatchObject({ request_hash: 'other', record_id: null })
  })

  it('lets one of many take over what a dead one held, and the dead one change nothing any more', async () => {
    const claim = row('k')
    await store.insert(claim, NOW)
    expect(await store.takeOver(claim, 'early', NOW + 200, NOW + 99)).toBe(false)
    const takers = ['x', 'y'].map((token) => store.takeOver(claim, token, NOW + 200, NOW + 100))
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1)
    await store.finish(claim, 201, Buffer.from('late'), NOW)
    await store.free(claim)
    expect(await find('k')).toMatchObject({ state: 'running', lease_until: NOW + 200, sealed_answer: null })
    await store.prolong([claim.lease_token, 'x', 'y'], NOW + 300)
    expect(await find('k')).toMatchObject({ lease_until: NOW + 300 })
  })

  it('frees, abandons and finishes', async () => {
    for (const key of ['freed', 'abandoned', 'done']) await store.insert(row(key), NOW)
    await store.free(row('freed'))
    await store.abandon(row('abandoned'))
    await store.finish(row('done'), 201, Buffer.from('answer'), NOW)
    expect(await find('freed')).toBeNull()
    expect(await find('abandoned')).toMatchObject({ state: 'running', lease_until: 0, lease_token: null })
    const done = await find('done')
    expect(done).toMatchObject({ state: 'done', status: 201, lease_token: null })
    expect(Buffer.from(done?.sealed_answer ?? '').toString()).toBe('answer')
    expect(await store.takeOver(row('done'), 'x', NOW + 200, NOW + 5000)).toBe(false)
  })

  it('keeps the newest thousand answers of a tenant', async () => {
    const old = Array.from({ length: 1001 }, (_, i) =>
      row(`k${i}`, { state: 'done', sealed_answer: Buffer.from('a'), answered_at: i })
    )
    await db().insertInto('idempotency_keys').values(old).execute()
    await db()
      .insertInto('idempotency_keys')
      .values(row('other', { tenant_id: 'u', answered_at: 0 }))
      .execute()
    await store.insert(row('new'), NOW)
    await store.finish(row('new'), 200, Buffer.from('b'), NOW)
    const kept = await db()
      .selectFrom('idempotency_keys')
      .select('answered_at')
      .where('tenant_id', '=', 't')
      .where('answered_at', 'is not', null)
      .orderBy('answered_at')
      .execute()
    expect(kept).toHaveLength(1000)
    expect(Number(kept[0].answered_at)).toBe(2)
    expect(await find('k0')).toMatchObject({ state: 'done', sealed_answer: null })
  })

  it('removes what has expired, however much that is', async () => {
    const expired = Array.from({ length: 1200 }, (_, i) => row(`old${i}`, { expires_at: NOW }))
    await db().insertInto('idempotency_keys').values(expired.slice(0, 600)).execute()
    await db().insertInto('idempotency_keys').values(expired.slice(600)).execute()
    await store.insert(row('new'), NOW)
    await store.sweep(NOW)
    expect(await keys()).toEqual(['new'])
  })

  it('removes the oldest keys of a tenant that uses very many', async () => {
    const old = Array.from({ length: 1203 }, (_, i) => row(`k${i}`, { created_at: i }))
    await db().insertInto('idempotency_keys').values(old).execute()
    await db()
      .insertInto('idempotency_keys')
      .values(row('other', { tenant_id: 'u', created_at: 0 }))
      .execute()
    await store.dropOldest('t', 600)
    expect(await store.find({ tenant_id: 'u', key_hash: 'other' })).not.toBeNull()
    const left = await db()
      .selectFrom('idempotency_keys')
      .select((eb) => [eb.fn.countAll().as('count'), eb.fn.min('created_at').as('oldest')])
      .where('tenant_id', '=', 't')
      .executeTakeFirstOrThrow()
    expect({ count: Number(left.count), oldest: Number(left.oldest) }).toEqual({ count: 600, oldest: 603 })
  })
})
