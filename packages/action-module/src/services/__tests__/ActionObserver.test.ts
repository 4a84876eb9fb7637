import type { ActionAgent } from './support'
import type { JsonObject } from '@didcomm-gateway/core'

import { MessageOutbox, TenantKeys } from '@didcomm-gateway/core'

import { until } from '../../../../../tests/support/until'
import { ActionObserver } from '../ActionObserver'
import { ActionSending } from '../ActionSending'

import { startActionAgent } from './support'

const ACK = 'https://didcomm.org/notification/1.0/ack'
const REPORT = 'https://didcomm.org/report-problem/1.0/problem-report'
const TYPE = 'https://example.org/order/1.0/placed'

describe.each(['sqlite', 'postgres'] as const)('ActionObserver on %s', (kind) => {
  let agent: ActionAgent
  let tenantId: string
  let connectionId: string

  beforeAll(async () => {
    agent = await startActionAgent(kind)
  })
  afterAll(() => agent.stop())
  beforeEach(async () => {
    ;({ tenantId, connectionId } = await agent.createConnected())
    agent.finished.length = 0
  })

  const send = () =>
    agent.actions.send(tenantId, {
      type: 'DIDCOMM',
      to: connectionId,
      command: 'message',
      data: { message: { '@type': TYPE } },
      referenceID: 'ref',
    })
  const receive = (message: JsonObject, from: Parameters<ActionAgent['receive']>[2] = { connectionId }) =>
    agent.receive(tenantId, message, from)
  const get = (uuid: string | null) => agent.actions.get(tenantId, uuid ?? '')
  const lastEventOf = async (uuid: string) =>
    (await agent.events.list(tenantId, { actionUuid: uuid }, { limit: 1 })).items[0].id

  it('files a reply under its action', async () => {
    const { uuid } = await send()
    const reply = await receive({ '@type': TYPE, '@id': 'r', '~thread': { thid: uuid } })
    expect(reply.actionUuid).toBe(uuid)
    expect(await get(uuid)).toMatchObject({
      status: 'ACTIVE',
      typeStatus: 'RECEIVED',
      data: { message: { '~thread': { thid: uuid } } },
    })
    expect(agent.finished).toEqual([])
  })

  it('files a message whose parent thread is the action', async () => {
    const { uuid } = await send()
    const child = { '@type': TYPE, '@id': 'child-1', '~thread': { pthid: uuid } }
    expect((await receive(child)).actionUuid).toBe(uuid)
    const known = { '@type': TYPE, '@id': 'child-2', '~thread': { thid: 'child-thread', pthid: uuid } }
    expect((await receive(known, { connectionId, known: true })).actionUuid).toBe(uuid)
  })

  it('opens an incoming action for a thread that nobody knows, once', async () => {
    const message = { '@type': TYPE, '@id': 'first', '~thread': { thid: 'theirs', pthid: 'p' } }
    const first = await receive(message)
    const second = await receive({ '@type': TYPE, '@id': 'second', '~thread': { thid: 'theirs' } })

    expect(second.actionUuid).toBe(first.actionUuid)
    expect(await get(first.actionUuid)).toEqual({
      uuid: first.actionUuid,
      principalUuid: tenantId,
      from: first.from,
      to: first.to,
      type: 'DIDCOMM',
      typeVersion: '1.0',
      direction: 'INCOMING',
      referenceID: null,
      config: { contactUuid: connectionId, error: null },
      status: 'ACTIVE',
      typeStatus: 'RECEIVED',
      data: { message },
      delivery: null,
      createdBy: null,
      updatedBy: null,
      tags: null,
      createdAt: first.createdAt,
      updatedAt: second.createdAt,
    })
  })

  it('opens an action of its own for each contact and each message without a thread', async () => {
    const other = await agent.connect(tenantId)
    const message = { '@type': TYPE, '@id': 'same', '~thread': { thid: 'same' } }
    const events = [
      await receive(message),
      await receive(message, { connectionId: other.id }),
      await receive(message, { did: 'did:key:a' }),
      await receive(message, { did: 'did:key:b' }),
      await receive(message, {}),
      await receive({ '@type': TYPE }),
      await receive({ '@type': TYPE }),
      await receive({}),
    ]
    expect(new Set(events.map((event) => event.actionUuid)).size).toBe(events.length)
    expect(await get(events[4].actionUuid)).toMatchObject({
      from: null,
      config: { contactUuid: null },
    })
  })

  it('opens none for what protocol handlers know, for acks and for problem-reports', async () => {
    expect((await receive({ '@type': TYPE, '@id': 'x' }, { connectionId, known: true })).actionUuid).toBeNull()
    for (const type of [ACK, REPORT]) expect((await receive({ '@type': type, '@id': 'x' })).actionUuid).toBeNull()
  })

  describe('an ack', () => {
    const ack = (thid: string, status?: string) => ({
      '@type': ACK,
      '@id': 'ack',
      ...(status ? { status } : {}),
      '~thread': { thid },
    })

    it.each([[{ known: true }], [{ known: false }]])('ends the action with SUCCESS, once (%j)', async ({ known }) => {
      const { uuid } = await send()
      for (let i = 0; i < 2; i++) {
        expect((await receive(ack(uuid, 'OK'), { connectionId, known })).actionUuid).toBe(uuid)
      }
      await receive({ '@type': REPORT, '~thread': { thid: uuid } })
      expect(await get(uuid)).toMatchObject({ status: 'SUCCESS', typeStatus: 'RECEIVED', config: { error: null } })
      expect(agent.finished).toEqual([
        {
          tenantId,
          type: 'action.success',
          id: uuid,
          state: 'SUCCESS',
          connectionId,
          actionUuid: uuid,
          ...{ invitationId: null, externalId: null, sequence: expect.any(Number) },
          data: { status: 'SUCCESS', referenceID: 'ref', error: null },
          at: expect.any(Number),
        },
      ])
    })

    it('leaves it open while something is pending', async () => {
      const { uuid } = await send()
      await receive(ack(uuid, 'PENDING'))
      expect(await get(uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'RECEIVED' })
    })

    it('ends it with ERROR when it says FAIL', async () => {
      const { uuid } = await send()
      await receive(ack(uuid, 'FAIL'))
      expect(await get(uuid)).toMatchObject({ status: 'ERROR', config: { error: ack(uuid, 'FAIL') } })
    })

    it('of a child thread says nothing about the action', async () => {
      const { uuid } = await send()
      await receive({ '@type': ACK, '@id': 'ack', status: 'OK', '~thread': { thid: 'child', pthid: uuid } })
      expect(await get(uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'RECEIVED' })
    })

    it("of another contact, with the action's thread, changes nothing", async () => {
      const { uuid } = await send()
      const other = await agent.connect(tenantId)
      for (const from of [{ connectionId: other.id }, { did: 'did:key:x' }, {}]) {
        expect((await receive(ack(uuid, 'OK'), from)).actionUuid).toBeNull()
      }
      expect(await get(uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'QUEUED' })
    })
  })

  describe('a problem-report', () => {
    const report = (thread: JsonObject): JsonObject => ({
      '@type': REPORT,
      '@id': 'report',
      description: { code: 'no-such-order', en: 'There is no such order' },
      '~thread': thread,
    })

    it('ends the action with ERROR and is its error', async () => {
      const { uuid } = await send()
      await receive(report({ thid: uuid }))
      const action = await get(uuid)
      expect(action).toMatchObject({ status: 'ERROR', typeStatus: 'RECEIVED' })
      expect(action.config.error).toEqual(report({ thid: uuid }))
      expect((await agent.actions.list(tenantId, { status: 'ERROR' }, { limit: 5 })).items).toEqual([action])
      expect(agent.finished).toMatchObject([
        { type: 'action.error', id: uuid, data: { error: report({ thid: uuid }) } },
      ])
    })

    it('that names the action only as parent, having no thread of its own, ends it', async () => {
      const { uuid } = await send()
      await receive(report({ pthid: uuid }))
      expect(await get(uuid)).toMatchObject({ status: 'ERROR' })
    })

    it.each([
      ['as parent thread', (id: string) => ({ pthid: id })],
      ['as thread', (id: string) => ({ thid: id })],
    ])('that names only the id of a message, %s, ends its action', async (_how, thread) => {
      const action = await send()
      const id = String(action.data.message?.['@id'])
      const other = await agent.connect(tenantId)
      expect((await receive(report(thread(id)), { connectionId: other.id })).actionUuid).toBeNull()
      expect((await receive(report({ thid: 'child', pthid: id }))).actionUuid).toBeNull()
      expect(await get(action.uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'QUEUED' })
      expect((await receive(report(thread(id)))).actionUuid).toBe(action.uuid)
      const ended = await get(action.uuid)
      expect(ended).toMatchObject({ status: 'ERROR', typeStatus: 'RECEIVED' })
      expect(ended.config.error).toEqual(report(thread(id)))
    })

    it('of another contact is an ordinary message', async () => {
      const { uuid } = await send()
      const other = await agent.connect(tenantId)
      for (const from of [{ connectionId: other.id }, { did: 'did:key:x' }, {}]) {
        expect((await receive(report({ thid: uuid }), from)).actionUuid).toBeNull()
        expect((await receive(report({ thid: 'other', pthid: uuid }), from)).actionUuid).toBeNull()
      }
      expect(await get(uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'QUEUED' })
      expect(agent.finished).toEqual([])
    })

    it('of an anonymous sender does not end the action of an anonymous sender', async () => {
      const { actionUuid } = await receive({ '@type': TYPE, '@id': 'x', '~thread': { thid: 'anonymous' } }, {})
      await receive(report({ thid: 'anonymous' }), {})
      expect(await get(actionUuid)).toMatchObject({ status: 'ACTIVE' })
    })
  })

  describe('sending', () => {
    it('is followed until the partner has the message', async () => {
      const { uuid } = await send()
      await agent.settle(tenantId, uuid, await lastEventOf(uuid), null)
      expect(await get(uuid)).toMatchObject({ status: 'ACTIVE', typeStatus: 'SENT' })
    })

    it('that ends after the reply came changes nothing', async () => {
      const { uuid } = await send()
      const eventId = await lastEventOf(uuid)
      await receive({ '@type': TYPE, '~thread': { thid: uuid } })
      await agent.settle(tenantId, uuid, eventId, null)
      expect(await get(uuid)).toMatchObject({ typeStatus: 'RECEIVED' })
    })

    it('that failed for good ends the action with ERROR, once', async () => {
      const { uuid } = await send()
      const error = { code: 'core.partner_unreachable', message: 'gone' }
      const eventId = await lastEventOf(uuid)
      await agent.settle(tenantId, uuid, eventId, error)
      await agent.settle(tenantId, uuid, eventId, error)
      expect(await get(uuid)).toMatchObject({ status: 'ERROR', typeStatus: 'FAILED', config: { error } })
      expect(agent.finished).toMatchObject([
        { type: 'action.error', data: { status: 'ERROR', referenceID: 'ref', error } },
      ])
    })

    it('that was cancelled leaves the action open', async () => {
      const { uuid } = await send()
      // nobody takes it, and it waits for another attempt
      await until(async () => ((await get(uuid)).delivery?.nextAttemptAt ?? 0) > Date.now())
      await agent.resolve(ActionSending).cancel(tenantId, uuid)
      expect(await get(uuid)).toMatchObject({
        status: 'ACTIVE',
        typeStatus: 'FAILED',
        config: { error: null },
        delivery: { state: 'cancelled' },
      })
      expect(agent.finished).toEqual([])
      await agent.resolve(ActionSending).retry(tenantId, uuid)
      expect(await get(uuid)).toMatchObject({ typeStatus: 'QUEUED', delivery: { state: 'queued' } })
    })

    it('that failed after the action ended leaves the end as it is', async () => {
      const { uuid } = await send()
      const eventId = await lastEventOf(uuid)
      await receive({ '@type': ACK, '~thread': { thid: uuid } })
      await agent.settle(tenantId, uuid, eventId, { code: 'x', message: 'y' })
      expect(await get(uuid)).toMatchObject({ status: 'SUCCESS', typeStatus: 'RECEIVED', config: { error: null } })
    })

    it('of a protocol handler on the thread of an action is filed under it', async () => {
      const { uuid } = await send()
      const key = await agent.resolve(TenantKeys).get(tenantId)
      const event = await agent.database.transaction((trx) =>
        agent.resolve(MessageOutbox).enqueue(trx, key, {
          tenantId,
          connectionId,
          message: { '@type': TYPE, '@id': 'protocol', '~thread': { thid: uuid } },
          from: null,
          to: { uuid: connectionId, did: null },
        })
      )
      expect(event.actionUuid).toBe(uuid)
      await agent.settle(tenantId, uuid, event.id, null)
      expect(await get(uuid)).toMatchObject({ typeStatus: 'SENT' })
    })
  })

  it('keeps every message when many come and go on one thread at once', async () => {
    const { uuid } = await send()
    const work = Array.from({ length: 12 }, (_, i) => {
      const message = { '@type': TYPE, '@id': `m${i}`, '~thread': { thid: uuid } }
      return i % 2
        ? receive(message)
        : agent.actions.continue(tenantId, uuid, { command: 'message', data: { message } })
    })
    await Promise.all(work)
    expect((await agent.events.list(tenantId, { actionUuid: uuid }, { limit: 50 })).items).toHaveLength(13)
  })

  it('opens one action when the first two messages of an unconnected sender come at once', async () => {
    const message = { '@type': TYPE, '~thread': { thid: 'at-once' } }
    const events = await Promise.all([1, 2, 3].map(() => receive(message, { did: 'did:key:sender' })))
    expect(new Set(events.map((event) => event.actionUuid)).size).toBe(1)
  })

  it("removes a tenant's rows and nobody else's", async () => {
    const { uuid } = await send()
    const other = await agent.createConnected()
    const theirs = await agent.receive(other.tenantId, { '@type': TYPE, '@id': 'x' }, other)
    await agent.database.transaction((trx) => agent.resolve(ActionObserver).onTenantDeleted(trx, tenantId))
    await expect(get(uuid)).rejects.toThrow(uuid)
    await expect(agent.actions.get(other.tenantId, theirs.actionUuid ?? '')).resolves.toBeDefined()
  })
})
