/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'

import { connectTenants } from '../support/connect'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { startOpenApiProxy } from '../support/openapiProxy'

type Version = 'v1' | 'v2'

/** Every message is answered by a call; the tenants never accept by themselves. */
describe('credentials and proofs among tenants', () => {
  let gateway: RunningGateway
  let proxy: Awaited<ReturnType<typeof startOpenApiProxy>>
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string
  let toIssuer: string
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    gateway = await startGateway()
    proxy = await startOpenApiProxy(gateway.url)
    const viaProxy = async (label: string): Promise<TestTenant> => {
      const tenant = await gateway.createTenant(label)
      return Object.assign(tenant, { baseUrl: proxy.url })
    }
    ;[issuer, holder] = [await viaProxy('Issuer'), await viaProxy('Holder')]
    ;[toHolder, toIssuer] = await connectTenants(issuer, holder)
    definition = await createDefinition(issuer)
  }, 120_000)
  afterAll(async () => {
    await proxy?.close()
    await gateway?.stop()
  })

  it.each([
    ['v1', 'indy'],
    ['v2', 'indy'],
    ['v2', 'anoncreds'],
  ] as Array<[Version, string]>)(
    'issues and verifies step by step with %s %s',
    async (protocolVersion, format) => {
      const attributes = { name: `Ada ${protocolVersion} ${format}`, age: '37' }
      const { credentialDefinitionId } = definition
      const body = { connectionId: toHolder, protocolVersion, format, attributes, credentialDefinitionId }
      const offer = (await issuer.post('/credentials/offers', body, 201)).body
      expect(offer).toMatchObject({ state: 'offer-sent', role: 'issuer', protocolVersion, format, attributes })
      expect(offer).toMatchObject({ schemaId: definition.schemaId, connectionId: toHolder })
      expect(offer.credentialDefinitionId).toBe(definition.credentialDefinitionId)

      const received = await exchangeIn(holder, '/credentials', offer.threadId, 'offer-received')
      expect(received).toMatchObject({ role: 'holder', format, attributes, connectionId: toIssuer })
      const accepted = (await holder.post(`/credentials/${received.id}/accept-offer`, undefined, 200)).body
      expect(accepted.state).toBe('request-sent')
      expect((await holder.post(`/credentials/${received.id}/accept-offer`)).status).toBe(409)

      await exchangeIn(issuer, '/credentials', offer.threadId, 'request-received')
      const issued = (await issuer.post(`/credentials/${offer.id}/accept-request`, {}, 200)).body
      expect(issued.state).toBe('credential-issued')
      const arrived = await exchangeIn(holder, '/credentials', offer.threadId, 'credential-received')
      expect((await holder.post(`/credentials/${arrived.id}/accept`, undefined, 200)).body.state).toBe('done')
      await exchangeIn(issuer, '/credentials', offer.threadId, 'done')

      const [credentialId] = arrived.credentialIds
      const held = (await holder.get(`/wallet/credentials/${credentialId}`, 200)).body
      expect(held).toMatchObject({ format: 'anoncreds', credentialDefinitionId: definition.credentialDefinitionId })
      expect(held.attributes.name).toBe(attributes.name)

      const proofRequest = {
        name: 'Who and how old',
        version: '1.0',
        requested_attributes: {
          who: { name: 'name', restrictions: [{ cred_def_id: definition.credentialDefinitionId }] },
        },
        requested_predicates: {
          adult: { name: 'age', p_type: '>=', p_value: 18, restrictions: [{ schema_id: definition.schemaId }] },
        },
      }
      const asked = (
        await issuer.post('/proofs/requests', { connectionId: toHolder, protocolVersion, format, proofRequest }, 201)
      ).body
      expect(asked).toMatchObject({ state: 'request-sent', role: 'verifier', isVerified: null, revealed: null })
      const request = await exchangeIn(holder, '/proofs', asked.threadId, 'request-received')
      const matching = (await holder.get(`/proofs/${request.id}/credentials`, 200)).body
      const mine = matching.attributes.who.find((one: any) => one.attributes.name === attributes.name)
      const credentials = {
        attributes: { who: { credentialId: mine.credentialId } },
        predicates: { adult: { credentialId: mine.credentialId } },
      }
      await holder.post(`/proofs/${request.id}/accept-request`, { credentials }, 200)
      const presented = await exchangeIn(issuer, '/proofs', asked.threadId, 'presentation-received')
      expect(presented).toMatchObject({ isVerified: true, revealed: { who: attributes.name } })
      expect((await issuer.post(`/proofs/${asked.id}/accept`, undefined, 200)).body.state).toBe('done')
      await exchangeIn(holder, '/proofs', asked.threadId, 'done')
      expect(proxy.violations).toEqual([])
    },
    120_000
  )

  it('presents with qualified ids what was issued with unqualified ones', async () => {
    const proofRequest = {
      name: 'Who',
      version: '1.0',
      requested_attributes: {
        who: { name: 'name', restrictions: [{ cred_def_id: definition.credentialDefinitionId }] },
      },
      requested_predicates: { adult: { name: 'age', p_type: '>=', p_value: 18 } },
    }
    const call = { connectionId: toHolder, protocolVersion: 'v2', format: 'anoncreds', proofRequest }
    const asked = (await issuer.post('/proofs/requests', call, 201)).body
    const request = await exchangeIn(holder, '/proofs', asked.threadId, 'request-received')
    const matching = (await holder.get(`/proofs/${request.id}/credentials`, 200)).body
    for (const name of ['Ada v1 indy', 'Ada v2 indy', 'Ada v2 anoncreds']) {
      expect(matching.attributes.who.map((one: any) => one.attributes.name)).toContain(name)
    }
    const { credentialId } = matching.attributes.who.find((one: any) => one.attributes.name === 'Ada v1 indy')
    const credentials = { attributes: { who: { credentialId } }, predicates: { adult: { credentialId } } }
    await holder.post(`/proofs/${request.id}/accept-request`, { credentials }, 200)
    const presented = await exchangeIn(issuer, '/proofs', asked.threadId, 'presentation-received')
    expect(presented).toMatchObject({ isVerified: true, revealed: { who: 'Ada v1 indy' } })
  }, 120_000)

  it('lets a stranger see nothing of it', async () => {
    const stranger = await gateway.createTenant('Stranger')
    const mine = (await issuer.get('/credentials', 200)).body.items[0]
    expect((await stranger.get(`/credentials/${mine.id}`)).status).toBe(404)
    expect((await stranger.post(`/credentials/${mine.id}/decline`)).status).toBe(404)
    expect((await stranger.get('/credentials', 200)).body.items).toEqual([])
    const { credentialDefinitionId } = definition
    const body = { connectionId: toHolder, attributes: { name: 'x', age: '1' }, credentialDefinitionId }
    expect((await stranger.post('/credentials/offers', body)).status).toBe(404)
  })
})
