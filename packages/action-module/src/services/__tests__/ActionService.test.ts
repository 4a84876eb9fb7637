import type { ActionAgent } from './support'
import type { SendActionRequest } from '../../models'
import type { JsonObject } from '@didcomm-gateway/core'

import { DidExchangeState } from '@credo-ts/core'
import { IdentityService, RecordNotFoundInTenantError } from '@didcomm-gateway/core'

import { ActionEventTypes } from '../../ActionEvents'
import {
  ActionEndedError,
  ActionMessageInvalidError,
  ActionNotFoundError,
  ActionRequestInvalidError,
  ActionSenderMismatchError,
  ActionThreadMismatchError,
  ActionThreadTakenError,
  ConnectionNotReadyError,
  ContactNotFoundError,
  ContactUnreachableError,
  IdempotencyConflictError,
} from '../../errors'

import { startActionAgent } from './support'

const TYPE = 'https://example.org/order/1.0/place'
const request = (changes: Partial<SendActionRequest> & { message?: JsonObject } = {}): SendActionRequest => {
  const { message, ...rest } = changes
  return { type: 'DIDCOMM', command: 'message', data: { message: message ?? { '@type': TYPE } }, ...rest }
}

describe.each(['sqlite', 'postgres'] as const)('ActionService on %s', (kind) => {
  let agent: ActionAgent
  let tenant: Awaited<ReturnType<ActionAgent['createConnected']>>

  beforeAll(async () => {
    agent = await startActionAgent(kind)
  })
  afterAll(() => agent.stop())
  beforeEach(async () => {
    tenant = await agent.createConnected()
  })

  const send = (changes: Parameters<typeof request>[0] = {}, options = {}) =>
    agent.actions.send(tenant.tenantId, request({ to: tenant.connectionId, ...changes }), options)
  const outgoing = async (tenantId = tenant.tenantId) =>
    (await agent.events.list(tenantId, { direction: 'out' }, { limit: 50 })).items

  it('writes the message to the outbox and answers the action', async () => {
    const message = JSON.parse(`{"@type":"${TYPE}","__proto__":{"a":1},"constructor":2}`) as JsonObject
    const action = await send({ message, referenceID: 'order 7', tags: ['a'] }, { by: 'key-1' })

    expect(action).toEqual({
      uuid: expect.any(String),
      principalUuid: tenant.tenantId,
      from: { uuid: tenant.identity.id, did: tenant.identity.did },
      to: { uuid: tenant.connectionId, did: tenant.theirDid },
      type: 'DIDCOMM',
      typeVersion: '1.0',
      direction: 'OUTGOING',
      referenceID: 'order 7',
      config: { contactUuid: tenant.connectionId, error: null },
      status: 'ACTIVE',
      typeStatus: 'QUEUED',
      data: { message: expect.objectContaining({ '~thread': { thid: action.uuid } }) },
      delivery: { state: 'queued', attemptCount: 0, lastError: null, nextAttemptAt: expect.any(Number) },
      createdBy: 'key-1',
      updatedBy: 'key-1',
      tags: ['a'],
      createdAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
    const shown = await agent.actions.get(tenant.tenantId, action.uuid)
    expect({ ...shown, delivery: null }).toEqual({ ...action, delivery: null })
    const [event] = await outgoing()
    expect(event).toMatchObject({
      actionUuid: action.uuid,
      threadId: action.uuid,
      connectionId: tenant.connectionId,
      from: action.from,
      to: action.to,
    })
    const text = (await agent.events.getText(tenant.tenantId, event.id)).toString()
    expect(text).toBe(JSON.stringify(action.data.message))
    expect(text).toContain('"__proto__":{"a":1},"constructor":2')
    const rows = await agent.database.db.selectFrom('outbox').selectAll().where('event_id', '=', event.id).execute()
    expect(rows).toMatchObject([{ action_uuid: action.uuid, connection_id: tenant.connectionId }])
  })

  it('finds the receiver by connection id, DID, object or contactUuid', async () => {
    const { connectionId, theirDid } = tenant
    const named: Array<Partial<SendActionRequest>> = [
      { to: connectionId },
      { to: theirDid },
      { to: { uuid: connectionId } },
      { to: { uuid: null, did: theirDid } },
      { to: null, config: { contactUuid: connectionId } },
      { to: theirDid, config: { contactUuid: connectionId } },
    ]
    for (const receiver of named) expect((await send(receiver)).to).toEqual({ uuid: connectionId, did: theirDid })
  })

  it('takes the newest connection that works where a DID names more than one', async () => {
    const did = 'did:web:partner.example'
    await agent.connect(tenant.tenantId, DidExchangeState.Completed, did)
    const newer = await agent.connect(tenant.tenantId, DidExchangeState.Completed, did)
    await agent.connect(tenant.tenantId, DidExchangeState.RequestSent, did)
    expect((await send({ to: did })).config.contactUuid).toBe(newer.id)
  })

  it("answers not found for an unknown contact and for another tenant's", async () => {
    const other = await agent.createConnected()
    for (const to of [other.connectionId, other.theirDid, 'nobody', 'did:peer:nobody']) {
      await expect(send({ to })).rejects.toThrow(ContactNotFoundError)
    }
    expect(await outgoing()).toEqual([])
  })

  it('lets a message wait for a connection that is not completed', async () => {
    for (const state of [DidExchangeState.RequestReceived, DidExchangeState.ResponseSent]) {
      const pending = await agent.connect(tenant.tenantId, state)
      expect(await send({ to: pending.id })).toMatchObject({
        status: 'ACTIVE',
        typeStatus: 'QUEUED',
        delivery: { state: 'queued', lastError: { code: 'core.connection_not_completed' }, nextAttemptAt: null },
      })
    }
  })

  it('refuses a connection that was abandoned', async () => {
    const abandoned = await agent.connect(tenant.tenantId, DidExchangeState.Abandoned)
    await expect(send({ to: abandoned.id })).rejects.toThrow(ConnectionNotReadyError)
  })

  it("takes the connection's identity as sender and no other", async () => {
    const { id, did } = tenant.identity
    for (const from of [id, did, { uuid: id }, { did }]) expect((await send({ from })).from).toEqual({ uuid: id, did })
    for (const from of ['other', 'did:peer:other', { uuid: 'other', did }]) {
      await expect(send({ from })).rejects.toThrow(RecordNotFoundInTenantError)
    }
    const second = await agent.resolve(IdentityService).create(tenant.tenantId, { label: 'B', method: 'peer' })
    for (const from of [second.id, second.did]) {
      await expect(send({ from })).rejects.toThrow(ActionSenderMismatchError)
    }
  })

  it('takes identityId for from, and both where they agree', async () => {
    const { id, did } = tenant.identity
    for (const identityId of [id, did]) expect((await send({ identityId, from: id })).from).toEqual({ uuid: id, did })
    await expect(send({ identityId: 'other' })).rejects.toThrow(RecordNotFoundInTenantError)
    const second = await agent.resolve(IdentityService).create(tenant.tenantId, { label: 'B', method: 'peer' })
    await expect(send({ from: id, identityId: second.id })).rejects.toThrow(ActionSenderMismatchError)
  })

  it('takes the type in any case and shows it in one', async () => {
    for (const type of ['didcomm', 'DIDComm']) expect((await send({ type })).type).toBe('DIDCOMM')
  })

  it('opens a thread without a message, which later messages are on', async () => {
    for (const data of [undefined, null, { message: null }]) {
      const opened = await send({ data, command: undefined, referenceID: 'r' })
      expect(opened).toMatchObject({ status: 'ACTIVE', typeStatus: null, data: { message: null }, referenceID: 'r' })
      expect(await agent.actions.get(tenant.tenantId, opened.uuid)).toEqual(opened)
      const { uuid } = opened
      const first = await agent.actions.continue(tenant.tenantId, uuid, {
        command: 'message',
        data: { message: { '@type': TYPE } },
      })
      expect(first).toMatchObject({ uuid, typeStatus: 'QUEUED', data: { message: { '~thread': { thid: uuid } } } })
    }
    expect(await outgoing()).toHaveLength(3)
    await expect(send({ data: {} as never })).rejects.toThrow(ActionMessageInvalidError)
  })

  it('files what comes on a thread that was opened without a message', async () => {
    const { uuid } = await send({ data: null })
    const { connectionId } = tenant
    await agent.receive(tenant.tenantId, { '@type': TYPE, '@id': 'a', '~thread': { thid: uuid } }, { connectionId })
    expect(await agent.actions.get(tenant.tenantId, uuid)).toMatchObject({
      typeStatus: 'RECEIVED',
      data: { message: null },
    })
  })

  describe('a request that names an action', () => {
    const again = (uuid: string, changes: Partial<SendActionRequest> = {}) =>
      agent.actions.send(tenant.tenantId, { ...request(), ...changes, uuid })

    it('sends on it, also as it was shown', async () => {
      const opened = await send({ referenceID: 'r', tags: ['a'] })
      const shown = await agent.actions.get(tenant.tenantId, opened.uuid)
      const sent = await agent.actions.send(tenant.tenantId, shown as SendActionRequest)
      expect(sent).toMatchObject({ uuid: opened.uuid, data: shown.data })
      expect((await again(opened.uuid)).data.message?.['~thread']).toEqual({ thid: opened.uuid })
      const events = await agent.events.list(tenant.tenantId, { actionUuid: opened.uuid }, { limit: 50 })
      expect(events.items).toHaveLength(3)
    })

    it('sends on one that the partner opened, whichever way from and to are named', async () => {
      const { connectionId, theirDid, identity } = tenant
      const { actionUuid } = await agent.receive(
        tenant.tenantId,
        { '@type': TYPE, '@id': 'm', '~thread': { thid: 'theirs' } },
        { connectionId, did: theirDid }
      )
      const shown = await agent.actions.get(tenant.tenantId, actionUuid ?? '')
      const { from, to } = shown
      for (const named of [{ from, to }, { from: identity.id, to: connectionId }, { identityId: identity.did }]) {
        expect(await again(shown.uuid, named)).toMatchObject({ data: { message: { '~thread': { thid: 'theirs' } } } })
      }
    })

    it.each<[string, Partial<SendActionRequest>]>([
      ['to', { to: 'did:peer:other' }],
      ['from', { from: 'other' }],
      ['identityId', { identityId: 'did:peer:other' }],
      ['config.contactUuid', { config: { contactUuid: 'other' } }],
      ['referenceID', { referenceID: 'other' }],
      ['tags', { tags: ['b'] }],
    ])('refuses another %s than it has', async (field, changes) => {
      const { uuid } = await send({ referenceID: 'r', tags: ['a'] })
      await expect(again(uuid, changes)).rejects.toThrow(
        expect.objectContaining({ code: 'action.request_invalid', message: expect.stringContaining(field) })
      )
      expect(await outgoing()).toHaveLength(1)
    })

    it("does not find one that is not the tenant's", async () => {
      const other = await agent.createConnected()
      const { uuid } = await agent.actions.send(other.tenantId, request({ to: other.connectionId }))
      for (const unknown of [uuid, 'unknown']) await expect(again(unknown)).rejects.toThrow(ActionNotFoundError)
    })

    it('refuses another uuid than that of the call, and another principal', async () => {
      const { uuid } = await send()
      const named = { command: 'message' as const, data: { message: { '@type': TYPE } } }
      await expect(agent.actions.continue(tenant.tenantId, uuid, { ...named, uuid: 'other' })).rejects.toThrow(
        ActionRequestInvalidError
      )
      await expect(again(uuid, { principalUuid: 'other' })).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(send({ principalUuid: 'other' })).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(again(uuid, { data: null })).rejects.toThrow(ActionRequestInvalidError)
    })
  })

  it.each([
    [{ type: 'MAIL' as never }],
    [{ command: 'call' as never }],
    [{ to: null }],
    [{ to: {} }],
    [{ to: 7 as never }],
    [{ from: { uuid: 7 as never } }],
    [{ referenceID: 7 as never }],
    [{ tags: [7] as never }],
    [{ data: 'x' as never }],
    [{ type: null as never }],
    [{ identityId: 7 as never }],
    [{ config: { contactUuid: 'another' } }],
  ])('refuses the request %j', async (changes) => {
    await expect(send(changes)).rejects.toThrow(ActionRequestInvalidError)
  })

  it('refuses a message without a type and stores nothing', async () => {
    await expect(send({ message: { a: 1 } })).rejects.toThrow(ActionMessageInvalidError)
    expect((await agent.actions.list(tenant.tenantId, {}, { limit: 50 })).items).toEqual([])
  })

  describe('thread', () => {
    it('follows a thread that the caller names', async () => {
      const action = await send({ message: { '@type': TYPE, '~thread': { thid: 'mine', pthid: 'parent' } } })
      expect(action.data.message?.['~thread']).toEqual({ thid: 'mine', pthid: 'parent' })
      const { actionUuid } = await agent.receive(
        tenant.tenantId,
        { '@type': TYPE, '@id': 'r', '~thread': { thid: 'mine' } },
        { connectionId: tenant.connectionId }
      )
      expect(actionUuid).toBe(action.uuid)
    })

    it('refuses one that another action of the contact follows', async () => {
      const message = { '@type': TYPE, '~thread': { thid: 'mine' } }
      const first = await send({ message })
      await expect(send({ message })).rejects.toThrow(ActionThreadTakenError)
      await expect(send({ message })).rejects.toThrow(first.uuid)
      expect(await outgoing()).toHaveLength(1)
      const another = await agent.connect(tenant.tenantId)
      await expect(send({ to: another.id, message })).resolves.toMatchObject({ status: 'ACTIVE' })
    })
  })

  describe('continue', () => {
    const next = (uuid: string, message: JsonObject, options = {}) =>
      agent.actions.continue(tenant.tenantId, uuid, { command: 'message', data: { message } }, options)

    it('sends on the thread of the action', async () => {
      const { uuid } = await send({}, { by: 'key-1' })
      const action = await next(uuid, { '@type': 'second' }, { by: 'key-2' })
      expect(action).toMatchObject({
        uuid,
        typeStatus: 'QUEUED',
        createdBy: 'key-1',
        updatedBy: 'key-2',
        data: { message: { '@type': 'second', '~thread': { thid: uuid } } },
      })
      // an attempt may have ended meanwhile
      const delivery = expect.objectContaining({ state: 'queued' }) as unknown
      expect(await agent.actions.get(tenant.tenantId, uuid)).toEqual({ ...action, delivery })
      expect((await outgoing()).map((event) => event.type)).toEqual(['second', TYPE])
    })

    it("answers an incoming action on the partner's thread", async () => {
      const event = await agent.receive(
        tenant.tenantId,
        { '@type': TYPE, '@id': 'in-1', '~thread': { thid: 'theirs', pthid: 'parent' } },
        { connectionId: tenant.connectionId }
      )
      const action = await next(event.actionUuid ?? '', { '@type': 'answer' })
      expect(action).toMatchObject({
        direction: 'INCOMING',
        data: { message: { '~thread': { thid: 'theirs', pthid: 'parent' } } },
      })
      const [sent] = await outgoing()
      expect(sent).toMatchObject({
        actionUuid: event.actionUuid,
        from: { uuid: tenant.identity.id, did: tenant.identity.did },
        to: { uuid: tenant.connectionId, did: tenant.theirDid },
      })
    })

    it('answers a message that has no @id under the uuid of its action, and files the reply', async () => {
      const { actionUuid } = await agent.receive(tenant.tenantId, { '@type': TYPE }, tenant)
      await next(actionUuid ?? '', { '@type': 'answer' })
      const reply = await agent.receive(tenant.tenantId, { '@type': TYPE, '~thread': { thid: actionUuid } }, tenant)
      expect(reply.actionUuid).toBe(actionUuid)
    })

    it('refuses another thread, an ended action, a contact who is gone, and an unknown action', async () => {
      const { uuid } = await send()
      await expect(next(uuid, { '@type': 'x', '~thread': { thid: 'else' } })).rejects.toThrow(ActionThreadMismatchError)
      await agent.receive(
        tenant.tenantId,
        { '@type': 'https://didcomm.org/notification/1.0/ack', status: 'OK', '~thread': { thid: uuid } },
        tenant
      )
      await expect(next(uuid, { '@type': 'x' })).rejects.toThrow(ActionEndedError)
      const anonymous = await agent.receive(tenant.tenantId, { '@type': TYPE, '@id': 'a' })
      await expect(next(anonymous.actionUuid ?? '', { '@type': 'x' })).rejects.toThrow(ContactUnreachableError)
      await expect(next('unknown', { '@type': 'x' })).rejects.toThrow(ActionNotFoundError)
      const other = await agent.createConnected()
      await expect(
        agent.actions.continue(other.tenantId, uuid, { command: 'message', data: { message: { '@type': 'x' } } })
      ).rejects.toThrow(ActionNotFoundError)
    })
  })

  describe('idempotency key', () => {
    it('carries a repeated request out once, also after the action has moved on', async () => {
      const first = await send({}, { idempotencyKey: 'k' })
      await agent.actions.continue(
        tenant.tenantId,
        first.uuid,
        { command: 'message', data: { message: { '@type': 'second' } } },
        { idempotencyKey: 'k2' }
      )
      const repeated = await send({}, { idempotencyKey: 'k' })
      const again = await agent.actions.continue(
        tenant.tenantId,
        first.uuid,
        { command: 'message', data: { message: { '@type': 'second' } } },
        { idempotencyKey: 'k2' }
      )
      expect([repeated.uuid, again.uuid]).toEqual([first.uuid, first.uuid])
      expect(await outgoing()).toHaveLength(2)
    })

    it('carries one request out when it comes many times at once', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => send({}, { idempotencyKey: 'k' })))
      expect(new Set(answers.map((action) => action.uuid)).size).toBe(1)
      expect(await outgoing()).toHaveLength(1)
    })

    it('refuses the key for another request', async () => {
      const { uuid } = await send({}, { idempotencyKey: 'k' })
      await expect(send({ referenceID: 'x' }, { idempotencyKey: 'k' })).rejects.toThrow(IdempotencyConflictError)
      await expect(
        agent.actions.continue(tenant.tenantId, uuid, { data: { message: { '@type': TYPE } } }, { idempotencyKey: 'k' })
      ).rejects.toThrow(IdempotencyConflictError)
      await expect(send({}, { idempotencyKey: '' })).rejects.toThrow(ActionRequestInvalidError)
      await expect(send({}, { idempotencyKey: 'x'.repeat(256) })).rejects.toThrow(ActionRequestInvalidError)
    })

    it('belongs to the tenant, and to nobody when the request failed', async () => {
      await expect(send({ to: 'nobody' }, { idempotencyKey: 'k' })).rejects.toThrow(ContactNotFoundError)
      const { uuid } = await send({}, { idempotencyKey: 'k' })
      const other = await agent.createConnected()
      const theirs = await agent.actions.send(other.tenantId, request({ to: other.connectionId }), {
        idempotencyKey: 'k',
      })
      expect(theirs.uuid).not.toBe(uuid)
    })
  })

  describe('list', () => {
    it('pages newest first and filters', async () => {
      const another = await agent.connect(tenant.tenantId)
      const a = await send({ referenceID: 'r' })
      const b = await send({ to: another.id })
      const c = await send()
      await agent.receive(
        tenant.tenantId,
        { '@type': 'https://didcomm.org/notification/1.0/ack', '~thread': { thid: c.uuid } },
        tenant
      )
      const first = await agent.actions.list(tenant.tenantId, {}, { limit: 2 })
      const second = await agent.actions.list(tenant.tenantId, {}, { limit: 2, cursor: first.nextCursor ?? '' })
      expect([first, second].map((page) => page.items.map((item) => item.uuid))).toEqual([[c.uuid, b.uuid], [a.uuid]])
      expect(second.nextCursor).toBeNull()
      const found = async (filter: object) =>
        (await agent.actions.list(tenant.tenantId, filter, { limit: 50 })).items.map((item) => item.uuid)
      expect(await found({ referenceID: 'r' })).toEqual([a.uuid])
      expect(await found({ connectionId: another.id })).toEqual([b.uuid])
      expect(await found({ status: 'SUCCESS' })).toEqual([c.uuid])
      expect(await found({ status: 'ACTIVE', connectionId: tenant.connectionId })).toEqual([a.uuid])
    })

    it('ends a page early when its messages are large', async () => {
      const filler = 'x'.repeat(9_000_000)
      for (let i = 0; i < 3; i++) await send({ message: { '@type': TYPE, filler } })
      const page = await agent.actions.list(tenant.tenantId, {}, { limit: 50 })
      expect(page.items).toHaveLength(2)
      const rest = await agent.actions.list(tenant.tenantId, {}, { limit: 50, cursor: page.nextCursor ?? '' })
      expect(rest).toMatchObject({ items: [{ data: { message: { '@type': TYPE } } }], nextCursor: null })
    })
  })

  it('emits the state once it is committed', async () => {
    const emitted = new Promise((resolve) => {
      agent.agent.events.on(ActionEventTypes.ActionStateChanged, (event) => resolve(event))
    })
    const { uuid } = await send()
    expect(await emitted).toMatchObject({
      payload: { actionUuid: uuid, status: 'ACTIVE', typeStatus: 'QUEUED', connectionId: tenant.connectionId },
      metadata: { contextCorrelationId: tenant.tenantId },
    })
  })
})
