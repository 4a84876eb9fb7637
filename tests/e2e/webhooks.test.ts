import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'
import type { Partner } from '../support/partner'
import type { WebhookReceiver } from '../support/webhookReceiver'

import { randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'

import { ApiClient } from '../support/ApiClient'
import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startOpenApiProxy } from '../support/openapiProxy'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const TYPE = 'https://example.org/orders/1.0/place'
const SETTING = '/settings/DIDCOMM_WEBHOOK'

describe('webhooks over REST', () => {
  let gateway: RunningGateway
  let partner: Partner
  let proxy: OpenApiProxy
  let receiver: WebhookReceiver
  let tenant: TestTenant
  let connection: TestConnection
  let client: ApiClient

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: '1s,1s' })
    partner = await startPartner()
    tenant = await gateway.createTenant()
    connection = await connect(tenant, partner)
    proxy = await startOpenApiProxy(gateway.url)
    client = new ApiClient(proxy.url, tenant.apiKey)
  })
  afterAll(async () => {
    await proxy?.close()
    await partner?.stop()
    await gateway?.stop()
  })
  beforeEach(async () => {
    receiver = await startWebhookReceiver()
  })
  afterEach(async () => {
    await tenant.delete(SETTING)
    await receiver.stop()
    expect(proxy.violations).toEqual([])
  })

  const say = (message: object = {}) => {
    const id = randomUUID()
    return partner.send(connection.partnerConnectionId, { '@type': TYPE, '@id': id, ...message }).then(() => id)
  }
  const put = async (setting: object[]) => (await client.put(SETTING, { setting }, 200)).body.setting
  const deliveries = async (query: string) => (await client.get(`/deliveries?${query}`, 200)).body.items

  it('relays what a partner sent, signed, with who sent it', async () => {
    const [rule] = await put([{ url: receiver.url, match: 'items~attach', headers: { 'X-Api-Key': 'k' } }])
    await say()
    const id = await say({ 'items~attach': [{ '@id': 'a', data: { base64: 'aGk=' } }], price: 1.5 })
    const [call] = await receiver.received(1)
    expect(call.json).toEqual({
      message: { '@type': TYPE, '@id': id, 'items~attach': [{ '@id': 'a', data: { base64: 'aGk=' } }], price: 1.5 },
      from: { uuid: connection.id, did: connection.theirDid },
      to: { uuid: connection.identityId, did: expect.stringMatching(/^did:/) },
      actionUuid: expect.any(String),
      eventUuid: expect.any(String),
      assetUuid: expect.any(String),
      assetDataUuids: [expect.any(String)],
      tenantId: tenant.id,
      connectionId: connection.id,
      type: TYPE,
      threadId: id,
      receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      sequence: expect.any(Number),
      error: null,
    })
    expect(call.headers['x-api-key']).toBe('k')
    new Webhook(rule.secret).verify(call.body, call.headers as Record<string, string>)

    const [delivery] = await until(async () => {
      const items = await deliveries(`webhookId=${rule.id}&state=delivered`)
      return items.length > 0 && items
    })
    expect(delivery).toEqual({
      id: call.headers['webhook-id'],
      state: 'delivered',
      webhookId: rule.id,
      eventUuid: call.json.eventUuid,
      type: call.json.type,
      url: rule.url,
      attemptCount: 1,
      nextAttemptAt: null,
      createdAt: expect.any(String),
      settledAt: expect.any(String),
      lastError: null,
    })
    const { body } = await client.get(`/deliveries/${delivery.id}`, 200)
    expect(body).toEqual({
      ...delivery,
      attempts: [
        { number: 1, at: expect.any(String), status: 204, durationMs: expect.any(Number), error: null, response: null },
      ],
    })
    expect(await deliveries(`eventUuid=${String(call.json.eventUuid)}`)).toEqual([delivery])
  })

  it('makes, shows, keeps and removes settings', async () => {
    expect((await client.get(SETTING)).status).toBe(404)
    const setting = [{ url: receiver.url, method: 'POST', match: 'a', headers: { A: 'b' } }]
    const posted = await client.post(SETTING, { setting, principalUuid: tenant.id }, 201)
    const [{ id, secret }] = posted.body.setting
    expect(posted.body).toEqual({
      key: 'DIDCOMM_WEBHOOK',
      principalUuid: tenant.id,
      setting: [{ ...setting[0], id: expect.any(String), ordered: 'none', secret: expect.stringMatching(/^whsec_/) }],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    const shown = (await client.get(SETTING, 200)).body
    expect(shown.setting).toEqual([{ ...setting[0], id, ordered: 'none', headers: { A: '***' } }])
    expect((await client.get('/settings', 200)).body).toEqual({ items: [shown], nextCursor: null })

    const [kept, made] = await put([...shown.setting, { url: `${receiver.url}/2` }])
    expect(kept).toEqual(shown.setting[0])
    expect(made.secret).not.toBe(secret)
    await client.delete(SETTING, 204)
    expect((await client.delete(SETTING, 404)).body.code).toBe('relay.setting_not_found')
    expect((await client.get('/settings/OTHER', 404)).body.code).toBe('relay.setting_unknown')
    expect((await client.delete('/settings/OTHER', 404)).body.code).toBe('relay.setting_unknown')
  })

  it.each([
    [422, SETTING, { setting: [{ url: 'http://169.254.169.254/' }] }, 'relay.url_forbidden'],
    [422, SETTING, { setting: [{ url: 'http://0xa9fea9fe/' }] }, 'relay.url_forbidden'],
    [422, SETTING, { setting: [{ url: 'file:///etc/passwd' }] }, 'relay.url_forbidden'],
    [422, SETTING, { setting: [{ url: 'https://a.example', match: '(?=a)' }] }, 'relay.match_invalid'],
    [422, SETTING, { setting: [{ url: 'https://a.example', match: 'a'.repeat(513) }] }, 'relay.match_invalid'],
    [422, SETTING, { setting: [{ url: 'https://a.example', headers: { Host: 'b' } }] }, 'relay.header_invalid'],
    [422, SETTING, { setting: [{ url: 'https://a.example', headers: { a: 'b\r\nc: d' } }] }, 'relay.header_invalid'],
    [422, SETTING, { setting: [{ url: 'https://a.example', headers: { a: '***' } }] }, 'relay.header_invalid'],
    [422, SETTING, { setting: [{ url: 'https://a.example', method: 'TRACE' }] }, 'validation.failed'],
    [422, SETTING, { setting: [{ match: 'a' }] }, 'validation.failed'],
    [422, SETTING, { setting: ['https://a.example'] }, 'validation.failed'],
    [422, SETTING, { setting: { url: 'https://a.example' } }, 'validation.failed'],
    [422, SETTING, {}, 'validation.failed'],
    [404, '/settings/OTHER', { setting: [] }, 'relay.setting_unknown'],
    [403, SETTING, { setting: [], principalUuid: randomUUID() }, 'relay.principal_forbidden'],
  ])('answers %s to %s %j', async (status, path, body, code) => {
    for (const method of ['PUT', 'POST']) {
      const answer = await client.call(method, path, body)
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code })
    }
  })

  it('shows a dead delivery, offers it to TASK_WEBHOOK, and replays it', async () => {
    const tasks = await startWebhookReceiver()
    await client.put('/settings/TASK_WEBHOOK', { setting: [{ url: tasks.url, match: '^delivery\\.' }] }, 200)
    const [rule] = await put([{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(500).end('broken')
    const id = await say()
    const [dead] = await until(async () => {
      const items = await deliveries(`webhookId=${rule.id}&state=failed`)
      return items.length > 0 && items
    })
    expect(dead).toMatchObject({ attemptCount: 3, lastError: 'relay.status_500', url: receiver.url })
    expect((await deliveries(`url=${encodeURIComponent(receiver.url)}&state=failed&webhookId=${rule.id}`))[0]).toEqual(
      dead
    )
    const ofType = `webhookId=${rule.id}&type=${encodeURIComponent(dead.type)}`
    expect(await deliveries(`${ofType}&since=${dead.createdAt}`)).toEqual([dead])
    expect(await deliveries(`${ofType}&until=${dead.createdAt}`)).toEqual([])
    expect(await deliveries(`${ofType}&url=${encodeURIComponent('https://example.org/')}`)).toEqual([])
    expect(await deliveries(`webhookId=${rule.id}&type=other`)).toEqual([])
    expect((await client.get('/deliveries?since=monday')).status).toBe(422)
    const [task] = await tasks.received(1)
    expect(task.json).toMatchObject({
      type: 'delivery.failed',
      id: dead.id,
      tenantId: tenant.id,
      connectionId: connection.id,
      data: { webhookId: rule.id, eventUuid: dead.eventUuid, attemptCount: 3 },
    })
    await client.delete('/settings/TASK_WEBHOOK', 204)
    await tasks.stop()

    receiver.answer = (response) => response.writeHead(200).end()
    expect((await client.post(`/deliveries/${dead.id}/replay`, undefined, 200)).body).toMatchObject({
      id: dead.id,
      state: 'pending',
    })
    const calls = await receiver.received(4)
    expect(calls[3].json.message['@id']).toBe(id)
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await until(async () => (await client.get(`/deliveries/${dead.id}`, 200)).body.state === 'delivered')

    await client.post('/deliveries/replay', { state: 'delivered', since: dead.createdAt }, 200)
    expect((await receiver.received(5))[4].headers['webhook-id']).toBe(dead.id)
    expect((await client.post('/deliveries/replay', { state: 'dead' })).status).toBe(422)
    expect((await client.post('/deliveries/replay', { state: 'failed', since: 'monday' })).status).toBe(422)
  })

  it('disables at 410 and refuses a replay until the webhook is enabled', async () => {
    const [rule] = await put([{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(410).end()
    await say()
    const webhook = await until(async () => {
      const { body } = await client.get(`/webhooks/${rule.id}`, 200)
      return body.state === 'disabled' && body
    })
    expect(webhook).toMatchObject({ setting: 'DIDCOMM_WEBHOOK', url: receiver.url, disabledReason: 'relay.gone' })
    expect((await client.get('/webhooks', 200)).body.items).toEqual([webhook])
    const [{ id }] = await deliveries(`webhookId=${rule.id}`)
    const refused = await client.post(`/deliveries/${id}/replay`)
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 409, code: 'relay.webhook_disabled' })
    receiver.answer = (response) => response.writeHead(200).end()
    expect((await client.post(`/webhooks/${rule.id}/enable`, undefined, 200)).body.state).toBe('enabled')
    await client.post(`/deliveries/${id}/replay`, undefined, 200)
    await receiver.received(2)
    expect((await client.post(`/webhooks/${rule.id}/disable`, undefined, 200)).body.state).toBe('disabled')
  })

  it('tests a webhook and rotates its secret', async () => {
    const [rule] = await put([{ url: receiver.url, match: 'never' }])
    expect((await client.post(`/webhooks/${rule.id}/test`, undefined, 200)).body).toEqual({
      accepted: true,
      status: 204,
      durationMs: expect.any(Number),
      error: null,
      response: null,
    })
    const { body } = await client.post(`/webhooks/${rule.id}/rotate-secret`, undefined, 200)
    expect(body).toEqual({ id: rule.id, secret: expect.stringMatching(/^whsec_/) })
    await client.post(`/webhooks/${rule.id}/test`, undefined, 200)
    const call = receiver.calls[1]
    for (const secret of [rule.secret, body.secret]) {
      new Webhook(secret).verify(call.body, call.headers as Record<string, string>)
    }
  })

  it('changes and removes one rule, and lets of two editors only one write', async () => {
    const entry = { url: receiver.url, match: 'a', headers: { A: 'b' } }
    const [rule, second] = await put([entry, { url: `${receiver.url}/2` }])
    const path = `/webhooks/${rule.id}`
    const call = (method: string, to: string, body: unknown, status: number, tag: string | null) =>
      tenant.call(method, to, body, status, { 'If-Match': tag ?? '' })

    const shown = await tenant.get(path, 200)
    const tag = shown.headers.get('etag')
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    const edited = await call('PUT', path, { ...shown.body, method: 'Get', match: 'b' }, 200, tag)
    expect(edited.body).toMatchObject({
      ...{ id: rule.id, setting: 'DIDCOMM_WEBHOOK', url: receiver.url, method: 'GET', match: 'b' },
      ...{ headers: { A: '***' }, state: 'enabled', warning: expect.stringContaining('GET') },
    })
    expect((await tenant.get(path, 200)).headers.get('etag')).toBe(edited.headers.get('etag'))
    expect((await client.post(`${path}/test`, undefined, 200)).body).toMatchObject({ warning: edited.body.warning })
    expect(receiver.calls[0]).toMatchObject({ method: 'GET', json: { tenantId: tenant.id }, headers: { a: 'b' } })
    for (const [method, body] of [
      ['PUT', shown.body],
      ['DELETE', undefined],
    ] as const) {
      expect((await call(method, path, body, 412, tag)).body.code).toBe('relay.changed_meanwhile')
    }
    expect((await client.put(path, shown.body, 200)).body).toMatchObject({ ...entry, headers: { A: '***' } })
    const wrong = await client.put(path, { ...shown.body, state: 'disabled' }, 422)
    expect(wrong.body.code).toBe('relay.webhook_invalid')
    await client.delete(`/webhooks/${second.id}`, 204)
    await client.get(`/webhooks/${second.id}`, 404)

    const setting = await tenant.get(SETTING, 200)
    const list = setting.headers.get('etag')
    const same = await call('PUT', SETTING, setting.body, 200, list)
    expect(same.body.setting).toMatchObject([{ id: rule.id }])
    expect(same.headers.get('etag')).toBe(list)
    const more = [...setting.body.setting, { url: `${receiver.url}/3`, method: 'delete' }]
    const changed = await call('POST', SETTING, { setting: more }, 201, `"x", ${list}`)
    expect(changed.body.setting[1].warning).toContain('DELETE')
    expect((await call('PUT', SETTING, setting.body, 412, list)).body.code).toBe('relay.changed_meanwhile')
    expect((await call('DELETE', SETTING, undefined, 412, list)).body.code).toBe('relay.changed_meanwhile')
    expect((await client.put(SETTING, { ...setting.body, key: 'TASK_WEBHOOK' })).status).toBe(422)
    const gone = [{ ...entry, id: second.id }]
    expect((await client.put(SETTING, { setting: gone }, 404)).body.code).toBe('relay.webhook_not_found')
    await call('DELETE', SETTING, undefined, 204, changed.headers.get('etag'))
  })

  it("answers 404 to everything of another tenant's", async () => {
    const [rule] = await put([{ url: receiver.url }])
    await say()
    const [delivery] = await until(async () => {
      const items = await deliveries(`webhookId=${rule.id}`)
      return items.length > 0 && items
    })
    const other = await gateway.createTenant('Mallory AG')
    expect((await other.get(SETTING)).status).toBe(404)
    expect((await other.get(`/webhooks/${rule.id}`)).status).toBe(404)
    await other.put(`/webhooks/${rule.id}`, { url: receiver.url }, 404)
    await other.delete(`/webhooks/${rule.id}`, 404)
    await other.put(SETTING, { setting: [{ url: receiver.url, id: rule.id }] }, 404)
    for (const action of ['test', 'enable', 'disable', 'rotate-secret']) {
      expect((await other.post(`/webhooks/${rule.id}/${action}`)).status).toBe(404)
    }
    expect((await other.get(`/deliveries/${delivery.id}`)).status).toBe(404)
    expect((await other.post(`/deliveries/${delivery.id}/replay`)).status).toBe(404)
    await other.get(`/deliveries?webhookId=${rule.id}`, 404)
    await other.get(`/deliveries?eventUuid=${delivery.eventUuid}`, 404)
    expect((await other.post('/deliveries/replay', { state: 'delivered' }, 200)).body).toEqual({ replayed: 0 })
  })

  it('pages deliveries, newest first', async () => {
    const [rule] = await put([{ url: receiver.url }])
    for (let i = 0; i < 3; i++) await say()
    await receiver.received(3)
    const first = (await client.get(`/deliveries?webhookId=${rule.id}&limit=2`, 200)).body
    const second = (await client.get(`/deliveries?webhookId=${rule.id}&limit=2&cursor=${first.nextCursor}`, 200)).body
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...ids].sort().reverse())
    expect(new Set(ids).size).toBe(3)
    expect(second.nextCursor).toBeNull()
    expect((await client.get('/deliveries?cursor=x')).status).toBe(422)
    expect((await client.get('/deliveries?state=dead')).status).toBe(422)
  })
})

