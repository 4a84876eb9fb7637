import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { LargeShape } from './support/largeText'

import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { spawnGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'

import { buildEnvelope, newKey } from './support/buildEnvelope'
import {
  BIG,
  DEAR_FIELDS,
  NAME,
  issueUnsigned,
  requestProof,
  ring,
  toCredential,
  toDefinition,
} from './support/dearComputations'
import { invitedKey } from './support/invitedKey'
import { LARGE_SHAPES, largeText } from './support/largeText'
import { longDids, longKeys, longMessages, queryFloods } from './support/longTexts'

const LIMIT_MS = 50
const INVITATION = 'https://didcomm.org/out-of-band/1.1/invitation'
const REPETITIONS = 3
/** Parts that may be named instead of a shape. */
const COMPUTATIONS = 'computations'
const PAGES = 'pages'
/** Of one proof: as many as are computed well within the deadline. */
const PREDICATES = 60
/** Shapes of which one object has more names than the REST API takes. */
const MANY_NAMES: LargeShape[] = ['names', 'decorators', 'an attachment of names']
const REPORT = 'loop blocked: '
const REPORTER = join(__dirname, 'support/reportLoopDelay.cjs')
/** Patterns for which a backtracking engine takes exponential or quadratic time. */
const PATTERNS = [
  '(a+)+$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){20}',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(x+x+)+y',
  '.*.*.*=.*',
  '(a{1,20}){1,20}$',
]

/**
 * Measures how long the gateway's event loop is blocked by what strangers and tenants can send, and prints it: the
 * longest of three runs of each. `npm run test:loop`, or with some of the shapes, `computations` or `pages`:
 * `npm run test:loop -- names`. The numbers of one machine are in docs/security.md.
 */
async function main(): Promise<void> {
  const starting = spawnGateway({
    GATEWAY_RATE_LIMIT: '0',
    NODE_OPTIONS: `--require ${REPORTER}`,
  })
  stopAtSignal(starting)
  const gateway = await starting
  const webhook = await startWebhookReceiver()
  const partner = await startPartner()
  const measure = measurer(gateway)
  const closers: Array<() => unknown> = []
  try {
    const tenant = await gateway.createTenant()
    const key = await invitedKey(tenant)
    const rules = PATTERNS.map((match) => ({ url: webhook.url, method: 'POST', match }))
    await tenant.put(
      '/settings/DIDCOMM_WEBHOOK',
      { setting: [{ url: webhook.url, method: 'POST', match: '' }, ...rules] },
      200
    )
    const { id: contactUuid } = await connect(tenant, partner)
    // a stock agent takes seconds to open what is sent here
    await partner.stop()
    const sink = createServer((request, response) => request.resume().on('end', () => response.writeHead(202).end()))
    await once(sink.listen(Number(new URL(partner.endpoint).port), '127.0.0.1'), 'listening')
    closers.push(() => sink.close())

    process.stdout.write(`| ${'what'.padEnd(56)} | CPU ms | clock ms |\n| --- | --: | --: |\n`)
    await measure('nothing', () => wait(500))
    for (const [name, body] of refusedBodies(key)) await measure(`refused: ${name}`, () => post(gateway, body, 400))
    const sender = newKey()
    const wanted = process.argv.slice(2)
    for (const shape of LARGE_SHAPES.filter((one) => wanted.length === 0 || wanted.includes(one))) {
      let n = 0
      await measure(`5 MB received and delivered: ${shape}`, async () => {
        const id = `${shape.replaceAll(' ', '-')}-${n++}`
        await post(gateway, buildEnvelope({ content: largeText(shape, id), to: [key], from: sender }), 202)
        await delivered(tenant, id)
      })
      const id = `${shape.replaceAll(' ', '-')}-0`
      const [event] = (await tenant.get(`/events?threadId=${id}`, 200)).body.items
      await measure(`  GET /events/:id`, () => tenant.get(`/events/${event.id}`, 200))
      await measure(`  GET /events/:id/raw`, () => tenant.get(`/events/${event.id}/raw`, 200))
      await measure(`  GET /messages/:id`, () => tenant.get(`/messages/${event.assetUuid}`, 200))
      if (event.assetDataUuids.length > 0) {
        await measure(`  GET an attachment`, () =>
          tenant.get(`/messages/${event.assetUuid}/attachments/${event.assetDataUuids[0]}`, 200)
        )
      }
      if (event.actionUuid) {
        await measure(`  GET /actions/:uuid`, () => tenant.get(`/actions/${event.actionUuid}`, 200))
        await measure(`  GET /actions?limit=1`, () => tenant.get('/actions?limit=1', 200))
      }
      const isRefused = MANY_NAMES.includes(shape)
      await measure(isRefused ? `  refused as an action` : `  sent as an action`, async () => {
        const message = largeText(shape, `out-${shape.replaceAll(' ', '-')}-${n++}`)
        await tenant.post(
          '/actions',
          `{"type":"DIDCOMM","command":"message","config":{"contactUuid":"${contactUuid}"},"data":{"message":${message}}}`,
          isRefused ? 422 : 201
        )
        if (isRefused) return
        await until(async () => {
          const { body } = await again(() => tenant.get('/actions?limit=1', 200))
          return body.items[0].typeStatus === 'SENT'
        }, 180_000)
      })
    }
    if (wanted.length === 0 || wanted.includes(COMPUTATIONS)) await measureComputations(gateway, measure)
    if (wanted.includes(PAGES)) await measurePages(gateway, measure)
    if (wanted.length > 0) return
    for (const [name, content] of handlerMessages()) {
      await measure(`5 MB for a handler of Credo: ${name}`, async () => {
        const { body } = await again(() => tenant.get('/events?limit=1', 200))
        await post(gateway, buildEnvelope({ content, to: [key], from: newKey() }), 202)
        const last = async () => (await again(() => tenant.get('/events?limit=1', 200))).body.items[0]
        await until(async () => (await last()).sequence > body.items[0].sequence, 180_000)
      })
    }
    await measureLongTexts(gateway, measure)
    await measurePages(gateway, measure)
  } finally {
    for (const close of closers) close()
    await gateway.stop()
    await webhook.stop()
  }
}

/** What partners make the gateway compute, up to the deadline. */
async function measureComputations(gateway: SpawnedGateway, measure: Measure): Promise<void> {
  const partner = await startCredentialPartner(gateway.url, { autoAccept: 'never' })
  try {
    const [holder, issuer] = [await gateway.createTenant(), await gateway.createTenant()]
    await holder.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    const { partnerConnectionId } = await connect(holder, partner)
    const { did } = (await holder.post('/identities', { label: 'Holder', method: 'key' }, 201)).body
    const signer = (await issuer.post('/identities', { label: 'Issuer', method: 'key' }, 201)).body.did
    const [connectionId] = await connectTenants(issuer, holder)
    const issue = async (type: string, subject: object) => {
      const credential = toCredential(type, { id: did, ...subject }, signer)
      const body = { connectionId, protocolVersion: 'v2', credential, autoAccept: 'always' }
      const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
      await exchangeIn(holder, '/credentials', threadId, 'done')
    }
    await issue('Big', { big: BIG })
    await measure('a credential issued and held', () => issue('Named', { name: NAME }))
    await measure('a credential issued and held: 900 kB in one text', () =>
      issue('Photo', { photo: 'x'.repeat(900_000) })
    )
    await measure('a credential issued and held: 2,400 equal objects', () =>
      issue('List', { list: Array(2400).fill({ kind: 'same', inner: { value: 1 } }) })
    )
    for (const [name, type, fields, status] of [
      [
        'a pattern',
        'Named',
        [{ path: ['$.credentialSubject.name'], filter: { type: 'string', pattern: '^(a+)+$' } }],
        200,
      ],
      ['4,000 paths', 'Big', DEAR_FIELDS, 422],
    ] as Array<[string, string, object[], number]>) {
      await measure(`a proof request, and what fits it: ${name}`, async () => {
        const threadId = await requestProof(partner, partnerConnectionId, toDefinition(fields, type))
        const { id } = await exchangeIn(holder, '/proofs', threadId, 'request-received')
        await holder.get(`/proofs/${id}/credentials`, status)
      })
    }
    for (const [name, subject] of [
      ['ten objects that nothing tells apart', { friends: ring() }],
      ['2 MB in one text', { photo: 'x'.repeat(2_000_000) }],
      ['9,900 values', { list: Array.from({ length: 4900 }, (_, value) => ({ value })) }],
    ] as Array<[string, object]>) {
      await measure(`a credential that does not verify: ${name}`, async () => {
        const credential = toCredential('Odd', { id: did, ...subject })
        const threadId = await issueUnsigned(partner, partnerConnectionId, credential)
        await until(async () => {
          const { items } = (await again(() => holder.get(`/events?threadId=${threadId}&direction=in`, 200))).body
          return items.some(({ error }: { error: unknown }) => error !== null)
        }, 60_000)
      })
    }
  } finally {
    await partner.stop()
  }
  await measureAnonCreds(gateway, measure)
}

/** Both sides are tenants: what it takes to prove and to check is in the same process. */
async function measureAnonCreds(gateway: SpawnedGateway, measure: Measure): Promise<void> {
  const [issuer, holder] = [await gateway.createTenant(), await gateway.createTenant()]
  await holder.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
  const [connectionId] = await connectTenants(issuer, holder)
  const { credentialDefinitionId } = await createDefinition(issuer, { attributeNames: ['age', 'photo'] })
  const issue = async (photo: string) => {
    const attributes = { age: '2000', photo }
    const body = { connectionId, protocolVersion: 'v2', credentialDefinitionId, attributes, autoAccept: 'always' }
    const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    await exchangeIn(issuer, '/credentials', threadId, 'done')
  }
  await measure('AnonCreds issued and held', () => issue('none'))
  const restrictions = [{ cred_def_id: credentialDefinitionId }]
  const predicates = Array.from({ length: PREDICATES }, (_none, i) => {
    return [`p${i}`, { name: 'age', p_type: '>=', p_value: i, restrictions }]
  })
  const prove = async (requested: object) => {
    const proofRequest = { name: 'Dear', version: '1.0', ...requested }
    const body = { connectionId, protocolVersion: 'v2', proofRequest, autoAccept: 'always' }
    const { threadId } = (await issuer.post('/proofs/requests', body, 201)).body
    await exchangeIn(issuer, '/proofs', threadId, 'done')
  }
  await measure(`AnonCreds proven and checked: ${PREDICATES} predicates`, () =>
    prove({ requested_predicates: Object.fromEntries(predicates) })
  )
  await measure('AnonCreds issued and held: 900 kB in one value', () => issue('x'.repeat(900_000)))
  await measure('AnonCreds proven and checked: one value of 900 kB', () =>
    prove({ requested_attributes: { photo: { name: 'photo', restrictions } } })
  )
}

/** Texts that are far too long for what they are, on which a library would work for seconds. */
async function measureLongTexts(gateway: SpawnedGateway, measure: Measure): Promise<void> {
  const tenant = await gateway.createTenant()
  const partner = await startPartner()
  const { partnerConnectionId } = await connect(tenant, partner)
  const key = await invitedKey(tenant)
  const newest = async () => (await again(() => tenant.get('/events?limit=1', 200))).body.items[0]
  const handled = async (send: () => Promise<unknown>) => {
    const { sequence } = await newest()
    await send()
    await until(async () => (await newest()).sequence > sequence, 180_000)
  }
  try {
    for (const [name, , message] of longMessages('a-thread-00001')) {
      const content = JSON.stringify(message)
      await measure(`too long: ${name}`, () =>
        handled(() => post(gateway, buildEnvelope({ content, to: [key], from: newKey() }), 202))
      )
    }
    for (const [name, message] of queryFloods()) {
      await measure(`discover-features: ${name}`, () =>
        handled(() => partner.send(partnerConnectionId, { ...message, '@id': randomUUID() }))
      )
    }
  } finally {
    await partner.stop()
  }
  const services = [...longDids().map(([, did]) => did), ...longKeys().map(([, document]) => document)]
  for (const [name, did] of longDids()) {
    await measure(`POST /invitations/receive: ${name}`, () => tenant.post('/invitations/receive', { did }, 422))
  }
  await measure('POST /invitations/receive: all of them in one', () =>
    tenant.post('/invitations/receive', { invitation: { '@type': INVITATION, '@id': 'invitation-1', services } }, 422)
  )
}

/** A page of large messages: what it takes to open, read and write as many as fit. */
async function measurePages(gateway: SpawnedGateway, measure: Measure): Promise<void> {
  for (const [name, count, content] of pagesOf()) {
    const tenant = await gateway.createTenant()
    const key = await invitedKey(tenant)
    const sender = newKey()
    for (let n = 0; n < count; n++) {
      await post(gateway, buildEnvelope({ content: content(`page-${n}`), to: [key], from: sender }), 202)
    }
    const newest = async () => (await again(() => tenant.get('/events?limit=1', 200))).body.items[0]?.sequence
    await until(async () => (await newest()) === count, 180_000)
    for (const path of ['/messages', '/actions', '/events']) {
      await measure(`GET ${path}?limit=200: ${name}`, () => again(() => tenant.get(`${path}?limit=200`, 200)))
    }
  }
}

function pagesOf(): Array<[name: string, count: number, content: (id: string) => string]> {
  const message = (id: string, members: string) => `{"@type":"https://example.org/page/1.0/x","@id":"${id}",${members}}`
  return [
    ['200 of 100 kB', 200, (id) => message(id, `"a":[${Array(10_000).fill('{"b":1}').join(',')}]`)],
    ['200 of 30 kB', 200, (id) => message(id, `"a":[${Array(10_000).fill('{}').join(',')}]`)],
    ['200 of 1,000 attachments', 200, (id) => message(id, `"a~attach":[${Array(1000).fill('{}').join(',')}]`)],
    ['5 of 285,000 names', 5, (id) => largeText('names', id)],
  ]
}

/** Messages of protocols that Credo handles, as large as they can be. */
function handlerMessages(): Array<[name: string, text: string]> {
  const of = (type: string, text: string) => text.replace(/"@type":"[^"]*"/, `"@type":"https://didcomm.org/${type}"`)
  const ping = 'trust_ping/1.0/ping'
  const offer = 'issue-credential/2.0/offer-credential'
  const format = '"formats":[{"attach_id":"a","format":"aries/ld-proof-vc-detail@v1.0"}]'
  const attached = (data: string) =>
    `{"@type":"","@id":"offer-0000001",${format},"credential_preview":{"@type":"https://didcomm.org/issue-credential/2.0/credential-preview","attributes":[]},"offers~attach":[{"@id":"a","mime-type":"application/json","data":${data}}]}`
  const json = `{"credential":{"a":"${'x'.repeat(2_700_000)}"}}`
  return [
    ['names', of(ping, largeText('names', 'ping-00000001'))],
    ['one text', of(ping, largeText('one text', 'ping-00000002'))],
    ['unicode text', of(ping, largeText('unicode text', 'ping-00000003'))],
    ['an invoice', of(ping, largeText('an invoice', 'ping-00000004'))],
    ['an offer in base64', of(offer, attached(`{"base64":"${Buffer.from(json).toString('base64')}"}`))],
    ['an offer in JSON', of(offer, attached(`{"json":${json}}`))],
    [
      'a handshake of 20,000 values',
      of(
        'didexchange/1.1/request',
        `{"@type":"","@id":"request-000001","label":"x","a":[${Array(19_000).fill('{}').join(',')}]}`
      ),
    ],
  ]
}

/** A signal ends the gateway too, which is a process of its own. */
function stopAtSignal(starting: Promise<SpawnedGateway>): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const stopped = starting.then((gateway) => gateway.stop())
      void stopped.catch(() => undefined).finally(() => process.exit(128 + constants.signals[signal]))
    })
  }
}

