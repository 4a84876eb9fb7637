import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { startInstances } from '../support/instances'

describe('rate limits', () => {
  it('hold for each key and address by itself, and never for the operator', async () => {
    const gateway = await startGateway({ GATEWAY_RATE_LIMIT: '3' })
    try {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      for (let i = 0; i < 3; i++) await alice.get('/tenant', 200)
      const refused = await alice.get('/tenant', 429)
      expect(refused.body).toMatchObject({ status: 429, code: 'request.rate_limited' })
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      await bob.get('/tenant', 200)
      for (let i = 0; i < 10; i++) await gateway.admin.get('/tenants', 200)

      expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200)
    } finally {
      await gateway.stop()
    }
  })

  it('of what strangers may ask for hold for each address and each door by itself', async () => {
    const gateway = await startGateway({ GATEWAY_STRANGER_RATE: '3', GATEWAY_TRUST_PROXY: '127.0.0.1' })
    try {
      const ask = async (path: string, headers: Record<string, string> = {}) =>
        (await fetch(`${gateway.url}${path}`, { headers })).status
      const guess = { authorization: 'Bearer dgk_guess' }
      for (let i = 0; i < 3; i++) expect(await ask('/api/v1/tenant', guess)).toBe(401)
      expect(await ask('/api/v1/tenant', guess)).toBe(429)
      expect(await ask('/api/v1/tenant')).toBe(429)
      // a right key is nobody's guess
      await (await gateway.createTenant('Alice')).get('/tenant', 200)

      for (const path of ['/openapi.json', '/docs', '/anoncreds/v1']) expect(await ask(path)).toBe(200)
      for (const path of ['/t/x/did.json', '/webvh/x/did.jsonl', '/anoncreds/v1', '/docs', '/openapi.json']) {
        expect([path, await ask(path)]).toEqual([path, 429])
      }
      for (const path of ['/t/x/did.json', '/webvh/x/did.jsonl']) {
        expect([path, await ask(path, { 'x-forwarded-for': '203.0.113.7' })]).toEqual([path, 404])
      }
      const refused = await fetch(`${gateway.url}/docs`)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)

      const door = () => fetch(`${gateway.url}/didcomm`, { method: 'POST', body: '{}' })
      for (let i = 0; i < 3; i++) expect((await door()).status).toBe(415)
      expect((await door()).status).toBe(429)
      for (let i = 0; i < 10; i++) expect(await ask('/health/live')).toBe(200)
    } finally {
      await gateway.stop()
    }
  })

  it('count together on all instances', async () => {
    const limit = 24
    const { instances, stop } = await startInstances(4, { GATEWAY_RATE_LIMIT: String(limit) })
    try {
      const { apiKey } = await instances[0].createTenant('Alice')
      const clients = instances.map(({ url }) => new ApiClient(url, apiKey))
      const ask = async (count: number) => {
        const statuses: number[] = []
        for (let n = 0; n < count; n++) statuses.push((await clients[n % clients.length].get('/tenant')).status)
        return statuses
      }
      expect(await ask(limit)).toEqual(Array(limit).fill(200))
      expect(await ask(8)).toEqual(Array(8).fill(429))
    } finally {
      await stop()
    }
  })
})
