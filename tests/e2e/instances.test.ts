import type { Instances } from '../support/instances'
import type { RunningGateway } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { WebhookReceiver } from '../support/webhookReceiver'
import type { JsonObject } from '@didcomm-gateway/core'

import { InboundProcessor, InstanceHints } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { WebSocket } from 'ws'

import { ApiClient } from '../support/ApiClient'
import { EventStreamClient } from '../support/EventStreamClient'
import { connectDirect, startInstances } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const TYPE = 'https://example.org/instances/1.0/message'
const PING = 'https://didcomm.org/trust_ping/1.0/ping'
/** what must hold on all instances within a second; more leaves room for a busy machine, not for two polls */
const SECOND = 1000

describe('Four instances on PostgreSQL', () => {
  let gateway: Instances<RunningGateway>
  let first: RunningGateway
  let second: RunningGateway
  let partner: Partner
  let webhook: WebhookReceiver

  beforeAll(async () => {
    gateway = await startInstances(4)
    ;[first, second] = gateway.instances
    partner = await startPartner()
    webhook = await startWebhookReceiver()
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
    await webhook?.stop()
  })
  beforeEach(() => {
    webhook.calls.length = 0
  })

  const elsewhere = (tenant: ApiClient) => new ApiClient(second.url, tenant.apiKey)
  const onAll = (tenant: { apiKey: string }) => gateway.instances.map(({ url }) => new ApiClient(url, tenant.apiKey))

  it('serve a tenant at once that was made on another', async () => {
    const tenant = await first.createTenant('Alice AG')
    for (const there of onAll(tenant)) expect((await there.get('/tenant', 200)).body.id).toBe(tenant.id)
    const there = elsewhere(tenant)
    const { body: identity } = await there.post('/identities', { label: 'Sales', method: 'peer' }, 201)
    expect((await tenant.get(`/identities/${identity.id}`, 200)).body.label).toBe('Sales')
    const contact = await connectDirect(there, partner)
    for (const { url } of gateway.instances) {
      expect((await contact.post(url, { '@type': TYPE, '@id': `served-${url}` })).status).toBe(202)
    }
  })

  it('hold changes of API keys, rules, keys that receive and labels on all within a second', async () => {
    const tenant = await first.createTenant('Alice AG')
    const there = elsewhere(tenant)
    const contact = await connectDirect(there, partner)

    const { body: made } = await tenant.post('/api-keys', { name: 'second' }, 201)
    for (const withNewKey of onAll(made)) await withNewKey.get('/identities', 200)
    await tenant.delete(`/api-keys/${made.id}`, 204)
    for (const withNewKey of onAll(made)) await withNewKey.get('/identities', 401)

    const rule = (path: string) => ({
      setting: [{ url: `${webhook.url}${path}`, method: 'POST', match: '/instances/' }],
    })
    await tenant.put('/settings/DIDCOMM_WEBHOOK', rule('/a'), 200)
    await contact.post(second.url, { '@type': TYPE, '@id': 'rules-message-1' })
    await webhook.received(1)
    await there.put('/settings/DIDCOMM_WEBHOOK', rule('/b'), 200)
    await contact.post(first.url, { '@type': TYPE, '@id': 'rules-message-2' })
    const [, call] = await webhook.received(2)
    expect(webhook.calls.map(({ path }) => path)).toEqual(['/a', '/b'])
    expect(call.json.message['@id']).toBe('rules-message-2')

    await first.admin.patch(`/tenants/${tenant.id}`, { label: 'Alice SE' }, 200)
    for (const client of onAll(tenant)) {
      await until(async () => (await client.get('/tenant', 200)).body.label === 'Alice SE', SECOND)
    }

    await tenant.delete('/settings/DIDCOMM_WEBHOOK', 204)
    for (const { url } of gateway.instances) {
      expect((await contact.post(url, { '@type': TYPE, '@id': `without-rule-${url}` })).status).toBe(202)
    }
    const stored = 2 + gateway.instances.length
    await until(async () => (await tenant.get('/messages', 200)).body.items.length === stored)
    expect((await tenant.get('/deliveries', 200)).body.items).toHaveLength(2)

    await first.admin.delete(`/tenants/${tenant.id}`, 204)
    for (const client of onAll(tenant)) {
      await client.get('/tenant', 401)
      expect((await contact.post(client.baseUrl, { '@type': TYPE, '@id': 'rules-message-3' })).status).toBe(404)
    }
  })

  it('handle the messages of one sender one at a time, in their order, whichever takes them', async () => {
    const tenant = await first.createTenant('Alice AG')
    const contact = await connectDirect(tenant, partner)
    const count = 60
    for (let n = 0; n < count; n++) {
      const { url } = gateway.instances[n % 4]
      expect((await contact.post(url, { '@type': TYPE, '@id': `order-message-${n}`, n })).status).toBe(202)
    }
    const items = await until(async () => {
      const { body } = await tenant.get('/messages?limit=200', 200)
      return body.items.length === count && body.items
    })
    expect(items.map((item: { message: { n: number } }) => item.message.n).reverse()).toEqual([...Array(count).keys()])
  })

  it('keep a message once that came to all at once, and call its webhook once', async () => {
    const tenant = await first.createTenant('Alice AG')
    const contact = await connectDirect(tenant, partner)
    const rules = [{ url: webhook.url, method: 'POST', match: '' }]
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: rules }, 200)
    const posts = Array.from({ length: 20 }, (_, n) => ({ '@type': TYPE, '@id': `twice-message-${n}` }))
    const answers = await Promise.all(
      posts.flatMap((message) => gateway.instances.map(({ url }) => contact.post(url, message)))
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    await webhook.received(posts.length)
    const { body } = await tenant.get('/messages?limit=200', 200)
    expect(body.items.map((item: { message: JsonObject }) => item.message['@id']).sort()).toEqual(
      posts.map((message) => message['@id']).sort()
    )
    const { body: deliveries } = await tenant.get('/deliveries?limit=200', 200)
    expect(deliveries.items).toHaveLength(posts.length)
    expect(webhook.calls).toHaveLength(posts.length)
  })

  it('stream all events from each', async () => {
    const tenant = await first.createTenant('Alice AG')
    const contact = await connectDirect(tenant, partner)
    const streams = await Promise.all(onAll(tenant).map((client) => EventStreamClient.open(client, 0)))
    try {
      for (let n = 0; n < 10; n++) {
        await contact.post(gateway.instances[n % 4].url, { '@type': TYPE, '@id': `stream-message-${n}` })
      }
      for (const stream of streams) {
        const types: Array<string | null> = []
        const sequences: number[] = []
        while (types.filter((type) => type === TYPE).length < 10) {
          const { data } = await stream.next()
          types.push(data.type)
          sequences.push(data.sequence)
        }
        expect(sequences).toEqual(sequences.map((_, i) => i + 1))
      }
    } finally {
      streams.forEach((stream) => stream.close())
    }
  })

  it('wake each other: what one commits is told to the others, not left to their polls', async () => {
    const heard: string[] = []
    second.gateway.agent.dependencyManager.resolve(InstanceHints).on('committed', (tenantId) => heard.push(tenantId))
    const tenant = await first.createTenant('Alice AG')
    const contact = await connectDirect(tenant, partner)
    // the connection is usable a moment before the message that completed it is recorded
    const isComplete = ({ type }: { type: string | null }) => type?.endsWith('/complete')
    await until(async () => (await tenant.get('/events', 200)).body.items.some(isComplete))
    const stream = await EventStreamClient.open(elsewhere(tenant))
    try {
      await until(async () => stream.lastEventId !== null)
      heard.length = 0
      await contact.post(first.url, { '@type': TYPE, '@id': 'wake-message-1' })
      expect((await stream.next()).data.type).toBe(TYPE)
      await until(async () => heard.includes(tenant.id))
    } finally {
      stream.close()
    }
  })

  describe('return routes', () => {
    const ping = (id: string): JsonObject => ({
      '@type': PING,
      '@id': id,
      response_requested: true,
      '~transport': { return_route: 'all' },
    })
    let nomad: Partner

    beforeAll(async () => {
      nomad = await startPartner({ label: 'Nomad' })
    })
    afterAll(() => nomad?.stop())

    const open = async (body: string) =>
      (await nomad.agent.context.wallet.unpack(JSON.parse(body))).plaintextMessage as unknown as JsonObject

    it('answer on the HTTP request that waits here what the other instance has handled', async () => {
      const tenant = await first.createTenant('Alice AG')
      const contact = await connectDirect(tenant, nomad)
      // the first takes envelopes, but leaves their handling to the second
      await first.gateway.agent.dependencyManager.resolve(InboundProcessor).stop()
      try {
        for (let n = 0; n < 5; n++) {
          const answer = await contact.post(first.url, ping(`return-ping-${n}`))
          expect(answer.status).toBe(200)
          const reply = await open(await answer.text())
          expect(reply).toMatchObject({ '~thread': { thid: `return-ping-${n}` } })
        }
      } finally {
        await first.gateway.agent.dependencyManager.resolve(InboundProcessor).start()
      }
      expect(nomad.received.filter(({ message }) => String(message['@type']).includes('ping_response'))).toEqual([])
    })

    it('carry what the other instance sends on the WebSocket that is open here', async () => {
      const tenant = await first.createTenant('Alice AG')
      const contact = await connectDirect(tenant, nomad)
      const socket = new WebSocket(`${first.url.replace('http', 'ws')}/didcomm`)
      const frames: string[] = []
      socket.on('message', (data: Buffer) => frames.push(data.toString('utf8')))
      await once(socket, 'open')
      try {
        socket.send(await contact.pack({ ...ping('socket-ping-1'), response_requested: false }))
        await until(async () => (await tenant.get('/events?direction=in', 200)).body.items[0]?.type === PING)
        const actions = [first, second, second].map(({ url }, n) =>
          new ApiClient(url, tenant.apiKey).post(
            '/actions',
            {
              type: 'DIDCOMM',
              config: { contactUuid: contact.connectionId },
              command: 'message',
              data: { message: { '@type': TYPE, '@id': `socket-message-${n}` } },
            },
            201
          )
        )
        await Promise.all(actions)
        await until(async () => frames.length === 3, 5 * SECOND)
        const ids = (await Promise.all(frames.map(open))).map((message) => message['@id'])
        expect(ids.sort()).toEqual(['socket-message-0', 'socket-message-1', 'socket-message-2'])
      } finally {
        socket.close()
        await once(socket, 'close')
      }
      // without the socket the second sends to the partner's endpoint itself
      await until(async () => {
        const { database } = gateway
        return (await countReturnRoutes(database.url)) === 0
      }, 5 * SECOND)
      await elsewhere(tenant).post(
        '/actions',
        {
          type: 'DIDCOMM',
          config: { contactUuid: contact.connectionId },
          command: 'message',
          data: { message: { '@type': TYPE, '@id': 'endpoint-message' } },
        },
        201
      )
      await nomad.waitForMessage((message) => message['@id'] === 'endpoint-message')
    })
  })
})

async function countReturnRoutes(url: string): Promise<number> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from didcomm_gateway.return_routes')
    return Number(rows[0].count)
  } finally {
    await client.end()
  }
}
