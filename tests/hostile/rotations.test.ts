import type { TestTenant } from '../support/gateway'
import type { Scene, Stage } from './support/connectionStage'
import type { ForgedDid, Json } from './support/Intruder'

import { randomUUID } from 'node:crypto'

import { until } from '../support/until'

import { startStage } from './support/connectionStage'
import { requestOf } from './support/Intruder'

const ROTATE = 'https://didcomm.org/did-rotate/1.0'
const TYPE = 'https://x.test/p/1.0/m'

/** A contact whose messages are written by hand. */
interface Contact {
  id: string
  /** key of the tenant's pairwise DID, base58 */
  ours: string
  own: ForgedDid
}

describe('Whose DID it is that changes', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startStage()
  })
  afterEach(() => jest.restoreAllMocks())
  afterAll(() => stage?.stop())

  const viewOf = async (tenant: TestTenant, { id }: { id: string }) =>
    (await tenant.get(`/connections/${id}`, 200)).body

  async function join(tenant: TestTenant, as?: ForgedDid): Promise<Contact> {
    const open = await stage.invite(tenant)
    const own = as ?? (await stage.intruder.peer(4))
    const request = requestOf(own.did, open.id)
    await stage.intruder.post(request, open.key, own.key)
    const { connectionId } = await stage.eventOf(tenant, request['@id'])
    const ours = await stage.ourKeyOf(tenant, (await viewOf(tenant, { id: connectionId })).myDid)
    const complete = { '@type': 'https://didcomm.org/didexchange/1.1/complete', '@id': randomUUID() }
    const thread = { thid: request['@id'], pthid: open.id }
    await stage.intruder.post({ ...complete, '~thread': thread }, ours, own.key)
    await until(async () => (await viewOf(tenant, { id: connectionId })).state === 'completed')
    return { id: connectionId, ours, own }
  }

  const message = (name: string, members: Json = {}): Json & { '@id': string } => ({
    '@type': `${ROTATE}/${name}`,
    '@id': randomUUID(),
    ...members,
  })
  const rotateTo = (did: string) => message('rotate', { to_did: did })

  /** @returns the event of the message, once it is handled */
  async function post(tenant: TestTenant, json: Json & { '@id': string }, to: string, key: string) {
    expect(await stage.intruder.post(json, to, key)).toBe(202)
    return stage.eventOf(tenant, String((json['~thread'] as Json | undefined)?.thid ?? json['@id']))
  }

  it("lets neither a stranger nor another contact change, acknowledge or end a contact's connection", async () => {
    const scene = await stage.scene()
    const contact = await join(scene.tenant)
    const { body } = await scene.tenant.post(`/connections/${scene.connection.id}/rotate`, undefined, 200)
    await until(async () => (await viewOf(scene.tenant, scene.connection)).myDid === body.nextDid)
    scene.view.myDid = body.nextDid
    const ours = await stage.keyOf(body.nextDid)
    const before = await stage.walletOf(scene.tenant)
    const { did } = await stage.intruder.peer(4)
    for (const key of [await stage.intruder.createKey(), contact.own.key]) {
      for (const to of [ours, scene.keys.ours, scene.invitation.key]) {
        for (const json of [
          rotateTo(did),
          message('hangup'),
          message('ack', { status: 'OK' }),
          message('problem-report', { description: { code: 'e.did.unresolvable', en: 'no' } }),
        ]) {
          expect(await post(scene.tenant, json, to, key)).toMatchObject({
            connectionId: null,
            error: { code: 'connections.handshake_refused' },
          })
        }
      }
    }
    expect(await stage.walletOf(scene.tenant)).toEqual(before)
    await stage.expectUntouched(scene)
  })

  it("takes nobody's DID over: a did:peer:1", async () => {
    const tenant = await stage.gateway.createTenant()
    const connection = await (await stage.victimDid()).join(tenant)
    const { body: view } = await tenant.get(`/connections/${connection.id}`, 200)
    await expectRefused(tenant, [view.theirDid, view.myDid])
    await stage.expectUntouched({ tenant, connection, view })
  })

  it("takes nobody's DID over: a did:peer:4, in either form", async () => {
    const tenant = await stage.gateway.createTenant()
    const holder = await join(tenant)
    const { theirDid, myDid } = await viewOf(tenant, holder)
    const inShort = (did: string) => did.split(':').slice(0, 3).join(':')
    await expectRefused(tenant, [theirDid, inShort(theirDid), myDid, inShort(myDid)])
    await expectUsable(tenant, holder)
  })

  it('keeps the way to a DID that a contact has claimed before its holder came', async () => {
    const tenant = await stage.gateway.createTenant()
    const own = await stage.intruder.peer(4)
    const contact = await join(tenant)
    expect((await post(tenant, rotateTo(own.did), contact.ours, contact.own.key)).error).toBeNull()
    const holder = await join(tenant, own)
    await expectUsable(tenant, holder)
    // by its DID it is the holder's connection that is meant
    const body = { type: 'DIDCOMM', to: own.did, command: 'message', data: { message: { '@type': TYPE } } }
    const { body: action } = await tenant.post('/actions', body, 201)
    expect(action.to.uuid).toBe(holder.id)
  })

  /** A contact cannot rotate to any of the DIDs. */
  async function expectRefused(tenant: TestTenant, dids: string[]): Promise<void> {
    const contact = await join(tenant)
    const before = await stage.walletOf(tenant)
    for (const did of dids) {
      expect(await post(tenant, rotateTo(did), contact.ours, contact.own.key)).toMatchObject({
        connectionId: contact.id,
        error: { code: 'connections.handshake_refused' },
      })
      expect((await viewOf(tenant, contact)).theirDid).toBe(contact.own.did)
    }
    expect(await stage.walletOf(tenant)).toEqual(before)
  }

  async function expectUsable(tenant: TestTenant, { id, ours, own }: Contact): Promise<void> {
    const ping = { '@type': TYPE, '@id': randomUUID() }
    expect(await post(tenant, ping, ours, own.key)).toMatchObject({ connectionId: id, error: null })
    expect(await viewOf(tenant, { id })).toMatchObject({ state: 'completed', theirDid: own.did })
  }

  it('changes nothing when an envelope with a rotation is posted again', async () => {
    const tenant = await stage.gateway.createTenant()
    const contact = await join(tenant)
    const [second, third] = [await stage.intruder.peer(4), await stage.intruder.peer(4)]
    const recorded = await stage.intruder.pack(rotateTo(second.did), contact.ours, contact.own.key)
    await stage.intruder.postEnvelope(recorded)
    await until(async () => (await viewOf(tenant, contact)).theirDid === second.did)
    await post(tenant, rotateTo(third.did), contact.ours, second.key)
    const before = await stage.walletOf(tenant)
    await stage.intruder.postEnvelope(recorded)
    const ping = { '@type': TYPE, '@id': randomUUID() }
    expect(await post(tenant, ping, contact.ours, third.key)).toMatchObject({ connectionId: contact.id })
    expect((await viewOf(tenant, contact)).theirDid).toBe(third.did)
    // the first message under the new DID has its key noted, and begins the end of the one before
    expect((await stage.walletOf(tenant)).length).toBe(before.length)
  })

  it('takes late messages under the DID of before, decides nothing by them, and then none', async () => {
    const tenant = await stage.gateway.createTenant()
    const contact = await join(tenant)
    const next = await stage.intruder.peer(4)
    expect((await post(tenant, rotateTo(next.did), contact.ours, contact.own.key)).error).toBeNull()
    const say = (key: string) => post(tenant, { '@type': TYPE, '@id': randomUUID() }, contact.ours, key)
    expect(await say(next.key)).toMatchObject({ connectionId: contact.id, error: null })
    expect(await say(contact.own.key)).toMatchObject({ connectionId: contact.id, error: null })
    const { did } = await stage.intruder.peer(4)
    for (const json of [rotateTo(did), message('hangup')]) {
      expect(await post(tenant, json, contact.ours, contact.own.key)).toMatchObject({
        connectionId: contact.id,
        error: { code: 'connections.handshake_refused' },
      })
    }
    const realNow = Date.now.bind(Date)
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + 600_001)
    expect(await say(contact.own.key)).toMatchObject({ connectionId: null, error: null })
    expect(await say(next.key)).toMatchObject({ connectionId: contact.id, error: null })
    expect(await viewOf(tenant, contact)).toMatchObject({ state: 'completed', theirDid: next.did })
  })

  it('takes nothing under a DID of ours of before, some time after its rotation', async () => {
    const scene = await stage.scene()
    const contact = await join(scene.tenant)
    const { body } = await scene.tenant.post(`/connections/${contact.id}/rotate`, undefined, 200)
    const rotate = await until(async () =>
      stage.intruder.received.find((received) => received.message.to_did === body.nextDid)
    )
    const next = await stage.keyOf(body.nextDid)
    const say = (to: string) => post(scene.tenant, { '@type': TYPE, '@id': randomUUID() }, to, contact.own.key)
    // not acknowledged: the partner may use either
    for (const to of [contact.ours, next]) expect(await say(to)).toMatchObject({ connectionId: contact.id })
    const ack = message('ack', { status: 'OK', '~thread': { thid: rotate.message['@id'] } })
    await stage.intruder.post(ack, contact.ours, contact.own.key)
    await until(async () => (await viewOf(scene.tenant, contact)).myDid === body.nextDid)
    for (const to of [contact.ours, next]) expect(await say(to)).toMatchObject({ connectionId: contact.id })
    const realNow = Date.now.bind(Date)
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + 600_001)
    expect(await say(contact.ours)).toMatchObject({ connectionId: null })
    expect(await say(next)).toMatchObject({ connectionId: contact.id })
  })

  it.each([
    ['its own problem-report', (id: string) => message('problem-report', { '~thread': { pthid: id } })],
    [
      'a problem-report of those who do not know the protocol',
      (id: string) => ({
        ...message(''),
        '@type': 'https://didcomm.org/notification/1.0/problem-report',
        '~thread': { pthid: id },
      }),
    ],
  ])('goes on under our old DID after %s', async (_name, report) => {
    const scene: Scene = await stage.scene()
    const contact = await join(scene.tenant)
    const { body } = await scene.tenant.post(`/connections/${contact.id}/rotate`, undefined, 200)
    // a call before the answer is no second rotation
    expect((await scene.tenant.post(`/connections/${contact.id}/rotate`, undefined, 200)).body.nextDid).toBe(
      body.nextDid
    )
    const rotate = await until(async () =>
      stage.intruder.received.find((received) => received.message.to_did === body.nextDid)
    )
    const description = { code: 'e.did.doc_unsupported', en: 'no' }
    await stage.intruder.post({ ...report(String(rotate.message['@id'])), description }, contact.ours, contact.own.key)
    await until(async () => (await viewOf(scene.tenant, contact)).nextDid === null)
    expect((await viewOf(scene.tenant, contact)).myDid).toBe(body.myDid)
    const { body: again } = await scene.tenant.post(`/connections/${contact.id}/rotate`, undefined, 200)
    expect(again.nextDid).not.toBe(body.nextDid)
  })

  it('takes nothing more for the connection of a contact that has hung up', async () => {
    const tenant = await stage.gateway.createTenant()
    const contact = await join(tenant)
    expect(await post(tenant, message('hangup'), contact.ours, contact.own.key)).toMatchObject({
      connectionId: contact.id,
      error: null,
    })
    const before = await viewOf(tenant, contact)
    expect(before.state).toBe('abandoned')
    const { did } = await stage.intruder.peer(4)
    const ping = { '@type': 'https://didcomm.org/trust_ping/1.0/ping', '@id': randomUUID(), response_requested: true }
    for (const json of [{ '@type': TYPE, '@id': randomUUID() }, ping, rotateTo(did), message('hangup')]) {
      expect((await post(tenant, json, contact.ours, contact.own.key)).connectionId).toBeNull()
    }
    expect(await viewOf(tenant, contact)).toEqual(before)
  })
})
