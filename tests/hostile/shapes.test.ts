import type { JsonObject } from '@didcomm-gateway/core'
import type { ApiAnswer } from '../support/ApiClient'
import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { TestAuthority, TestTlsServer } from '../support/tls'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

import { connect } from '../support/connect'
import { spawnGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { createTestAuthority } from '../support/tls'
import { until } from '../support/until'

import { buildEnvelope, newKey } from './support/buildEnvelope'
import { invitedKey } from './support/invitedKey'
import {
  ENDLESS_THREAD_ID,
  longDids,
  longInvitationMessage,
  longKeys,
  longMessages,
  queryFloods,
} from './support/longTexts'
import { promptly } from './support/promptly'
import { fillPath, isForOperator, listRoutes, sampleOf, withMember } from './support/routes'

const THREAD_LIMIT = 1024

describe('texts that are too long for what they are', () => {
  let authority: TestAuthority
  let gateway: SpawnedGateway
  let tenant: TestTenant
  let partner: Partner
  let key: string
  let partnerConnectionId: string

  beforeAll(async () => {
    authority = await createTestAuthority()
    gateway = await spawnGateway({
      GATEWAY_RATE_LIMIT: '0',
      GATEWAY_PARTNER_ALLOW: '127.0.0.0/8',
      NODE_EXTRA_CA_CERTS: authority.caFile,
    })
    tenant = await gateway.createTenant()
    partner = await startPartner()
    key = await invitedKey(tenant)
    partnerConnectionId = (await connect(tenant, partner)).partnerConnectionId
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
    await authority?.remove()
  })
  // what blocks for ever would let nothing through any more
  afterEach(async () => expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200))

  const newest = async () => (await tenant.get('/events?limit=1', 200)).body.items[0]

  /** Sends it as a stranger; answers the event that it becomes. */
  async function eventOf(message: JsonObject) {
    const before = (await newest()).sequence
    const headers = { 'content-type': 'application/didcomm-envelope-enc' }
    const body = buildEnvelope({ content: JSON.stringify(message), to: [key], from: newKey() })
    const answer = await promptly(gateway.url, fetch(`${gateway.url}/didcomm`, { method: 'POST', headers, body }))
    expect(answer.status).toBe(202)
    return until(async () => {
      for (const { id, direction, sequence } of (await tenant.get('/events', 200)).body.items) {
        if (direction !== 'in' || sequence <= before) continue
        const { body: event } = await tenant.get(`/events/${id}`, 200)
        if (event.message['@id'] === message['@id']) return event
      }
      return null
    })
  }

  it.each(longMessages('a-thread-00001'))(
    'of a stranger, %s: recorded with what is wrong',
    async (_name, place, message) => {
      const event = await eventOf(message)
      expect(event.message).toEqual(message)
      expect(event.error).toMatchObject({ code: 'core.shape_invalid', message: expect.stringContaining(place) })
    }
  )

  it('of a contact: the message is answered with a problem-report, and relayed', async () => {
    const did = `did:key:z6Mk${'2'.repeat(30_000)}`
    const message = { '@type': 'https://didcomm.org/didexchange/1.1/response', '@id': 'long-of-contact', did }
    await partner.send(partnerConnectionId, message)
    const { message: report } = await partner.waitForMessage(
      (received) => (received['~thread'] as JsonObject | undefined)?.pthid === 'long-of-contact'
    )
    expect(report['@type']).toMatch(/problem-report$/)
  })

  it.each([
    ['no DID', ENDLESS_THREAD_ID],
    ['too short', 'x'],
    ['too long', `x${'y'.repeat(2000)}`],
  ])('of a contact, as an id of a ping, %s: recorded with what is wrong', async (_name, id) => {
    const type = 'https://didcomm.org/trust_ping/1.0/ping'
    await partner.send(partnerConnectionId, { '@type': type, '@id': id, response_requested: true })
    const event = await until(async () => {
      const { items } = (await tenant.get(`/events?type=${encodeURIComponent(type)}&direction=in&limit=1`, 200)).body
      const { message } = (await tenant.get(`/events/${items[0]?.id}`)).body
      return message?.['@id'] === id && items[0]
    })
    expect(event.error).not.toBeNull()
    expect(event.connectionId).not.toBeNull()
  })

  it.each(queryFloods())('of a contact, as %s: what is disclosed has a bound', async (name, message) => {
    await partner.send(partnerConnectionId, message)
    const { message: answer } = await partner.waitForMessage(({ '~thread': thread }) => {
      const { thid, pthid } = (thread ?? {}) as JsonObject
      return thid === message['@id'] || pthid === message['@id']
    })
    if (name !== '20 queries') return expect(answer['@type']).toMatch(/problem-report$/)
    const ids = (answer.disclosures as JsonObject[]).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    ['@type', { '@type': `https://x.test/${'t'.repeat(3_000_000)}/1.0/m`, '@id': 'long-type-1' }],
    ['@id', { '@type': 'https://x.test/long/1.0/id', '@id': 'i'.repeat(3_000_000) }],
    [
      'thid',
      { '@type': 'https://x.test/long/1.0/thid', '@id': 'long-thid', '~thread': { thid: 't'.repeat(3_000_000) } },
    ],
    [
      'pthid',
      { '@type': 'https://x.test/long/1.0/pthid', '@id': 'long-pthid', '~thread': { pthid: 't'.repeat(3_000_000) } },
    ],
    ['services', longInvitationMessage()],
    ['handled type', { '@type': `https://x.test/${'1'.repeat(1000)}/trust_ping/1.0/ping`, '@id': 'long-handled' }],
  ])('in a general message, as its %s: it is kept as it came', async (_name, message) => {
    const event = await eventOf(message as JsonObject)
    expect(event.error).toBeNull()
    expect(event.assetUuid).not.toBeNull()
    const raw = await tenant.get(`/events/${event.id}/raw`, 200)
    expect(raw.text === JSON.stringify(message)).toBe(true)
    for (const text of [event.type, event.threadId]) expect((text ?? '').length).toBeLessThan(2049)
  })

  it('in a general message, one more than is indexed', async () => {
    const thid = 't'.repeat(THREAD_LIMIT)
    const type = 'https://x.test/threads/1.0/m'
    expect((await eventOf({ '@type': type, '@id': 'a', '~thread': { thid } })).threadId).toBe(thid)
    expect((await eventOf({ '@type': type, '@id': 'b', '~thread': { thid: `${thid}t` } })).threadId).toBeNull()
    const { body } = await tenant.get(`/messages?threadId=${thid}`, 200)
    expect(body.items).toHaveLength(1)
  })

  it('in an action of a tenant, as its thread: refused', async () => {
    const { body } = await tenant.get('/connections', 200)
    const action = (thid: string) => ({
      ...{ type: 'DIDCOMM', command: 'message', config: { contactUuid: body.items[0].id } },
      data: { message: { '@type': 'https://x.test/a/1.0/m', '~thread': { thid } } },
    })
    expect((await tenant.post('/actions', action('t'.repeat(THREAD_LIMIT + 1)))).body.code).toBe(
      'action.message_invalid'
    )
    await tenant.post('/actions', action('t'.repeat(THREAD_LIMIT)), 201)
  })

  it('over REST, as any text of a body: 422, which names the field', async () => {
    const wrong: unknown[] = []
    const isText = ({
      type,
      enum: values,
      oneOf,
    }: {
      type?: string
      enum?: unknown[]
      oneOf?: Array<{ type?: string }>
    }) => (type === 'string' && !values) || (oneOf ?? []).some((one) => one.type === 'string')
    for (const route of (await listRoutes(gateway.url)).filter(({ body }) => body !== null)) {
      const client = isForOperator(route) ? gateway.admin : tenant
      for (const [member, schema] of Object.entries(route.body?.properties ?? {})) {
        if (!isText(schema)) continue
        // an action without a receiver is refused before its sender is looked at
        const sample = { ...(sampleOf(route.body ?? {}) as object), ...(member === 'from' ? { to: 'x' } : {}) }
        const body = withMember(sample, [member], 'x'.repeat(200_000))
        const path = fillPath(route, { key: 'DIDCOMM_WEBHOOK' }, '0198c0de-0000-7000-8000-000000000000')
        const { status, text } = await client.call(route.method, path, body)
        if (status !== 422 || !text.includes(member))
          wrong.push({ route: `${route.method} ${route.path}`, member, status, text })
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    [
      'a key in a credential',
      '/credentials/offers',
      { credential: { proof: { proofValue: `z${'2'.repeat(30_000)}` } } },
    ],
    ['an issuer', '/credentials/offers', { credential: { issuer: `did:key:z${'2'.repeat(30_000)}` } }],
    ['an attribute', '/credentials/offers', { attributes: { ['n'.repeat(1001)]: '1' } }],
    [
      'a restriction',
      '/proofs/requests',
      {
        proofRequest: {
          name: 'x',
          version: '1',
          requested_attributes: { a: { name: 'a', restrictions: [{ cred_def_id: 'x'.repeat(3001) }] } },
        },
      },
    ],
    [
      'a pattern',
      '/proofs/requests',
      {
        presentationDefinition: {
          input_descriptors: [{ constraints: { fields: [{ filter: { pattern: 'x'.repeat(513) } }] } }],
        },
      },
    ],
    ['a challenge', '/proofs/requests', { options: { challenge: 'x'.repeat(1001) } }],
  ])('over REST, as %s: 422', async (_name, path, members) => {
    const answer = await tenant.post(path, { connectionId: 'x', protocolVersion: 'v2', format: 'jsonld', ...members })
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code: 'validation.failed' })
  })

  describe('in invitations that a tenant receives', () => {
    let shop: Server
    let webServer: TestTlsServer
    let document: string
    const receive = (body: object): Promise<ApiAnswer> =>
      promptly(gateway.url, tenant.post('/invitations/receive', body))

    beforeAll(async () => {
      shop = createServer((request, response) => response.end(document)).listen(0, '127.0.0.1')
      await once(shop, 'listening')
      webServer = await authority.listen((request, response) => response.end(document))
    })
    afterAll(() => {
      shop?.close()
      webServer?.close()
    })

    const invitation = (service: unknown) => ({
      '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
      '@id': 'invitation-000001',
      handshake_protocols: ['https://didcomm.org/didexchange/1.1'],
      services: [service],
    })
    const invitations = () => [
      ...longDids().map(([name, did]) => [name, invitation(did)] as const),
      ...longDids().map(([name, did]): [string, object] => [
        `a key: ${name}`,
        invitation({ id: '#1', type: 'did-communication', serviceEndpoint: 'https://x.test', recipientKeys: [did] }),
      ]),
      ['an id', { ...invitation('did:web:x.test'), '@id': ENDLESS_THREAD_ID }] as const,
    ]

    it.each(invitations())('inline, %s', async (_name, json) => {
      const { status, body } = await receive({ invitation: json })
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'connections.invitation_invalid' })
    })

    it.each(invitations())('by URL, %s', async (_name, json) => {
      document = JSON.stringify(json)
      const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/i`
      const { status, body } = await receive({ invitationUrl: url })
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'connections.invitation_invalid' })
      const oob = Buffer.from(document).toString('base64url')
      if (oob.length < 90_000) expect((await receive({ invitationUrl: `${url}?oob=${oob}` })).status).toBe(422)
    })

    it.each([...longDids(), ['a thread id', ENDLESS_THREAD_ID]])('as a DID, %s', async (_name, did) => {
      const { status, body } = await receive({ did })
      expect(status).toBe(422)
      expect(JSON.stringify(body)).toContain('did ')
    })

    it.each(longKeys())('in a did:web document, %s', async (_name, members) => {
      const did = `did:web:localhost%3A${webServer.port}:d${Math.random().toString(36).slice(2)}`
      document = JSON.stringify({ '@context': 'https://w3id.org/did/v1', id: did, ...members })
      const { status, body } = await receive({ did })
      expect(status).toBe(422)
      expect(body).toMatchObject({
        code: 'connections.invitation_unreachable',
        detail: expect.stringContaining('taken'),
      })
    })
  })
})