describe('secrets of webhooks at rest', () => {
  // on PostgreSQL the rows are looked at: WebhookSettings.test.ts
  const onSqlite = process.env.TEST_DATABASE === 'postgres' ? it.skip : it

  onSqlite('are nowhere in the data folder, old or new, in use or not', async () => {
    const gateway = await startGateway()
    try {
      const tenant = await gateway.createTenant()
      const setting = [
        { url: 'http://127.0.0.1:1/hook-that-nobody-knows', headers: { 'X-Key': 'header-value-of-acme' } },
      ]
      const [{ id, secret: first }] = (await tenant.put(SETTING, { setting }, 200)).body.setting
      const { secret: second } = (await tenant.post(`/webhooks/${id}/rotate-secret`, undefined, 200)).body
      const texts = [first, second].map((secret: string) => secret.slice('whsec_'.length))
      const hidden = ['hook-that-nobody-knows', 'header-value-of-acme', ...texts].map((text) => Buffer.from(text))
      hidden.push(...texts.map((text) => Buffer.from(text, 'base64')))
      const files = await readdir(gateway.dataDir)
      expect(files).toEqual(expect.arrayContaining(['gateway.db', 'gateway.db-wal', 'wallet.db']))
      for (const file of files) {
        const content = await readFile(join(gateway.dataDir, file))
        expect({ file, found: hidden.filter((bytes) => content.includes(bytes)).map(String) }).toEqual({
          file,
          found: [],
        })
      }
      // what would be found if it were there
      expect((await readFile(join(gateway.dataDir, 'gateway.db-wal'))).includes(Buffer.from(String(id)))).toBe(true)
    } finally {
      await gateway.stop()
    }
  })
})

describe('webhooks over a restart', () => {
  it('goes on in the middle of retries', async () => {
    const receiver = await startWebhookReceiver()
    const partner = await startPartner()
    let gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: '1s,1s,1s' })
    try {
      const tenant = await gateway.createTenant()
      const { partnerConnectionId } = await connect(tenant, partner)
      await tenant.put(SETTING, { setting: [{ url: receiver.url, match: TYPE }] }, 200)
      receiver.answer = (response) => response.writeHead(503).end()
      await partner.send(partnerConnectionId, { '@type': TYPE, '@id': 'sent-before' })
      await receiver.received(1)
      gateway = await gateway.restart()
      receiver.answer = (response) => response.writeHead(200).end()
      const again = new ApiClient(gateway.url, tenant.apiKey)
      const [delivery] = await until(async () => {
        const { items } = (await again.get('/deliveries?state=delivered', 200)).body
        return items.length > 0 && items
      })
      expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.id]))
      expect(receiver.calls.at(-1)?.json.message['@id']).toBe('sent-before')
    } finally {
      await gateway.stop()
      await partner.stop()
      await receiver.stop()
    }
  })
})
