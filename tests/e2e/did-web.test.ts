import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { TestAuthority, TestTlsServer } from '../support/tls'

import { DidExchangeState, DidKey, KeyType } from '@credo-ts/core'
import { globalAgent } from 'node:https'
import { randomUUID } from 'node:crypto'
import { Agent, fetch } from 'undici'

import { attachedKeyOf, requestOf, startIntruder } from '../hostile/support/Intruder'
import { connect } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { exchangeIn } from '../support/exchanges'
import { spawnGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { createTestAuthority, passTo } from '../support/tls'
import { until } from '../support/until'

describe('did:web identities behind https', () => {
  let authority: TestAuthority
  let terminator: TestTlsServer
  let gateway: SpawnedGateway
  let partner: Partner
  let dispatcher: Agent

  beforeAll(async () => {
    authority = await createTestAuthority()
    terminator = await authority.listen(passTo(() => gateway.url))
    gateway = await spawnGateway({
      GATEWAY_PUBLIC_URL: terminator.url,
      GATEWAY_PARTNER_ALLOW: '127.0.0.0/8',
      NODE_EXTRA_CA_CERTS: authority.caFile,
    })
    partner = await startPartner({ ca: authority.ca })
    dispatcher = new Agent({ connect: { ca: authority.ca } })
    // what Credo's own did:web resolver dials with
    globalAgent.options.ca = authority.ca
  })
  afterAll(async () => {
    delete globalAgent.options.ca
    globalAgent.destroy()
    await dispatcher?.close()
    await partner?.stop()
    await gateway?.stop()
    terminator?.close()
    await authority?.remove()
  })

  const createWebIdentity = async (tenant: TestTenant) =>
    (await tenant.post('/identities', { label: 'Alice AG, public', method: 'web' }, 201)).body
  const completed = (tenant: TestTenant) =>
    until(async () => {
      const { body } = await tenant.get('/connections', 200)
      return body.items.find((item: { state: string }) => item.state === 'completed')
    })

  it('publishes the document where the DID says, for everyone', async () => {
    const tenant = await gateway.createTenant()
    const { id, did } = await createWebIdentity(tenant)
    expect(did).toBe(`did:web:localhost%3A${terminator.port}:t:${id}`)
    const answer = await fetch(`${terminator.url}/t/${id}/did.json`, { dispatcher })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toMatchObject({
      id: did,
      service: [{ serviceEndpoint: `${terminator.url}/didcomm` }, { serviceEndpoint: expect.stringMatching(/^wss:/) }],
    })
    const [peer] = (await tenant.get('/identities', 200)).body.items.slice(-1)
    for (const unknown of [peer.id, 'nobody']) {
      const { status, headers } = await fetch(`${terminator.url}/t/${unknown}/did.json`, { dispatcher })
      expect(status).toBe(404)
      expect(headers.get('content-type')).toContain('application/problem+json')
    }
  })

  it('lets a partner connect without an invitation', async () => {
    const tenant = await gateway.createTenant()
    const { id, did } = await createWebIdentity(tenant)
    const { connectionRecord } = await partner.agent.oob.receiveImplicitInvitation({ did })
    const theirs = await partner.waitForConnection((connection) => connection.id === connectionRecord?.id)
    const connection = await completed(tenant)
    expect(connection).toMatchObject({ role: 'responder', identityId: id, theirDid: theirs.did })

    await partner.send(theirs.id, { '@type': 'https://x.test/p/1.0/m', text: 'hello' })
    const message = await until(async () => (await tenant.get('/messages', 200)).body.items[0])
    expect(message).toMatchObject({ from: { uuid: connection.id }, to: { uuid: id, did }, message: { text: 'hello' } })
  })

  it('lets another tenant connect without an invitation', async () => {
    const [tenant, guest] = [await gateway.createTenant(), await gateway.createTenant('Bob GmbH')]
    const { id, did } = await createWebIdentity(tenant)
    await guest.post('/invitations/receive', { did }, 201)
    await completed(guest)
    expect(await completed(tenant)).toMatchObject({ identityId: id, theirLabel: 'Bob GmbH' })
  })

  it('signs credentials that a stock agent verifies, fetching nothing but its document', async () => {
    const tenant = await gateway.createTenant()
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    const { id, did } = await createWebIdentity(tenant)
    const document = await (await fetch(`${terminator.url}/t/${id}/did.json`, { dispatcher })).json()
    expect(document).toMatchObject({ assertionMethod: [`${did}#key-1`] })

    const credentials = await startCredentialPartner(gateway.url, { ca: authority.ca })
    try {
      const { id: connectionId } = await connect(tenant, credentials)
      const { didState } = await credentials.agent.dids.create({
        method: 'key',
        options: { keyType: KeyType.Ed25519 },
      })
      const credential = {
        '@context': ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }],
        type: ['VerifiableCredential', 'Membership'],
        issuer: did,
        credentialSubject: { id: didState.did, name: 'Ada' },
      }
      const { threadId } = (await tenant.post('/credentials/offers', { connectionId, credential }, 201)).body
      // a stock agent stores only what it has verified
      const done = await exchangeIn(tenant, '/credentials', threadId, 'done')
      expect(done.credential).toMatchObject({ issuer: did, proof: { verificationMethod: `${did}#key-1` } })

      const fields = [{ path: ['$.credentialSubject.name'], filter: { type: 'string', const: 'Ada' } }]
      const schema = [{ uri: 'https://www.w3.org/2018/credentials/v1' }]
      const presentationDefinition = {
        id: '32f54163-7166-48f1-93d8-ff217bdb0653',
        input_descriptors: [{ id: 'membership', schema, constraints: { fields } }],
      }
      const asked = (await tenant.post('/proofs/requests', { connectionId, presentationDefinition }, 201)).body
      const shown = await exchangeIn(tenant, '/proofs', asked.threadId, 'done')
      expect(shown).toMatchObject({ isVerified: true, revealed: { membership: { name: 'Ada' } } })
    } finally {
      await credentials.stop()
    }
  }, 60_000)

  it("connects to a partner's did:web", async () => {
    const key = await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
    let document: unknown = null
    const host = await authority.listen((_request, response) => response.end(JSON.stringify(document)))
    const did = `did:web:localhost%3A${host.port}:faber`
    document = partnerDocument(did, key.publicKeyBase58, partner.endpoint)
    try {
      await partner.agent.dids.import({ did })
      const tenant = await gateway.createTenant()
      const { body: connection } = await tenant.post('/invitations/receive', { did }, 201)
      const request = await until(async () => {
        const all = await partner.agent.connections.getAll()
        return all.find(({ state, theirLabel }) => {
          return state === DidExchangeState.RequestReceived && theirLabel === tenant.label
        })
      })
      await partner.agent.connections.acceptRequest(request.id)
      expect((await completed(tenant)).id).toBe(connection.id)
    } finally {
      host.close()
    }
  })

  it("follows a contact's did:web: new keys count, dropped ones stop, and it is nobody else's", async () => {
    const [tenant, sender] = [await gateway.createTenant(), await startIntruder(gateway.url)]
    let document: unknown = null
    const host = await authority.listen((_request, response) => response.end(JSON.stringify(document)))
    try {
      const did = `did:web:localhost%3A${host.port}:faber`
      const [first, second] = [await sender.createKey(), await sender.createKey()]
      const { body: invitation } = await tenant.post('/invitations', { multiUse: true }, 201)
      const { publicKeyBase58: invited } = DidKey.fromDid(invitation.invitation.services[0].recipientKeys[0]).key
      const eventOf = (thread: string) =>
        until(async () => (await tenant.get(`/events?direction=in&threadId=${thread}`, 200)).body.items[0])
      const ask = async (key: string) => {
        const request = requestOf(did, invitation.id)
        await sender.post(request, invited, key)
        return eventOf(request['@id'])
      }
      document = partnerDocument(did, first, sender.endpoint)
      const { connectionId, threadId } = await ask(first)
      const { body: connection } = await tenant.get(`/connections/${connectionId}`, 200)
      expect(connection).toMatchObject({ theirDid: did, state: 'response-sent' })
      const [response] = await until(async () => {
        const received = sender.receivedOn(threadId, '/response')
        return received.length > 0 && received
      })
      const ours = attachedKeyOf(response)
      const speak = async (key: string) => {
        const thread = randomUUID()
        const message = { '@type': 'https://x.test/p/1.0/m', '@id': thread }
        await sender.post(message, ours, key)
        return (await eventOf(thread)).connectionId
      }
      expect([await speak(first), await speak(second)]).toEqual([connectionId, null])

      document = partnerDocument(did, second, sender.endpoint)
      await until(async () => (await ask(second)).error === null)
      expect([await speak(first), await speak(second)]).toEqual([null, connectionId])
      for (const key of [first, await sender.createKey()]) {
        expect(await ask(key)).toMatchObject({ connectionId: null, error: { code: 'connections.request_refused' } })
      }
      expect(await speak(second)).toBe(connectionId)
    } finally {
      host.close()
      await sender.stop()
    }
  })
})

function partnerDocument(did: string, publicKeyBase58: string, serviceEndpoint: string) {
  const keyId = `${did}#key-1`
  return {
    '@context': ['https://w3id.org/did/v1'],
    id: did,
    verificationMethod: [{ id: keyId, type: 'Ed25519VerificationKey2018', controller: did, publicKeyBase58 }],
    authentication: [keyId],
    service: [
      { id: `${did}#didcomm`, type: 'did-communication', priority: 0, recipientKeys: [keyId], serviceEndpoint },
    ],
  }
}
