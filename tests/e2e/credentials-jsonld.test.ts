import type { RunningGateway, TestTenant } from '../support/gateway'

import { JsonTransformer, W3cJsonLdVerifiableCredential } from '@credo-ts/core'

import { connectTenants } from '../support/connect'
import { exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

const TERMS = 'https://example.org/terms#'

describe('JSON-LD credentials and DIF proofs: what has a default, and what is refused', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let begin: { connectionId: string; protocolVersion: string }
  let atHolder: string
  let holderDid: string

  beforeAll(async () => {
    gateway = await startGateway()
    issuer = await gateway.createTenant('Issuer')
    holder = await gateway.createTenant('Holder')
    const [connectionId, theirs] = await connectTenants(issuer, holder)
    begin = { connectionId, protocolVersion: 'v2' }
    atHolder = theirs
    holderDid = (await holder.post('/identities', { label: 'Holder', method: 'key' }, 201)).body.did
  })
  afterAll(() => gateway?.stop())

  const toCredential = (more: object = {}) => ({
    '@context': ['https://www.w3.org/2018/credentials/v1', { '@vocab': TERMS }],
    type: ['VerifiableCredential', 'Membership'],
    credentialSubject: { id: holderDid, name: 'Grace' },
    ...more,
  })
  const toDefinition = (uri: string) => ({
    id: '32f54163-7166-48f1-93d8-ff217bdb0653',
    input_descriptors: [{ id: 'membership', schema: [{ uri }], constraints: {} }],
  })
  const refusal = async (body: object) => (await issuer.post('/credentials/offers', { ...begin, ...body }, 422)).body

  it('needs an identity that can sign', async () => {
    expect(await refusal({ credential: toCredential() })).toMatchObject({
      code: 'credentials.issuer_unknown',
      detail: expect.stringContaining('"key"'),
    })
    const [{ did: peer }] = (await issuer.get('/identities', 200)).body.items
    expect(await refusal({ credential: toCredential({ issuer: peer, issuanceDate: '2026-01-01T00:00:00Z' }) })).toEqual(
      expect.objectContaining({ code: 'credentials.format_invalid', detail: expect.stringContaining('"key"') })
    )
  })

  it('issues as the identity that can sign, now, and verifies by the full URI of the type with a challenge of its own', async () => {
    const { did } = (await issuer.post('/identities', { label: 'Signer', method: 'key' }, 201)).body
    await holder.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    const body = { ...begin, credential: toCredential(), autoAccept: 'always' }
    const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    const { credential } = await exchangeIn(issuer, '/credentials', threadId, 'done')
    expect(credential).toMatchObject({ issuer: did, proof: { type: 'Ed25519Signature2018' } })
    expect(Date.parse(credential.issuanceDate)).not.toBeNaN()

    const asked = (
      await issuer.post(
        '/proofs/requests',
        { ...begin, presentationDefinition: toDefinition(`${TERMS}Membership`), autoAccept: 'always' },
        201
      )
    ).body
    expect(asked.request.options.challenge).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    )
    const done = await exchangeIn(issuer, '/proofs', asked.threadId, 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { membership: { name: 'Grace' } } })
  })

  it('signs with Ed25519Signature2020 too, adding its context, and tells what was changed since', async () => {
    const type = ['VerifiableCredential', 'Award']
    const options = { proofType: 'Ed25519Signature2020' }
    const body = { ...begin, credential: toCredential({ type }), options, autoAccept: 'always' }
    const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    const { credential } = await exchangeIn(holder, '/credentials', threadId, 'done')
    expect(credential).toMatchObject({ proof: { type: 'Ed25519Signature2020' } })
    expect(credential['@context']).toContain('https://w3id.org/security/suites/ed25519-2020/v1')
    const changed = { ...credential, credentialSubject: { ...credential.credentialSubject, name: 'Mallory' } }
    const { agent } = gateway.gateway
    const verify = (json: object) =>
      agent.w3cCredentials.verifyCredential({
        credential: JsonTransformer.fromJSON(json, W3cJsonLdVerifiableCredential),
      })
    expect((await verify(credential)).isValid).toBe(true)
    expect((await verify(changed)).isValid).toBe(false)

    const presentationDefinition = toDefinition(`${TERMS}Award`)
    const asked = (
      await issuer.post('/proofs/requests', { ...begin, presentationDefinition, autoAccept: 'always' }, 201)
    ).body
    const done = await exchangeIn(issuer, '/proofs', asked.threadId, 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { membership: { name: 'Grace' } } })
  })

  it('requests what is proposed with a challenge of its own', async () => {
    const presentationDefinition = toDefinition('https://www.w3.org/2018/credentials/v1')
    const body = { connectionId: atHolder, protocolVersion: 'v2', presentationDefinition }
    const { threadId } = (await holder.post('/proofs/proposals', body, 201)).body
    const { id } = await exchangeIn(issuer, '/proofs', threadId, 'proposal-received')
    const { request } = (await issuer.post(`/proofs/${id}/accept-proposal`, {}, 200)).body
    expect(request.options.challenge).toMatch(/^[0-9a-f-]{36}$/)
    await exchangeIn(issuer, '/proofs', threadId, 'presentation-received')
  })

  it('has nothing to show for a type that it holds no credential of', async () => {
    await holder.patch('/tenant', { autoAcceptProofs: 'never' }, 200)
    const presentationDefinition = toDefinition(`${TERMS}Passport`)
    const { threadId } = (await issuer.post('/proofs/requests', { ...begin, presentationDefinition }, 201)).body
    const { id } = await exchangeIn(holder, '/proofs', threadId, 'request-received')
    const { body } = await holder.post(`/proofs/${id}/accept-request`, {}, 409)
    expect(body.code).toBe('proofs.no_matching_credentials')
  })

  it.each([
    ['another purpose', { options: { proofPurpose: 'authentication' } }],
    ['another proof', { options: { proofType: 'BbsBlsSignature2020' } }],
    ['an option that cannot be kept', { options: { domain: 'example.org' } }],
  ])('refuses %s', async (_what, more) => {
    expect((await refusal({ credential: toCredential(), ...more })).code).toBe('credentials.format_invalid')
  })

  it('refuses a credential without a subject', async () => {
    expect((await refusal({ credential: toCredential({ credentialSubject: undefined }) })).code).toBe(
      'credentials.format_invalid'
    )
  })

  it('does not show a credential whose subject is nobody, or another', async () => {
    for (const credentialSubject of [
      { name: 'Nobody' },
      { id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' },
    ]) {
      const type = ['VerifiableCredential', 'id' in credentialSubject ? 'Stranger' : 'Nobody']
      const credential = toCredential({ type, credentialSubject })
      const offered = (await issuer.post('/credentials/offers', { ...begin, credential, autoAccept: 'always' }, 201))
        .body
      await exchangeIn(holder, '/credentials', offered.threadId, 'done')
      const presentationDefinition = toDefinition(`${TERMS}${type[1]}`)
      const { threadId } = (await issuer.post('/proofs/requests', { ...begin, presentationDefinition }, 201)).body
      const { id } = await exchangeIn(holder, '/proofs', threadId, 'request-received')
      const { body } = await holder.post(`/proofs/${id}/accept-request`, {}, 422)
      expect(body).toMatchObject({ code: 'proofs.selection_invalid', detail: expect.stringContaining('subject') })
    }
  })

  it('does not offer by itself what another would have to sign', async () => {
    await issuer.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    const credential = toCredential({ issuer: holderDid, issuanceDate: '2026-01-01T00:00:00Z' })
    const body = { connectionId: atHolder, protocolVersion: 'v2', credential }
    const { threadId } = (await holder.post('/credentials/proposals', body, 201)).body
    await exchangeIn(issuer, '/credentials', threadId, 'proposal-received')
    const event = await until(async () => {
      const { items } = (await issuer.get(`/events?threadId=${threadId}&direction=in`, 200)).body
      return items.find((item: { error: unknown }) => item.error !== null)
    })
    expect(event.error.message).toContain('no DID of yours')
    expect((await issuer.get(`/events?threadId=${threadId}&direction=out`, 200)).body.items).toEqual([])
  })
})
