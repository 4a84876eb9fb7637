/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'

import { GatewayDatabase, RetentionWorker } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { connectTenants } from '../support/connect'
import { startGatewayOn } from '../support/onDatabase'
import { packText } from '../support/packText'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const DAY_MS = 86_400_000
const TYPE = 'https://example.org/talk/1.0/say'
const ACK = 'https://didcomm.org/notification/1.0/ack'

describe.each(['sqlite', 'postgres'] as const)('retentionDays on %s', (kind) => {
  let gateway: RunningGateway
  let alice: TestTenant
  let bob: TestTenant
  let toBob: string
  let toAlice: string

  beforeAll(async () => {
    gateway = await startGatewayOn(kind, { GATEWAY_RETRY_SCHEDULE: '5h' })
  })
  afterAll(() => gateway?.stop())
  beforeEach(async () => {
    ;[alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
    ;[toBob, toAlice] = await connectTenants(alice, bob)
  })

  const database = () => gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase).db
  /** Looks through what tenants no longer keep, as the worker does, some days from now. */
  const later = (days: number) =>
    gateway.gateway.agent.dependencyManager.resolve(RetentionWorker).runAll(Date.now() + days * DAY_MS)
  const eventsOf = async (tenant: TestTenant): Promise<any[]> =>
    (await tenant.get('/events?limit=200', 200)).body.items
  const storedBytes = async (tenant: TestTenant): Promise<number> => (await tenant.get('/tenant', 200)).body.storedBytes
  const send = async (from: TestTenant, contactUuid: string, message: object) =>
    (
      await from.post(
        '/actions',
        { type: 'DIDCOMM', command: 'message', config: { contactUuid }, data: { message } },
        201
      )
    ).body
  const messageIn = (tenant: TestTenant, threadId: string) =>
    until(async () => (await tenant.get(`/messages?threadId=${threadId}`, 200)).body.items[0])
  /** A message from Alice that Bob has acknowledged: its actions have ended. */
  const endedTalk = async () => {
    const action = await send(alice, toBob, { '@type': TYPE, text: randomUUID() })
    const received = await messageIn(bob, action.uuid)
    const ack = { '@type': ACK, status: 'OK', '~thread': { thid: action.uuid } }
    await bob.post(`/actions/${received.actionUuid}`, { command: 'message', data: { message: ack } }, 200)
    await until(async () => (await alice.get(`/actions/${action.uuid}`, 200)).body.status === 'SUCCESS')
    await database().updateTable('actions' as never).set({ status: 'SUCCESS' } as never).where('id' as never, '=', received.actionUuid as never).execute()
    return { action, received }
  }

  it('is set, shown, and taken back', async () => {
    expect((await alice.get('/tenant', 200)).body.retentionDays).toBeNull()
    expect((await alice.patch('/tenant', { retentionDays: 30 }, 200)).body.retentionDays).toBe(30)
    expect((await alice.patch('/tenant', { label: 'A' }, 200)).body.retentionDays).toBe(30)
    expect((await bob.get('/tenant', 200)).body.retentionDays).toBeNull()
    expect((await alice.patch('/tenant', { retentionDays: null }, 200)).body.retentionDays).toBeNull()
    for (const retentionDays of [0, -1, 1.5, '7', 40_000]) {
      expect((await alice.patch('/tenant', { retentionDays })).status).toBe(422)
    }
  })

  it('deletes events, messages, tasks and ended actions that are older, and counts them no longer', async () => {
    const { action, received } = await endedTalk()
    await bob.patch('/tenant', { retentionDays: 7 }, 200)
    const before = { alice: await eventsOf(alice), bob: await storedBytes(bob) }
    await later(6)
    await bob.get(`/messages/${received.id}`, 200)
    await bob.get(`/actions/${received.actionUuid}`, 200)

    await later(8)
    expect(await eventsOf(bob)).toEqual([])
    expect((await bob.get('/messages', 200)).body.items).toEqual([])
    expect((await bob.get('/actions', 200)).body.items).toEqual([])
    expect((await bob.get('/tasks', 200)).body.items).toEqual([])
    await bob.get(`/messages/${received.id}`, 404)
    await bob.get(`/actions/${received.actionUuid}`, 404)
    const left = await storedBytes(bob)
    expect(left).toBeGreaterThanOrEqual(0)
    // what is left is what copies of messages are known by
    expect(left).toBeLessThan(before.bob / 4)
    // the other tenant said nothing of days
    expect(await eventsOf(alice)).toEqual(before.alice)
    await alice.get(`/actions/${action.uuid}`, 200)
    // and the connection goes on, with sequence numbers that were not used before
    const { sequence } = (await database().selectFrom('tenant_sequences').select('last as sequence').where('tenant_id', '=', bob.id).executeTakeFirstOrThrow())
    const next = await send(alice, toBob, { '@type': TYPE })
    await messageIn(bob, next.uuid)
    expect((await eventsOf(bob))[0].sequence).toBe(sequence + 1)
  })

  it('deletes much in many small steps', async () => {
    const template = await database().selectFrom('events').selectAll().where('tenant_id', '=', bob.id).limit(1).executeTakeFirstOrThrow()
    for (let n = 0; n < 700; n += 50) {
      const rows = Array.from({ length: 50 }, (_, i) => ({
        ...template,
        id: randomUUID(),
        sequence: 1000 + n + i,
        dedupe_hash: null,
        action_uuid: null,
      }))
      await database().insertInto('events').values(rows).execute()
    }
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)
    expect(await eventsOf(bob)).toEqual([])
    expect(await storedBytes(bob)).toBeGreaterThanOrEqual(0)
  })

  it('keeps what an open action, an open delivery, the outbox or an unfinished exchange needs', async () => {
    const webhook = await startWebhookReceiver()
    webhook.answer = (response) => response.writeHead(500).end()
    const open = await send(alice, toBob, { '@type': TYPE, text: 'open' })
    await bob.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: webhook.url, match: 'owed' }] }, 200)
    const openAtBob = await messageIn(bob, open.uuid)
    const owed = await send(alice, toBob, { '@type': `${TYPE}-owed`, text: 'owed' })
    const owedAtBob = await messageIn(bob, owed.uuid)
    await webhook.received(1)
    const { body: away } = await bob.post(
      '/invitations/receive',
      { invitation: awayInvitation((await alice.post('/invitations', {}, 201)).body.invitation) },
      201
    )
    const { body: proof } = await bob.post(
      '/proofs/requests',
      {
        connectionId: toAlice,
        protocolVersion: 'v2',
        proofRequest: { name: 'Who', version: '1.0', requested_attributes: { a: { name: 'a' } }, requested_predicates: {} },
      },
      201
    )
    const endAtBob = (uuid: string) =>
      database().updateTable('actions' as never).set({ status: 'SUCCESS' } as never).where('id' as never, '=', uuid as never).execute()
    // so that only its delivery needs it
    await endAtBob(owedAtBob.actionUuid)
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)

    const kept = await eventsOf(bob)
    const ids = kept.map(({ id }) => id)
    expect(ids).toContain(openAtBob.eventUuid)
    expect(ids).toContain(owedAtBob.eventUuid)
    expect((await bob.get(`/messages/${openAtBob.id}`, 200)).body.message.text).toBe('open')
    expect((await bob.get(`/actions/${openAtBob.actionUuid}`, 200)).body.data.message.text).toBe('open')
    expect(kept.some(({ connectionId }) => connectionId === away.id)).toBe(true)
    expect(kept.some(({ threadId }) => threadId === proof.threadId)).toBe(true)
    // the handshake with Alice has ended, nothing needs it
    expect(kept.some(({ type }) => type.endsWith('/response'))).toBe(false)

    // what needed them is done with, and they go
    webhook.answer = (response) => response.writeHead(204).end()
    const { body: owedDeliveries } = await bob.get(`/deliveries?eventUuid=${owedAtBob.eventUuid}`, 200)
    await bob.post(`/deliveries/${owedDeliveries.items[0].id}/replay`, undefined, 200)
    await until(async () => (await bob.get(`/deliveries/${owedDeliveries.items[0].id}`, 200)).body.state === 'delivered')
    await endAtBob(openAtBob.actionUuid)
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)
    const left = (await eventsOf(bob)).map(({ id }) => id)
    expect(left).not.toContain(openAtBob.eventUuid)
    expect(left).not.toContain(owedAtBob.eventUuid)
    await bob.get(`/deliveries/${owedDeliveries.items[0].id}`, 404)
    await webhook.stop()
  })

  it('takes no copy of a message for new whose event was deleted', async () => {
    const { body } = await bob.post('/invitations', {}, 201)
    const envelope = packText(`{"@type":"${TYPE}","@id":"recorded"}`, body.invitation.services[0].recipientKeys[0])
    const post = async () => {
      const headers = { 'content-type': 'application/didcomm-envelope-enc' }
      return (await fetch(`${gateway.url}/didcomm`, { method: 'POST', headers, body: envelope })).status
    }
    expect(Math.floor((await post()) / 100)).toBe(2)
    const first = await until(async () => (await eventsOf(bob)).find(({ threadId }) => threadId === 'recorded'))
    await database().updateTable('actions' as never).set({ status: 'SUCCESS' } as never).where('id' as never, '=', first.actionUuid as never).execute()
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)
    await bob.get(`/events/${first.id}`, 404)
    expect(Math.floor((await post()) / 100)).toBe(2)
    // whatever comes after it is recorded after it
    const marker = packText(`{"@type":"${TYPE}","@id":"marker"}`, body.invitation.services[0].recipientKeys[0])
    const headers = { 'content-type': 'application/didcomm-envelope-enc' }
    await fetch(`${gateway.url}/didcomm`, { method: 'POST', headers, body: marker })
    await until(async () => (await eventsOf(bob)).some(({ threadId }) => threadId === 'marker'))
    expect((await eventsOf(bob)).map(({ threadId }) => threadId)).not.toContain('recorded')
  })

  it('does not begin a connection anew whose messages were deleted', async () => {
    const { body: made } = await alice.post('/invitations', {}, 201)
    const { body: received } = await bob.post('/invitations/receive', { invitation: made.invitation }, 201)
    await until(async () => (await bob.get(`/connections/${received.id}`, 200)).body.state === 'completed')
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await until(async () => {
      await later(2)
      await bob.patch('/tenant', { retentionDays: 1 }, 200)
      return (await bob.get(`/events?connectionId=${received.id}`, 200)).body.items.length === 0
    })
    const again = await bob.post('/invitations/receive', { invitation: made.invitation })
    expect(again.body.code).toBe('connections.invitation_already_received')
    expect((await bob.get(`/connections/${received.id}`, 200)).body.state).toBe('completed')
  })
})

/** The same invitation of somebody who is not there. */
function awayInvitation(invitation: any): object {
  const [service] = invitation.services
  return { ...invitation, '@id': randomUUID(), services: [{ ...service, serviceEndpoint: 'http://127.0.0.1:9/' }] }
}
