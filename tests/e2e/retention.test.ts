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
  /** Looks through what tenants no longer keep, as the worker does, some days from now; the worker may be at it itself. */
  const later = (days: number) => {
    const now = Date.now() + days * DAY_MS
    return until(async () => {
      await gateway.gateway.agent.dependencyManager.resolve(RetentionWorker).runAll(now)
      const due = database().selectFrom('tenant_retention').select('tenant_id').where('next_run_at', '<=', now)
      return (await due.execute()).length === 0
    })
  }
  const eventsOf = async (tenant: TestTenant): Promise<any[]> => (await tenant.get('/events?limit=200', 200)).body.items
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
  /** An action of Alice that Bob has acknowledged, and what Bob got. */
  const endedTalk = async () => {
    const action = await send(alice, toBob, { '@type': TYPE, text: randomUUID() })
    const received = await messageIn(bob, action.uuid)
    const ack = { '@type': ACK, status: 'OK', '~thread': { thid: action.uuid } }
    await bob.post(`/actions/${received.actionUuid}`, { command: 'message', data: { message: ack } })
    await until(async () => (await alice.get(`/actions/${action.uuid}`, 200)).body.status === 'SUCCESS')
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

  it('deletes events, tasks and ended actions that are older, and counts them no longer', async () => {
    const { action } = await endedTalk()
    await alice.patch('/tenant', { retentionDays: 7 }, 200)
    const before = { bob: await eventsOf(bob), bytes: await storedBytes(alice) }
    await later(6)
    await alice.get(`/actions/${action.uuid}`, 200)
    expect((await eventsOf(alice)).length).toBeGreaterThan(4)

    await later(8)
    expect(await eventsOf(alice)).toEqual([])
    for (const list of ['/messages', '/actions', '/tasks']) {
      expect({ list, items: (await alice.get(list, 200)).body.items }).toEqual({ list, items: [] })
    }
    await alice.get(`/actions/${action.uuid}`, 404)
    const left = await storedBytes(alice)
    expect(left).toBeGreaterThanOrEqual(0)
    // what is left is what copies of messages are known by
    expect(left).toBeLessThan(before.bytes / 4)
    // the other tenant said nothing of days
    expect(await eventsOf(bob)).toEqual(before.bob)
  })

  it('deletes old messages, leaves the actions that partners have begun, and goes on with both', async () => {
    const { action, received } = await endedTalk()
    const { sequence } = (await eventsOf(bob))[0]
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)
    await bob.get(`/messages/${received.id}`, 404)
    await bob.get(`/events/${received.eventUuid}`, 404)
    const { body: stays } = await bob.get(`/actions/${received.actionUuid}`, 200)
    expect(stays).toMatchObject({ status: 'ACTIVE', data: { message: null } })
    expect((await bob.get('/actions', 200)).body.items).toEqual([stays])
    expect((await send(alice, toBob, { '@type': TYPE })).uuid).not.toBe(action.uuid)
    const events = await until(async () => {
      const items = await eventsOf(bob)
      return items.length > 0 && items
    })
    // numbers that were used are not used again
    expect(events[0].sequence).toBeGreaterThan(sequence)
  })

  it('deletes much in many small steps', async () => {
    const template = await database()
      .selectFrom('events')
      .selectAll()
      .where('tenant_id', '=', bob.id)
      .limit(1)
      .executeTakeFirstOrThrow()
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
    await bob.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: webhook.url, match: 'owed' }] }, 200)
    const open = await send(alice, toBob, { '@type': `${TYPE}-owed`, text: 'owed' })
    const owed = await messageIn(bob, open.uuid)
    await webhook.received(1)
    const { body: made } = await alice.post('/invitations', {}, 201)
    const invitation = awayInvitation(made.invitation)
    const { body: away } = await bob.post('/invitations/receive', { invitation }, 201)
    const requested = { requested_attributes: { a: { name: 'a' } }, requested_predicates: {} }
    const proofRequest = { name: 'Who', version: '1.0', ...requested }
    const body = { connectionId: toAlice, protocolVersion: 'v2', proofRequest }
    const { body: proof } = await bob.post('/proofs/requests', body, 201)
    for (const tenant of [alice, bob]) await tenant.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)

    expect((await alice.get(`/actions/${open.uuid}`, 200)).body.data.message.text).toBe('owed')
    expect((await eventsOf(alice)).some(({ actionUuid }) => actionUuid === open.uuid)).toBe(true)
    const kept = await eventsOf(bob)
    expect(kept.map(({ id }) => id)).toContain(owed.eventUuid)
    expect((await bob.get(`/messages/${owed.id}`, 200)).body.message.text).toBe('owed')
    expect(kept.some(({ connectionId }) => connectionId === away.id)).toBe(true)
    expect(kept.some(({ threadId }) => threadId === proof.threadId)).toBe(true)
    // the handshake with Alice has ended, nothing needs it
    expect(kept.some(({ type }) => type.endsWith('/response'))).toBe(false)

    // what needed it is done with, and it goes
    webhook.answer = (response) => response.writeHead(204).end()
    const [{ id }] = (await bob.get(`/deliveries?eventUuid=${owed.eventUuid}`, 200)).body.items
    await bob.post(`/deliveries/${id}/replay`, undefined, 200)
    await until(async () => (await bob.get(`/deliveries/${id}`, 200)).body.state === 'delivered')
    await bob.patch('/tenant', { retentionDays: 1 }, 200)
    await later(2)
    expect((await eventsOf(bob)).map((event) => event.id)).not.toContain(owed.eventUuid)
    await bob.get(`/deliveries/${id}`, 404)
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
