/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import '../support/withoutTestLogs'

import type { RunningGateway, SpawnedGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { TestAuthority, TestTlsServer } from '../support/tls'
import type { ProofProtocol } from '@credo-ts/core'

import { DidsModule, ProofState, ProofsApi } from '@credo-ts/core'
import { WebVhAnonCredsRegistry, WebvhDidResolver, WebvhModule } from '@credo-ts/webvh'

import { ApiClient } from '../support/ApiClient'
import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { spawnGateway, startGateway } from '../support/gateway'
import { namedHost } from '../support/namedHost'
import { createTestAuthority, passTo } from '../support/tls'
import { until } from '../support/until'

const HOST = 'gateway.test'

describe('did:webvh as the registry', () => {
  let authority: TestAuthority
  let terminator: TestTlsServer
  let gateway: RunningGateway
  let network: ReturnType<typeof namedHost>
  let partner: Partner
  let verifier: Partner
  let issuer: TestTenant
  let other: TestTenant
  let toPartner: string
  let otherToPartner: string
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    authority = await createTestAuthority([HOST])
    terminator = await authority.listen(passTo(() => gateway.url))
    gateway = await startGateway({ GATEWAY_PUBLIC_URL: `https://${HOST}`, GATEWAY_ANONCREDS_WEBVH: 'true' })
    network = namedHost(HOST, { ca: authority.ca, port: terminator.port, httpUrl: () => gateway.url })
    network.install()
    partner = await startStock()
    verifier = await startStock()
    issuer = await gateway.createTenant('Issuer')
    other = await gateway.createTenant('Other')
    for (const tenant of [issuer, other]) {
      await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    }
    toPartner = (await connect(issuer, partner)).id
    otherToPartner = (await connect(other, partner)).id
    definition = await createDefinition(issuer, { registry: 'webvh', supportRevocation: true })
  }, 180_000)
  afterAll(async () => {
    await partner?.stop()
    await verifier?.stop()
    await gateway?.stop()
    await network?.close()
    terminator?.close()
    await authority?.remove()
  })

  /** Credo with @credo-ts/webvh and nothing of this project; its network finds the gateway's name on loopback. */
  const startStock = () =>
    startCredentialPartner(gateway.url, {
      dependencies: network.dependencies,
      registries: [new WebVhAnonCredsRegistry()],
      modules: { webvh: new WebvhModule(), dids: new DidsModule({ resolvers: [new WebvhDidResolver()] }) },
    })
  const didOf = (id: string) => id.split('/')[0]
  const urlOf = (id: string) =>
    id.replace(
      /^did:webvh:[^:]+:([^:/]+)((?::[^:/]+)*)/,
      (_all, host, path) => `https://${host}${path.replaceAll(':', '/')}`
    )
  const offerTo = async (tenant: TestTenant, connectionId: string, made = definition) => {
    const attributes = { name: 'Ada', age: '36' }
    const body = {
      connectionId,
      protocolVersion: 'v2',
      credentialDefinitionId: made.credentialDefinitionId,
      attributes,
    }
    return (await tenant.post('/credentials/offers', body, 201)).body
  }
  const request = (more: object = {}) => ({
    name: 'Who',
    version: '1.0',
    requested_attributes: {
      who: { name: 'name', restrictions: [{ cred_def_id: definition.credentialDefinitionId }] },
    },
    requested_predicates: {
      adult: { name: 'age', p_type: '>=', p_value: 18, restrictions: [{ schema_id: definition.schemaId }] },
    },
    ...more,
  })

  it('serves the log of a DID and signed resources under it, for everyone, and nothing else', async () => {
    const did = didOf(definition.schemaId)
    expect(did).toMatch(/^did:webvh:Qm[^:]+:gateway\.test:webvh:[0-9a-f-]{36}$/)
    const resolved = await partner.agent.dids.resolve(did)
    expect(resolved.didDocument).toMatchObject({
      id: did,
      verificationMethod: [{ id: `${did}#key-1`, type: 'Multikey', controller: did }],
      assertionMethod: [`${did}#key-1`],
    })
    const log = await network.fetch(`${urlOf(did)}/did.jsonl`)
    expect([log.status, log.headers.get('content-type')]).toEqual([200, 'text/jsonl; charset=utf-8'])
    for (const id of [definition.schemaId, definition.credentialDefinitionId]) {
      const answer = await network.fetch(urlOf(id))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('application/json')
      expect(await answer.json()).toMatchObject({ id, proof: { verificationMethod: `${did}#key-1` } })
    }
    const unknown = [`${urlOf(did)}/resources/zQmUnknown`, `https://${HOST}/webvh/nobody/did.jsonl`]
    for (const url of unknown) expect((await network.fetch(url)).status).toBe(404)
  })

  it('registers the same again as it is, and keeps tenants apart', async () => {
    const { body } = await issuer.get('/schemas', 200)
    const schema = body.items.find(({ schemaId }: any) => schemaId === definition.schemaId)
    expect(schema.registry).toBe('webvh')
    const { name, version, attributeNames } = schema
    const again = { name, version, attributeNames, registry: 'webvh' }
    expect((await issuer.post('/schemas', again, 201)).body).toEqual(schema)
    const changed = await issuer.post('/schemas', { ...again, attributeNames: ['other'] })
    expect([changed.status, changed.body.code]).toEqual([409, 'anoncreds.schema_exists'])

    const known = (await issuer.get(`/credential-definitions/${definition.id}`, 200)).body
    const sameDefinition = { schemaId: definition.schemaId, tag: 'default', supportRevocation: true }
    expect((await issuer.post('/credential-definitions', sameDefinition, 202)).body).toEqual(known)
    const elsewhere = await issuer.post('/credential-definitions', { ...sameDefinition, registry: 'embedded' })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'anoncreds.registry_mismatch'])

    expect((await other.get(`/schemas/${schema.id}`)).status).toBe(404)
    expect((await other.get(`/credential-definitions/${definition.id}`)).status).toBe(404)
    const theirs = (await other.post('/schemas', again, 201)).body
    expect(didOf(theirs.schemaId)).not.toBe(didOf(definition.schemaId))
    const stolen = await other.post('/credentials/offers', {
      ...{ connectionId: otherToPartner, protocolVersion: 'v2', attributes: { name: 'Eve', age: '1' } },
      credentialDefinitionId: definition.credentialDefinitionId,
    })
    expect([stolen.status, stolen.body.code]).toEqual([422, 'credentials.definition_unknown'])
  })

  it('is not for 1.0 and the format indy', async () => {
    const { credentialDefinitionId } = definition
    const attributes = { name: 'Ada', age: '36' }
    for (const form of [{ protocolVersion: 'v1' }, { protocolVersion: 'v2', format: 'indy' }]) {
      const credential = { connectionId: toPartner, ...form, credentialDefinitionId, attributes }
      for (const path of ['/credentials/offers', '/credentials/proposals']) {
        const answer = await issuer.post(path, credential)
        expect([answer.status, answer.body.code]).toEqual([422, 'credentials.registry_unsupported'])
        expect(answer.body.detail).toContain('"anoncreds"')
      }
      const proof = await issuer.post('/proofs/requests', { connectionId: toPartner, ...form, proofRequest: request() })
      expect([proof.status, proof.body.code]).toEqual([422, 'credentials.registry_unsupported'])
    }
  })

  it('issues to a stock agent, verifies what it shows, and revokes', async () => {
    const offer = await offerTo(issuer, toPartner)
    expect(await exchangeIn(issuer, '/credentials', offer.threadId, 'done')).toMatchObject({
      ...{
        schemaId: definition.schemaId,
        credentialDefinitionId: definition.credentialDefinitionId,
        format: 'anoncreds',
      },
    })
    const proofs = partner.agent.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApi)
    const ask = async () => {
      const now = Math.floor(Date.now() / 1000)
      const proofRequest = request({ non_revoked: { from: now, to: now } })
      const body = { connectionId: toPartner, protocolVersion: 'v2', proofRequest }
      return (await issuer.post('/proofs/requests', body, 201)).body.threadId
    }
    const done = await exchangeIn(issuer, '/proofs', await ask(), 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { who: 'Ada' } })

    const revoked = (await issuer.post(`/credentials/${offer.id}/revoke`, undefined, 200)).body
    const again = await issuer.post(`/credentials/${offer.id}/revoke`)
    expect([again.status, again.body.code]).toEqual([409, 'credentials.not_revocable'])
    // a status list counts from its second on
    await until(async () => Date.now() > Date.parse(revoked.revokedAt) + 2000)
    const threadId = await ask()
    const record = await until(async () => (await proofs.findAllByQuery({ threadId }))[0])
    const held = (await proofs.getCredentialsForRequest({
      proofRecordId: record.id,
      proofFormats: { anoncreds: { filterByNonRevocationRequirements: false } },
    } as never)) as any
    expect(held.proofFormats.anoncreds.attributes.who).toMatchObject([{ revoked: true }])
    const { state, isVerified } = (await issuer.get(`/proofs?threadId=${threadId}`, 200)).body.items[0]
    expect([state, isVerified]).toEqual(['request-sent', null])
  }, 120_000)

  it('serves after a restart what stock agents show each other, and goes on under the same DID', async () => {
    const offer = await offerTo(issuer, toPartner)
    await exchangeIn(issuer, '/credentials', offer.threadId, 'done')
    gateway = await gateway.restart()
    const again = new ApiClient(gateway.url, issuer.apiKey)
    const schema = { name: 'After the restart', version: '1.0', attributeNames: ['name'], registry: 'webvh' }
    expect(didOf((await again.post('/schemas', schema, 201)).body.schemaId)).toBe(didOf(definition.schemaId))

    const { outOfBandInvitation } = await verifier.agent.oob.createInvitation()
    const { connectionRecord } = await partner.agent.oob.receiveInvitation(outOfBandInvitation)
    await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const theirs = await verifier.waitForConnection(({ outOfBandId }) => outOfBandId !== undefined)
    const proofs = verifier.agent.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApi)
    const record = await proofs.requestProof({
      ...{ connectionId: theirs.id, protocolVersion: 'v2' },
      proofFormats: { anoncreds: request() },
    } as never)
    const done = await until(async () => {
      const { state, isVerified } = await proofs.getById(record.id)
      return state === ProofState.Done ? { isVerified } : null
    })
    expect(done.isVerified).toBe(true)
  }, 120_000)
})

