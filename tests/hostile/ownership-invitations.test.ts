import type { TestTenant } from '../support/gateway'
import type { OpenInvitation, Stage } from './support/connectionStage'

import { randomUUID } from 'node:crypto'

import { until } from '../support/until'

import { startStage } from './support/connectionStage'
import { requestOf } from './support/Intruder'

const COMPLETE = 'https://didcomm.org/didexchange/1.1/complete'
const REUSE = 'https://didcomm.org/out-of-band/1.1/handshake-reuse'

describe('Whose invitation it is', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startStage()
  })
  afterAll(() => stage?.stop())

  /** A request of someone new, as it should be. */
  const newRequest = async (open: OpenInvitation) => {
    const own = await stage.intruder.peer(2)
    const request = requestOf(own.did, open.id)
    return { thread: request['@id'], post: () => stage.intruder.post(request, open.key, own.key), request, own }
  }
  /** The intruder becomes a contact. */
  const join = async (tenant: TestTenant, open: OpenInvitation) => {
    const { thread, post, own } = await newRequest(open)
    await post()
    const { connectionId } = await stage.eventOf(tenant, thread, '/request')
    const { body } = await tenant.get(`/connections/${connectionId}`, 200)
    return { id: connectionId as string, thread, key: own.key, ours: await stage.ourKeyOf(tenant, body.myDid) }
  }
  const reportsOn = (thread: string) => stage.intruder.receivedOn(thread, '/didexchange/1.1/problem-report')
  const stateOf = async (tenant: TestTenant, { id }: OpenInvitation) =>
    (await tenant.get(`/invitations/${id}`, 200)).body.state

  it.each(['complete', 'complete of its own thread', 'handshake-reuse'])(
    "is not used up by a contact's %s that names it",
    async (how) => {
      const scene = await stage.scene()
      const { tenant } = scene
      const intruder = await join(tenant, scene.invitation)
      const single = await stage.invite(tenant, {})
      const message = {
        '@type': how === 'handshake-reuse' ? REUSE : COMPLETE,
        '@id': randomUUID(),
        '~thread': { thid: how.includes('own') ? intruder.thread : randomUUID(), pthid: single.id },
      }
      await stage.intruder.post(message, intruder.ours, intruder.key)
      const event = await stage.eventOf(tenant, message['~thread'].thid, how.split(' ')[0])
      expect(event.connectionId).toBe(intruder.id)
      if (how !== 'handshake-reuse') expect(event.error.code).toBe('connections.handshake_refused')
      expect(await stateOf(tenant, single)).toBe('await-response')
      const { connectionRecord } = await stage.victim.agent.oob.receiveInvitationFromUrl(single.url)
      await stage.victim.waitForConnection(({ id }) => id === connectionRecord?.id)
      await until(async () => (await stateOf(tenant, single)) === 'done')
      await stage.expectUntouched(scene)
    }
  )

  it("is not used up by a stranger's complete or handshake-reuse, nor by a complete of another's exchange", async () => {
    const scene = await stage.scene()
    const { tenant } = scene
    const single = await stage.invite(tenant, { autoAccept: false })
    const { connectionRecord } = await stage.victim.agent.oob.receiveInvitationFromUrl(single.url)
    const waiting = await until(async () => {
      return (await stage.connectionsOf(tenant)).find(({ state }) => state === 'request-received')
    })
    await tenant.post(`/connections/${waiting.id}/accept`, undefined, 200)
    const intruder = await join(tenant, scene.invitation)
    const thread = connectionRecord?.threadId ?? ''
    const other = await stage.invite(tenant, {})
    for (const [type, thid, pthid, to, key] of [
      [COMPLETE, thread, single.id, intruder.ours, intruder.key],
      [COMPLETE, thread, single.id, scene.invitation.key, await stage.intruder.createKey()],
      [COMPLETE, randomUUID(), other.id, other.key, await stage.intruder.createKey()],
      [REUSE, randomUUID(), other.id, other.key, await stage.intruder.createKey()],
    ]) {
      const id = randomUUID()
      await stage.intruder.post({ '@type': type, '@id': id, '~thread': { thid, pthid } }, to, key)
      const sender = key === intruder.key ? intruder.id : null
      const event = await until(async () => {
        const { body } = await tenant.get(`/events?direction=in&threadId=${thid}`, 200)
        const refused = body.items.filter((item: { error: unknown }) => item.error !== null)
        return refused.find(({ connectionId }: { connectionId: string | null }) => connectionId === sender)
      })
      expect(event.error.code).toBe('connections.handshake_refused')
    }
    expect(await stateOf(tenant, other)).toBe('await-response')
    await until(async () => {
      const { body } = await tenant.get(`/connections/${waiting.id}`, 200)
      return body.state === 'completed'
    })
    await stage.expectUntouched(scene)
  })

  it('answers a contact that would rather use its connection', async () => {
    const scene = await stage.scene()
    const thid = randomUUID()
    await stage.victim.send(scene.connection.partnerConnectionId, {
      '@type': REUSE,
      '@id': thid,
      '~thread': { thid, pthid: scene.invitation.id },
    })
    const { message } = await stage.victim.waitForMessage((json) =>
      String(json['@type']).endsWith('/handshake-reuse-accepted')
    )
    expect(message['~thread']).toMatchObject({ thid, pthid: scene.invitation.id })
    expect(await stateOf(scene.tenant, scene.invitation)).toBe('await-response')
  })

  it('is the first of several requesters at once; the others are told, and leave no contact', async () => {
    const tenant = await stage.gateway.createTenant()
    const single = await stage.invite(tenant, {})
    const requests = await Promise.all([1, 2, 3, 4].map(() => newRequest(single)))
    await Promise.all(requests.map(({ post }) => post()))
    const events = await Promise.all(requests.map(({ thread }) => stage.eventOf(tenant, thread, '/request')))
    const losers = events.filter(({ error }) => error !== null)
    expect(losers).toHaveLength(3)
    for (const { error, connectionId } of losers) {
      expect([error.code, connectionId]).toEqual(['connections.request_refused', null])
    }
    for (const { threadId } of losers) {
      await until(() => Promise.resolve(reportsOn(threadId).length > 0))
      expect(reportsOn(threadId)).toMatchObject([{ description: { code: 'request_not_accepted' } }])
    }
    const [connection, ...others] = await stage.connectionsOf(tenant)
    expect(others).toEqual([])
    expect(connection.state).toBe('response-sent')
    const wallet = await stage.walletOf(tenant)
    const received = wallet.filter(
      ({ type, tags }) => type === 'DidRecord' && (tags as { role: string }).role === 'received'
    )
    expect(received.map(({ tags }) => (tags as { did: string }).did)).toEqual([connection.theirDid])
  })

  it('is the requester that the tenant accepts, where several wait; the others are abandoned and told', async () => {
    const tenant = await stage.gateway.createTenant()
    const single = await stage.invite(tenant, { autoAccept: false })
    const requests = await Promise.all([1, 2, 3].map(() => newRequest(single)))
    await Promise.all(requests.map(({ post }) => post()))
    for (const { thread } of requests) expect(await stage.eventOf(tenant, thread)).toMatchObject({ error: null })
    const waiting = await stage.connectionsOf(tenant)
    const answers = await Promise.all(waiting.map(({ id }) => tenant.post(`/connections/${id}/accept`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const accepted = waiting[answers.findIndex(({ status }) => status === 200)].id
    for (const { id, state } of await stage.connectionsOf(tenant)) {
      expect(state).toBe(id === accepted ? 'response-sent' : 'abandoned')
      if (id !== accepted) await tenant.post(`/connections/${id}/accept`, undefined, 409)
    }
    const told = () => requests.filter(({ thread }) => reportsOn(thread).length > 0)
    await until(() => Promise.resolve(told().length === 2))
    expect(requests.map(({ thread }) => reportsOn(thread).length).sort()).toEqual([0, 1, 1])
  })

  it('lets no more requests wait than a tenant looks through', async () => {
    const tenant = await stage.gateway.createTenant()
    const single = await stage.invite(tenant, { autoAccept: false })
    for (let count = 1; count <= 11; count++) {
      const { thread, post } = await newRequest(single)
      await post()
      const { error } = await stage.eventOf(tenant, thread)
      expect(error?.code ?? null).toBe(count <= 10 ? null : 'connections.request_refused')
    }
    expect(await stage.connectionsOf(tenant)).toHaveLength(10)
  })

  it('is taken by nobody once it was used; who asks is told once, and not too often', async () => {
    const scene = await stage.scene()
    const { tenant } = scene
    const single = await stage.invite(tenant, {})
    await join(tenant, single)
    const first = await newRequest(single)
    await first.post()
    // the same request, packed anew and said otherwise
    await stage.eventOf(tenant, first.thread)
    await stage.intruder.post({ ...first.request, label: 'again' }, single.key, first.own.key)
    await until(async () => (await tenant.get(`/events?threadId=${first.thread}`, 200)).body.items.length >= 3)
    const before = await stage.walletOf(tenant)
    const more = []
    for (let count = 0; count < 15; count++) more.push(await newRequest(single))
    for (const { thread, post } of more) {
      await post()
      expect(await stage.eventOf(tenant, thread)).toMatchObject({ error: { code: 'connections.request_refused' } })
    }
    expect(await stage.walletOf(tenant)).toEqual(before)
    // behind everything that was refused
    await stage.expectUntouched(scene)
    const { body } = await tenant.get('/events?direction=out&limit=200', 200)
    const reports = body.items.filter(({ type }: { type: string }) => type.endsWith('/didexchange/1.1/problem-report'))
    expect(reports.length).toBeGreaterThan(0)
    expect(reports.length).toBeLessThanOrEqual(10)
    expect(reportsOn(first.thread).length).toBeLessThanOrEqual(1)
  })

  it("is not asked for on another contact's thread", async () => {
    const scene = await stage.scene()
    const { tenant } = scene
    const theirs = await stage.victim.agent.connections.getById(scene.connection.partnerConnectionId)
    const before = await stage.walletOf(tenant)
    const { request, own } = await newRequest(scene.invitation)
    const thid = theirs.threadId ?? ''
    const message = { ...request, '@id': thid, '~thread': { pthid: scene.invitation.id } }
    await stage.intruder.post(message, scene.invitation.key, own.key)
    const refused = await until(async () => {
      const { body } = await tenant.get(`/events?direction=in&threadId=${thid}`, 200)
      return body.items.find((item: { error: unknown }) => item.error !== null)
    })
    expect(refused).toMatchObject({ connectionId: null, error: { code: 'connections.request_refused' } })
    expect(await stage.walletOf(tenant)).toEqual(before)
    await stage.expectUntouched(scene)
  })
})
