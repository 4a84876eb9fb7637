import type { RunningGateway, TestTenant } from '../support/gateway'
import type { DirectContact } from '../support/instances'
import type { Partner } from '../support/partner'

import { once } from 'node:events'
import { WebSocket } from 'ws'

import { startGateway } from '../support/gateway'
import { connectDirect, startInstances } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

import { base58, buildEnvelope, newKey } from './support/buildEnvelope'
import { invitedKey } from './support/invitedKey'

const TYPE = 'https://example.org/budgets/1.0/message'
/** what is believed of a sender's address in these tests */
const PROXY = { GATEWAY_TRUST_PROXY: '127.0.0.1' }
const OTHER = '203.0.113.7'
/** more than any budget here has room for */
const MANY = 200

/** A stranger: a key that no tenant knows, from an address of its own or, without one, that of everybody else here. */
async function post(url: string, body: string, address?: string) {
  const headers = { 'content-type': 'application/didcomm-envelope-enc' }
  const answer = await fetch(`${url}/didcomm`, {
    method: 'POST',
    headers: address === undefined ? headers : { ...headers, 'x-forwarded-for': address },
    body,
  })
  const text = await answer.text()
  const problem = (text === '' ? {} : JSON.parse(text)) as { code?: string; detail?: string }
  return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')), problem }
}

let serial = 0
const strange = (to: string[], characters = 0) =>
  buildEnvelope({
    content: JSON.stringify({ '@type': TYPE, '@id': `strange-message-${serial++}`, text: 'x'.repeat(characters) }),
    to,
    from: newKey(),
  })

/** A key that no tenant has. */
const invented = () => base58(newKey().publicBytes)

async function refusedBecauseOf(url: string, reason: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const count = new RegExp(`^gateway_refused_total\\{reason="${reason}"\\} (\\d+)$`, 'm').exec(text)?.[1]
  return Number(count ?? 0)
}

const typesOf = async (tenant: TestTenant) => {
  const { body } = await tenant.get(`/messages?limit=200&type=${encodeURIComponent(TYPE)}`, 200)
  return body.items as Array<{ message: { '@id': string } }>
}

