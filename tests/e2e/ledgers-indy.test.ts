/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { CredentialProtocol, CredentialsApi } from '@credo-ts/core'

import { AnonCredsApi } from '@credo-ts/anoncreds'
import {
  CredentialsApi as CredentialsApiToken,
  DidsModule,
  KeyType,
  ProofsApi,
  TypedArrayEncoder,
} from '@credo-ts/core'
import { IndyVdrAnonCredsRegistry, IndyVdrIndyDidResolver, IndyVdrModule } from '@credo-ts/indy-vdr'
import { indyVdr } from '@hyperledger/indy-vdr-nodejs'
import { rm } from 'node:fs/promises'

import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { IndyPool } from '../support/indy/IndyPool'
import { RequestRefused } from '../support/indy/LedgerState'
import { NAMESPACE, writeLedgerFile } from '../support/indy/ledgerFile'
import { until } from '../support/until'

const REGISTRY = `indy:${NAMESPACE}`
/** types of transactions */
const [SCHEMA, DEFINITION, REVOCATION_REGISTRY, REVOCATION_ENTRY, GET_SCHEMA] = ['101', '102', '113', '114', '107']

describe('an Indy ledger', () => {
  let pool: IndyPool
  let folder: string
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let partner: Partner
  let definition: Awaited<ReturnType<typeof createDefinition>>
  /** id of a definition whose credentials can be revoked */
  let revocable: string
  let toHolder: string
  let toPartner: string

  /** A tenant with a DID that a steward has made an endorser. */
  const createEndorser = async (label: string) => {
    const tenant = await gateway.createTenant(label)
    const identity = { label, method: 'indy', namespace: NAMESPACE }
    const { body } = await tenant.post('/identities', identity, 201)
    pool.ledger.addNym(body.did.split(':').at(-1), body.verkey, '101')
    return Object.assign(tenant, { did: body.did as string })
  }
  const written = (type: string) => pool.ledger.transactions.filter(({ txn }) => txn.type === type)
  const schemaDraft = () => ({
    ...{ name: `s-${Math.random().toString(36).slice(2)}`, version: '1.0', attributeNames: ['a'] },
    registry: REGISTRY,
  })

  beforeAll(async () => {
    pool = await IndyPool.start()
    const transactionAuthorAgreement = { version: '1.3', acceptanceMechanism: 'at_submission' }
    const file = await writeLedgerFile(pool, { transactionAuthorAgreement })
    folder = file.folder
    gateway = await startGateway({ GATEWAY_INDY_LEDGERS: file.path })
    issuer = await createEndorser('Issuer')
    holder = await gateway.createTenant('Holder')
    ;[toHolder] = await connectTenants(issuer, holder)
    const network = { indyNamespace: NAMESPACE, genesisTransactions: pool.genesis, isProduction: false }
    partner = await startCredentialPartner(gateway.url, {
      registries: [new IndyVdrAnonCredsRegistry()],
      modules: {
        indyVdr: new IndyVdrModule({ indyVdr, networks: [network] }),
        dids: new DidsModule({ resolvers: [new IndyVdrIndyDidResolver()] }),
      },
    })
    toPartner = (await connect(issuer, partner)).id
    definition = await createDefinition(issuer, { registry: REGISTRY })
    await holder.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
  }, 150_000)
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
    pool?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  afterEach(() => {
    pool.intercept = () => undefined
  })

  it('has what tenants register, once, under ids of its namespace', async () => {
    expect(definition.schemaId).toMatch(`did:indy:${NAMESPACE}:`)
    expect(definition.credentialDefinitionId).toMatch(`did:indy:${NAMESPACE}:`)
    const draft = schemaDraft()
    const before = written(SCHEMA).length
    const { body: made } = await issuer.post('/schemas', draft, 201)
    expect(made).toMatchObject({ registry: REGISTRY, name: draft.name, attributeNames: ['a'] })
    expect((await issuer.post('/schemas', draft, 201)).body).toEqual(made)
    expect(written(SCHEMA)).toHaveLength(before + 1)
    const other = await issuer.post('/schemas', { ...draft, attributeNames: ['b'] })
    expect([other.status, other.body.code]).toEqual([409, 'anoncreds.schema_exists'])
    expect((await issuer.get('/schemas?limit=1', 200)).body.items[0]).toEqual(made)
    expect((await holder.get(`/schemas/${made.id}`)).status).toBe(404)
    // and the embedded registry has none of it
    const served = await fetch(`${gateway.url}/anoncreds/v1/objects?id=${encodeURIComponent(made.schemaId)}`)
    expect(served.status).toBe(404)
  })

  it.each([
    ['v1', 'indy'],
    ['v2', 'indy'],
    ['v2', 'anoncreds'],
  ])(
    'carries credentials and proofs between tenants, with %s %s',
    async (protocolVersion, format) => {
      const { credentialDefinitionId, schemaId } = definition
      const attributes = { name: `${protocolVersion} ${format}`, age: '21' }
      const body = { connectionId: toHolder, protocolVersion, format, attributes, credentialDefinitionId }
      const offer = (await issuer.post('/credentials/offers', { ...body, autoAccept: 'always' }, 201)).body
      await exchangeIn(holder, '/credentials', offer.threadId, 'done')
      expect((await exchangeIn(issuer, '/credentials', offer.threadId, 'done')).schemaId).toBe(schemaId)
      const proofRequest = {
        ...{ name: 'Who', version: '1.0' },
        requested_attributes: { who: { name: 'name', restrictions: [{ cred_def_id: credentialDefinitionId }] } },
        requested_predicates: {
          adult: { name: 'age', p_type: '>', p_value: 18, restrictions: [{ schema_id: schemaId }] },
        },
      }
      const request = { connectionId: toHolder, protocolVersion, format, proofRequest, autoAccept: 'always' }
      const asked = (await issuer.post('/proofs/requests', request, 201)).body
      expect((await exchangeIn(issuer, '/proofs', asked.threadId, 'done')).isVerified).toBe(true)
    },
    60_000
  )

  it.each([
    ['v1', 'indy'],
    ['v2', 'anoncreds'],
  ] as const)(
    'lets a stock agent with the same ledger hold and verify, with %s %s',
    async (protocolVersion, format) => {
      const { credentialDefinitionId } = definition
      const attributes = { name: 'Bo', age: '30' }
      const offer = { connectionId: toPartner, protocolVersion, format, attributes, credentialDefinitionId }
      const { threadId } = (await issuer.post('/credentials/offers', { ...offer, autoAccept: 'always' }, 201)).body
      await exchangeIn(issuer, '/credentials', threadId, 'done')
      const credentials =
        partner.agent.dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken)
      expect((await credentials.findAllByQuery({ threadId }))[0].credentials).toHaveLength(1)
      const restrictions = [{ cred_def_id: credentialDefinitionId }]
      const proofRequest = {
        ...{ name: 'Who', version: '1.0' },
        requested_attributes: { who: { name: 'name', restrictions } },
      }
      const request = { connectionId: toPartner, protocolVersion, format, proofRequest, autoAccept: 'always' }
      const asked = (await issuer.post('/proofs/requests', request, 201)).body
      expect((await exchangeIn(issuer, '/proofs', asked.threadId, 'done')).isVerified).toBe(true)

      // the other way round: it verifies what a tenant holds
      const { partnerConnectionId } = await connect(holder, partner)
      const proofs = partner.agent.dependencyManager.resolve<ProofsApi<any>>(ProofsApi)
      const restriction = {
        cred_def_id: format === 'indy' ? unqualified(credentialDefinitionId) : credentialDefinitionId,
      }
      const mine = await proofs.requestProof({
        connectionId: partnerConnectionId,
        protocolVersion,
        proofFormats: {
          [format]: {
            ...{ name: 'Who', version: '1.0', requested_predicates: {} },
            requested_attributes: { who: { name: 'name', restrictions: [restriction] } },
          },
        } as never,
      })
      const settled = await until(async () => {
        const record = await proofs.findById(mine.id)
        return record?.isVerified === undefined ? null : record
      })
      expect(settled.isVerified).toBe(true)
    },
    60_000
  )

  it('lets a tenant hold what a stock agent issues from it, with v1 and v2', async () => {
    const { agent } = partner
    const privateKey = TypedArrayEncoder.fromString('0000000000000000000000000Partner')
    const key = await agent.wallet.createKey({ keyType: KeyType.Ed25519, privateKey })
    const identifier = TypedArrayEncoder.toBase58(key.publicKey.subarray(0, 16))
    pool.ledger.addNym(identifier, key.publicKeyBase58, '101')
    const issuerId = `did:indy:${NAMESPACE}:${identifier}`
    await agent.dids.import({ did: issuerId })
    const anoncreds = agent.dependencyManager.resolve(AnonCredsApi)
    const endorser = { endorserMode: 'internal', endorserDid: issuerId }
    const schema = { issuerId, name: 'theirs', version: '1.0', attrNames: ['name', 'age'] }
    const { schemaState } = await anoncreds.registerSchema({ schema, options: endorser })
    const { credentialDefinitionState } = await anoncreds.registerCredentialDefinition({
      credentialDefinition: { issuerId, schemaId: String(schemaState.schemaId), tag: 'default' },
      options: { supportRevocation: false, ...endorser },
    })
    const credentialDefinitionId = String(credentialDefinitionState.credentialDefinitionId)
    const credentials = agent.dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken)
    const { partnerConnectionId } = await connect(holder, partner)
    for (const [protocolVersion, format, id] of [
      ['v1', 'indy', unqualified(credentialDefinitionId)],
      ['v2', 'anoncreds', credentialDefinitionId],
    ] as const) {
      const attributes = [
        { name: 'name', value: 'Cy' },
        { name: 'age', value: '50' },
      ]
      const offer = await credentials.offerCredential({
        ...{ connectionId: partnerConnectionId, protocolVersion },
        credentialFormats: { [format]: { credentialDefinitionId: id, attributes } } as never,
      })
      expect((await exchangeIn(holder, '/credentials', offer.threadId, 'done')).role).toBe('holder')
    }
  }, 90_000)

  it('goes on with what reached the ledger before a failure, and writes nothing twice', async () => {
    // the schema is written; then nothing more is heard of the ledger
    const draft = { ...schemaDraft(), attributeNames: ['name', 'age'] }
    pool.intercept = (type) => {
      if (type === GET_SCHEMA && written(SCHEMA).some(({ txn }) => txn.data.data.name === draft.name)) {
        throw new RequestRefused('gone')
      }
    }
    expect((await issuer.post('/schemas', draft)).status).toBe(409)
    pool.intercept = () => undefined
    const { schemaId } = (await issuer.post('/schemas', draft, 201)).body
    expect(written(SCHEMA).filter(({ txn }) => txn.data.data.name === draft.name)).toHaveLength(1)

    // the definition is written, its revocation registry is not
    let failures = 0
    pool.intercept = (type) => {
      if (type === REVOCATION_REGISTRY && failures++ === 0) throw new RequestRefused('gone')
    }
    const body = { schemaId, tag: 'revocable', supportRevocation: true, revocationCapacity: 8 }
    const begun = (await issuer.post('/credential-definitions', body, 202)).body
    revocable = begun.credentialDefinitionId
    await until(async () => {
      const { state, reason } = (await issuer.get(`/credential-definitions/${begun.id}`, 200)).body
      if (state === 'failed') throw new Error(reason)
      return state === 'ready'
    }, 120_000)
    expect(failures).toBe(2)
    expect(written(DEFINITION).filter(({ txn }) => txn.data.tag === 'revocable')).toHaveLength(1)
  }, 150_000)

  it('revokes: a proof of the time after fails', async () => {
    const credentialDefinitionId = revocable
    const attributes = { name: 'Al', age: '20' }
    const old = { connectionId: toHolder, protocolVersion: 'v1', attributes, credentialDefinitionId }
    const refused = await issuer.post('/credentials/offers', old)
    expect([refused.status, refused.body.code]).toEqual([422, 'credentials.revocation_unsupported'])
    const offer = { connectionId: toHolder, protocolVersion: 'v2', attributes, credentialDefinitionId }
    const exchange = (await issuer.post('/credentials/offers', { ...offer, autoAccept: 'always' }, 201)).body
    await exchangeIn(holder, '/credentials', exchange.threadId, 'done')
    await exchangeIn(issuer, '/credentials', exchange.threadId, 'done')
    await holder.patch('/tenant', { autoAcceptProofs: 'never' }, 200)
    const ask = async () => {
      const restrictions = [{ cred_def_id: credentialDefinitionId }]
      const proofRequest = {
        ...{ name: 'Who', version: '1.0', non_revoked: { to: Math.floor(Date.now() / 1000) } },
        requested_attributes: { who: { name: 'name', restrictions } },
      }
      const request = { connectionId: toHolder, protocolVersion: 'v2', format: 'anoncreds', proofRequest }
      const { threadId } = (await issuer.post('/proofs/requests', { ...request, autoAccept: 'always' }, 201)).body
      return exchangeIn(holder, '/proofs', threadId, 'request-received')
    }
    const before = await ask()
    await holder.post(`/proofs/${before.id}/accept-request`, undefined, 200)
    expect((await exchangeIn(issuer, '/proofs', before.threadId, 'done')).isVerified).toBe(true)

    const revoked = (await issuer.post(`/credentials/${exchange.id}/revoke`, undefined, 200)).body
    const again = await issuer.post(`/credentials/${exchange.id}/revoke`)
    expect([again.status, again.body.code]).toEqual([409, 'credentials.not_revocable'])
    // an entry counts from its second on
    await until(async () => Date.now() > Date.parse(revoked.revokedAt) + 2000)
    const after = await ask()
    const answer = await holder.post(`/proofs/${after.id}/accept-request`)
    expect([answer.status, answer.body.code]).toEqual([409, 'proofs.no_matching_credentials'])
    await holder.patch('/tenant', { autoAcceptProofs: 'always' }, 200)
  }, 90_000)

  it('says when it is away while a credential is revoked, and nothing is half done', async () => {
    const attributes = { name: 'Bo', age: '30' }
    const offer = { connectionId: toHolder, attributes, credentialDefinitionId: revocable, autoAccept: 'always' }
    const { id, threadId, ...offered } = (await issuer.post('/credentials/offers', offer, 201)).body
    expect(offered).toMatchObject({ protocolVersion: 'v2', format: 'anoncreds' })
    const held = await exchangeIn(holder, '/credentials', threadId, 'done')
    await exchangeIn(issuer, '/credentials', threadId, 'done')
    const entries = written(REVOCATION_ENTRY).length

    let comeBack = () => {}
    const away = new Promise<void>((resolve) => (comeBack = resolve))
    pool.intercept = () => away
    try {
      const answer = await issuer.post(`/credentials/${id}/revoke`)
      expect([answer.status, answer.body.code]).toEqual([503, 'ledgers.unreachable'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    } finally {
      pool.intercept = () => undefined
      comeBack()
    }
    expect((await issuer.get(`/credentials/${id}`, 200)).body.revokedAt).toBeNull()
    expect((await holder.get(`/credentials/${held.id}`, 200)).body.revokedAt).toBeNull()
    expect(written(REVOCATION_ENTRY)).toHaveLength(entries)

    await until(async () => (await issuer.post(`/credentials/${id}/revoke`)).status === 200, 90_000)
    expect(written(REVOCATION_ENTRY)).toHaveLength(entries + 1)
    await until(async () => (await holder.get(`/credentials/${held.id}`, 200)).body.revokedAt !== null)
  }, 180_000)

  it('goes on in another revocation registry when one is full', async () => {
    const registries = written(REVOCATION_REGISTRY).length
    const { credentialDefinitionId } = await createDefinition(issuer, {
      ...{ supportRevocation: true, revocationCapacity: 3, registry: REGISTRY },
    })
    const offer = { connectionId: toHolder, attributes: { name: 'Cy', age: '40' }, credentialDefinitionId }
    const threads: string[] = []
    for (let n = 0; n < 4; n += 1) {
      threads.push((await issuer.post('/credentials/offers', { ...offer, autoAccept: 'always' }, 201)).body.threadId)
    }
    const last = await exchangeIn(issuer, '/credentials', threads[3], 'done')
    expect(last.revocationIndex).toBe(2)
    expect(written(REVOCATION_REGISTRY).length).toBeGreaterThanOrEqual(registries + 2)
    await issuer.post(`/credentials/${last.id}/revoke`, undefined, 200)
  }, 120_000)

  it('says who cannot write there, and what to do', async () => {
    const elsewhere = await issuer.post('/identities', { label: 'x', method: 'indy', namespace: 'nowhere' })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'anoncreds.registry_not_configured'])
    expect(elsewhere.body.detail).toContain(`"${REGISTRY}"`)
    expect((await issuer.post('/identities', { label: 'x', method: 'key', seed: 'x' })).status).toBe(422)

    const stranger = await gateway.createTenant('Stranger')
    const none = await stranger.post('/schemas', schemaDraft())
    expect([none.status, none.body.code]).toEqual([409, 'ledgers.identity_missing'])
    await stranger.post('/identities', { label: 'x', method: 'indy', namespace: NAMESPACE }, 201)
    const unknown = await stranger.post('/schemas', schemaDraft())
    expect([unknown.status, unknown.body.code]).toEqual([409, 'ledgers.refused'])
    expect(unknown.body.detail).toContain('verkey')
  })

  it('takes the seed of a DID that an endorser has already', async () => {
    const tenant = await gateway.createTenant('Steward')
    const identity = { label: 'Steward', method: 'indy', namespace: NAMESPACE }
    const bad = await tenant.post('/identities', { ...identity, seed: 'too short' })
    expect(bad.status).toBe(422)
    expect(JSON.stringify(bad.body)).not.toContain('too short')
    const seed = '000000000000000000000000Steward1'
    const { body: made } = await tenant.post('/identities', { ...identity, seed }, 201)
    // as every Indy tool makes them of this seed
    expect(made).toMatchObject({
      did: `did:indy:${NAMESPACE}:Th7MpTaRZVRYnPiabds81Y`,
      verkey: 'FYmoFw55GeQH7SRFa37dkx1d2dZ3zUF8ckg7wmL7ofN4',
    })
    const base64 = Buffer.from(seed).toString('base64')
    expect((await tenant.post('/identities', { ...identity, seed: base64 }, 201)).body).toEqual(made)
    expect((await tenant.get(`/identities/${made.id}`, 200)).body).toEqual(made)
    const wrong = await tenant.post('/identities', { ...identity, seed, did: 'did:indy:test:pool:other' })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'core.input_invalid'])
    pool.ledger.addNym('Th7MpTaRZVRYnPiabds81Y', made.verkey, '2')
    const draft = schemaDraft()
    expect((await tenant.post('/schemas', draft, 201)).body.schemaId).toContain(made.did)

    // a DID is one tenant's; whoever has it after that tenant finds what is on the ledger
    const next = await gateway.createTenant('Next')
    const taken = await next.post('/identities', { ...identity, seed })
    expect([taken.status, taken.body.code]).toEqual([409, 'core.state_conflict'])
    await gateway.admin.delete(`/tenants/${tenant.id}`, 204)
    await until(async () => (await next.post('/identities', { ...identity, seed })).status === 201)
    const { body: schema } = await next.post('/schemas', draft, 201)
    expect((await next.get(`/schemas/${schema.id}`, 200)).body.schemaId).toBe(schema.schemaId)
    expect(written(SCHEMA).filter(({ txn }) => txn.data.data.name === draft.name)).toHaveLength(1)
  }, 60_000)

  it('gets its transaction author agreement accepted, where the operator accepts it', async () => {
    const agreement = { version: '1.3', text: 'Be nice', mechanisms: { at_submission: 'when it is submitted' } }
    pool.ledger.agreement = null
    await issuer.post('/schemas', schemaDraft(), 201)
    pool.ledger.agreement = agreement
    // until now there was none
    const late = await issuer.post('/schemas', schemaDraft())
    expect([late.status, late.body.code]).toEqual([409, 'ledgers.refused'])
    await issuer.post('/schemas', schemaDraft(), 201)
    agreement.version = '1.4'
    await issuer.post('/schemas', schemaDraft(), 409)
    const { detail } = (await issuer.post('/schemas', schemaDraft(), 409)).body
    expect(detail).toMatch(/version 1\.4, accepted by one of: at_submission.*GATEWAY_INDY_LEDGERS/)
    pool.ledger.agreement = null
    await issuer.post('/schemas', schemaDraft(), 201)
  })

  it('says when its nodes do not answer', async () => {
    pool.stop()
    const answer = await issuer.post('/schemas', schemaDraft())
    expect([answer.status, answer.body.code]).toEqual([503, 'ledgers.unreachable'])
    // and goes on without it
    await issuer.post('/schemas', { ...schemaDraft(), registry: 'embedded' }, 201)
  }, 60_000)
})

function unqualified(definitionId: string): string {
  const [, did, sequenceNumber, tag] = /:([^:/]+)\/anoncreds\/v0\/CLAIM_DEF\/(\d+)\/(.+)$/.exec(definitionId) ?? []
  return `${did}:3:CL:${sequenceNumber}:${tag}`
}
