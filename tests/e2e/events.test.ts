import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { randomUUID } from 'node:crypto'

import { EventStreamClient } from '../support/EventStreamClient'
import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { packText } from '../support/packText'
import { startPartner } from '../support/partner'
import { createTestDatabase } from '../support/postgres'
import { until } from '../support/until'

const TYPE = 'https://example.org/talk/1.0/say'

describe('events over REST', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let connection: TestConnection

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner()
    tenant = await gateway.createTenant()
    connection = await connect(tenant, partner)
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const say = (id: string = randomUUID(), type = TYPE) =>
    partner.send(connection.partnerConnectionId, { '@id': id, '@type': type })
  const eventOf = (threadId: string) =>
    until(async () => (await tenant.get(`/events?threadId=${threadId}`, 200)).body.items[0])
  const post = (envelope: string, url = gateway.url) =>
    fetch(`${url}/didcomm`, {
      method: 'POST',
      headers: { 'content-type': 'application/didcomm-envelope-enc' },
      body: envelope,
    })
  const lastSequence = async () => (await tenant.get('/events?limit=1', 200)).body.items[0].sequence as number

  it('lists every message in and out, protocol messages too', async () => {
    const types = await until(async () => {
      const { body } = await tenant.get(`/events?connectionId=${connection.id}&limit=200`, 200)
      const names = body.items.map(
        ({ type, direction }: Record<string, string>) => `${direction} ${type.split('/').at(-1)}`
      )
      // the connection is usable a moment before what completed it is recorded
      return names.length >= 3 && names
    })
    expect(types).toEqual(expect.arrayContaining(['in complete', 'out response', 'in request']))
    expect((await tenant.get('/events?direction=out&limit=1', 200)).body.items[0].direction).toBe('out')
    expect((await tenant.get('/events?direction=sideways')).status).toBe(422)
  })

  it('lists what came after a sequence number, oldest first', async () => {
    const before = await lastSequence()
    for (const id of ['after-1', 'after-2', 'after-3']) {
      await say(id)
      await eventOf(id)
    }
    const after = async (query: string) => (await tenant.get(`/events?${query}`, 200)).body
    const ofThreads = ({ items }: { items: Array<{ threadId: string }> }) => items.map(({ threadId }) => threadId)
    expect(ofThreads(await after(`after=${before}`))).toEqual(['after-1', 'after-2', 'after-3'])
    const first = await after(`after=${before}&limit=2&direction=in`)
    expect(ofThreads(first)).toEqual(['after-1', 'after-2'])
    const rest = await after(`after=${before}&limit=2&direction=in&cursor=${first.nextCursor}`)
    expect(ofThreads(rest)).toEqual(['after-3'])
    expect(rest.nextCursor).toBeNull()
    expect((await after('after=0&limit=1')).items[0].sequence).toBe(1)
    expect(ofThreads(await after(`after=${before}&direction=out`))).toEqual([])
    for (const wrong of ['-1', 'x', '1.5']) expect((await tenant.get(`/events?after=${wrong}`)).status).toBe(422)
  })

  it('shows one event with its message', async () => {
    const id = randomUUID()
    await say(id)
    const item = await eventOf(id)
    expect(item).toEqual({
      id: expect.any(String),
      direction: 'in',
      type: TYPE,
      connectionId: connection.id,
      threadId: id,
      parentThreadId: null,
      actionUuid: expect.any(String),
      assetUuid: expect.any(String),
      assetDataUuids: [],
      from: { uuid: connection.id, did: connection.theirDid },
      to: { uuid: connection.identityId, did: expect.any(String) },
      sequence: await lastSequence(),
      error: null,
      delivery: null,
      createdAt: expect.stringMatching(/Z$/),
    })
    expect((await tenant.get(`/events/${item.id}`, 200)).body).toEqual({
      ...item,
      message: { '@id': id, '@type': TYPE },
    })
    const other = await gateway.createTenant()
    await other.get(`/events/${item.id}`, 404)
    await other.get(`/events/${item.id}/raw`, 404)
    await tenant.get(`/events/${randomUUID()}`, 404)
  })

  it('gives the text of a message byte for byte', async () => {
    const { body: invitation } = await tenant.post('/invitations', {}, 201)
    const text = ` {"@type":"${TYPE}","@id":"raw-message", "n":9007199254740993,\t"a":1,"a":2, "e":1.50e+1,"u":"\\u00fc\u00fc"}\n`
    const response = await post(packText(text, invitation.invitation.services[0].recipientKeys[0]))
    expect(response.ok).toBe(true)
    const event = await eventOf('raw-message')
    expect(event).toMatchObject({ from: null, connectionId: null })
    const raw = await tenant.get(`/events/${event.id}/raw`, 200)
    expect(raw.text).toBe(text)
    expect(raw.headers.get('content-type')).toMatch(/^application\/json/)
  })

  describe('stream', () => {
    it('sends what comes, and after a break what was missed', async () => {
      const before = await lastSequence()
      const stream = await EventStreamClient.open(tenant)
      expect(stream.response.headers).toMatchObject({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
      })
      await say('stream-one')
      const event = await stream.next()
      expect(event).toMatchObject({
        id: String(before + 1),
        data: { sequence: before + 1, type: TYPE, direction: 'in' },
      })
      expect(event.data).toEqual((await tenant.get(`/events?threadId=stream-one`)).body.items[0])
      stream.close()

      for (let n = 0; n < 60; n++) await say()
      const again = await EventStreamClient.open(tenant, event.id)
      for (let n = 1; n <= 60; n++) expect((await again.next()).id).toBe(String(before + 1 + n))
      await say('stream-two')
      expect((await again.next()).data).toMatchObject({ sequence: before + 62 })
      again.close()
    })

    it('begins with the first event where asked to, and tells a fresh client where it is', async () => {
      const stream = await EventStreamClient.open(tenant, 0)
      expect((await stream.next()).id).toBe('1')
      stream.close()
      const fresh = await EventStreamClient.open(tenant)
      await until(async () => fresh.lastEventId !== null)
      expect(fresh.lastEventId).toBe(String(await lastSequence()))
      fresh.close()
    })

    it("shows nothing of other tenants and refuses an id that is not the stream's", async () => {
      const other = await gateway.createTenant()
      const stream = await EventStreamClient.open(other, 0)
      await say()
      const { body: invitation } = await other.post('/invitations', {}, 201)
      await post(packText('{"@type":"theirs"}', invitation.invitation.services[0].recipientKeys[0]))
      expect((await stream.next()).data).toMatchObject({ type: 'theirs', sequence: 1 })
      stream.close()
      expect((await tenant.call('GET', '/events/stream', undefined, 422, { 'last-event-id': 'x' })).body.code).toBe(
        'validation.failed'
      )
    })

    it('allows a tenant only so many streams', async () => {
      const other = await gateway.createTenant()
      const streams = await Promise.all(Array.from({ length: 20 }, () => EventStreamClient.open(other)))
      expect((await other.get('/events/stream', 429)).body.code).toBe('events.too_many_streams')
      streams[0].close()
      const next = await until(async () => {
        const stream = await EventStreamClient.open(other)
        return stream.response.statusCode === 200 ? stream : null
      })
      for (const stream of [...streams, next]) stream.close()
    })

    it('ends when the API key is revoked, and shows nothing more', async () => {
      const other = await gateway.createTenant()
      const { body: invitation } = await other.post('/invitations', {}, 201)
      const { body: key } = await other.post('/api-keys', { name: 'stream' }, 201)
      const stream = await EventStreamClient.open({ baseUrl: gateway.url, apiKey: key.apiKey })
      await other.delete(`/api-keys/${key.id}`, 204)
      await post(packText('{"@type":"late"}', invitation.invitation.services[0].recipientKeys[0]))
      await expect(stream.next()).rejects.toThrow('ended')
    })

    it('shows soon what another instance has recorded', async () => {
      const database = await createTestDatabase()
      const environment = {
        GATEWAY_DATABASE_URL: database.url,
        GATEWAY_ADMIN_API_KEY: randomUUID(),
        GATEWAY_WALLET_KEY: 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa',
        GATEWAY_PUBLIC_URL: 'http://localhost:1',
      }
      const one = await startGateway(environment)
      const two = await startGateway(environment)
      try {
        const own = await one.createTenant()
        const { body: invitation } = await own.post('/invitations', {}, 201)
        const stream = await EventStreamClient.open({ baseUrl: two.url, apiKey: own.apiKey })
        await until(async () => stream.lastEventId !== null)
        const startedAt = Date.now()
        await post(packText('{"@type":"elsewhere"}', invitation.invitation.services[0].recipientKeys[0]), one.url)
        expect((await stream.next()).data).toMatchObject({ type: 'elsewhere' })
        expect(Date.now() - startedAt).toBeLessThan(3000)
        stream.close()
      } finally {
        await two.stop()
        await one.stop()
        await database.drop()
      }
    })

    it('ends when the gateway stops', async () => {
      const own = await startGateway()
      const stream = await EventStreamClient.open(await own.createTenant())
      await own.stop()
      await stream.end()
    })
  })
})
