/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway } from '../support/gateway'
import type { TestDatabase } from '../support/postgres'
import type { JsonObject } from '@didcomm-gateway/core'

import { GatewayDatabase, TenantKeys } from '@didcomm-gateway/core'
import { sql } from 'kysely'
import { copyFile, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

import { ApiClient } from '../support/ApiClient'
import { exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { createTestDatabase } from '../support/postgres'
import { until } from '../support/until'

interface Expected {
  walletKey: string
  adminApiKey: string
  publicUrl: string
  port: number
  acmeToBolt: string
  boltToAcme: string
  awayConnection: string
  invitation: any
  order: JsonObject
  waiting: JsonObject
  actionUuid: string
  openProof: string
  openProofAtHolder: string
  tenants: Array<{
    id: string
    label: string
    apiKey: string
    /** data key, base64url */
    secret: string
    /** items of each list over REST, by path */
    lists: Record<string, any[]>
    /** raw text of each event, by id */
    texts: Record<string, string>
  }>
}

/** What goes on by itself: the open delivery's attempts, the webhook's failures, when something was last changed. */
const CHANGING = ['updatedAt', 'nextAttemptAt', 'attemptCount', 'lastError', 'consecutiveFailures', 'failingSince']

/** Messages, events and actions name a did:peer:4 in its short form since; identities have both. */
function shortened(party: { did: string | null }) {
  return { ...party, did: party.did && party.did.replace(/^(did:peer:4[^:]+):.*$/, '$1') }
}

async function openSqlite(folder: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'golden-'))
  for (const file of ['gateway.db', 'wallet.db']) await copyFile(join(folder, file), join(dataDir, file))
  return { environment: { GATEWAY_DATA_DIR: dataDir, GATEWAY_DATABASE_URL: '' }, database: null }
}

async function openPostgres(folder: string) {
  const database = await createTestDatabase()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query(await readFile(join(folder, 'database.sql'), 'utf8'))
  await client.end()
  return { environment: { GATEWAY_DATABASE_URL: database.url }, database }
}