describe('did:webvh between gateways', () => {
  let authority: TestAuthority
  const terminators: TestTlsServer[] = []
  const gateways: SpawnedGateway[] = []

  afterAll(async () => {
    for (const gateway of gateways) await gateway.stop()
    for (const terminator of terminators) terminator.close()
    await authority?.remove()
  })

  it('is resolved over https by the tenants of another one, within the addresses that it may dial', async () => {
    authority = await createTestAuthority()
    for (const index of [0, 1]) {
      terminators.push(await authority.listen(passTo(() => gateways[index].url)))
      gateways.push(
        await spawnGateway({
          GATEWAY_PUBLIC_URL: terminators[index].url,
          GATEWAY_PARTNER_ALLOW: '127.0.0.0/8',
          GATEWAY_ANONCREDS_WEBVH: index === 0 ? 'true' : '',
          NODE_EXTRA_CA_CERTS: authority.caFile,
        })
      )
    }
    const [issuer, holder] = [await gateways[0].createTenant('Issuer'), await gateways[1].createTenant('Holder')]
    for (const tenant of [issuer, holder]) {
      await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    }
    const [toHolder] = await connectTenants(issuer, holder)
    const definition = await createDefinition(issuer, { registry: 'webvh', supportRevocation: true })
    expect(definition.schemaId).toContain(`:localhost%3A${terminators[0].port}:webvh:`)
    const { credentialDefinitionId, schemaId } = definition
    const common = { connectionId: toHolder, protocolVersion: 'v2' }
    const attributes = { name: 'Grace', age: '40' }
    const offer = { ...common, credentialDefinitionId, attributes }
    const { threadId } = (await issuer.post('/credentials/offers', offer, 201)).body
    const held = await exchangeIn(holder, '/credentials', threadId, 'done')
    expect(held).toMatchObject({ credentialDefinitionId, schemaId })
    const now = Math.floor(Date.now() / 1000)
    const who = { name: 'name', restrictions: [{ cred_def_id: credentialDefinitionId }] }
    const proofRequest = {
      ...{ name: 'Who', version: '1.0', requested_attributes: { who }, non_revoked: { from: now, to: now } },
    }
    const asked = (await issuer.post('/proofs/requests', { ...common, proofRequest }, 201)).body
    const done = await exchangeIn(issuer, '/proofs', asked.threadId, 'done')
    expect(done).toMatchObject({ isVerified: true, revealed: { who: 'Grace' } })

    // it has no did:webvh of its own
    const definitionThere = { schemaId, tag: 'default' }
    const refused = await holder.post('/credential-definitions', definitionThere)
    expect([refused.status, refused.body.code]).toEqual([422, 'anoncreds.registry_not_configured'])
  }, 180_000)
})