type Measure = (name: string, work: () => Promise<unknown>) => Promise<void>

/** Prints a row of the table: the longest of all runs, by the clock and on the processor. */
function measurer(gateway: SpawnedGateway): Measure {
  const read = async () => {
    const before = gateway.output().split(REPORT).length
    gateway.child.kill('SIGUSR2')
    return until(() => {
      const parts = gateway.output().split(REPORT)
      if (parts.length === before || !parts.at(-1)?.includes('\n')) return Promise.resolve(null)
      const [wall, cpu] = (parts.at(-1) as string).split(/\s/).map(Number)
      return Promise.resolve({ wall, cpu })
    })
  }
  return async (name: string, work: () => Promise<unknown>) => {
    const longest = { wall: 0, cpu: 0 }
    for (let run = 0; run < REPETITIONS; run++) {
      await read()
      await work()
      const { wall, cpu } = await read()
      longest.wall = Math.max(longest.wall, wall)
      longest.cpu = Math.max(longest.cpu, cpu)
    }
    const over = (Number.isNaN(longest.cpu) ? longest.wall : longest.cpu) > LIMIT_MS ? ' **over**' : ''
    const cells = [name.padEnd(56), longest.cpu.toFixed(0).padStart(6), longest.wall.toFixed(0).padStart(6)]
    process.stdout.write(`| ${cells.join(' | ')} |${over}\n`)
  }
}

