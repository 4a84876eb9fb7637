import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { ForgedDid, Intruder, Json } from './support/Intruder'

import { DidKey, DidsApi, KeyType, createPeerDidDocumentFromServices } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { connect, type TestConnection } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

import { requestOf, startIntruder } from './support/Intruder'

describe('Whose connection it is', () => {
  let gateway: RunningGateway
  let victim: Partner
  let intruder: Intruder

  beforeAll(async () => {
    gateway = await startGateway()
    victim = await startPartner({ label: 'Victim' })
    intruder = await startIntruder(gateway.url)
  })
  afterAll(async () => {
    await victim?.stop()
    await intruder?.stop()
    await gateway?.stop()
  })

  interface Scene {
    tenant: TestTenant
    connection: TestConnection
    /** what the tenant sees of it */
    view: { myDid: string; theirDid: string }
    /** Ed25519, base58: the victim's, and the tenant's pairwise one */
    keys: { theirs: string; ours: string }
    /** id and key of an open invitation of the tenant */
    invitation: { id: string; key: string }
  }

  const keyOf = async (did: string) => {
    const document = await victim.agent.dependencyManager.resolve(DidsApi).resolveDidDocument(did)
    return document.recipientKeys[0].publicKeyBase58
  }
  const invite = async (tenant: TestTenant, options: object = { multiUse: true }) => {
    const { body } = await tenant.post('/invitations', options, 201)
    const key = DidKey.fromDid(body.invitation.services[0].recipientKeys[0]).key.publicKeyBase58
    return { id: body.id as string, url: body.invitationUrl as string, key }
  }
  const scene = async (): Promise<Scene> => {
    const tenant = await gateway.createTenant()
    const connection = await connect(tenant, victim)
    const { body: view } = await tenant.get(`/connections/${connection.id}`, 200)
    const keys = { theirs: await keyOf(view.theirDid), ours: await keyOf(view.myDid) }
    return { tenant, connection, view, keys, invitation: await invite(tenant) }
  }
  /** The event of a received message, once it is handled. */
  const eventOf = (tenant: TestTenant, threadId: string, type = '') =>
    until(async () => {
      const { body } = await tenant.get(`/events?direction=in&threadId=${encodeURIComponent(threadId)}`, 200)
      return body.items.find((item: { type: string }) => item.type.endsWith(type))
    })
  const connectionsOf = async (tenant: TestTenant) =>
    (await tenant.get('/connections?limit=200', 200)).body.items as Array<{
      id: string
      state: string
      theirDid: string
      theirLabel: string
    }>

  /** The tenant and the victim reach each other over their connection, whatever was tried. */
  const expectUntouched = async ({ tenant, connection, view }: Scene) => {
    expect((await tenant.get(`/connections/${connection.id}`, 200)).body).toMatchObject({
      state: 'completed',
      ...{ myDid: view.myDid, theirDid: view.theirDid, theirLabel: 'Victim' },
    })
    const [thread, text] = [randomUUID(), randomUUID()]
    await victim.send(connection.partnerConnectionId, { '@type': 'https://x.test/p/1.0/m', '@id': thread })
    expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: connection.id, error: null })
    const action = { type: 'DIDCOMM', command: 'message', config: { contactUuid: connection.id } }
    await tenant.post('/actions', { ...action, data: { message: { '@type': 'https://x.test/p/1.0/n', text } } }, 201)
    await victim.waitForMessage((message) => message.text === text)
    expect(intruder.received.some(({ message }) => message.text === text)).toBe(false)
    const ping = randomUUID()
    const trustPing = { '@type': 'https://didcomm.org/trust_ping/1.0/ping', '@id': ping, response_requested: true }
    await victim.send(connection.partnerConnectionId, trustPing)
    expect(await eventOf(tenant, ping)).toMatchObject({ connectionId: connection.id, error: null })
    await victim.waitForMessage((message) => (message['~thread'] as { thid?: string } | undefined)?.thid === ping)
  }

  /** Requests that are not their sender's to make. */
  const FORGERIES: Record<string, (scene: Scene, own: ForgedDid) => Promise<Json>> = {
    "a document with the victim's id": async ({ view, invitation }, own) => {
      const attachment = await intruder.sign({ ...own.document, id: view.theirDid }, [own.key])
      return requestOf(own.did, invitation.id, attachment)
    },
    "the victim's DID with a document of the intruder's": async ({ view, invitation }, own) => {
      const attachment = await intruder.sign({ ...own.document, id: view.theirDid }, [own.key])
      return requestOf(view.theirDid, invitation.id, attachment)
    },
    "the victim's DID with a document of another id": async ({ view, invitation }, own) =>
      requestOf(view.theirDid, invitation.id, await intruder.sign(own.document, [own.key])),
    "the victim's DID without a document": async ({ view, invitation }) => requestOf(view.theirDid, invitation.id),
    'a did:peer:1 that is not the hash of its document': async ({ invitation }, own) => {
      const changed = { ...own.document, alsoKnownAs: ['did:web:victim.test'] }
      return requestOf(own.did, invitation.id, await intruder.sign(changed, [own.key]))
    },
    "the tenant's own pairwise DID": async ({ view, invitation }, own) => {
      const attachment = await intruder.sign({ ...own.document, id: view.myDid }, [own.key])
      return requestOf(view.myDid, invitation.id, attachment)
    },
    'a did:key of the victim': async ({ keys, invitation }) =>
      requestOf(`did:key:${keys.theirs}`, invitation.id),
    'a did:peer:2 with an attached document of the victim': async ({ view, invitation }) => {
      const two = await intruder.peer(2)
      const attachment = await intruder.sign({ ...two.document, id: view.theirDid }, [two.key])
      return requestOf(two.did, invitation.id, attachment)
    },
    'a did:peer:4 whose keys are others': async ({ invitation }) => requestOf((await intruder.peer(4)).did, invitation.id),
    'an unqualified DID': async ({ invitation }, own) => {
      const attachment = await intruder.sign({ ...own.document, id: 'did:sov:WgWxqztrNooG92RXvxSTWv' }, [own.key])
      return requestOf('WgWxqztrNooG92RXvxSTWv', invitation.id, attachment)
    },
  }

  it.each(Object.keys(FORGERIES))('takes no request with %s', async (name) => {
    const stage = await scene()
    const own = await intruder.genesis()
    const request = await FORGERIES[name](stage, own)
    expect(await intruder.post(request, stage.invitation.key, own.key)).toBe(202)
    expect(await eventOf(stage.tenant, String(request['@id']))).toMatchObject({
      connectionId: null,
      error: { code: 'connections.request_refused', message: expect.not.stringContaining('TypeError') },
    })
    expect(await connectionsOf(stage.tenant)).toHaveLength(1)
    await expectUntouched(stage)
    expect(intruder.receivedOn(String(request['@id']), '/problem-report')).toEqual([])
  })

  it.each(['before', 'after'])(
    "lets a stranger that lists the victim's key %s it connects neither keep it out nor take its messages",
    async (when) => {
      const tenant = await gateway.createTenant()
      const { outOfBandRecord, key } = await victimKey()
      const join = async (numAlgo: 2 | 4) => {
        const open = await invite(tenant)
        const two = await intruder.peer(numAlgo, [key])
        const request = requestOf(two.did, open.id)
        expect(await intruder.post(request, open.key, two.key)).toBe(202)
        const { connectionId, error } = await eventOf(tenant, String(request['@id']))
        expect(error).toBeNull()
        return connectionId as string
      }
      const early = when === 'before' ? [await join(2), await join(4)] : []
      const connection = await outOfBandRecord(tenant)
      const late = when === 'after' ? [await join(2), await join(4)] : []
      const { body: view } = await tenant.get(`/connections/${connection.id}`, 200)
      const stage = { tenant, connection, view, keys: { theirs: key, ours: '' }, invitation: { id: '', key: '' } }
      expect([...early, ...late]).toHaveLength(2)
      await expectUntouched(stage)
    }
  )

  /** A key of the victim's, and how it connects with this key. */
  async function victimKey() {
    const key = await victim.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
    const didDocument = createPeerDidDocumentFromServices([
      { id: '#inline-0', serviceEndpoint: victim.endpoint, recipientKeys: [key], routingKeys: [] },
    ])
    const created = await victim.agent.dids.create({ method: 'peer', didDocument, options: { numAlgo: 1 } } as never)
    const did = created.didState.did ?? ''
    const outOfBandRecord = async (tenant: TestTenant): Promise<TestConnection> => {
      const { url } = await invite(tenant)
      const { connectionRecord } = await victim.agent.oob.receiveInvitationFromUrl(url, { ourDid: did })
      await victim.waitForConnection(({ id }) => id === connectionRecord?.id)
      const ours = await until(async () => {
        return (await connectionsOf(tenant)).find((item) => item.theirDid === did && item.state === 'completed')
      })
      return { id: ours.id, partnerConnectionId: connectionRecord?.id ?? '', theirDid: did, identityId: '' }
    }
    return { did, key: key.publicKeyBase58, outOfBandRecord }
  }

  it('counts only the key that a contact has used', async () => {
    const tenant = await gateway.createTenant()
    const open = await invite(tenant)
    const second = await intruder.createKey()
    const two = await intruder.peer(2, [second])
    const request = requestOf(two.did, open.id)
    await intruder.post(request, open.key, two.key)
    const { connectionId } = await eventOf(tenant, String(request['@id']))
    const ours = await keyOf((await tenant.get(`/connections/${connectionId}`, 200)).body.myDid)
    for (const [key, expected] of [
      [two.key, connectionId],
      [second, null],
    ]) {
      const thread = randomUUID()
      expect(await intruder.post({ '@type': 'https://x.test/p/1.0/m', '@id': thread }, ours, key)).toBe(202)
      expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: expected, error: null })
    }
  })

  it('lets one partner with one key reach several identities', async () => {
    const tenant = await gateway.createTenant()
    const { outOfBandRecord, key } = await victimKey()
    const first = await outOfBandRecord(tenant)
    const other = await intruder.peer(2)
    expect(other.key).not.toBe(key)
    const second = await connect(tenant, victim)
    for (const { id, partnerConnectionId } of [first, second]) {
      const thread = randomUUID()
      await victim.send(partnerConnectionId, { '@type': 'https://x.test/p/1.0/m', '@id': thread })
      expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: id })
    }
    // the same key under two DIDs, to two identities
    const keyPair = await intruder.createKey()
    const made: string[] = []
    for (const numAlgo of [2, 4] as const) {
      const { id: identityId } = (await tenant.post('/identities', { label: `sales ${numAlgo}`, method: 'peer' }, 201)).body
      const open = await invite(tenant, { identityId })
      const named = await intruder.peer(numAlgo, [keyPair])
      const request = requestOf(named.did, open.id)
      await intruder.post(request, open.key, keyPair)
      const event = await eventOf(tenant, String(request['@id']))
      expect(event.error).toBeNull()
      const { body } = await tenant.get(`/connections/${event.connectionId}`, 200)
      expect(body.identityId).toBe(identityId)
      const thread = randomUUID()
      await intruder.post({ '@type': 'https://x.test/p/1.0/m', '@id': thread }, await keyOf(body.myDid), keyPair)
      expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: event.connectionId })
      made.push(event.connectionId)
    }
    expect(new Set(made).size).toBe(2)
  })
})
