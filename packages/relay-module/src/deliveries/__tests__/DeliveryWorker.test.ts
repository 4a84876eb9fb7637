import type { WebhookReceiver } from '../../../../../tests/support/webhookReceiver'
import type { RelayAgent } from '../../__tests__/support'
import type { RelayModuleConfigOptions } from '../../RelayModuleConfig'
import type { RelayTables } from '../../database'

import { newId } from '@didcomm-gateway/core'
import { Readable } from 'node:stream'
import { Webhook } from 'standardwebhooks'

import { until } from '../../../../../tests/support/until'
import { startWebhookReceiver } from '../../../../../tests/support/webhookReceiver'
import { startRelayAgent } from '../../__tests__/support'

const TYPE = 'https://example.org/orders/1.0/order'
const message = (id: string, thread?: string) => ({
  '@type': TYPE,
  '@id': id,
  ...(thread ? { '~thread': { thid: thread } } : {}),
})

describe.each(['sqlite', 'postgres'] as const)('DeliveryWorker on %s', (kind) => {
  let relay: RelayAgent
  let receiver: WebhookReceiver
  let tenantId: string

  const start = async (options: RelayModuleConfigOptions = {}) => {
    relay = await startRelayAgent(kind, { retryScheduleMs: [5000, 300_000, 1_800_000], ...options })
    tenantId = await relay.createTenant()
    return relay
  }

  beforeEach(async () => {
    receiver = await startWebhookReceiver()
  })
  afterEach(async () => {
    await receiver.stop()
    await relay.stop()
  })

  it('delivers a message signed, byte for byte, exactly once', async () => {
    await start()
    const [rule] = await relay.setWebhooks(tenantId, [
      {
        url: `${receiver.url}/hook?x=1`,
        method: 'PUT',
        headers: { Authorization: 'Bearer t', 'User-Agent': 'mine' },
        match: 'orders',
      },
    ])
    const text = `{"@id":"m-1", "@type":"${TYPE}","amount":90071992547409931234, "amount":2,"ü":"é"}`
    await relay.worker.start()
    const settled = relay.settled()
    const event = await relay.receive(tenantId, message('m-1'), {
      text,
      connectionId: 'c-1',
      from: { uuid: 'c-1', did: 'did:x' },
    })
    expect(await settled).toMatchObject({
      state: 'delivered',
      eventUuid: event.id,
      attemptCount: 1,
      nextAttemptAt: null,
    })

    const [call] = receiver.calls
    expect(call).toMatchObject({ method: 'PUT', path: '/hook?x=1' })
    expect(call.headers).toMatchObject({
      authorization: 'Bearer t',
      'user-agent': 'mine',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(call.body)),
    })
    expect(call.body).toContain(`"message":${text}}`)
    expect(call.json).toMatchObject({
      from: { uuid: 'c-1', did: 'did:x' },
      to: { uuid: 'identity', did: 'did:peer:identity' },
      actionUuid: null,
      eventUuid: event.id,
      assetUuid: event.id,
      assetDataUuids: [],
      tenantId,
      connectionId: 'c-1',
      type: TYPE,
      threadId: 'm-1',
      receivedAt: new Date(event.createdAt).toISOString(),
      sequence: 1,
      error: null,
    })
    const verified = new Webhook(rule.secret ?? '').verify(call.body, call.headers as Record<string, string>)
    expect(verified).toEqual(JSON.parse(call.body))
    await relay.worker.stop()
    expect(receiver.calls).toHaveLength(1)
  })

  it('owes a message to each webhook that matches, and nothing to the others, to other tenants, or for sent messages', async () => {
    await start()
    const other = await relay.createTenant()
    await relay.setWebhooks(other, [{ url: `${receiver.url}/other` }])
    await relay.setWebhooks(tenantId, [
      { url: `${receiver.url}/type`, match: 'orders/1\\.0' },
      { url: `${receiver.url}/decorator`, match: '^items~attach$' },
      { url: `${receiver.url}/all` },
      { url: `${receiver.url}/none`, match: 'invoices' },
    ])
    await relay.receive(tenantId, { ...message('m-1'), 'items~attach': [] })
    await relay.receive(tenantId, message('m-2'), { direction: 'out' })
    await relay.worker.start()
    await receiver.received(3)
    await relay.worker.stop()
    expect(receiver.calls.map(({ path }) => path).sort()).toEqual(['/all', '/decorator', '/type'])
  })

  it('retries with the same webhook-id until the webhook accepts, and keeps every attempt', async () => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) =>
      response.writeHead(receiver.calls.length < 3 ? 500 : 200).end(`answer ${receiver.calls.length}`)
    await relay.worker.start()
    let settled = relay.settled()
    await relay.receive(tenantId, message('m-1'))
    const first = await settled
    expect(first).toMatchObject({
      state: 'pending',
      lastError: 'relay.status_500',
      nextAttemptAt: relay.clock.now() + 5000,
    })
    settled = relay.settled()
    relay.clock.advance(5000)
    expect(await settled).toMatchObject({ state: 'pending', nextAttemptAt: relay.clock.now() + 300_000 })
    settled = relay.settled()
    relay.clock.advance(300_000)
    expect(await settled).toMatchObject({ state: 'delivered', attemptCount: 3, lastError: null })

    const delivery = await relay.deliveries.get(tenantId, first.id)
    expect(delivery.attempts).toMatchObject([
      { number: 1, status: 500, error: 'relay.status_500', response: 'answer 1' },
      { number: 2, status: 500, error: 'relay.status_500', response: 'answer 2' },
      { number: 3, status: 200, error: null, response: 'answer 3' },
    ])
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([first.id]))
  })

  it.each([
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'relay.status_302'],
    ['a client error', { status: 400, headers: {} }, 'relay.status_400'],
  ])('counts %s as a failure', async (_, { status, headers }, code) => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(status, headers as Record<string, string>).end()
    await relay.worker.start()
    const settled = relay.settled()
    await relay.receive(tenantId, message('m-1'))
    expect(await settled).toMatchObject({ state: 'pending', lastError: code })
    expect(receiver.calls).toHaveLength(1)
  })

  it.each([
    [429, '600', 600_000],
    [503, '600', 600_000],
    [503, '1', 5000],
    [429, '999999999', 24 * 3_600_000],
    [500, '600', 5000],
    [429, 'soon', 5000],
  ])('answered %s with Retry-After %s, waits %s ms', async (status, retryAfter, waitMs) => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(status, { 'retry-after': retryAfter }).end()
    await relay.worker.start()
    const settled = relay.settled()
    await relay.receive(tenantId, message('m-1'))
    expect(await settled).toMatchObject({ state: 'pending', nextAttemptAt: relay.clock.now() + waitMs })
  })

  it('tells a reset, a refused and a hanging connection apart, and retries them', async () => {
    await start({ requestTimeoutMs: 200 })
    await relay.setWebhooks(tenantId, [
      { url: `${receiver.url}/reset` },
      { url: `${receiver.url}/hang` },
      { url: 'http://127.0.0.1:1/refused' },
    ])
    receiver.answer = (response, { path }) => {
      if (path === '/reset') response.socket?.resetAndDestroy()
    }
    const { id } = await relay.receive(tenantId, message('m-1'))
    const codes: Array<string | null> = []
    const all = relay.settled((delivery) => codes.push(delivery.lastError) === 3)
    await relay.worker.start()
    expect(await all).toMatchObject({ state: 'pending', eventUuid: id })
    expect(codes.sort()).toEqual(['core.http_connection', 'core.http_connection', 'core.http_timeout'])
  })

  it('counts an oversized answer after 2xx as accepted and keeps its first KiB', async () => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(200).end('x'.repeat(3_000_000))
    await relay.worker.start()
    const settled = relay.settled()
    await relay.receive(tenantId, message('m-1'))
    const { id, state } = await settled
    expect(state).toBe('delivered')
    expect((await relay.deliveries.get(tenantId, id)).attempts[0].response).toBe('x'.repeat(1024))
  })

  it('takes the status of an answer whose body never ends, trickles or breaks off', async () => {
    await start({ requestTimeoutMs: 400 })
    await relay.setWebhooks(
      tenantId,
      ['flood', 'trickle', 'cut', 'flood-500'].map((path) => ({ url: `${receiver.url}/${path}` }))
    )
    receiver.answer = (response, { path }) => {
      response.writeHead(path === '/flood-500' ? 500 : 200)
      if (path.startsWith('/flood'))
        return void new Readable({ read: endless }).on('error', () => undefined).pipe(response)
      response.write('a', () => {
        if (path === '/cut') response.socket?.resetAndDestroy()
      })
    }
    await relay.receive(tenantId, message('m-1'))
    const states: string[] = []
    const all = relay.settled((delivery) => states.push(delivery.lastError ?? delivery.state) === 4)
    await relay.worker.start()
    await all
    expect(states.sort()).toEqual(['delivered', 'delivered', 'delivered', 'relay.status_500'])
    const { items } = await relay.deliveries.list(tenantId, {}, { limit: 50 })
    for (const { id } of items) {
      const [{ response }] = (await relay.deliveries.get(tenantId, id)).attempts
      expect(response?.length).toBeLessThanOrEqual(1024)
    }
  })

  it('gives up when the schedule is used up, tells it as a finished task, and can be replayed', async () => {
    await start({ retryScheduleMs: [1000] })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(500).end()
    await relay.worker.start()
    let settled = relay.settled()
    const event = await relay.receive(tenantId, message('m-1'), { connectionId: 'c-1', actionUuid: 'a-1' })
    await settled
    settled = relay.settled()
    relay.clock.advance(1000)
    const dead = await settled
    expect(dead).toMatchObject({ state: 'failed', nextAttemptAt: null, settledAt: relay.clock.now(), attemptCount: 2 })
    expect(relay.finished).toEqual([
      {
        tenantId,
        type: 'delivery.failed',
        id: dead.id,
        state: 'failed',
        connectionId: 'c-1',
        actionUuid: 'a-1',
        ...{ invitationId: null, externalId: null, sequence: 1 },
        data: { webhookId: dead.webhookId, eventUuid: event.id, attemptCount: 2, lastError: 'relay.status_500' },
        at: relay.clock.now(),
      },
    ])
    expect((await relay.deliveries.list(tenantId, { state: 'failed' }, { limit: 50 })).items).toHaveLength(1)

    // the whole schedule is before it again
    settled = relay.settled()
    expect(await relay.deliveries.replay(tenantId, dead.id)).toMatchObject({ state: 'pending', settledAt: null })
    expect(await settled).toMatchObject({ state: 'pending', attemptCount: 3 })
    receiver.answer = (response) => response.writeHead(200).end()
    settled = relay.settled()
    relay.clock.advance(1000)
    expect(await settled).toMatchObject({ state: 'delivered', attemptCount: 4 })
  })

  it('disables a rule at 410, keeps what it owes, and goes on when it is enabled again', async () => {
    await start({ concurrencyPerWebhook: 1 })
    const [{ id: webhookId }] = await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(410).end()
    await relay.receive(tenantId, message('m-1'))
    await relay.receive(tenantId, message('m-2'))
    const settled = relay.settled()
    const disabled = relay.disabled()
    await relay.worker.start()
    const gone = await settled
    expect(await disabled).toEqual({ tenantId, webhookId, reason: 'relay.gone' })
    expect(gone).toMatchObject({ state: 'failed', lastError: 'relay.status_410' })
    expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({
      state: 'disabled',
      disabledReason: 'relay.gone',
    })
    expect(relay.finished.map(({ type }) => type)).toEqual(['webhook.disabled', 'delivery.failed'])
    expect((await relay.deliveries.list(tenantId, { state: 'pending' }, { limit: 50 })).items).toHaveLength(1)
    await expect(relay.deliveries.replay(tenantId, gone.id)).rejects.toMatchObject({
      code: 'relay.webhook_disabled',
      kind: 'conflict',
    })
    expect(await relay.deliveries.replayAll(tenantId, 'failed')).toBe(0)
    await relay.receive(tenantId, message('while-disabled'))

    receiver.answer = (response) => response.writeHead(200).end()
    const rest = relay.settled()
    await relay.webhooks.enable(tenantId, webhookId)
    expect(await rest).toMatchObject({ state: 'delivered' })
    const last = relay.settled()
    await relay.deliveries.replay(tenantId, gone.id)
    expect(await last).toMatchObject({ id: gone.id, state: 'delivered' })
    expect(receiver.calls.map(({ json }) => json.message['@id'])).toEqual(['m-1', 'm-2', 'm-1'])
  })

  it('pauses a webhook that fails again and again, probes it with one call, and goes on when it is back', async () => {
    await start({ retryScheduleMs: [1000, 1000, 1000, 1000, 1000, 1000], concurrencyPerWebhook: 5 })
    const [{ id: webhookId }] = await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(500).end()
    for (let i = 0; i < 8; i++) await relay.receive(tenantId, message(`m-${i}`))
    let count = 0
    const five = relay.settled(() => ++count === 5)
    await relay.worker.start()
    await five
    // those that were under way when the circuit opened end as well
    await relay.worker.stop()
    expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({
      circuit: 'open',
      pausedUntil: relay.clock.now() + 1000,
      consecutiveFailures: 5,
      failingSince: relay.clock.now(),
    })
    const calls = receiver.calls.length
    const probe = relay.settled()
    relay.clock.advance(1000)
    await relay.worker.start()
    await probe
    expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({
      pausedUntil: relay.clock.now() + 2000,
      consecutiveFailures: 6,
    })
    expect(receiver.calls).toHaveLength(calls + 1)

    receiver.answer = (response) => response.writeHead(200).end()
    let delivered = 0
    const all = relay.settled(({ state }) => state === 'delivered' && ++delivered === 8)
    relay.clock.advance(2000)
    await all
    expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({
      circuit: 'closed',
      consecutiveFailures: 0,
      failingSince: null,
    })
  })

  it('lets one of several instances probe', async () => {
    await start({ retryScheduleMs: Array<number>(9).fill(1000), concurrencyPerWebhook: 5 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(500).end()
    for (let i = 0; i < 8; i++) await relay.receive(tenantId, message(`m-${i}`))
    let count = 0
    const five = relay.settled(() => ++count === 5)
    await relay.worker.start()
    await five
    await relay.worker.stop()

    relay.clock.advance(1000)
    const now = relay.clock.now()
    const [webhook] = await relay.queue.listReady(now)
    expect(webhook).toMatchObject({ probe: true })
    const claims = await Promise.all([1, 2, 3].map(() => relay.queue.claim([{ webhook, limit: 1 }], now, 30_000)))
    expect(claims.map(({ deliveries }) => deliveries.length).sort()).toEqual([0, 0, 1])
    expect(await relay.queue.listReady(now)).toEqual([])
  })

  it('disables a webhook that has failed for five days without a success, and tells it', async () => {
    await start({ retryScheduleMs: Array<number>(9).fill(40 * 3_600_000) })
    await relay.settings.put(tenantId, 'TASK_WEBHOOK', { setting: [{ url: `${receiver.url}/task` }] })
    const [{ id: webhookId }] = await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response, { path }) => response.writeHead(path === '/task' ? 204 : 500).end()
    const told = relay.settled(({ kind }) => kind === 'task')
    const disabled = relay.disabled()
    await relay.receive(tenantId, message('m-1'))
    let settled = relay.settled()
    await relay.worker.start()
    await settled
    for (let attempt = 2; attempt <= 4; attempt++) {
      expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({ state: 'enabled' })
      settled = relay.settled()
      relay.clock.advance(40 * 3_600_000)
      await settled
    }
    const reason = 'relay.failing_too_long'
    expect(await relay.webhooks.get(tenantId, webhookId)).toMatchObject({ state: 'disabled', disabledReason: reason })
    expect(await disabled).toEqual({ tenantId, webhookId, reason })
    expect(await told).toMatchObject({ state: 'delivered' })
    const [task] = receiver.calls.filter(({ path }) => path === '/task')
    expect(task.json).toMatchObject({ type: 'webhook.disabled', id: webhookId, tenantId, data: { reason } })
  })

  it('delivers the messages of a thread in order where the rule asks for it, and other threads meanwhile', async () => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url, ordered: 'thread' }])
    receiver.answer = (response, { json }) =>
      response.writeHead(json.message['@id'] === 'a1' && receiver.calls.length < 4 ? 500 : 200).end()
    await relay.receive(tenantId, message('a1', 'thread-a'))
    await relay.receive(tenantId, message('a2', 'thread-a'))
    await relay.receive(tenantId, message('a3', 'thread-a'))
    await relay.receive(tenantId, message('b1', 'thread-b'))
    await relay.receive(tenantId, message('b2', 'thread-b'))
    const ids = () => receiver.calls.map(({ json }) => String(json.message['@id']))
    await relay.worker.start()
    await receiver.received(3)
    expect(ids().filter((id) => id.startsWith('a'))).toEqual(['a1'])
    expect(ids().filter((id) => id.startsWith('b'))).toEqual(['b1', 'b2'])
    const settled = relay.settled()
    // the failure of a1 was settled before this, or the clock would not make it due
    await relay.worker.stop()
    relay.clock.advance(5000)
    await relay.worker.start()
    await settled
    await receiver.received(6)
    expect(ids().filter((id) => id.startsWith('a'))).toEqual(['a1', 'a1', 'a2', 'a3'])
  })

  it('keeps the order of threads when several workers share the database and messages come meanwhile', async () => {
    await start({ concurrencyPerWebhook: 4 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url, ordered: 'thread' }])
    const underWay = new Map<string, string>()
    const overtaken: string[] = []
    receiver.answer = (response, { json }) => {
      const { '@id': id, '~thread': thread } = json.message as { '@id': string; '~thread': { thid: string } }
      const other = underWay.get(thread.thid)
      if (other) overtaken.push(`${id} during ${other}`)
      underWay.set(thread.thid, id)
      setImmediate(() => {
        underWay.delete(thread.thid)
        response.writeHead(200).end()
      })
    }
    const workers = [relay.createWorker(), relay.createWorker(), relay.createWorker()]
    let delivered = 0
    const all = relay.settled(() => ++delivered === 60)
    for (let i = 0; i < 30; i++) await relay.receive(tenantId, message(`m-${i}`, `thread-${i % 3}`))
    await Promise.all(workers.map((worker) => worker.start()))
    for (let i = 30; i < 60; i++) await relay.receive(tenantId, message(`m-${i}`, `thread-${i % 3}`))
    await all
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(overtaken).toEqual([])
    for (const thread of [0, 1, 2]) {
      const ids = receiver.calls
        .map(({ json }) => Number(String(json.message['@id']).slice(2)))
        .filter((n) => n % 3 === thread)
      expect(ids).toEqual(Array.from({ length: 20 }, (_, i) => 3 * i + thread))
    }
  })

  it('looks through a long thread once, and past it to the others', async () => {
    await start()
    const [{ id: webhookId }] = await relay.setWebhooks(tenantId, [{ url: receiver.url, ordered: 'thread' }])
    await relay.receive(tenantId, message('long-0', 'long'))
    const [{ id: first }] = (await relay.deliveries.list(tenantId, {}, { limit: 1 })).items
    const row = (await relay.store.find(tenantId, first)) ?? fail()
    for (let i = 0; i < 2500; i += 500) {
      const copies = Array.from({ length: 500 }, (_, j) => ({
        ...row,
        id: newId(),
        source_key: `${i + j}`,
        position: 10 + i + j,
      }))
      await relay.database.transaction((trx) => relay.store.insert(trx, copies))
    }
    await relay.receive(tenantId, message('other', 'other'))
    const claimed: string[] = []
    for (let round = 0; round < 10; round++) {
      const [webhook] = await relay.queue.listReady(relay.clock.now())
      if (!webhook) break
      const claim = await relay.queue.claim([{ webhook, limit: 2 }], relay.clock.now(), 30_000)
      claimed.push(...claim.deliveries.map(({ id }) => id))
    }
    // the head of each thread, and nothing else is ready
    expect(claimed).toHaveLength(2)
    expect(claimed[0]).toBe(first)
    expect(await relay.queue.listReady(relay.clock.now())).toEqual([])
    expect((await relay.deliveries.list(tenantId, { state: 'pending', webhookId }, { limit: 1 })).items).toHaveLength(1)
  })

  it('does not let a hanging webhook, or a busy tenant, keep others waiting', async () => {
    await start({ concurrency: 4, concurrencyPerTenant: 3, concurrencyPerWebhook: 2, requestTimeoutMs: 3000 })
    const [hanging] = await relay.setWebhooks(tenantId, [
      { url: `${receiver.url}/hang` },
      { url: `${receiver.url}/ok` },
    ])
    const other = await relay.createTenant()
    await relay.setWebhooks(other, [{ url: `${receiver.url}/other` }])
    receiver.answer = (response, { path }) => {
      if (path !== '/hang') response.writeHead(200).end()
    }
    for (let i = 0; i < 10; i++) await relay.receive(tenantId, message(`m-${i}`))
    await relay.receive(other, message('o-1'))
    let delivered = 0
    const all = relay.settled(
      ({ webhookId, state }) => webhookId !== hanging.id && state === 'delivered' && ++delivered === 11
    )
    await relay.worker.start()
    await all
    expect(receiver.calls.filter(({ path }) => path === '/hang')).toHaveLength(2)
  })

  it('leaves a claim alone while its lease runs, takes it over afterwards, and lets only the new holder settle', async () => {
    await start({ leaseMs: 30_000 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    const { id: eventUuid } = await relay.receive(tenantId, message('m-1'))
    const [ready] = await relay.queue.listReady(relay.clock.now())
    // an instance that claims and then neither calls nor settles
    const {
      deliveries: [claimed],
    } = await relay.queue.claim([{ webhook: ready, limit: 1 }], relay.clock.now(), 30_000)
    expect(claimed).toMatchObject({ event_id: eventUuid, attempts: 1 })
    expect(await relay.queue.listReady(relay.clock.now() + 29_999)).toEqual([])
    expect(
      (await relay.queue.claim([{ webhook: ready, limit: 1 }], relay.clock.now() + 29_999, 30_000)).deliveries
    ).toEqual([])

    relay.clock.advance(30_000)
    const other = relay.createWorker()
    const settled = relay.settled()
    await other.start()
    expect(await settled).toMatchObject({ state: 'delivered', attemptCount: 2 })
    await other.stop()

    const late = {
      at: 0,
      status: 500,
      durationMs: 1,
      errorCode: 'relay.status_500',
      gone: false,
      retryAfterMs: null,
      response: Buffer.alloc(0),
    }
    const subject = { connectionId: null, actionUuid: null }
    expect(await relay.settler.settle(claimed, late, subject, await relay.keys.get(tenantId))).toBeNull()
    const delivery = await relay.deliveries.get(tenantId, claimed.id)
    expect(delivery).toMatchObject({ state: 'delivered', attempts: [{ number: 2, status: 204 }] })
  })

  it('does not settle twice when a call ends after its lease', async () => {
    await start({ leaseMs: 30_000 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    let answerFirst: () => void = () => undefined
    receiver.answer = (response) => {
      if (receiver.calls.length > 1) return void response.writeHead(200).end()
      answerFirst = () => response.writeHead(500).end()
    }
    await relay.worker.start()
    await relay.receive(tenantId, message('m-1'))
    await receiver.received(1)
    relay.clock.advance(30_000)
    const settled = relay.settled()
    const other = relay.createWorker()
    await other.start()
    const { id } = await settled
    await other.stop()
    answerFirst()
    await relay.worker.stop()
    expect(await relay.deliveries.get(tenantId, id)).toMatchObject({ state: 'delivered', attempts: [{ number: 2 }] })
  })

  it('makes one call for each delivery when several workers share the database', async () => {
    await start({ concurrencyPerWebhook: 3 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    for (let i = 0; i < 40; i++) await relay.receive(tenantId, message(`m-${i}`))
    const workers = [relay.createWorker(), relay.createWorker(), relay.createWorker()]
    let delivered = 0
    const all = relay.settled(() => ++delivered === 40)
    await Promise.all(workers.map((worker) => worker.start()))
    await all
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(receiver.calls).toHaveLength(40)
    expect(new Set(receiver.calls.map(({ json }) => json.message['@id'])).size).toBe(40)
  })

  it('finishes what runs when it stops, and claims nothing more', async () => {
    await start({ concurrency: 1 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    await relay.receive(tenantId, message('m-1'))
    await relay.receive(tenantId, message('m-2'))
    let answer: () => void = () => undefined
    receiver.answer = (response) => {
      answer = () => response.writeHead(200).end()
    }
    await relay.worker.start()
    await receiver.received(1)
    const stopped = relay.worker.stop()
    answer()
    await stopped
    const { items } = await relay.deliveries.list(tenantId, {}, { limit: 50 })
    expect(items.map(({ state, attemptCount }) => ({ state, attemptCount }))).toEqual([
      { state: 'pending', attemptCount: 0 },
      { state: 'delivered', attemptCount: 1 },
    ])
  })

  it('records a message once, however often the recording is repeated', async () => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    const event = await relay.receive(tenantId, message('m-1'))
    const key = await relay.keys.get(tenantId)
    await relay.database.transaction((trx) => relay.observers.recorded(trx, event, key))
    expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toHaveLength(1)
  })

  it('delivers tasks to TASK_WEBHOOK rules, each once, and makes no task of a dead delivery of a task', async () => {
    await start({ retryScheduleMs: [] })
    await relay.settings.put(tenantId, 'TASK_WEBHOOK', { setting: [{ url: receiver.url, match: '^action\\.' }] })
    const change = {
      tenantId,
      type: 'action.success',
      id: 'a-1',
      state: 'SUCCESS',
      connectionId: 'c-1',
      actionUuid: 'a-1',
      data: { n: 1 },
      at: relay.clock.now(),
    }
    receiver.answer = (response) => response.writeHead(500).end()
    const settled = relay.settled()
    const task = await relay.changeState(change)
    const key = await relay.keys.get(tenantId)
    await relay.database.transaction((trx) => relay.observers.task(trx, task, key))
    await relay.changeState({ ...change, type: 'other.success' })
    await relay.worker.start()
    expect(await settled).toMatchObject({ state: 'failed', kind: 'task', eventUuid: null })
    await relay.worker.stop()
    expect(receiver.calls.map(({ json }) => json)).toEqual([
      { ...change, at: new Date(change.at).toISOString(), invitationId: null, externalId: null, sequence: 1 },
    ])
    expect(relay.finished.map(({ type }) => type)).toEqual(['action.success', 'action.success', 'other.success'])
  })

  it('replays all of a state, from a time on', async () => {
    await start({ retryScheduleMs: [] })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    receiver.answer = (response) => response.writeHead(500).end()
    let dead = 0
    const three = relay.settled(() => ++dead === 3)
    await relay.worker.start()
    await relay.receive(tenantId, message('m-1'))
    relay.clock.advance(1000)
    const since = relay.clock.now()
    await relay.receive(tenantId, message('m-2'))
    await relay.receive(tenantId, message('m-3'))
    await three
    receiver.answer = (response) => response.writeHead(200).end()
    let delivered = 0
    const two = relay.settled(() => ++delivered === 2)
    expect(await relay.deliveries.replayAll(tenantId, 'failed', since)).toBe(2)
    await two
    expect((await relay.deliveries.list(tenantId, { state: 'failed' }, { limit: 50 })).items).toHaveLength(1)
    expect(await relay.deliveries.replayAll(await relay.createTenant(), 'failed')).toBe(0)
  })

  it('gives up a delivery whose event is gone', async () => {
    await start()
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    const event = await relay.receive(tenantId, message('m-1'))
    await relay.database.db.deleteFrom('events').where('id', '=', event.id).execute()
    await relay.worker.start()
    const failed = await until(async () => {
      relay.worker.wake()
      const { items } = await relay.deliveries.list(tenantId, { state: 'failed' }, { limit: 1 })
      return items.length > 0 && items
    })
    expect(failed).toMatchObject([{ lastError: 'relay.content_gone', attemptCount: 1 }])
    expect(receiver.calls).toHaveLength(0)
  })

  it('deletes settled deliveries after their retention, and nothing that is owed', async () => {
    await start({ retentionDays: 1 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    await relay.receive(tenantId, message('m-1'))
    const settled = relay.settled()
    await relay.worker.start()
    await settled
    await relay.worker.stop()
    await relay.receive(tenantId, message('m-2'))
    expect(await relay.store.deleteSettledBefore(relay.clock.now() + 1, 1)).toBe(1)
    expect(await relay.store.deleteSettledBefore(relay.clock.now() + 1, 1)).toBe(0)
    expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toMatchObject([{ state: 'pending' }])
  })

  it('deletes what has been settled for 30 days by itself', async () => {
    await start({ concurrencyPerWebhook: 64, concurrencyPerTenant: 64 })
    await relay.setWebhooks(tenantId, [{ url: receiver.url }])
    for (let i = 0; i < 3; i++) await relay.receive(tenantId, message(`m-${i}`))
    let count = 0
    const all = relay.settled(() => ++count === 3)
    await relay.worker.start()
    await all
    const remaining = async () => (await relay.deliveries.list(tenantId, {}, { limit: 50 })).items.length
    relay.clock.advance(29 * 24 * 3_600_000)
    relay.worker.wake()
    expect(await remaining()).toBe(3)
    relay.clock.advance(2 * 24 * 3_600_000)
    await until(async () => (await remaining()) === 0)
    const { count: attempts } = await relay.database
      .as<RelayTables>()
      .selectFrom('delivery_attempts')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(attempts)).toBe(0)
  })

  it('removes all of a deleted tenant and nothing of another', async () => {
    await start()
    const other = await relay.createTenant()
    for (const tenant of [tenantId, other]) {
      await relay.setWebhooks(tenant, [{ url: receiver.url }])
      await relay.receive(tenant, message('m-1'))
    }
    await relay.database.transaction((trx) => relay.observers.tenantDeleted(trx, tenantId))
    expect((await relay.settings.list(tenantId, { limit: 50 })).items).toEqual([])
    expect((await relay.deliveries.list(tenantId, {}, { limit: 50 })).items).toEqual([])
    expect((await relay.deliveries.list(other, {}, { limit: 50 })).items).toHaveLength(1)
    expect((await relay.settings.list(other, { limit: 50 })).items).toHaveLength(1)
  })
})

function endless(this: Readable): void {
  this.push('x'.repeat(16_384))
}

function fail(): never {
  throw new Error('There is no such delivery.')
}