function refusedBodies(key: string): Array<[string, string]> {
  const members = largeText('names', 'x')
  const header = Buffer.from(members)
  return [
    ['5 MB of members', members],
    ['5 MB of brackets', '['.repeat(4_900_000)],
    ['a header of 3.7 MB', buildEnvelope({ content: '{}', to: [key], headerBytes: header })],
    [
      '5 MB of base64 that does not decrypt',
      buildEnvelope({
        content: largeText('one text', 'x'),
        to: [key],
        envelope: (json) => ({ ...json, tag: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      }),
    ],
    ...[1000, 10_000].map((count): [string, string] => [
      `${count.toLocaleString('en')} recipients`,
      buildEnvelope({
        content: '[]',
        to: [key],
        header: (whole) => ({ ...whole, recipients: Array(count).fill(whole.recipients[0]) as never }),
      }),
    ]),
  ]
}

/** Node's fetch takes a connection that the gateway is just closing, after seconds in which this process was busy itself. */
async function again<T>(call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    if (error instanceof TypeError && error.message === 'fetch failed') return call()
    throw error
  })
}

async function post(gateway: SpawnedGateway, body: string, expected: number): Promise<void> {
  const headers = { 'content-type': 'application/didcomm-envelope-enc' }
  const { status } = await again(() => fetch(`${gateway.url}/didcomm`, { method: 'POST', headers, body }))
  if (status !== expected) throw new Error(`The door answered ${status}.`)
}

async function delivered(tenant: TestTenant, threadId: string): Promise<void> {
  const get = async (path: string) => (await again(() => tenant.get(path, 200))).body
  const event = await until(async () => (await get(`/events?threadId=${threadId}`)).items[0], 180_000)
  await until(async () => {
    const { items } = await get(`/deliveries?eventUuid=${event.id}`)
    return items.length > 0 && items.every(({ state }: { state: string }) => state === 'delivered')
  }, 180_000)
}

main().catch((error: unknown) => {
  process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 1
})