describe.each([
  ['sqlite', openSqlite],
  ['postgres', openPostgres],
] as const)('golden data of 2eacc95 on %s', (kind, open) => {
  const folder = join(__dirname, kind)
  let expected: Expected
  let gateway: RunningGateway
  let database: TestDatabase | null = null
  let acme: ApiClient
  let bolt: ApiClient

  beforeAll(async () => {
    expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected
    const golden = await open(folder)
    database = golden.database
    gateway = await startGateway({
      ...golden.environment,
      // the DIDs of its tenants name this address
      GATEWAY_PORT: String(expected.port),
      GATEWAY_PUBLIC_URL: expected.publicUrl,
      GATEWAY_WALLET_KEY: expected.walletKey,
      GATEWAY_ADMIN_API_KEY: expected.adminApiKey,
    })
    ;[acme, bolt] = expected.tenants.map(({ apiKey }) => new ApiClient(gateway.url, apiKey))
  })
  afterAll(async () => {
    await gateway?.stop()
    await database?.drop()
  })

  const clientOf = ({ apiKey }: { apiKey: string }) => new ApiClient(gateway.url, apiKey)

  it('shows its tenants all that they had', async () => {
    for (const tenant of expected.tenants) {
      for (const [path, known] of Object.entries(tenant.lists)) {
        const { body } = await clientOf(tenant).get(`/${path}?limit=200`)
        const items: any[] = body.items ?? (await clientOf(tenant).get(`/${path}`, 200)).body.items
        for (const { ...item } of known) {
          for (const name of CHANGING) delete item[name]
          const idName = ['id', 'uuid', 'key', 'credentialId'].find((name) => item[name] !== undefined) ?? 'id'
          for (const party of ['from', 'to']) if (item[party]) item[party] = shortened(item[party])
          expect(items.find((present) => present[idName] === item[idName])).toMatchObject(item)
        }
      }
      for (const [id, text] of Object.entries(tenant.texts)) {
        expect((await clientOf(tenant).get(`/events/${id}/raw`, 200)).text).toBe(text)
      }
    }
  })

  it('opens every sealed value, and finds it by every keyed hash', async () => {
    const { dependencyManager } = gateway.gateway.agent
    const { db } = dependencyManager.resolve(GatewayDatabase)
    for (const { id: tenantId, lists } of expected.tenants) {
      const key = await dependencyManager.resolve(TenantKeys).get(tenantId)
      const rows = await db.selectFrom('events').selectAll().where('tenant_id', '=', tenantId).execute()
      expect(rows.length).toBeGreaterThanOrEqual(lists.events.length)
      for (const row of rows) {
        const meta = key.openJson<{ type: string; threadId: string }>(row.sealed_meta, `events.sealed_meta:${row.id}`)
        expect(row.type_hash).toBe(key.hash('type', meta.type))
        expect(row.thread_hash).toBe(key.hash('thread', meta.threadId))
      }
      for (const table of ['identities.sealed_label', 'actions.sealed_content', 'webhooks.sealed_rule']) {
        const [name, column] = table.split('.')
        const { rows: sealed } = await sql<{ id: string; sealed: Buffer }>`
          select id, ${sql.ref(column)} as sealed from ${sql.table(name)} where tenant_id = ${tenantId}`.execute(db)
        for (const row of sealed) expect(key.open(row.sealed, `${table}:${row.id}`).length).toBeGreaterThan(0)
      }
    }
    const { order } = expected
    const found = (await acme.get(`/messages?type=${encodeURIComponent(String(order['@type']))}`, 200)).body.items
    expect(found.map(({ message }: any) => message['@id'])).toContain(order['@id'])
  })

  it('finds connections by what they had before it was searched for', async () => {
    const ids = async (client: ApiClient, query: Record<string, string>) =>
      (await client.get(`/connections?${new URLSearchParams(query)}`, 200)).body.items.map(({ id }: any) => id)
    const [{ lists }, ofBolt] = expected.tenants
    const { theirDid } = lists.connections.find(({ id }) => id === expected.acmeToBolt)
    const used = lists.invitations.find(({ state }) => state === 'done')
    expect((await acme.get(`/connections/${expected.acmeToBolt}`, 200)).body.invitationId).toBe(used.id)
    expect(await ids(acme, { theirDid, state: 'completed' })).toEqual([expected.acmeToBolt])
    expect(await ids(acme, { invitationId: used.id })).toEqual([expected.acmeToBolt])
    expect(await ids(acme, { alias: 'nobody' })).toEqual([])
    expect(await ids(bolt, { state: 'request-sent' })).toEqual([expected.awayConnection])
    const { theirDid: acmeDid } = ofBolt.lists.connections.find(({ id }) => id === expected.boltToAcme)
    // also where it was changed before it was looked for
    const change = { externalId: 'golden', tags: ['old'] }
    await bolt.patch(`/connections/${expected.boltToAcme}`, change, 200)
    expect(await ids(bolt, { theirDid: acmeDid, externalId: 'golden', tag: 'old' })).toEqual([expected.boltToAcme])
    expect((await bolt.get('/tasks', 200)).body).toEqual({ items: expect.any(Array), nextCursor: null })
  })

  it('handles what waited in the inbox, once', async () => {
    const waiting = () =>
      until(async () => {
        const { items } = (await acme.get('/messages', 200)).body
        const matching = items.filter(({ message }: any) => message['@id'] === expected.waiting['@id'])
        return matching.length > 0 && matching
      })
    expect(await waiting()).toEqual([
      expect.objectContaining({
        connectionId: expected.acmeToBolt,
        message: expect.objectContaining(expected.waiting),
      }),
    ])
  })

  it('keeps what waits in the outbox for a partner that is away', async () => {
    const { body } = await bolt.get(`/connections/${expected.awayConnection}`, 200)
    expect(body.state).toBe('request-sent')
    const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
    const rows = await db.selectFrom('outbox').selectAll().where('connection_id', '=', body.id).execute()
    expect(rows).toHaveLength(1)
  })

  it('answers a repeated request with the action that it made', async () => {
    const body = {
      type: 'DIDCOMM',
      command: 'message',
      config: { contactUuid: expected.boltToAcme },
      data: { message: expected.order },
      referenceID: 'golden-reference',
    }
    const answer = await bolt.call('POST', '/actions', body, undefined, { 'idempotency-key': 'golden-key-1' })
    expect(answer.body).toMatchObject({ uuid: expected.actionUuid, status: 'SUCCESS' })
  })

  it('goes on with connections and invitations', async () => {
    const message = {
      '@type': 'https://example.org/golden/1.0/order',
      '@id': 'golden-order-0003',
      text: 'after the upgrade',
    }
    const config = { contactUuid: expected.boltToAcme }
    await bolt.post('/actions', { type: 'DIDCOMM', command: 'message', config, data: { message } }, 201)
    await until(async () => {
      const { items } = (await acme.get(`/messages?connectionId=${expected.acmeToBolt}`, 200)).body
      return items.some((item: any) => item.message['@id'] === message['@id'])
    })
    const { invitation } = expected.invitation
    const { id } = (await bolt.post('/invitations/receive', { invitation }, 201)).body
    await until(async () => (await bolt.get(`/connections/${id}`, 200)).body.state === 'completed')
  })

  it('proves what was issued then', async () => {
    const accepted = await bolt.post(`/proofs/${expected.openProofAtHolder}/accept-request`, {})
    expect(accepted.status).toBe(200)
    const { threadId } = (await acme.get(`/proofs/${expected.openProof}`, 200)).body
    expect(await exchangeIn(acme, '/proofs', threadId, 'presentation-received')).toMatchObject({
      isVerified: true,
      revealed: { who: 'Ada' },
    })
  })
})
