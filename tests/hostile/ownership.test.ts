import type { Scene, Stage } from './support/connectionStage'
import type { ForgedDid, Json } from './support/Intruder'

import { randomUUID } from 'node:crypto'

import { connect } from '../support/connect'

import { makeLegacyDid } from './property/peerDid'
import { startStage } from './support/connectionStage'
import { requestOf } from './support/Intruder'

describe('Whose connection it is: requests', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await startStage()
  })
  afterAll(() => stage?.stop())

  /** Requests that are not their sender's to make. */
  const FORGERIES: Record<string, (scene: Scene, own: ForgedDid) => Promise<Json>> = {
    "a document with the victim's id": async ({ view, invitation }, own) => {
      const attachment = await stage.intruder.sign({ ...own.document, id: view.theirDid }, [own.key])
      return requestOf(own.did, invitation.id, attachment)
    },
    "the victim's DID with a document of the intruder's": async ({ view, invitation }, own) => {
      const attachment = await stage.intruder.sign({ ...own.document, id: view.theirDid }, [own.key])
      return requestOf(view.theirDid, invitation.id, attachment)
    },
    "the victim's DID with a document of another id": async ({ view, invitation }, own) =>
      requestOf(view.theirDid, invitation.id, await stage.intruder.sign(own.document, [own.key])),
    "the victim's DID without a document": async ({ view, invitation }) => requestOf(view.theirDid, invitation.id),
    'a did:peer:1 that is not the hash of its document': async ({ invitation }, own) => {
      const changed = { ...own.document, alsoKnownAs: ['did:web:victim.test'] }
      return requestOf(own.did, invitation.id, await stage.intruder.sign(changed, [own.key]))
    },
    'a document without the key of the sender': async ({ invitation }, own) => {
      const other = await stage.intruder.genesis()
      expect(other.key).not.toBe(own.key)
      return requestOf(other.did, invitation.id, await stage.intruder.sign(other.document, [other.key]))
    },
    "the tenant's own pairwise DID": async ({ view, invitation }, own) => {
      const attachment = await stage.intruder.sign({ ...own.document, id: view.myDid }, [own.key])
      return requestOf(view.myDid, invitation.id, attachment)
    },
    'a DID that does not exist': async ({ invitation }) => requestOf('did:key:zVictim', invitation.id),
    'a did:peer:2 with an attached document of the victim': async ({ view, invitation }) => {
      const two = await stage.intruder.peer(2)
      const attachment = await stage.intruder.sign({ ...two.document, id: view.theirDid }, [two.key])
      return requestOf(two.did, invitation.id, attachment)
    },
    'a did:peer:4 of other keys': async ({ invitation }) =>
      requestOf((await stage.intruder.peer(4)).did, invitation.id),
    'an unqualified DID of another key, with a document that has both': async ({ invitation }, own) => {
      const victims = await stage.intruder.createKey()
      const { did, document } = makeLegacyDid(victims, [victims, own.key], stage.intruder.endpoint)
      return requestOf(did, invitation.id, await stage.intruder.sign(document, [own.key]), '1.0')
    },
    'an unqualified DID whose document another has signed': async ({ invitation }, own) => {
      const { did, document } = makeLegacyDid(own.key, [own.key], stage.intruder.endpoint)
      const other = await stage.intruder.createKey()
      return requestOf(did, invitation.id, await stage.intruder.sign(document, [other]), '1.0')
    },
    'an unqualified DID whose document nobody has signed': async ({ invitation }, own) => {
      const { did, document } = makeLegacyDid(own.key, [own.key], stage.intruder.endpoint)
      const { data, ...attachment } = (await stage.intruder.sign(document, [own.key])) as Json & { data: Json }
      return requestOf(did, invitation.id, { ...attachment, data: { base64: data.base64 } }, '1.0')
    },
    'an unqualified DID with a document of another id': async ({ invitation, view }, own) => {
      const { did, document } = makeLegacyDid(own.key, [own.key], stage.intruder.endpoint)
      return requestOf(
        did,
        invitation.id,
        await stage.intruder.sign({ ...document, id: view.theirDid }, [own.key]),
        '1.0'
      )
    },
    'an unqualified DID without a document': async ({ invitation }, own) =>
      requestOf(makeLegacyDid(own.key, [own.key], stage.intruder.endpoint).did, invitation.id, undefined, '1.0'),
    'an unqualified DID without the key of the sender': async ({ invitation }) => {
      const other = await stage.intruder.createKey()
      const { did, document } = makeLegacyDid(other, [other], stage.intruder.endpoint)
      return requestOf(did, invitation.id, await stage.intruder.sign(document, [other]), '1.0')
    },
    'an unqualified DID of other keys': async ({ invitation }, own) => {
      const attachment = await stage.intruder.sign({ ...own.document, id: 'did:sov:WgWxqztrNooG92RXvxSTWv' }, [own.key])
      return requestOf('WgWxqztrNooG92RXvxSTWv', invitation.id, attachment)
    },
  }

  it.each(Object.keys(FORGERIES))('takes no request with %s', async (name) => {
    const scene = await stage.scene()
    const before = await stage.walletOf(scene.tenant)
    const own = await stage.intruder.genesis()
    const request = await FORGERIES[name](scene, own)
    expect(await stage.intruder.post(request, scene.invitation.key, own.key)).toBe(202)
    const thread = String(request['@id'])
    expect(await stage.eventOf(scene.tenant, thread)).toMatchObject({
      connectionId: null,
      error: { code: 'connections.request_refused', message: expect.not.stringContaining('TypeError') },
    })
    expect(await stage.walletOf(scene.tenant)).toEqual(before)
    await stage.expectUntouched(scene)
    // an address that nobody was found to speak for is not called
    expect(stage.intruder.receivedOn(thread, '/problem-report')).toEqual([])
  })

  it.each(['before', 'after'])(
    "lets a stranger that lists the victim's key %s it connects neither keep it out nor take its messages",
    async (when) => {
      const tenant = await stage.gateway.createTenant()
      const { key, join } = await stage.victimDid()
      const intrude = async (numAlgo: 2 | 4) => {
        const open = await stage.invite(tenant)
        const own = await stage.intruder.peer(numAlgo, [key])
        const request = requestOf(own.did, open.id)
        expect(await stage.intruder.post(request, open.key, own.key)).toBe(202)
        expect(await stage.eventOf(tenant, request['@id'])).toMatchObject({ error: null })
      }
      if (when === 'before') await Promise.all([intrude(2), intrude(4)])
      const connection = await join(tenant)
      if (when === 'after') await Promise.all([intrude(2), intrude(4)])
      const { body: view } = await tenant.get(`/connections/${connection.id}`, 200)
      expect(await stage.connectionsOf(tenant)).toHaveLength(3)
      await stage.expectUntouched({ tenant, connection, view })
    }
  )

  it('counts only the key that a contact has used', async () => {
    const tenant = await stage.gateway.createTenant()
    const open = await stage.invite(tenant)
    const second = await stage.intruder.createKey()
    const own = await stage.intruder.peer(2, [second])
    const request = requestOf(own.did, open.id)
    await stage.intruder.post(request, open.key, own.key)
    const { connectionId } = await stage.eventOf(tenant, request['@id'])
    const ours = await stage.ourKeyOf(tenant, (await tenant.get(`/connections/${connectionId}`, 200)).body.myDid)
    for (const [key, expected] of [
      [own.key, connectionId],
      [second, null],
    ]) {
      const thread = randomUUID()
      expect(await stage.intruder.post({ '@type': 'https://x.test/p/1.0/m', '@id': thread }, ours, key)).toBe(202)
      expect(await stage.eventOf(tenant, thread)).toMatchObject({ connectionId: expected, error: null })
    }
  })

  it('lets one partner reach several identities, with one DID or with one key', async () => {
    const tenant = await stage.gateway.createTenant()
    const { join } = await stage.victimDid()
    for (const { id, partnerConnectionId } of [await join(tenant), await connect(tenant, stage.victim)]) {
      const thread = randomUUID()
      await stage.victim.send(partnerConnectionId, { '@type': 'https://x.test/p/1.0/m', '@id': thread })
      expect(await stage.eventOf(tenant, thread)).toMatchObject({ connectionId: id })
    }
    const key = await stage.intruder.createKey()
    const made = new Set<string>()
    for (const numAlgo of [2, 4] as const) {
      const { body: identity } = await tenant.post('/identities', { label: `sales ${numAlgo}`, method: 'peer' }, 201)
      const open = await stage.invite(tenant, { identityId: identity.id })
      const request = requestOf((await stage.intruder.peer(numAlgo, [key])).did, open.id)
      await stage.intruder.post(request, open.key, key)
      const { connectionId, error } = await stage.eventOf(tenant, request['@id'])
      expect(error).toBeNull()
      const { body } = await tenant.get(`/connections/${connectionId}`, 200)
      expect(body.identityId).toBe(identity.id)
      const thread = randomUUID()
      await stage.intruder.post(
        { '@type': 'https://x.test/p/1.0/m', '@id': thread },
        await stage.ourKeyOf(tenant, body.myDid),
        key
      )
      expect(await stage.eventOf(tenant, thread)).toMatchObject({ connectionId })
      made.add(connectionId)
    }
    expect(made.size).toBe(2)
  })
})