describe('budgets and rates', () => {
  let partner: Partner

  beforeAll(async () => {
    partner = await startPartner()
  })
  afterAll(() => partner?.stop())

  /** with a gateway of these settings, and a tenant of it */
  const withGateway = async (
    settings: NodeJS.ProcessEnv,
    use: (gateway: RunningGateway, tenant: TestTenant) => Promise<void>
  ) => {
    const gateway = await startGateway({ ...PROXY, ...settings })
    try {
      await use(gateway, await gateway.createTenant())
    } finally {
      await gateway.stop()
    }
  }

  let sent = 0
  const fromPartner = async (gateway: RunningGateway, contact: DirectContact, characters = 0) => {
    const message = { '@type': TYPE, '@id': `partner-message-${sent++}`, text: 'x'.repeat(characters) }
    return (await contact.post(gateway.url, message)).status
  }

  it('take so many envelopes of strangers from an address and not one more, and all of a connection behind it', () =>
    withGateway({ GATEWAY_STRANGER_RATE: '10' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const key = await invitedKey(tenant)
      // the partner's DID Exchange request was the first
      for (let n = 1; n < 10; n++) expect((await post(gateway.url, strange([key]))).status).toBe(202)
      const refused = await post(gateway.url, strange([key]))
      expect(refused).toMatchObject({ status: 429, problem: { code: 'request.rate_limited' } })
      expect(refused.retryAfter).toBeGreaterThan(0)
      expect(refused.retryAfter).toBeLessThanOrEqual(60)
      for (let n = 0; n < 30; n++) expect(await fromPartner(gateway, contact)).toBe(202)
      expect((await post(gateway.url, strange([key]), OTHER)).status).toBe(202)
      expect(await refusedBecauseOf(gateway.url, 'stranger_rate')).toBe(1)
      await until(async () => (await typesOf(tenant)).length === 9 + 30 + 1)
    }))

  it('count whatever is wrong with a request as a stranger, and answer it all alike when it is too much', () =>
    withGateway({ GATEWAY_STRANGER_RATE: '5' }, async (gateway, tenant) => {
      const key = await invitedKey(tenant)
      const broken = () => JSON.stringify({ ...(JSON.parse(strange([key])) as object), tag: 'A'.repeat(22) })
      const unknown = () => strange([invented()])
      const requests: Array<[number, () => Promise<{ status: number; problem?: object }>]> = [
        [400, () => post(gateway.url, 'garbage')],
        [400, () => post(gateway.url, broken())],
        [404, () => post(gateway.url, unknown())],
        [413, () => post(gateway.url, 'x'.repeat(5_000_001))],
        [415, () => fetch(`${gateway.url}/didcomm`, { method: 'POST', body: 'x' })],
      ]
      for (const [status, send] of requests) expect((await send()).status).toBe(status)
      const answers = []
      for (const [, send] of requests.slice(0, 4)) answers.push(await send())
      answers.push(await post(gateway.url, strange([key])))
      expect(answers.map(({ status }) => status)).toEqual([429, 429, 429, 429, 429])
      const told = answers.map(({ problem }) => JSON.stringify(problem).replace(/\d+ s/, 'N s'))
      expect(new Set(told).size).toBe(1)
      // what it is no stranger for is not counted with it
      expect((await fetch(`${gateway.url}/docs`)).status).toBe(200)
    }))

  it('let a partner in while others behind its address send garbage without end', () =>
    withGateway({ GATEWAY_STRANGER_RATE: '20' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const key = await invitedKey(tenant)
      let flooding = true
      const flood = async () => {
        const seen = new Set<number>()
        for (let n = 0; flooding; n++) {
          const body = [
            () => 'garbage',
            () => strange([invented()]),
            () => strange([key]),
            () => strange([key], 50_000),
          ]
          seen.add((await post(gateway.url, body[n % body.length]())).status)
        }
        return seen
      }
      const floods = Array.from({ length: 4 }, flood)
      const statuses = []
      for (let n = 0; n < 30; n++) statuses.push(await fromPartner(gateway, contact))
      flooding = false
      const seen = new Set((await Promise.all(floods)).flatMap((codes) => [...codes]))
      expect(statuses).toEqual(Array(30).fill(202))
      expect(seen).toContain(429)
      expect([...seen].every((status) => [202, 400, 404, 429].includes(status))).toBe(true)
    }))

  it('close a WebSocket with 1013 at a frame of a stranger too many, and not at one of a connection', () =>
    withGateway({ GATEWAY_STRANGER_RATE: '5' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const key = await invitedKey(tenant)
      for (let n = 1; n < 5; n++) await post(gateway.url, strange([key]))
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      await once(socket, 'open')
      const closed = once(socket, 'close') as Promise<[number]>
      for (let n = 0; n < 10; n++) socket.send(await contact.pack({ '@type': TYPE, '@id': `socket-message-${n}` }))
      await until(async () => (await typesOf(tenant)).length === 4 + 10)
      socket.send(strange([key]))
      expect((await closed)[0]).toBe(1013)
    }))

  it('take so many bytes of strangers from an address, of which a message that is known takes none', async () => {
    const size = strange([invented()], 1000).length + 10
    await withGateway({ GATEWAY_STRANGER_BYTES: String(3 * size) }, async (gateway, tenant) => {
      const key = await invitedKey(tenant)
      const known = strange([key], 1000)
      for (let n = 0; n < 6; n++) expect((await post(gateway.url, known)).status).toBe(202)
      for (let n = 1; n < 3; n++) expect((await post(gateway.url, strange([key], 1000))).status).toBe(202)
      const refused = await post(gateway.url, strange([key], 1000))
      expect(refused.status).toBe(429)
      expect(refused.retryAfter).toBeGreaterThan(60)
      expect((await post(gateway.url, strange([key], 1000), OTHER)).status).toBe(202)
      expect(await refusedBecauseOf(gateway.url, 'stranger_bytes')).toBe(1)
      const { body } = await tenant.get('/events?limit=200', 200)
      expect(body.items.length).toBeLessThanOrEqual(4)
    })
  })

  it('take so many of strangers for a tenant from all addresses together, and of others as before', () =>
    withGateway({ GATEWAY_TENANT_STRANGER_RATE: '6' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const key = await invitedKey(tenant)
      for (let n = 1; n < 6; n++) expect((await post(gateway.url, strange([key]), `198.51.100.${n}`)).status).toBe(202)
      expect((await post(gateway.url, strange([key]), OTHER)).status).toBe(429)
      expect(await refusedBecauseOf(gateway.url, 'tenant_stranger_rate')).toBe(1)
      expect(await fromPartner(gateway, contact)).toBe(202)
      const other = await gateway.createTenant()
      const otherKey = await invitedKey(other)
      expect((await post(gateway.url, strange([otherKey]), OTHER)).status).toBe(202)
      // kept for the one that takes it
      expect((await post(gateway.url, strange([key, otherKey]), OTHER)).status).toBe(202)
      await until(async () => (await typesOf(other)).length === 2)
      expect(await typesOf(tenant)).toHaveLength(5 + 1)
    }))

  it('take so many bytes of strangers for a tenant from all addresses together', async () => {
    const size = strange([invented()], 1000).length + 10
    await withGateway({ GATEWAY_TENANT_STRANGER_BYTES: String(2 * size) }, async (gateway, tenant) => {
      const key = await invitedKey(tenant)
      for (let n = 1; n < 3; n++) {
        expect((await post(gateway.url, strange([key], 1000), `198.51.100.${n}`)).status).toBe(202)
      }
      expect((await post(gateway.url, strange([key], 1000), OTHER)).status).toBe(429)
      expect(await refusedBecauseOf(gateway.url, 'tenant_stranger_bytes')).toBe(1)
    })
  })

  it('count an address of IPv6 with all that its owner has', () =>
    withGateway({ GATEWAY_STRANGER_RATE: '4' }, async (gateway, tenant) => {
      const key = await invitedKey(tenant)
      for (let n = 0; n < 4; n++) expect((await post(gateway.url, strange([key]), `2001:db8::${n}:1`)).status).toBe(202)
      expect((await post(gateway.url, strange([key]), '2001:db8::ffff:ffff:ffff:ffff')).status).toBe(429)
      expect((await post(gateway.url, strange([key]), '2001:db8:0:1::1')).status).toBe(202)
    }))

  it('refuse more than so much of a connection from one address, and no other', () =>
    withGateway({ GATEWAY_RATE_LIMIT: '40', GATEWAY_STRANGER_RATE: '0' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const statuses = []
      for (let n = 0; n < 45; n++) statuses.push(await fromPartner(gateway, contact))
      expect(statuses.slice(0, 38)).toEqual(Array(38).fill(202))
      expect(statuses.slice(-5)).toEqual(Array(5).fill(429))
      expect(await refusedBecauseOf(gateway.url, 'connection_rate')).toBeGreaterThanOrEqual(5)
      const recorded = await contact.pack({ '@type': TYPE, '@id': 'from-elsewhere' })
      expect((await post(gateway.url, recorded, OTHER)).status).toBe(202)
    }))

  it('leave a connection its own rate when somebody posts what it has sent again and again', () =>
    withGateway({ GATEWAY_RATE_LIMIT: '40', GATEWAY_STRANGER_RATE: '0' }, async (gateway, tenant) => {
      const contact = await connectDirect(tenant, partner)
      const recorded = await contact.pack({ '@type': TYPE, '@id': 'recorded-message' })
      for (let n = 0; n < 100; n++) expect((await post(gateway.url, recorded)).status).toBe(202)
      for (let n = 0; n < 30; n++) expect(await fromPartner(gateway, contact)).toBe(202)
    }))

  it('refuse an envelope for more tenants than one may be for', () =>
    withGateway({}, async (gateway) => {
      const keys = []
      for (let n = 0; n < 21; n++) keys.push(await invitedKey(await gateway.createTenant()))
      expect((await post(gateway.url, strange(keys.slice(1)))).status).toBe(202)
      expect(await post(gateway.url, strange(keys))).toMatchObject({
        status: 400,
        problem: { code: 'core.envelope_invalid' },
      })
    }))

  describe('of what rests for a tenant', () => {
    const BUDGET = 120_000
    const full = { status: 503, retryAfter: 30, problem: { code: 'core.budget_exhausted' } }
    /** what rests of all events, as docs/security.md counts it */
    const restingOf = async (tenant: TestTenant) => {
      const { body } = await tenant.get('/events?limit=200', 200)
      return (body.items as unknown[]).length
    }

    it('leave strangers their share and keep the rest for connections, and other tenants theirs', () =>
      withGateway({ GATEWAY_TENANT_BYTES: String(BUDGET) }, async (gateway, tenant) => {
        const contact = await connectDirect(tenant, partner)
        const other = await gateway.createTenant()
        const [key, otherKey] = [await invitedKey(tenant), await invitedKey(other)]

        const sendStrange = () => post(gateway.url, strange([key], 3000))
        let taken = 0
        let last = await sendStrange()
        for (; last.status === 202 && taken < MANY; last = await sendStrange()) taken++
        expect(last).toMatchObject(full)
        // about a quarter of the budget: with 2,000 bytes beside its content each takes somewhat more than 5,000
        expect(taken).toBeGreaterThanOrEqual(2)
        expect(taken).toBeLessThanOrEqual((BUDGET * 0.25) / 5000)

        let partners = 0
        let status = await fromPartner(gateway, contact, 3000)
        for (; status === 202 && partners < MANY; status = await fromPartner(gateway, contact, 3000)) partners++
        expect(status).toBe(503)
        const { body: told } = await tenant.get('/tenant', 200)
        expect(told.storedBytesLimit).toBe(BUDGET)
        expect(told.storedBytes).toBeGreaterThan(BUDGET - 10_000)
        expect(told.storedBytes).toBeLessThanOrEqual(BUDGET)
        expect(partners).toBeGreaterThan(2 * taken)
        expect(await refusedBecauseOf(gateway.url, 'stranger_share')).toBeGreaterThan(0)
        expect(await refusedBecauseOf(gateway.url, 'tenant_bytes')).toBeGreaterThan(0)

        expect((await post(gateway.url, strange([otherKey], 3000))).status).toBe(202)
        const toBoth = strange([key, otherKey], 3000)
        expect((await post(gateway.url, toBoth)).status).toBe(202)
        await until(async () => (await typesOf(other)).length === 2)
        expect(await typesOf(tenant)).toHaveLength(taken + partners)

        // on a WebSocket as well
        const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
        await once(socket, 'open')
        const closed = once(socket, 'close') as Promise<[number]>
        socket.send(strange([key], 3000))
        expect((await closed)[0]).toBe(1013)
      }))

    it('answer what is kept already 2xx when nothing more is taken', () =>
      withGateway({ GATEWAY_TENANT_BYTES: '40000' }, async (gateway, tenant) => {
        const contact = await connectDirect(tenant, partner)
        const first = await contact.pack({ '@type': TYPE, '@id': 'first-message' })
        expect((await post(gateway.url, first)).status).toBe(202)
        for (let n = 0; n < MANY && (await fromPartner(gateway, contact, 2000)) === 202; n++);
        expect(await fromPartner(gateway, contact, 2000)).toBe(503)
        const before = await restingOf(tenant)
        expect((await post(gateway.url, first)).status).toBe(202)
        const anew = await contact.pack({ '@type': TYPE, '@id': 'first-message' })
        expect((await post(gateway.url, anew)).status).toBe(202)
        expect(await restingOf(tenant)).toBe(before)
      }))
  })

  it('are those of all instances together', async () => {
    const budget = 400_000
    const settings = { ...PROXY, GATEWAY_STRANGER_RATE: '20', GATEWAY_TENANT_BYTES: String(budget) }
    const { instances, stop } = await startInstances(2, settings)
    try {
      const [first, second] = instances
      const tenant = await first.createTenant()
      const contact = await connectDirect(tenant, partner)
      const key = await invitedKey(tenant)
      const statuses: number[] = []
      for (let n = 0; n < 24; n++) statuses.push((await post(instances[n % 2].url, strange([key]), OTHER)).status)
      expect(statuses).toEqual([...Array<number>(20).fill(202), ...Array<number>(4).fill(429)])

      const kept: number[] = []
      for (let n = 0; n < MANY; n++) {
        const round = await Promise.all(
          [first, second, first, second].map((instance) => fromPartner(instance, contact, 3000))
        )
        kept.push(...round.filter((status) => status === 202))
        if (round.every((status) => status === 503)) break
      }
      // whoever asked first, what rests is within the budget: each of these takes more than 5,000 bytes
      expect(kept.length).toBeLessThanOrEqual(budget / 5000)
      expect(kept.length).toBeGreaterThan(10)
    } finally {
      await stop()
    }
  })
})
