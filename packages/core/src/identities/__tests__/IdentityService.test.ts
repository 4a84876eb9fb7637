import type { CoreAgent } from '../../../../../tests/support/coreAgent'

import { DidResolverService, DidsApi, KeyType } from '@credo-ts/core'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase } from '../../database'
import { CONNECTION_KIND, RecordIndex } from '../../repository'
import { RoutingKeys, TenantContexts } from '../../tenancy'
import { IdentityService } from '../IdentityService'
import { PartyResolver } from '../PartyResolver'

const ENDPOINTS = ['https://gateway.test:8443/didcomm', 'wss://gateway.test:8443/didcomm']

describe.each(['sqlite', 'postgres'] as const)('IdentityService on %s', (kind) => {
  let core: CoreAgent
  let identities: IdentityService
  let drop: () => Promise<void> = () => Promise.resolve()

  beforeAll(async () => {
    let database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    if (kind === 'postgres') {
      await database.close()
      const created = await createTestDatabase()
      drop = created.drop
      database = new GatewayDatabase({ kind, url: created.url })
    }
    core = await startCoreAgent({ database, endpoints: ENDPOINTS, publicUrl: 'https://gateway.test:8443' })
    identities = core.resolve(IdentityService)
  })
  afterAll(async () => {
    await core.stop()
    await drop()
  })

  const createTenant = async () => (await core.createTenant()).id
  const resolveDid = (tenantId: string, did: string) =>
    core.resolve(TenantContexts).run(tenantId, (context) => {
      return context.dependencyManager.resolve(DidsApi).resolveDidDocument(did)
    })

  it.each(['peer', 'web'] as const)('makes a %s identity that is reachable when it is answered', async (method) => {
    const tenantId = await createTenant()
    const identity = await identities.create(tenantId, { label: 'Alice AG', method })
    const document = await resolveDid(tenantId, identity.did)
    expect(document.didCommServices.map(({ serviceEndpoint }) => serviceEndpoint)).toEqual(ENDPOINTS)
    const keys = document.recipientKeys.map((key) => key.publicKeyBase58)
    expect(new Set(keys).size).toBe(1)
    expect(await core.resolve(RoutingKeys).findTenants(keys)).toEqual([{ tenantId, recipientKey: keys[0] }])
  })

  it('makes a key identity that signs and receives nothing', async () => {
    const tenantId = await createTenant()
    const { did } = await identities.create(tenantId, { label: 'Signer', method: 'key' })
    expect(did).toMatch(/^did:key:z6Mk/)
    expect((await resolveDid(tenantId, did)).didCommServices).toEqual([])
  })

  it('publishes the document of a web identity, and only of those', async () => {
    const tenantId = await createTenant()
    const web = await identities.create(tenantId, { label: 'Alice AG', method: 'web' })
    expect(web.did).toBe(`did:web:gateway.test%3A8443:t:${web.id}`)
    const document = JSON.parse((await identities.findPublicDocument(web.id)) ?? '') as Record<string, unknown>
    const [keyId, agreementId] = [`${web.did}#key-1`, `${web.did}#key-2`]
    expect(document).toMatchObject({
      id: web.did,
      verificationMethod: [
        { id: keyId, type: 'Ed25519VerificationKey2018', controller: web.did },
        { id: agreementId, type: 'X25519KeyAgreementKey2019', controller: web.did },
      ],
      authentication: [keyId],
      assertionMethod: [keyId],
      keyAgreement: [agreementId],
      service: ENDPOINTS.map((serviceEndpoint) => ({
        type: 'did-communication',
        serviceEndpoint,
        recipientKeys: [keyId],
      })),
    })
    expect(JSON.stringify(document)).not.toContain('Alice')
    const peer = await identities.create(tenantId, { label: 'Alice AG', method: 'peer' })
    expect(await identities.findPublicDocument(peer.id)).toBeNull()
    expect(await identities.findPublicDocument('nobody')).toBeNull()
  })

  it('resolves a web identity of another tenant without leaving the gateway', async () => {
    const [tenantId, other] = [await createTenant(), await createTenant()]
    const { did } = await identities.create(tenantId, { label: 'Alice AG', method: 'web' })
    expect((await resolveDid(other, did)).id).toBe(did)
  })

  it('does not dial a private address for a did:web', async () => {
    const tenantId = await createTenant()
    const { didDocument, didResolutionMetadata } = await core
      .resolve(TenantContexts)
      .run(tenantId, (context) => core.resolve(DidResolverService).resolve(context, 'did:web:127.0.0.1%3A9'))
    expect(didDocument).toBeNull()
    expect(didResolutionMetadata).toMatchObject({
      error: 'notFound',
      message: expect.stringContaining('must not be reached') as string,
    })
  })

  it('has one default: the first, until another takes its place', async () => {
    const tenantId = await createTenant()
    await expect(identities.getDefault(tenantId)).rejects.toMatchObject({ code: 'core.not_found' })
    const first = await identities.create(tenantId, { label: 'first', method: 'peer' })
    const second = await identities.create(tenantId, { label: 'second', method: 'key' })
    expect([first.isDefault, second.isDefault]).toEqual([true, false])
    expect((await identities.choose(tenantId, undefined)).id).toBe(first.id)
    expect((await identities.choose(tenantId, second.id)).id).toBe(second.id)
    const third = await identities.create(tenantId, { label: 'third', method: 'key', isDefault: true })
    expect((await identities.getDefault(tenantId)).id).toBe(third.id)
    const { items } = await identities.list(tenantId, { limit: 10 })
    expect(items.map(({ label, isDefault }) => [label, isDefault])).toEqual([
      ['third', true],
      ['second', false],
      ['first', false],
    ])
  })

  it("finds a tenant's own identities only", async () => {
    const [tenantId, other] = [await createTenant(), await createTenant()]
    const identity = await identities.create(tenantId, { label: 'mine', method: 'key' })
    expect(await identities.findByDid(tenantId, identity.did)).toEqual(identity)
    expect(await identities.findByDid(other, identity.did)).toBeNull()
    expect(await identities.find(other, identity.id)).toBeNull()
    await expect(identities.get(other, identity.id)).rejects.toMatchObject({ code: 'core.not_found' })
    expect((await identities.list(other, { limit: 10 })).items).toEqual([])
    const row = await core.database.db
      .selectFrom('identities')
      .selectAll()
      .where('id', '=', identity.id)
      .executeTakeFirstOrThrow()
    expect(row.sealed_label.includes('mine')).toBe(false)
  })

  it('says between whom a message is', async () => {
    const tenantId = await createTenant()
    const first = await identities.create(tenantId, { label: 'first', method: 'peer' })
    const second = await identities.create(tenantId, { label: 'second', method: 'peer' })
    const parties = core.resolve(PartyResolver)
    const party = ({ id, did }: { id: string; did: string }) => ({ uuid: id, did })
    await core.resolve(TenantContexts).run(tenantId, async (context) => {
      const entry = { tenantId, kind: CONNECTION_KIND, createdAt: 1 }
      await core.resolve(RecordIndex).put({ ...entry, recordId: 'c1', identityId: second.id })
      const contact = { id: 'c1', theirDid: 'did:peer:4theirs' }
      for (let time = 0; time < 2; time++) {
        expect(await parties.resolve(context, contact)).toEqual({
          contact: { uuid: 'c1', did: 'did:peer:4theirs' },
          identity: party(second),
        })
      }
      const unknown = await parties.resolve(context, { id: 'c2', theirDid: undefined })
      expect(unknown).toEqual({ contact: { uuid: 'c2', did: null }, identity: party(first) })

      const sender = await core.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
      const [recipient] = (await resolveDid(tenantId, second.did)).recipientKeys
      const keys = { senderKey: sender.publicKeyBase58, recipientKey: recipient.publicKeyBase58 }
      expect(await parties.resolve(context, null, keys)).toEqual({
        contact: { uuid: null, did: `did:key:${sender.fingerprint}` },
        identity: party(second),
      })
      const anonymous = await parties.resolve(context, null, { senderKey: null, recipientKey: sender.publicKeyBase58 })
      expect(anonymous).toEqual({ contact: null, identity: party(first) })
    })
  })
})

describe('IdentityService without https', () => {
  it('refuses a web identity', async () => {
    const core = await startCoreAgent({ publicUrl: 'http://gateway.test' })
    const { id } = await core.createTenant()
    const identities = core.resolve(IdentityService)
    await expect(identities.create(id, { label: 'x', method: 'web' })).rejects.toMatchObject({
      code: 'core.input_invalid',
    })
    expect((await identities.list(id, { limit: 10 })).items).toEqual([])
    await core.stop()
  })
})
