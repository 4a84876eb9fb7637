import type { RunningGateway, TestTenant } from '../support/gateway'

import { createServer } from 'node:net'

import { connectTenants } from '../support/connect'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

describe('exchanges over restarts', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string

  beforeAll(async () => {
    // endpoints in DIDs hold the port, so it must stay
    gateway = await startGateway({ GATEWAY_PORT: String(await freePort()) })
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder] = await connectTenants(issuer, holder)
  }, 60_000)
  afterAll(() => gateway?.stop())

  const restart = async () => {
    gateway = await gateway.restart()
  }

  it.each([
    ['v1', 'indy'],
    ['v2', 'anoncreds'],
  ])(
    'go on after a restart between any two steps, with %s',
    async (protocolVersion, format) => {
      const { credentialDefinitionId } = await createDefinition(issuer)
      await restart()
      const attributes = { name: 'Ada', age: '37' }
      const body = { connectionId: toHolder, protocolVersion, format, attributes, credentialDefinitionId }
      const { threadId, id } = (await issuer.post('/credentials/offers', body, 201)).body
      await restart()
      const received = await exchangeIn(holder, '/credentials', threadId, 'offer-received')
      await restart()
      await holder.post(`/credentials/${received.id}/accept-offer`, undefined, 200)
      await restart()
      await exchangeIn(issuer, '/credentials', threadId, 'request-received')
      await issuer.post(`/credentials/${id}/accept-request`, undefined, 200)
      await restart()
      await exchangeIn(holder, '/credentials', threadId, 'credential-received')
      await holder.post(`/credentials/${received.id}/accept`, undefined, 200)
      await restart()
      await exchangeIn(issuer, '/credentials', threadId, 'done')

      const proofRequest = { name: 'Who', version: '1.0', requested_attributes: { who: { name: 'name' } } }
      const asked = (await issuer.post('/proofs/requests', { ...body, proofRequest }, 201)).body
      await restart()
      const request = await exchangeIn(holder, '/proofs', asked.threadId, 'request-received')
      await holder.post(`/proofs/${request.id}/accept-request`, undefined, 200)
      await restart()
      const presented = await exchangeIn(issuer, '/proofs', asked.threadId, 'presentation-received')
      expect(presented).toMatchObject({ isVerified: true, revealed: { who: 'Ada' } })
      await restart()
      await issuer.post(`/proofs/${asked.id}/accept`, undefined, 200)
      await restart()
      await exchangeIn(holder, '/proofs', asked.threadId, 'done')
    },
    180_000
  )

  it('finishes a credential definition whose making a restart cut short', async () => {
    const schema = (await issuer.post('/schemas', { name: 'cut short', version: '1.0', attributeNames: ['a'] }, 201))
      .body
    const draft = { schemaId: schema.schemaId, tag: 'default', supportRevocation: true, revocationCapacity: 5 }
    const { id } = (await issuer.post('/credential-definitions', draft, 202)).body
    await restart()
    const state = await until(async () => {
      const made = (await issuer.get(`/credential-definitions/${id}`, 200)).body
      return made.state !== 'creating' && made.state
    }, 100_000)
    expect(state).toBe('ready')
    expect((await issuer.post('/credential-definitions', draft, 202)).body.id).toBe(id)
  }, 120_000)

  it('goes on in the next revocation registry, whose making a restart cut short', async () => {
    const { credentialDefinitionId } = await createDefinition(issuer, {
      supportRevocation: true,
      revocationCapacity: 3,
    })
    const body = { connectionId: toHolder, attributes: { name: 'Ada', age: '37' }, credentialDefinitionId }
    const places: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const { id } = (await issuer.post('/credentials/offers', body, 201)).body
      const { revocationRegistryId, revocationIndex } = (await issuer.get(`/credentials/${id}`, 200)).body
      places.push(`${revocationRegistryId} ${revocationIndex}`)
      // the second offer has begun the next registry
      await restart()
    }
    expect(new Set(places).size).toBe(5)
    expect(new Set(places.map((place) => place.split(' ')[0])).size).toBe(3)
  }, 180_000)
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
