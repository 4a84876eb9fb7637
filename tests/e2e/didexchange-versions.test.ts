import type { Intruder, Json } from '../hostile/support/Intruder'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { JsonObject } from '@didcomm-gateway/core'

import { DidKey, Key, KeyType } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { makeLegacyDid } from '../hostile/property/peerDid'
import { requestOf, startIntruder } from '../hostile/support/Intruder'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

const DIDEXCHANGE = 'https://didcomm.org/didexchange'
const TYPE = 'https://example.org/versions/1.0/message'

interface Signed {
  data: { base64: string; jws: { protected: string } }
}

/** An agent whose messages are written by hand, as ACA-Py and AFJ 0.4 write them. */
describe('DID Exchange 1.0 and 1.1', () => {
  let gateway: RunningGateway
  let other: Intruder

  beforeAll(async () => {
    gateway = await startGateway()
    other = await startIntruder(gateway.url, 'Other')
  })
  afterAll(async () => {
    await other?.stop()
    await gateway?.stop()
  })

  const keyOf = async (did: string) => (await other.agent.dids.resolveDidDocument(did)).recipientKeys[0].publicKeyBase58
  const toDidKey = (base58: string) => new DidKey(Key.fromPublicKeyBase58(base58, KeyType.Ed25519)).did
  const legacy = async () => {
    const key = await other.createKey()
    return { key, ...makeLegacyDid(key, [key], other.endpoint) }
  }

  async function invite(tenant: TestTenant, options = {}) {
    const { body } = await tenant.post('/invitations', options, 201)
    const key = DidKey.fromDid(body.invitation.services[0].recipientKeys[0]).key.publicKeyBase58
    return { id: body.id, key, invitation: body.invitation }
  }

  const received = (thid: string, ending: string) => until(async () => other.receivedOn(thid, ending)[0])

  /** Sends the request, takes the response and completes. @returns the response and the connection */
  async function connectBy(tenant: TestTenant, request: Json, to: string, key: string, version: string) {
    const thid = String(request['@id'])
    expect(await other.post(request, to, key)).toBe(202)
    const response = await received(thid, '/response')
    expect(response['@type']).toBe(`${DIDEXCHANGE}/${version}/response`)
    const ours = attachedKey(response) ?? (await keyOf(String(response.did)))
    const { pthid } = request['~thread'] as Json
    const complete = { '@type': `${DIDEXCHANGE}/${version}/complete`, '@id': randomUUID(), '~thread': { thid, pthid } }
    await other.post(complete, ours, key)
    const connection = await until(async () => {
      const { body } = await tenant.get('/connections', 200)
      return body.items.find((item: { state: string }) => item.state === 'completed')
    })
    return { response, connection, ours }
  }

  function attachedKey(message: JsonObject): string | null {
    if (!message['did_doc~attach']) return null
    const { data } = message['did_doc~attach'] as unknown as Signed
    const document = JSON.parse(Buffer.from(data.base64, 'base64url').toString()) as {
      id: string
      authentication: Array<{ publicKeyBase58: string }>
    }
    expect(document.id).toBe(message.did)
    return document.authentication[0].publicKeyBase58 ?? null
  }

  function signerOf(message: JsonObject): string {
    const { data } = message['did_doc~attach'] as unknown as Signed
    return (JSON.parse(Buffer.from(data.jws.protected, 'base64url').toString()) as { jwk: { kid: string } }).jwk.kid
  }

  async function expectUsable(tenant: TestTenant, connection: { id: string }, ours: string, key: string) {
    const [text, thread] = [randomUUID(), randomUUID()]
    const action = {
      type: 'DIDCOMM',
      to: connection.id,
      command: 'message',
      data: { message: { '@type': TYPE, text } },
    }
    await tenant.post('/actions', action, 201)
    await other.waitForMessage((message) => message.text === text)
    await other.post({ '@type': TYPE, '@id': thread }, ours, key)
    const event = await until(async () => (await tenant.get(`/events?threadId=${thread}`, 200)).body.items[0])
    expect(event).toMatchObject({ connectionId: connection.id, error: null })
  }

  it('names both in invitations', async () => {
    const tenant = await gateway.createTenant()
    const { invitation } = await invite(tenant)
    expect(invitation.handshake_protocols).toEqual([`${DIDEXCHANGE}/1.1`, `${DIDEXCHANGE}/1.0`])
  })

  it('takes an unqualified DID with its document, to an invitation', async () => {
    const tenant = await gateway.createTenant()
    const open = await invite(tenant)
    const { key, did, document } = await legacy()
    const request = requestOf(did, open.id, await other.sign(document, [key]), '1.0')
    const { response, connection, ours } = await connectBy(tenant, request, open.key, key, '1.0')
    expect(connection.theirDid).toBe(`did:sov:${did}`)
    // by the key of the invitation, as 1.0 has it
    expect(signerOf(response)).toBe(toDidKey(open.key))
    await expectUsable(tenant, connection, ours, key)
    // the same again, with another invitation: the DID is known by then
    const second = await invite(tenant)
    const again = requestOf(did, second.id, await other.sign(document, [key]), '1.0')
    expect(await other.post(again, second.key, key)).toBe(202)
    await received(again['@id'], '/response')
  })

  it('takes an unqualified DID with its document, to a public DID', async () => {
    const tenant = await gateway.createTenant()
    const [{ did: publicDid }] = (await tenant.get('/identities', 200)).body.items
    const publicKey = await keyOf(publicDid)
    const { key, did, document } = await legacy()
    const request = requestOf(did, publicDid, await other.sign(document, [key]), '1.0')
    const { response, connection, ours } = await connectBy(tenant, request, publicKey, key, '1.0')
    expect(signerOf(response)).toBe(toDidKey(publicKey))
    await expectUsable(tenant, connection, ours, key)
  })

  it('answers a did:peer:1 in 1.0 as it came, with the document', async () => {
    const tenant = await gateway.createTenant()
    const open = await invite(tenant)
    const { key, did, document } = await other.genesis()
    const request = requestOf(did, open.id, await other.sign(document, [key]), '1.0')
    const { response, connection, ours } = await connectBy(tenant, request, open.key, key, '1.0')
    expect(response.did).toMatch(/^did:peer:1/)
    expect(signerOf(response)).toBe(toDidKey(open.key))
    await expectUsable(tenant, connection, ours, key)
  })

  it('attaches the document of a did:peer:4 too, in 1.0', async () => {
    const tenant = await gateway.createTenant()
    const open = await invite(tenant)
    const { key, did } = await other.peer(4)
    const { response } = await connectBy(tenant, requestOf(did, open.id, undefined, '1.0'), open.key, key, '1.0')
    expect(response.did).toMatch(/^did:peer:4/)
    expect(signerOf(response)).toBe(toDidKey(open.key))
  })

  it.each(['1.0', '1.1'])('refuses in the version of the request (%s)', async (version) => {
    const tenant = await gateway.createTenant()
    const open = await invite(tenant)
    const first = await other.peer(4)
    await connectBy(tenant, requestOf(first.did, open.id, undefined, version), open.key, first.key, version)
    const { key, did } = await other.peer(4)
    const request = requestOf(did, open.id, undefined, version)
    await other.post(request, open.key, key)
    expect((await received(request['@id'], '/problem-report'))['@type']).toBe(
      `${DIDEXCHANGE}/${version}/problem-report`
    )
  })

  it.each([
    [['1.0'], '1.0'],
    [['1.0', '1.1'], '1.1'],
    [['1.1'], '1.1'],
    [['1.2'], '1.1'],
  ])('asks an inviter that names %j in %s', async (named, version) => {
    const tenant = await gateway.createTenant()
    const inviting = await other.createKey()
    const invitation = {
      '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
      '@id': randomUUID(),
      label: 'Other',
      handshake_protocols: named.map((one) => `${DIDEXCHANGE}/${one}`),
      services: [
        {
          ...{ id: '#inline', type: 'did-communication', serviceEndpoint: other.endpoint },
          ...{ recipientKeys: [toDidKey(inviting)], routingKeys: [] },
        },
      ],
    }
    const { body: connection } = await tenant.post('/invitations/receive', { invitation }, 201)
    const { message: request } = await other.waitForMessage((message) => {
      return (message['~thread'] as { pthid?: string } | undefined)?.pthid === invitation['@id']
    })
    expect(request['@type']).toBe(`${DIDEXCHANGE}/${version}/request`)
    if (version !== '1.0') return
    const thid = String(request['@id'])
    const { key, did, document } = await legacy()
    const response = { '@type': `${DIDEXCHANGE}/1.0/response`, '@id': randomUUID(), '~thread': { thid }, did }
    const ours = attachedKey(request) ?? ''
    await other.post({ ...response, 'did_doc~attach': await other.sign(document, [inviting]) }, ours, key)
    expect((await received(thid, '/complete'))['@type']).toBe(`${DIDEXCHANGE}/1.0/complete`)
    const { body } = await tenant.get(`/connections/${connection.id}`, 200)
    expect(body).toMatchObject({ state: 'completed', theirDid: `did:sov:${did}` })
    await expectUsable(tenant, body, ours, key)
  })
})
