import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { CredentialProtocol, CredentialsApi, ProofProtocol, ProofsApi } from '@credo-ts/core'

import { getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { CredentialsApi as CredentialsApiToken, DidsApi, KeyType, ProofsApi as ProofsApiToken } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { connect } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

describe('credentials with a stock Credo agent', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  let connectionId: string
  let partnerConnectionId: string
  let definition: Awaited<ReturnType<typeof createDefinition>>
  let credentials: CredentialsApi<CredentialProtocol[]>
  let proofs: ProofsApi<ProofProtocol[]>

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    partner = await startCredentialPartner(gateway.url)
    const connection = await connect(tenant, partner)
    connectionId = connection.id
    partnerConnectionId = connection.partnerConnectionId
    definition = await createDefinition(tenant)
    credentials = partner.agent.dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken)
    proofs = partner.agent.dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApiToken)
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
  }, 120_000)
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  it.each([
    ['v1', 'indy'],
    ['v2', 'indy'],
    ['v2', 'anoncreds'],
  ])(
    'issues to it and verifies what it shows, with %s %s',
    async (protocolVersion, format) => {
      const attributes = { name: `${protocolVersion} ${format}`, age: '21' }
      const { credentialDefinitionId, schemaId } = definition
      const body = { connectionId, protocolVersion, format, attributes, credentialDefinitionId }
      const offer = (await tenant.post('/credentials/offers', body, 201)).body
      await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
      const [theirs] = await credentials.findAllByQuery({ threadId: offer.threadId })
      expect(theirs.credentials).toHaveLength(1)

      const proofRequest = {
        name: 'Who',
        version: '1.0',
        requested_attributes: { who: { name: 'name', restrictions: [{ cred_def_id: credentialDefinitionId }] } },
        requested_predicates: {
          adult: { name: 'age', p_type: '>', p_value: 18, restrictions: [{ schema_id: schemaId }] },
        },
      }
      const asked = (
        await tenant.post('/proofs/requests', { connectionId, protocolVersion, format, proofRequest }, 201)
      ).body
      const done = await exchangeIn(tenant, '/proofs', asked.threadId, 'done')
      expect(done.isVerified).toBe(true)
      expect(Object.keys(done.revealed)).toEqual(['who'])
    },
    60_000
  )

  it.each([
    ['v1', 'indy'],
    ['v2', 'anoncreds'],
  ] as const)(
    'holds a credential and shows it to it as verifier, with %s',
    async (protocolVersion, format) => {
      // a second tenant issues, over the gateway itself
      const other = await gateway.createTenant('Issuer')
      const made = await createDefinition(other)
      const { body: invitation } = await other.post('/invitations', {}, 201)
      await tenant.post('/invitations/receive', { invitation: invitation.invitation }, 201)
      const toTenant = await until(async () =>
        (await other.get('/connections', 200)).body.items.find((c: { state: string }) => c.state === 'completed')
      )
      const offer = (
        await other.post(
          '/credentials/offers',
          {
            connectionId: toTenant.id,
            protocolVersion,
            format,
            attributes: { name: 'Grace', age: '40' },
            autoAccept: 'always',
            credentialDefinitionId: made.credentialDefinitionId,
          },
          201
        )
      ).body
      await exchangeIn(other, '/credentials', offer.threadId, 'done')

      const request = { name: 'Who', version: '1.0', requested_attributes: { who: { name: 'name' } } }
      const record = await proofs.requestProof({
        connectionId: partnerConnectionId,
        protocolVersion,
        proofFormats: { [format]: request },
      } as never)
      await exchangeIn(tenant, '/proofs', record.threadId, 'done')
      const verified = await proofs.getById(record.id)
      expect(verified.isVerified).toBe(true)
    },
    60_000
  )

  it.each([
    ['indy', 'hlindy/proof-req@v2.0'],
    ['anoncreds', 'anoncreds/proof-request@v1.0'],
    ['anoncreds', 'anoncreds/proof-proposal@v1.0'],
  ])(
    'requests what it proposes without nonce, name and version, as ACA-Py does, with %s in %s',
    async (format, form) => {
      const attributes = { name: `shown for ${form}`, age: '21' }
      const { credentialDefinitionId } = definition
      const body = { connectionId, protocolVersion: 'v2', format, attributes, credentialDefinitionId }
      const offer = (await tenant.post('/credentials/offers', body, 201)).body
      await exchangeIn(tenant, '/credentials', offer.threadId, 'done')

      const cred_def_id = format === 'indy' ? getUnQualifiedDidIndyDid(credentialDefinitionId) : credentialDefinitionId
      const proposal = {
        requested_attributes: {
          '0_name_uuid': {
            ...{ name: 'name', non_revoked: null },
            restrictions: [{ cred_def_id, 'attr::name::value': attributes.name }],
          },
        },
        requested_predicates: {
          '0_age_GE_uuid': { name: 'age', p_type: '>=', p_value: 18, restrictions: [{ cred_def_id }] },
        },
        non_revoked: null,
      }
      const threadId = randomUUID()
      await partner.send(partnerConnectionId, {
        '@type': 'https://didcomm.org/present-proof/2.0/propose-presentation',
        '@id': threadId,
        formats: [{ attach_id: format, format: form }],
        'proposals~attach': [
          {
            ...{ '@id': format, 'mime-type': 'application/json' },
            data: { base64: Buffer.from(JSON.stringify(proposal)).toString('base64') },
          },
        ],
      })
      const done = await exchangeIn(tenant, '/proofs', threadId, 'done')
      expect(done).toMatchObject({ isVerified: true, format, revealed: { '0_name_uuid': attributes.name } })
      expect(done.request.nonce).toMatch(/^[1-9]\d{10,}$/)
    },
    60_000
  )

  it('exchanges JSON-LD credentials and DIF proofs with it, both ways, without a network', async () => {
    const proofType = 'Ed25519Signature2018'
    const identity = (await tenant.post('/identities', { label: 'Signer', method: 'key' }, 201)).body
    const created = await partner.agent.dependencyManager
      .resolve(DidsApi)
      .create({ method: 'key', options: { keyType: KeyType.Ed25519 } })
    const partnerDid = created.didState.did as string
    const contexts = ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }]
    const toCredential = (issuer: string, subject: string, name: string) => ({
      '@context': contexts,
      type: ['VerifiableCredential', 'Membership'],
      issuer,
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: subject, name },
    })
    const toDefinition = (id: string, name: string) => ({
      id,
      input_descriptors: [
        {
          id: 'membership',
          schema: [
            { uri: 'https://www.w3.org/2018/credentials/v1' },
            { uri: 'https://www.w3.org/2018/credentials#VerifiableCredential' },
          ],
          constraints: { fields: [{ path: ['$.credentialSubject.name'], filter: { type: 'string', const: name } }] },
        },
      ],
    })
    const options = { proofType, proofPurpose: 'assertionMethod' }

    const offer = (
      await tenant.post(
        '/credentials/offers',
        {
          connectionId,
          protocolVersion: 'v2',
          format: 'jsonld',
          credential: toCredential(identity.did, partnerDid, `to partner ${proofType}`),
          options,
        },
        201
      )
    ).body
    await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
    const asked = (
      await tenant.post(
        '/proofs/requests',
        {
          connectionId,
          protocolVersion: 'v2',
          format: 'jsonld',
          presentationDefinition: toDefinition('32f54163-7166-48f1-93d8-ff217bdb0653', `to partner ${proofType}`),
        },
        201
      )
    ).body
    const done = await exchangeIn(tenant, '/proofs', asked.threadId, 'done')
    expect(done).toMatchObject({ isVerified: true, format: 'jsonld' })
    expect(done.revealed.membership.name).toBe(`to partner ${proofType}`)

    const theirs = await credentials.offerCredential({
      connectionId: partnerConnectionId,
      protocolVersion: 'v2',
      credentialFormats: {
        jsonld: { credential: toCredential(partnerDid, identity.did, `to tenant ${proofType}`), options },
      },
    } as never)
    const held = await exchangeIn(tenant, '/credentials', theirs.threadId, 'done')
    const { body } = await tenant.get(`/wallet/credentials/${held.credentialIds[0]}`, 200)
    expect(body).toMatchObject({ format: 'jsonld', attributes: { name: `to tenant ${proofType}` } })
    const request = await proofs.requestProof({
      connectionId: partnerConnectionId,
      protocolVersion: 'v2',
      proofFormats: {
        presentationExchange: {
          presentationDefinition: toDefinition('42f54163-7166-48f1-93d8-ff217bdb0653', `to tenant ${proofType}`),
        },
      },
    } as never)
    await exchangeIn(tenant, '/proofs', request.threadId, 'done')
    expect((await proofs.getById(request.id)).isVerified).toBe(true)
  }, 60_000)
})
