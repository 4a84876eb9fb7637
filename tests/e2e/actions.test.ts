import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'

import { randomUUID } from 'node:crypto'

import { connect, connectTenants } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const TYPE = 'https://example.org/order/1.0/place'
const ACK = 'https://didcomm.org/notification/1.0/ack'
const REPORT = 'https://didcomm.org/report-problem/1.0/problem-report'

describe('actions over REST', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let connection: TestConnection

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: '1s' })
    partner = await startPartner()
    tenant = await gateway.createTenant()
    connection = await connect(tenant, partner)
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const request = (message: JsonObject = { '@type': TYPE }, more: object = {}) => ({
    type: 'DIDCOMM',
    to: connection.id,
    command: 'message',
    data: { message },
    ...more,
  })
  const send = async (message?: JsonObject, more?: object) =>
    (await tenant.post('/actions', request(message, more), 201)).body
  const reach = (uuid: string, expected: JsonObject) =>
    until(async () => {
      const { body } = await tenant.get(`/actions/${uuid}`, 200)
      return Object.entries(expected).every(([name, value]) => body[name] === value) ? body : null
    })
  const onThread = (thid: string) => (message: JsonObject) =>
    (message['~thread'] as JsonObject | undefined)?.thid === thid

  it('sends a message to a partner and follows its thread to the ack', async () => {
    const action = await send({ '@type': TYPE, order: 7 }, { referenceID: 'order 7', from: connection.identityId })
    expect(action).toEqual({
      uuid: expect.any(String),
      principalUuid: tenant.id,
      from: { uuid: connection.identityId, did: expect.stringMatching(/^did:peer:/) },
      to: { uuid: connection.id, did: connection.theirDid },
      type: 'DIDCOMM',
      typeVersion: '1.0',
      direction: 'OUTGOING',
      referenceID: 'order 7',
      config: { contactUuid: connection.id, error: null },
      status: 'ACTIVE',
      typeStatus: 'QUEUED',
      data: {
        message: { '@id': expect.any(String), '@type': TYPE, order: 7, '~thread': { thid: action.uuid } },
      },
      delivery: { state: 'queued', attemptCount: 0, lastError: null, nextAttemptAt: expect.any(String) },
      createdBy: expect.any(String),
      updatedBy: expect.any(String),
      tags: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    const { message } = await partner.waitForMessage(onThread(action.uuid))
    expect(message).toEqual(action.data.message)
    await reach(action.uuid, { typeStatus: 'SENT', status: 'ACTIVE' })

    await partner.send(connection.partnerConnectionId, {
      '@type': TYPE,
      '@id': randomUUID(),
      '~thread': { thid: action.uuid },
    })
    await reach(action.uuid, { typeStatus: 'RECEIVED', status: 'ACTIVE' })
    const second = await tenant.put(
      `/actions/${action.uuid}`,
      { command: 'message', data: { message: { '@type': TYPE, again: true } } },
      200
    )
    expect(second.body).toMatchObject({ uuid: action.uuid, data: { message: { '~thread': { thid: action.uuid } } } })
    await partner.waitForMessage((received) => onThread(action.uuid)(received) && received.again === true)

    await partner.send(connection.partnerConnectionId, {
      '@type': ACK,
      '@id': randomUUID(),
      status: 'OK',
      '~thread': { thid: action.uuid },
    })
    await reach(action.uuid, { status: 'SUCCESS', typeStatus: 'RECEIVED' })
    const events = await tenant.get(`/events?actionUuid=${action.uuid}`, 200)
    expect(events.body.items.map((event: JsonObject) => event.direction)).toEqual(['in', 'out', 'in', 'out'])
    const late = await tenant.post(`/actions/${action.uuid}`, {
      command: 'message',
      data: { message: { '@type': TYPE } },
    })
    expect(late).toMatchObject({ status: 409, body: { code: 'action.ended' } })
    const found = await tenant.get('/actions?referenceID=order%207&status=SUCCESS', 200)
    expect(found.body.items.map((item: JsonObject) => item.uuid)).toEqual([action.uuid])
  })

  it('sends exactly what the body holds', async () => {
    const receiver = await gateway.createTenant()
    const [to, from] = await connectTenants(tenant, receiver)
    const nested = `${'['.repeat(300)}1${']'.repeat(300)}`
    const text = `{"@type":"${TYPE}","__proto__":{"x":1},"constructor":{"prototype":2},"toJSON":3,"hasOwnProperty":null,
      "type":"a","thread":{},"id":"b","deep":${nested},"~timing":{"out_time":"2020-01-01 10:00:00Z"},"ü":"\\ud83d\\ude00"}`
    const body = `{"type":"DIDCOMM","to":"${to}","command":"message","data":{"message":${text}}}`
    const { body: action, text: answer } = await tenant.post('/actions', body, 201)
    expect(answer).toContain('"__proto__":{"x":1},"constructor":{"prototype":2}')
    expect((await tenant.get(`/actions/${action.uuid}`, 200)).text).toContain('"__proto__":{"x":1}')

    const received = await until(
      async () => (await receiver.get(`/messages?threadId=${action.uuid}`, 200)).body.items[0]
    )
    expect(received.connectionId).toBe(from)
    const { '@id': _id, '~thread': thread, ...rest } = received.message
    expect(JSON.stringify(rest)).toBe(JSON.stringify(JSON.parse(text)))
    expect(thread).toEqual({ thid: action.uuid })
  })

  it('takes what nests deeply into the service, which says how deep a message may be', async () => {
    const nested = (depth: number) => `{"@type":"${TYPE}","deep":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const body = (depth: number) =>
      `{"type":"DIDCOMM","to":"nobody","command":"message","data":{"message":${nested(depth)}}}`
    expect((await tenant.post('/actions', body(1000))).body.code).toBe('action.contact_not_found')
    expect((await tenant.post('/actions', body(2500))).body.code).toBe('action.message_invalid')
    expect((await tenant.post('/actions', body(100_000))).body.code).toBe('validation.failed')
  })

  it('opens an incoming action and answers it on the thread of the partner', async () => {
    const thid = `their-thread-${randomUUID()}`
    const message = { '@type': TYPE, '@id': randomUUID(), '~thread': { thid } }
    await partner.send(connection.partnerConnectionId, message)
    const received = await until(async () => (await tenant.get(`/messages?threadId=${thid}`, 200)).body.items[0])
    const { body: action } = await tenant.get(`/actions/${received.actionUuid}`, 200)
    expect(action).toMatchObject({
      direction: 'INCOMING',
      status: 'ACTIVE',
      typeStatus: 'RECEIVED',
      from: { uuid: connection.id, did: connection.theirDid },
      to: { uuid: connection.identityId },
      config: { contactUuid: connection.id },
      data: { message },
    })
    await tenant.post(
      `/actions/${action.uuid}`,
      { command: 'message', data: { message: { '@type': TYPE, answer: 42 } } },
      200
    )
    const sent = await partner.waitForMessage((answer) => onThread(thid)(answer) && answer.answer === 42)
    expect(sent.message['~thread']).toEqual({ thid })
  })

  it('ends with ERROR and the report when the partner reports a problem, and only that partner', async () => {
    const { uuid } = await send()
    const report = {
      '@type': REPORT,
      '@id': randomUUID(),
      '~thread': { thid: uuid },
      description: { code: 'no-such-order', en: 'There is no such order' },
    }
    const stranger = await startPartner()
    try {
      const other = await connect(tenant, stranger)
      await stranger.send(other.partnerConnectionId, report)
      await until(async () => (await tenant.get(`/events?connectionId=${other.id}&type=${REPORT}`)).body.items[0])
      expect((await tenant.get(`/actions/${uuid}`, 200)).body.status).toBe('ACTIVE')
    } finally {
      await stranger.stop()
    }
    await partner.send(connection.partnerConnectionId, { ...report, '@id': randomUUID(), n: 2 })
    const action = await reach(uuid, { status: 'ERROR' })
    expect(action.config.error).toMatchObject({ '@type': REPORT, description: report.description, n: 2 })
  })

  it('ends with ERROR when the partner stays away', async () => {
    const away = await startPartner()
    const { id } = await connect(tenant, away)
    await away.stop()
    const { uuid } = await send({ '@type': TYPE }, { to: id })
    const action = await reach(uuid, { status: 'ERROR', typeStatus: 'FAILED' })
    expect(action.config.error).toEqual({ code: expect.any(String), message: expect.any(String) })
    const events = await tenant.get(`/events?actionUuid=${uuid}`, 200)
    expect(events.body.items).toMatchObject([{ direction: 'out', error: action.config.error }])
  })

  it('carries a request with an Idempotency-Key out once', async () => {
    const body = request({ '@type': TYPE, n: randomUUID() })
    const headers = { 'Idempotency-Key': randomUUID() }
    const answers = await Promise.all([1, 2, 3].map(() => tenant.call('POST', '/actions', body, 201, headers)))
    expect(new Set(answers.map((answer) => answer.body.uuid)).size).toBe(1)
    const { uuid } = answers[0].body
    expect((await tenant.get(`/events?actionUuid=${uuid}`, 200)).body.items).toHaveLength(1)
    const other = await tenant.call('POST', '/actions', request(), undefined, headers)
    expect(other).toMatchObject({ status: 409, body: { code: 'action.idempotency_conflict' } })
  })

  it('takes the receiver as contactUuid and the path as /action', async () => {
    const body = { ...request(), to: undefined, config: { contactUuid: connection.id } }
    const { body: action } = await tenant.post('/action', body, 201)
    expect(action.to.uuid).toBe(connection.id)
    await tenant.post(`/action/${action.uuid}`, { command: 'message', data: { message: { '@type': TYPE } } }, 200)
    const shown = (await tenant.get(`/action/${action.uuid}`, 200)).body
    expect(shown).toMatchObject({ uuid: action.uuid, principalUuid: tenant.id })
    const listed = (await tenant.get(`/action?limit=1&connectionId=${connection.id}`, 200)).body
    expect(listed.items).toMatchObject([{ uuid: action.uuid }])
    expect(listed.nextCursor).toEqual(expect.any(String))
  })

  it('says what is wrong with a request', async () => {
    const other = await gateway.createTenant()
    const cases: Array<[number, string, object]> = [
      [404, 'action.contact_not_found', { to: randomUUID() }],
      [404, 'action.contact_not_found', { to: 'did:peer:unknown' }],
      [422, 'action.request_invalid', { to: undefined }],
      [404, 'core.not_found', { from: randomUUID() }],
      [422, 'validation.failed', { type: 'MAIL' }],
      [422, 'validation.failed', { command: 'call' }],
      [422, 'validation.failed', { data: {} }],
      [422, 'validation.failed', { data: { message: undefined } }],
      [422, 'action.message_invalid', { data: { message: {} } }],
      [422, 'action.message_invalid', { data: { message: [] } }],
      [422, 'action.message_invalid', { data: { message: { '@type': 7 } } }],
    ]
    for (const [status, code, changes] of cases) {
      const answer = await tenant.post('/actions', { ...request(), ...changes })
      expect([answer.status, answer.body.code, changes]).toEqual([status, code, changes])
    }
    expect((await other.post('/actions', request())).body.code).toBe('action.contact_not_found')
    const { uuid } = await send()
    expect((await other.get(`/actions/${uuid}`)).body.code).toBe('action.not_found')
    const next = { command: 'message', data: { message: { '@type': TYPE } } }
    expect((await other.post(`/actions/${uuid}`, next)).body.code).toBe('action.not_found')
    expect((await other.get('/actions', 200)).body).toEqual({ items: [], nextCursor: null })
    expect((await tenant.get('/actions?status=DONE')).status).toBe(422)
  })
})
