/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { TestConnection } from '../support/connect'
import type { Partner } from '../support/partner'
import type { RefusingEndpoint } from '../support/refusingEndpoint'
import type { TestDatabase } from '../support/postgres'
import type { WebhookReceiver } from '../support/webhookReceiver'
import type { JsonObject } from '@didcomm-gateway/core'

import { randomUUID } from 'node:crypto'

import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { createTestDatabase } from '../support/postgres'
import { startRefusingEndpoint } from '../support/refusingEndpoint'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const TYPE = 'https://example.org/order/1.0/place'
const ACK = 'https://didcomm.org/notification/1.0/ack'
const REPORT = 'https://didcomm.org/notification/1.0/problem-report'
/** longer than a test takes: what is retried here is retried by hand, or because the partner speaks */
const SCHEDULE = '1h,1h,1h'

describe.each(['sqlite', 'postgres'] as const)('sending over REST on %s', (kind) => {
  let database: TestDatabase | null = null
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  let endpoint: RefusingEndpoint
  let connection: TestConnection
  let tasks: WebhookReceiver

  beforeAll(async () => {
    if (kind === 'postgres') database = await createTestDatabase()
    gateway = await startGateway({
      GATEWAY_RETRY_SCHEDULE: SCHEDULE,
      GATEWAY_DATABASE_URL: database?.url ?? '',
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    })
    tenant = await gateway.createTenant()
    partner = await startPartner()
    endpoint = await startRefusingEndpoint(partner)
    connection = await connect(tenant, partner)
    tasks = await startWebhookReceiver()
    const setting = [{ url: tasks.url, method: 'POST', match: '.*' }]
    await tenant.put('/settings/TASK_WEBHOOK', { setting }, 200)
  })
  afterAll(async () => {
    await partner?.stop()
    await endpoint?.stop()
    await gateway?.stop()
    await tasks?.stop()
    await database?.drop()
  })
  beforeEach(() => {
    endpoint.answer = () => null
    endpoint.posted.length = 0
  })

  const send = async (message: JsonObject, more: object = {}, to = connection.id) => {
    const body = { type: 'DIDCOMM', to, command: 'message', data: { message: { '@type': TYPE, ...message } }, ...more }
    return (await tenant.post('/actions', body, 201)).body
  }
  const reach = (uuid: string, matches: (action: any) => boolean) =>
    until(async () => {
      const { body } = await tenant.get(`/actions/${uuid}`, 200)
      return matches(body) && body
    })
  const inState = (state: string) => (action: any) => action.delivery.state === state
  /** so many attempts have ended, and the next one is not due yet */
  const hasWaited =
    (attempts: number) =>
    ({ delivery }: any) =>
      delivery.attemptCount === attempts && Date.parse(delivery.nextAttemptAt) > Date.now()
  const eventOf = async (uuid: string) =>
    (await tenant.get(`/events?direction=out&actionUuid=${uuid}`, 200)).body.items[0]
  const speak = (message: JsonObject) =>
    partner.send(connection.partnerConnectionId, { '@id': randomUUID(), ...message })

  it('shows how far a message is, on the action and its event, in lists and alone', async () => {
    endpoint.answer = (message) => (message.bad ? { status: 500 } : null)
    const bad = await send({ bad: true })
    expect(bad.delivery).toEqual({
      state: 'queued',
      attemptCount: 0,
      lastError: null,
      nextAttemptAt: expect.any(String),
    })
    const good = await send({ n: 1 })
    await reach(good.uuid, inState('sent'))
    const { delivery } = await reach(bad.uuid, ({ delivery }) => delivery.lastError !== null)
    expect(delivery).toEqual({
      state: 'queued',
      attemptCount: 1,
      lastError: { code: 'core.partner_refused', message: expect.stringContaining('500') },
      nextAttemptAt: expect.any(String),
    })
    const inMinutes = (Date.parse(delivery.nextAttemptAt) - Date.now()) / 60_000
    expect(inMinutes).toBeGreaterThan(40)

    const { items } = (await tenant.get('/actions?limit=2', 200)).body
    expect(items.map((item: any) => item.delivery.state)).toEqual(['sent', 'queued'])
    const event = await eventOf(bad.uuid)
    expect(event).toMatchObject({ error: null, delivery })
    expect((await tenant.get(`/events/${event.id}`, 200)).body.delivery).toEqual(delivery)
    const received = (await tenant.get('/events?direction=in&limit=1', 200)).body.items[0]
    expect(received.delivery).toBeNull()

    endpoint.answer = () => null
    await tenant.post(`/actions/${bad.uuid}/retry`, undefined, 200)
    expect((await reach(bad.uuid, inState('sent'))).delivery).toEqual({
      state: 'sent',
      attemptCount: 2,
      lastError: null,
      nextAttemptAt: null,
    })
    expect(endpoint.posted.map(({ bad }) => bad ?? false)).toEqual([true, false, true])
  })

  it('tells of a message that is given up, and sends it when it is retried', async () => {
    endpoint.answer = () => ({ status: 413 })
    const { uuid } = await send({}, { referenceID: 'too large' })
    const path = `/actions/${uuid}/retry`
    for (const attempts of [1, 2]) {
      await reach(uuid, hasWaited(attempts))
      await tenant.post(path, undefined, 200)
    }
    const given = await reach(uuid, ({ status }) => status === 'ERROR')
    expect(given).toMatchObject({
      typeStatus: 'FAILED',
      config: { error: { code: 'core.partner_refused' } },
      delivery: { state: 'failed', attemptCount: 3, nextAttemptAt: null },
    })
    const told = await until(async () =>
      tasks.calls.find(({ json }) => json.type === 'action.error' && json.id === uuid)
    )
    expect(told.json).toMatchObject({ actionUuid: uuid })

    endpoint.answer = () => null
    const { body: again } = await tenant.post(path, undefined, 200)
    expect(again).toMatchObject({ status: 'ACTIVE', typeStatus: 'QUEUED', config: { error: null } })
    await reach(uuid, inState('sent'))
    expect(await tenant.get(`/actions/${uuid}`, 200)).toMatchObject({ body: { status: 'ACTIVE', typeStatus: 'SENT' } })
    expect((await eventOf(uuid)).error).toBeNull()
    const late = await tenant.post(path)
    expect(late).toMatchObject({ status: 409, body: { code: 'core.nothing_to_retry' } })
    expect(await tenant.post(`/actions/${uuid}/cancel`)).toMatchObject({
      status: 409,
      body: { code: 'core.nothing_to_cancel' },
    })
  })

  it('cancels a message, after which another can be sent on the thread', async () => {
    endpoint.answer = (message) => (message.bad ? { status: 404 } : null)
    const { uuid } = await send({ bad: true })
    await reach(uuid, ({ delivery }) => delivery.lastError !== null)
    const { body } = await tenant.post(`/actions/${uuid}/cancel`, undefined, 200)
    expect(body).toMatchObject({
      status: 'ACTIVE',
      typeStatus: 'FAILED',
      delivery: { state: 'cancelled', attemptCount: 1 },
    })
    const next = { command: 'message', data: { message: { '@type': TYPE, better: true } } }
    await tenant.post(`/actions/${uuid}`, next, 200)
    await reach(uuid, inState('sent'))
    expect(endpoint.posted.map((message) => Boolean(message.better))).toEqual([false, true])
  })

  it('refuses what cannot be retried or cancelled with a code', async () => {
    const received = (await tenant.get('/events?direction=in&limit=1', 200)).body.items[0]
    for (const [path, status, code] of [
      [`/events/${received.id}/retry`, 409, 'core.nothing_to_retry'],
      [`/events/${received.id}/cancel`, 409, 'core.nothing_to_cancel'],
      [`/events/${randomUUID()}/retry`, 404, 'core.not_found'],
      [`/actions/${randomUUID()}/retry`, 404, 'action.not_found'],
      [`/actions/${randomUUID()}/cancel`, 404, 'action.not_found'],
    ] as const) {
      expect(await tenant.post(path)).toMatchObject({ status, body: { code } })
    }
    await speak({ '@type': TYPE, '~thread': { thid: 'unanswered-thread' } })
    const { actionUuid } = await until(
      async () => (await tenant.get('/messages?threadId=unanswered-thread', 200)).body.items[0]
    )
    expect((await tenant.get(`/actions/${actionUuid}`, 200)).body.delivery).toBeNull()
    expect(await tenant.post(`/actions/${actionUuid}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'action.nothing_sent' },
    })
  })

  it.each([
    ['as parent thread', (id: string) => ({ pthid: id })],
    ['as thread', (id: string) => ({ thid: id })],
  ])("takes a problem-report that names only a message's id, %s, for one about its action", async (_how, thread) => {
    endpoint.answer = (message) => (message.bad ? { status: 500 } : null)
    const { uuid, data } = await send({ bad: true })
    const id = String(data.message['@id'])
    await reach(uuid, ({ delivery }) => delivery.lastError !== null)
    // of another contact it says nothing
    const stranger = await startPartner()
    try {
      const other = await connect(tenant, stranger)
      await stranger.send(other.partnerConnectionId, { '@type': REPORT, '@id': randomUUID(), '~thread': thread(id) })
      await until(async () => (await tenant.get(`/events?connectionId=${other.id}&type=${REPORT}`, 200)).body.items[0])
    } finally {
      await stranger.stop()
    }
    expect((await tenant.get(`/actions/${uuid}`, 200)).body).toMatchObject({ status: 'ACTIVE' })

    await speak({ '@type': REPORT, description: { code: 'unknown-type' }, '~thread': thread(id) })
    const action = await reach(uuid, ({ status, delivery }) => status === 'ERROR' && delivery.state === 'failed')
    expect(action.config.error).toMatchObject({ '@type': REPORT, description: { code: 'unknown-type' } })
    expect(action.delivery).toMatchObject({ attemptCount: 1, lastError: { code: 'core.partner_reported' } })
    expect(endpoint.posted).toHaveLength(1)
    expect(await tenant.post(`/actions/${uuid}/retry`)).toMatchObject({ status: 409, body: { code: 'action.ended' } })
  })

  it("takes an ack that names only a message's id for one about its action", async () => {
    const { uuid, data } = await send({})
    await reach(uuid, inState('sent'))
    await speak({ '@type': ACK, status: 'OK', '~thread': { thid: String(data.message['@id']) } })
    await reach(uuid, ({ status }) => status === 'SUCCESS')
  })

  it('sends an ack that is posted with the thread of an action on that action', async () => {
    const thid = randomUUID()
    await speak({ '@type': TYPE, '~thread': { thid } })
    const received = await until(async () => (await tenant.get(`/messages?threadId=${thid}`, 200)).body.items[0])
    const ack = { '@type': ACK, status: 'OK', '~thread': { thid } }
    const headers = { 'Idempotency-Key': randomUUID() }
    const body = { type: 'DIDCOMM', to: connection.id, command: 'message', data: { message: ack } }
    for (let i = 0; i < 2; i++) {
      const answer = await tenant.call('POST', '/actions', body, 201, headers)
      expect(answer.body).toMatchObject({ uuid: received.actionUuid, direction: 'INCOMING' })
    }
    await partner.waitForMessage((message) => (message['~thread'] as any)?.thid === thid && message['@type'] === ACK)
    expect(endpoint.posted.filter((message) => message['@type'] === ACK)).toHaveLength(1)
    expect(await tenant.post('/actions', { ...body, data: { message: { ...ack, '@type': TYPE } } })).toMatchObject({
      status: 409,
      body: { code: 'action.thread_taken' },
    })
  })

  describe('for a connection that is not completed', () => {
    const ask = async () => {
      const { body: invitation } = await tenant.post('/invitations', { autoAccept: false }, 201)
      const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitation.invitationUrl)
      const theirs = connectionRecord?.id ?? ''
      const ours = await until(async () =>
        (await tenant.get('/connections', 200)).body.items.find((item: any) => item.state === 'request-received')
      )
      return { theirs, ours: String(ours.id) }
    }

    it('a message waits for it, and goes when it is', async () => {
      const { theirs, ours } = await ask()
      const actions = [await send({ n: 1 }, {}, ours), await send({ n: 2 }, {}, ours)]
      expect(actions[0]).toMatchObject({
        status: 'ACTIVE',
        typeStatus: 'QUEUED',
        delivery: {
          state: 'queued',
          attemptCount: 0,
          lastError: { code: 'core.connection_not_completed' },
          nextAttemptAt: null,
        },
      })
      expect(await tenant.post(`/actions/${actions[0].uuid}/retry`)).toMatchObject({
        status: 409,
        body: { code: 'core.nothing_to_retry' },
      })
      await tenant.post(`/connections/${ours}/accept`, undefined, 200)
      await partner.waitForConnection(({ id }) => id === theirs)
      for (const { uuid } of actions) await reach(uuid, inState('sent'))
      expect(endpoint.posted.map((message) => message.n ?? 'response')).toEqual(['response', 1, 2])
    })

    it('a message fails with it, and can be cancelled before', async () => {
      const { ours } = await ask()
      const [cancelled, failed] = [await send({}, {}, ours), await send({}, {}, ours)]
      const { body } = await tenant.post(`/actions/${cancelled.uuid}/cancel`, undefined, 200)
      expect(body.delivery.state).toBe('cancelled')
      await tenant.delete(`/connections/${ours}`, 204)
      const action = await reach(failed.uuid, ({ status }) => status === 'ERROR')
      expect(action).toMatchObject({
        typeStatus: 'FAILED',
        config: { error: { code: 'core.connection_ended' } },
        delivery: { state: 'failed', attemptCount: 0 },
      })
      expect(endpoint.posted).toEqual([])
    })
  })

  it('says on a connection why its response does not arrive, and no more when it has', async () => {
    endpoint.answer = (message) => (String(message['@type']).endsWith('/response') ? { status: 410 } : null)
    const { body: invitation } = await tenant.post('/invitations', {}, 201)
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitation.invitationUrl)
    const waiting = await until(async () =>
      (await tenant.get('/connections', 200)).body.items.find((item: any) => item.error !== null)
    )
    expect(waiting).toMatchObject({
      state: 'response-sent',
      error: expect.stringMatching(/^core\.partner_refused: .*410/),
    })
    expect((await tenant.get(`/connections/${waiting.id}`, 200)).body).toEqual(waiting)
    const [event] = (await tenant.get(`/events?direction=out&connectionId=${waiting.id}`, 200)).body.items
    expect(event.delivery).toMatchObject({ state: 'queued', lastError: { code: 'core.partner_refused' } })

    endpoint.answer = () => null
    await tenant.post(`/events/${event.id}/retry`, undefined, 200)
    await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    await until(async () => {
      const { body } = await tenant.get(`/connections/${waiting.id}`, 200)
      return body.state === 'completed' && body.error === null
    })
  })

  it('says on a proof request why it does not arrive, and tells when it is given up', async () => {
    endpoint.answer = () => ({ status: 422 })
    const body = {
      connectionId: connection.id,
      protocolVersion: 'v1',
      proofRequest: {
        name: 'Who',
        version: '1.0',
        requested_attributes: { who: { name: 'name' } },
        requested_predicates: {},
      },
    }
    const { id } = (await tenant.post('/proofs/requests', body, 201)).body
    const proof = await until(async () => {
      const shown = (await tenant.get(`/proofs/${id}`, 200)).body
      return shown.error !== null && shown
    })
    expect(proof).toMatchObject({
      state: 'request-sent',
      error: expect.stringMatching(/^core\.partner_refused: .*422/),
    })
    const listed = (await tenant.get(`/proofs?threadId=${proof.threadId}`, 200)).body.items
    expect(listed).toMatchObject([{ id, error: proof.error }])

    const [event] = (await tenant.get(`/events?direction=out&threadId=${proof.threadId}`, 200)).body.items
    for (const attempts of [1, 2]) {
      await until(async () => hasWaited(attempts)((await tenant.get(`/events/${event.id}`, 200)).body))
      await tenant.post(`/events/${event.id}/retry`, undefined, 200)
    }
    const told = await until(async () => tasks.calls.find(({ json }) => json.type === 'proof.failed'))
    expect(told.json).toMatchObject({ id, connectionId: connection.id, data: { state: 'request-sent' } })
    expect((await tenant.get(`/proofs/${id}`, 200)).body).toMatchObject({ state: 'request-sent', error: proof.error })

    endpoint.answer = () => null
    await tenant.post(`/events/${event.id}/retry`, undefined, 200)
    await until(async () => (await tenant.get(`/proofs/${id}`, 200)).body.error === null)
  })
})

describe('sending to a stock Credo agent', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  let connection: TestConnection

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: SCHEDULE })
    tenant = await gateway.createTenant()
    partner = await startPartner({ reportsUnknown: true })
    connection = await connect(tenant, partner)
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const send = async (message: JsonObject) => {
    const body = { type: 'DIDCOMM', to: connection.id, command: 'message', data: { message } }
    return String((await tenant.post('/actions', body, 201)).body.uuid)
  }
  const action = async (uuid: string) => (await tenant.get(`/actions/${uuid}`, 200)).body

  it('takes its refusal of an unknown type to the action', async () => {
    const uuid = await send({ '@type': TYPE })
    const ended = await until(async () => {
      const body = await action(uuid)
      return body.status === 'ERROR' && body
    })
    expect(ended.config.error['@type']).toMatch(/\/problem-report$/)
    expect(ended.config.error['~thread']).toEqual({ pthid: ended.data.message['@id'] })
  })

  // it answers 500, after ten seconds, to what it cannot parse
  it('sends on while it refuses a message', async () => {
    const hello = await send({ '@type': 'hello' })
    const ping = await send({ '@type': 'https://didcomm.org/trust_ping/1.0/ping', response_requested: false })
    await until(async () => (await action(ping)).delivery.state === 'sent', 40_000)
    expect(await action(hello)).toMatchObject({
      status: 'ACTIVE',
      delivery: { state: 'queued', attemptCount: 1, lastError: { code: 'core.partner_refused' } },
    })
  }, 60_000)
})
