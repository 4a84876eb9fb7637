import type { TestTenant } from '../support/gateway'
import type { Stage } from './support/connectionStage'
import type { ForgedDid, Json } from './support/Intruder'

import { DidKey, Key, KeyType } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { until } from '../support/until'

import { startStage } from './support/connectionStage'
import { attachedKeyOf, requestOf } from './support/Intruder'

describe('Whose connection it is: responses', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startStage()
  })
  afterAll(() => stage?.stop())

  /** The tenant has accepted an invitation of the intruder's, whose answer is due. */
  async function begin(tenant: TestTenant) {
    const key = await stage.intruder.createKey()
    const invitation = {
      '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
      '@id': randomUUID(),
      label: 'Mallory',
      handshake_protocols: ['https://didcomm.org/didexchange/1.1'],
      services: [
        {
          id: '#inline',
          type: 'did-communication',
          serviceEndpoint: stage.intruder.endpoint,
          recipientKeys: [new DidKey(Key.fromPublicKeyBase58(key, KeyType.Ed25519)).did],
        },
      ],
    }
    const { body: connection } = await tenant.post('/invitations/receive', { invitation }, 201)
    const { message } = await stage.intruder.waitForMessage(
      (json) => (json['~thread'] as { pthid?: string } | undefined)?.pthid === invitation['@id']
    )
    return { key, id: connection.id as string, thread: String(message['@id']), ours: attachedKeyOf(message) }
  }

  type Handshake = Awaited<ReturnType<typeof begin>>
  const responseOf = (thread: string, did: string, attachments: Json) => ({
    '@type': 'https://didcomm.org/didexchange/1.1/response',
    '@id': randomUUID(),
    '~thread': { thid: thread },
    did,
    ...attachments,
  })
  const respond = async ({ thread, key }: Handshake, own: ForgedDid, changes: Json = {}) => {
    const attachment = await stage.intruder.sign({ ...own.document, ...changes }, [key])
    return responseOf(thread, own.did, { 'did_doc~attach': attachment })
  }

  /** Answers of an inviter that are not its own to give, and the key that they are sent with. */
  const FORGERIES: Record<string, (handshake: Handshake, victim: { did: string }) => Promise<[Json, string]>> = {
    "a document with the victim's id": async (handshake, { did }) => {
      const own = await stage.intruder.genesis()
      return [await respond(handshake, own, { id: did }), own.key]
    },
    "the victim's DID with a document of the inviter's": async (handshake, { did }) => {
      const own = await stage.intruder.genesis()
      return [await respond(handshake, { ...own, did }, { id: did }), handshake.key]
    },
    "the victim's DID alone": async ({ thread, key }, { did }) => [
      responseOf(thread, did, { 'did_rotate~attach': await stage.intruder.sign(did, [key]) }),
      key,
    ],
    'a did:peer:1 that is not the hash of its document': async (handshake) => {
      const own = await stage.intruder.genesis()
      return [await respond(handshake, own, { alsoKnownAs: ['did:web:victim.test'] }), own.key]
    },
    'a sender that is neither in the document nor in the invitation': async (handshake) => [
      await respond(handshake, await stage.intruder.genesis()),
      await stage.intruder.createKey(),
    ],
  }

  it.each(Object.keys(FORGERIES))('takes no response with %s, and the one after it', async (name) => {
    const scene = await stage.scene()
    const { tenant } = scene
    const handshake = await begin(tenant)
    const before = await stage.walletOf(tenant)
    const [response, senderKey] = await FORGERIES[name](handshake, { did: scene.view.theirDid })
    expect(await stage.intruder.post(response, handshake.ours, senderKey)).toBe(202)
    expect(await stage.eventOf(tenant, handshake.thread, '/response')).toMatchObject({
      connectionId: null,
      error: { code: 'connections.handshake_refused' },
    })
    expect(await stage.walletOf(tenant)).toEqual(before)
    await stage.expectUntouched(scene)

    const own = await stage.intruder.genesis()
    expect(await stage.intruder.post(await respond(handshake, own), handshake.ours, own.key)).toBe(202)
    await until(() => Promise.resolve(stage.intruder.receivedOn(handshake.thread, '/complete').length > 0))
    const { body } = await tenant.get(`/connections/${handshake.id}`, 200)
    expect(body).toMatchObject({ state: 'completed', theirDid: own.did })
  })

  it.each(['a contact', 'the tenant'])('takes no DID of %s from an inviter that shows no key of it', async (whose) => {
    const { tenant } = await stage.scene()
    const contact = await stage.intruder.peer(2)
    const open = await stage.invite(tenant)
    const request = requestOf(contact.did, open.id)
    await stage.intruder.post(request, open.key, contact.key)
    expect(await stage.eventOf(tenant, request['@id'])).toMatchObject({ error: null })
    const own = (await tenant.get('/identities', 200)).body.items[0].did
    const did = whose === 'a contact' ? contact.did : own
    const handshake = await begin(tenant)
    const attachment = await stage.intruder.sign(did, [handshake.key])
    const response = responseOf(handshake.thread, did, { 'did_rotate~attach': attachment })
    await stage.intruder.post(response, handshake.ours, handshake.key)
    const { error } = await stage.eventOf(tenant, handshake.thread, '/response')
    expect(error.code).toBe('connections.handshake_refused')
    expect((await tenant.get(`/connections/${handshake.id}`, 200)).body).toMatchObject({ state: 'request-sent' })
  })

  it("takes an inviter's response that lists the victim's key, which counts for the victim alone", async () => {
    const scene = await stage.scene()
    const handshake = await begin(scene.tenant)
    const own = await stage.intruder.peer(2, [scene.keys.theirs])
    const attachment = await stage.intruder.sign(own.did, [handshake.key])
    const response = responseOf(handshake.thread, own.did, { 'did_rotate~attach': attachment })
    await stage.intruder.post(response, handshake.ours, own.key)
    expect(await stage.eventOf(scene.tenant, handshake.thread, '/response')).toMatchObject({
      connectionId: handshake.id,
      error: null,
    })
    await stage.expectUntouched(scene)
  })

  it("counts the first key that is used after a response came with the invitation's key", async () => {
    const tenant = await stage.gateway.createTenant()
    const handshake = await begin(tenant)
    const second = await stage.intruder.createKey()
    const own = await stage.intruder.peer(4, [second])
    const attachment = await stage.intruder.sign(own.did, [handshake.key])
    const response = responseOf(handshake.thread, own.did, { 'did_rotate~attach': attachment })
    await stage.intruder.post(response, handshake.ours, handshake.key)
    expect(await stage.eventOf(tenant, handshake.thread, '/response')).toMatchObject({ error: null })
    for (const [key, expected] of [
      [await stage.intruder.createKey(), null],
      [own.key, handshake.id],
      [second, null],
      [own.key, handshake.id],
    ]) {
      const thread = randomUUID()
      await stage.intruder.post({ '@type': 'https://x.test/p/1.0/m', '@id': thread }, handshake.ours, String(key))
      expect(await stage.eventOf(tenant, thread)).toMatchObject({ connectionId: expected })
    }
  })

  it.each(['a stranger', 'a contact'])('takes no response of %s to a request to another', async (who) => {
    const scene = await stage.scene()
    const { tenant } = scene
    const handshake = await begin(tenant)
    const own = await stage.intruder.genesis()
    const response = await respond({ ...handshake, key: own.key }, own)
    // to another key of the tenant's than the request's
    const to = who === 'a contact' ? scene.keys.ours : scene.invitation.key
    await stage.intruder.post(response, to, own.key)
    expect(await stage.eventOf(tenant, handshake.thread, '/response')).toMatchObject({
      connectionId: null,
      error: { code: 'connections.handshake_refused' },
    })
    expect((await tenant.get(`/connections/${handshake.id}`, 200)).body.state).toBe('request-sent')
  })
})
