import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { ApiClient } from '../support/ApiClient'
import { startGatewayOn } from '../support/onDatabase'
import { startOpenApiProxy } from '../support/openapiProxy'
import { until } from '../support/until'

const LABELS = {
  alias: 'Faber <secret>',
  externalId: 'crm-4711-secret',
  metadata: { department: 'secret-sales', level: { n: 1 }, constructor: 'free' },
  tags: ['vip-secret', 'north-secret'],
}

describe.each(['sqlite', 'postgres'] as const)('What a tenant calls its connections, on %s', (kind) => {
  let gateway: RunningGateway
  let proxy: OpenApiProxy
  let alice: TestTenant
  let bob: TestTenant

  beforeAll(async () => {
    gateway = await startGatewayOn(kind)
    proxy = await startOpenApiProxy(gateway.url)
    ;[alice, bob] = [await createTenant('Alice'), await createTenant('Bob')]
  })
  afterAll(async () => {
    await proxy?.close()
    await gateway?.stop()
  })
  afterEach(() => expect(proxy.violations).toEqual([]))

  /** A tenant whose calls are checked against the OpenAPI document. */
  const createTenant = async (label: string): Promise<TestTenant> => {
    const { id, apiKey } = await gateway.createTenant(label)
    return Object.assign(new ApiClient(proxy.url, apiKey), { id, label, apiKey })
  }
  const find = async (query: Record<string, string>, tenant: ApiClient = alice): Promise<string[]> => {
    const { body } = await tenant.get(`/connections?${new URLSearchParams(query)}`, 200)
    return body.items.map(({ id }: { id: string }) => id)
  }
  /** @returns ids of the connection at Alice and at Bob */
  const connect = async (invitation: object, received: object = {}) => {
    const { body: made } = await alice.post('/invitations', invitation, 201)
    const { body: theirs } = await bob.post('/invitations/receive', { invitation: made.invitation, ...received }, 201)
    await until(async () => (await bob.get(`/connections/${theirs.id}`, 200)).body.state === 'completed')
    const [ours] = await until(async () => {
      const found = await find({ invitationId: made.id, state: 'completed' })
      return found.length > 0 && found
    })
    return { invitationId: made.id as string, made, ours, theirs: theirs.id as string }
  }

  it('hands them on from the invitation, made and received', async () => {
    const { invitationId, made, ours, theirs } = await connect(LABELS, { ...LABELS, externalId: 'erp-1' })
    expect(made).toMatchObject(LABELS)
    expect((await alice.get(`/invitations/${invitationId}`, 200)).body).toMatchObject(LABELS)
    expect(JSON.stringify(made.invitation)).not.toContain('secret')
    expect((await alice.get(`/connections/${ours}`, 200)).body).toMatchObject({ ...LABELS, invitationId })
    const { body: atBob } = await bob.get(`/connections/${theirs}`, 200)
    expect(atBob).toMatchObject({ ...LABELS, externalId: 'erp-1', invitationId })
    expect(atBob.updatedAt >= atBob.createdAt).toBe(true)
  })

  it('gives them to every connection of an invitation for many', async () => {
    const { body: made } = await alice.post('/invitations', { externalId: 'kiosk', multiUse: true }, 201)
    for (const tenant of [bob, await createTenant('Carol')]) {
      await tenant.post('/invitations/receive', { invitation: made.invitation }, 201)
    }
    const found = await until(async () => {
      const ids = await find({ externalId: 'kiosk', state: 'completed' })
      return ids.length === 2 && ids
    })
    expect((await find({ invitationId: made.id })).sort()).toEqual([...found].sort())
  })

  it('finds connections by each of them, and by several at once', async () => {
    const tag = randomUUID()
    const first = await connect({ alias: 'one', externalId: `one-${tag}`, tags: [tag, 'both'] })
    const second = await connect({ alias: 'two', externalId: `two-${tag}`, tags: [tag] })
    expect(await find({ tag })).toEqual([second.ours, first.ours])
    expect(await find({ tag, alias: 'two' })).toEqual([second.ours])
    expect(await find({ tag: 'both', externalId: `two-${tag}` })).toEqual([])
    expect(await find({ externalId: `one-${tag}` })).toEqual([first.ours])
    expect(await find({ externalId: `one-${tag}`, state: 'request-received' })).toEqual([])
    const { body } = await alice.get(`/connections/${first.ours}`, 200)
    expect(await find({ theirDid: body.theirDid, identityId: body.identityId })).toEqual([first.ours])
    const { body: page } = await alice.get(`/connections?tag=${tag}&limit=1`, 200)
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([second.ours])
    const { body: rest } = await alice.get(`/connections?tag=${tag}&limit=1&cursor=${page.nextCursor}`, 200)
    expect(rest.items.map(({ id }: { id: string }) => id)).toEqual([first.ours])
    expect(rest.nextCursor).toBeNull()
  })

  it("finds nothing of another tenant's", async () => {
    const { invitationId, ours } = await connect({ externalId: 'mine-only', tags: ['mine-only'] })
    const stranger = await createTenant('Mallory')
    expect(await find({ externalId: 'mine-only' }, stranger)).toEqual([])
    expect(await find({ tag: 'mine-only' }, stranger)).toEqual([])
    await stranger.get(`/connections?invitationId=${invitationId}`, 404)
    const { body } = await alice.get(`/connections/${ours}`, 200)
    await stranger.get(`/connections?identityId=${body.identityId}`, 404)
    await stranger.patch(`/connections/${ours}`, { alias: 'taken' }, 404)
    await alice.get(`/connections?identityId=${randomUUID()}`, 404)
    expect((await alice.get('/connections?state=finished')).status).toBe(422)
  })

  it('changes what is named, leaves the rest, and finds it by the new alone', async () => {
    const { ours, invitationId } = await connect({ alias: 'before', externalId: 'before-id', tags: ['before-tag'] })
    const change = { externalId: 'after-id', tags: ['after-tag', 'second'], metadata: { n: [1, { deep: true }] } }
    const { body: changed } = await alice.patch(`/connections/${ours}`, change, 200)
    expect(changed).toMatchObject({ id: ours, alias: 'before', invitationId, state: 'completed', ...change })
    expect(await find({ externalId: 'before-id' })).toEqual([])
    expect(await find({ tag: 'before-tag' })).toEqual([])
    expect(await find({ externalId: 'after-id', tag: 'second', alias: 'before' })).toEqual([ours])
    const empty = { alias: null, externalId: null, metadata: null, tags: null }
    const { body: emptied } = await alice.patch(`/connections/${ours}`, empty, 200)
    expect(emptied).toMatchObject({ alias: null, externalId: null, metadata: null, tags: [] })
    expect(await find({ tag: 'after-tag' })).toEqual([])
    expect(await find({ alias: 'before' })).toEqual([])
    await alice.delete(`/connections/${ours}`, 204)
    expect(await find({ tag: 'after-tag' })).toEqual([])
  })

  it('refuses what is too long, too much, or of another kind', async () => {
    const { ours } = await connect({})
    const wrong = [
      { alias: '' },
      { alias: 'x'.repeat(201) },
      { externalId: 'x'.repeat(201) },
      { externalId: 7 },
      { tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) },
      { tags: ['x'.repeat(101)] },
      { tags: ['twice', 'twice'] },
      { tags: 'one' },
      { metadata: [] },
      { metadata: 'text' },
      { metadata: { text: 'x'.repeat(10_000) } },
      { metadata: Array.from({ length: 30 }).reduce<object>((inner) => ({ inner }), {}) },
    ]
    for (const input of wrong) {
      for (const answer of [
        await alice.patch(`/connections/${ours}`, input),
        await alice.post('/invitations', input),
      ]) {
        expect({ input, status: answer.status }).toEqual({ input, status: 422 })
      }
    }
    const largest = { text: 'x'.repeat(9000), constructor: 1, __proto__: undefined }
    expect((await alice.patch(`/connections/${ours}`, { metadata: largest }, 200)).body.metadata).toEqual(
      JSON.parse(JSON.stringify(largest))
    )
  })

  it('leaves none of it readable at rest', async () => {
    await connect(LABELS)
    const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
    for (const table of ['record_index', 'record_tags', 'tasks'] as const) {
      const rows: object[] = await db.selectFrom(table).selectAll().execute()
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        for (const value of Object.values(row)) expect(String(value)).not.toMatch(/secret|Faber|kiosk/)
      }
    }
  })
})
