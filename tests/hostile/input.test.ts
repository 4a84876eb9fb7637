import type { ApiAnswer } from '../support/ApiClient'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { TestDatabase } from '../support/postgres'
import type { Route } from './support/routes'

import fc from 'fast-check'

import { startGateway } from '../support/gateway'
import { createTestDatabase } from '../support/postgres'

import { promptly } from './support/promptly'
import { fillPath, isForOperator, listRoutes, sampleOf, withMember } from './support/routes'
import { watchProcess } from './support/watchProcess'

const ID = '0198c0de-0000-7000-8000-000000000000'
const NESTING = 100_000
const deep = (opening: string, closing: string) => `${opening.repeat(NESTING)}1${closing.repeat(NESTING)}`

/** Bodies that are no JSON object of any DTO, as text; each with the statuses that say so. */
const BODIES: Array<[string, string, number[]]> = [
  ['nothing', '', [400, 404, 422]],
  ['no JSON', '{', [400]],
  ['a NUL', '\0', [400]],
  ['an array', '[]', [404, 422]],
  ['an array of objects', '[{}]', [404, 422]],
  ['null', 'null', [404, 422]],
  ['a number', '1', [404, 422]],
  ['a string', '"{}"', [404, 422]],
  ['deep arrays', deep('[', ']'), [404, 422]],
  ['deep objects', deep('{"a":', '}'), [404, 422]],
  ['10 MB', `{"label":"${'x'.repeat(10_000_000)}"}`, [413]],
]

/** Values that a field may be given; none of them may end in a 5xx. */
const VALUES: unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', ' ', '\0', 'a\0b', '\ud800', '\u202e', 'ﷺ'.repeat(100), 'x'.repeat(100_000)],
  ...[[], [[]], [null], {}, { __proto__: null }, { toString: 1 }, '__proto__', 'constructor', 'null', 'NaN', '1e999'],
  ...[
    "'; drop table events; --",
    '../../../etc/passwd',
    'http://',
    'did:',
    'did:peer:',
    'did:web:',
    '{{7*7}}',
    '%00',
    '2999-99-99',
  ],
  ...[JSON.parse('{"__proto__":{"polluted":1}}'), JSON.parse('{"constructor":{"prototype":{"polluted":1}}}')],
]

const QUERIES = [
  ...[
    '%00',
    '%FF',
    '%',
    '\u{1f600}',
    "'",
    'a'.repeat(5000),
    '-1',
    '0',
    '201',
    '1e3',
    '1e999',
    'NaN',
    '[]',
    '__proto__',
    '[object Object]',
  ],
]

const CURSORS = [
  ...[
    'null',
    '[]',
    '[null]',
    '[1]',
    '["x"]',
    '[1e308]',
    '[1e999]',
    '[-1]',
    '["\\u0000"]',
    '["x","y"]',
    '[1,"x"]',
    '[9007199254740993]',
  ],
  ...[
    '["\\ud800"]',
    '[1,"\\u0000"]',
    '[1e400,"x"]',
    '[[1]]',
    '{"0":1,"length":1}',
    '[0.5]',
    '[0.5,"x"]',
    '[9223372036854775808,"x"]',
  ],
].map((text) => Buffer.from(text).toString('base64url'))

describe.each(['sqlite', 'postgres'])('hostile input on %s', (kind) => {
  let database: TestDatabase | null = null
  let gateway: RunningGateway
  let tenant: TestTenant
  let routes: Route[]
  const watch = watchProcess()

  beforeAll(async () => {
    database = kind === 'postgres' ? await createTestDatabase() : null
    gateway = await startGateway({
      GATEWAY_RATE_LIMIT: '0',
      ...(database
        ? {
            ...{ GATEWAY_DATABASE_URL: database.url, GATEWAY_WALLET_KEY: 'ab'.repeat(32) },
            GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
          }
        : {}),
    })
    tenant = await gateway.createTenant()
    routes = await listRoutes(gateway.url)
  })
  afterAll(async () => {
    await gateway?.stop()
    await database?.drop()
  })
  afterEach(async () => {
    expect(watch.faults()).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
  })

  const clientOf = (route: Route) => (isForOperator(route) ? gateway.admin : tenant)
  const name = (route: Route) => `${route.method} ${route.path}`
  const pathOf = (route: Route, id = ID) => fillPath(route, { key: 'DIDCOMM_WEBHOOK' }, id)
  /** What is wrong with an answer: a 5xx, or a refusal that is no problem details with a code. */
  const faultOf = (answer: ApiAnswer) =>
    answer.status >= 500 || (answer.status >= 400 && !isProblem(answer))
      ? `${answer.status} ${answer.text.slice(0, 200)}`
      : null
  const isProblem = ({ body, headers, status }: ApiAnswer) =>
    body?.status === status &&
    /^[a-z_]+(\.[a-z_0-9]+)*$/.test(body.code) &&
    /problem\+json/.test(String(headers.get('content-type')))

  const isLax = ({ body }: Route, text: string) => !body?.required?.length && text === ''

  // some 50 routes and a dozen bodies, one of them of 10 MB: 30 s on a machine that does much else
  it('as a body: refused at once on every route', async () => {
    const wrong: unknown[] = []
    for (const route of routes.filter(({ body }) => body !== null)) {
      for (const [what, text, statuses] of BODIES) {
        const call = clientOf(route).call(route.method, pathOf(route), text, undefined, {
          'content-type': 'application/json',
        })
        const answer = await promptly(gateway.url, call)
        // where nothing is required, nothing is no mistake
        const fits = statuses.includes(answer.status) || (isLax(route, text) && answer.status < 300)
        if (!fits || faultOf(answer))
          wrong.push({ route: name(route), what, status: answer.status, text: answer.text.slice(0, 200) })
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('as a body of too many names, or one that is large where no message is: refused', async () => {
    const names = Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join(',')
    const headers = { 'content-type': 'application/json' }
    const tooMany = await tenant.call('POST', '/actions', `{"data":{"message":{${names}}}}`, undefined, headers)
    expect(tooMany.status).toBe(422)
    const large = `{"label":"${'x'.repeat(1_500_000)}"}`
    expect((await tenant.call('POST', '/identities', large, undefined, headers)).status).toBe(413)
    expect((await tenant.call('POST', '/actions', large, undefined, headers)).status).toBe(422)
  })

  it.each([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'label=x'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=utf-16', '{}'],
    ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['application/json, text/plain', '{}'],
    ['', '{}'],
  ])('as %s: refused on every route', async (contentType, text) => {
    const wrong: unknown[] = []
    for (const route of routes.filter(({ body }) => body !== null)) {
      const answer = await clientOf(route).call(route.method, pathOf(route), text, undefined, {
        'content-type': contentType,
      })
      // UTF-16 is read, and then it is no JSON
      if (![400, 415].includes(answer.status) || faultOf(answer))
        wrong.push({ route: name(route), status: answer.status })
    }
    expect(wrong).toEqual([])
  })

  it('as a value of any field: never a 5xx', async () => {
    const wrong: unknown[] = []
    for (const route of routes.filter(({ body }) => body !== null)) {
      const sample = sampleOf(route.body ?? {})
      for (const member of membersOf(route.body)) {
        const tries = VALUES.map(async (value) => {
          const answer = await clientOf(route).call(route.method, pathOf(route), withMember(sample, member, value))
          const fault = faultOf(answer)
          if (fault) wrong.push({ route: name(route), member, value: JSON.stringify(value).slice(0, 60), fault })
        })
        await Promise.all(tries)
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('as a path, query or cursor: never a 5xx', async () => {
    const wrong: unknown[] = []
    const ask = async (route: Route, path: string) => {
      const answer = await clientOf(route).call(route.method, path, route.body ? sampleOf(route.body) : undefined)
      const fault = faultOf(answer)
      if (fault) wrong.push({ route: name(route), path: path.slice(0, 80), fault })
    }
    for (const route of routes) {
      if (route.path === '/events/stream') continue
      if (route.pathParameters.length > 0)
        for (const value of QUERIES) await ask(route, route.path.replace(/\{\w+\}/g, value.replace(/[[\]]/g, '')))
      for (const parameter of route.queryParameters) {
        for (const value of [...QUERIES, ...CURSORS]) await ask(route, `${pathOf(route)}?${parameter}=${value}`)
        await ask(route, `${pathOf(route)}?${parameter}=a&${parameter}=b&${parameter}[]=c&${parameter}[$ne]=d`)
      }
    }
    expect(wrong).toEqual([])
  }, 240_000)

  it('as any JSON at all: never a 5xx', async () => {
    const withBody = routes.filter(({ body }) => body !== null)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...withBody),
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        async (route, value, at) => {
          const members = membersOf(route.body)
          const body =
            members.length === 0 ? value : withMember(sampleOf(route.body ?? {}), members[at % members.length], value)
          const answer = await clientOf(route).call(route.method, pathOf(route), JSON.stringify(body))
          expect({ route: name(route), fault: faultOf(answer) }).toEqual({ route: name(route), fault: null })
        }
      ),
      { numRuns: 400 }
    )
  }, 180_000)

  it('as headers: refused, or of no effect', async () => {
    const wrong: unknown[] = []
    const headers: Array<Record<string, string>> = [
      { authorization: 'Bearer ' },
      { authorization: `Basic ${Buffer.from(`:${tenant.apiKey}`).toString('base64')}` },
      { authorization: `Bearer ${'x'.repeat(8000)}` },
      { authorization: '', 'x-api-key': '\u00ff\u00fe' },
    ]
    for (const one of headers) {
      const answer = await tenant.call('GET', '/tenant', undefined, undefined, one)
      if (answer.status !== 401 || faultOf(answer)) wrong.push({ one, status: answer.status })
    }
    const forged = await tenant.call('GET', '/tenant', undefined, 200, {
      'x-request-id': 'a b<script>',
      'x-forwarded-for': '10.0.0.1',
    })
    expect(forged.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    for (const key of ['\0', 'x'.repeat(8000), 'ü', '__proto__']) {
      const header = Buffer.from(key).toString('latin1').replace('\0', ' ')
      const answer = await tenant.call('POST', '/actions', {}, undefined, { 'idempotency-key': header })
      if (faultOf(answer)) wrong.push({ key, answer: answer.text })
    }
    for (const id of ['-1', '1e3', '9'.repeat(30), 'x', '__proto__']) {
      const answer = await tenant.call('GET', '/events/stream', undefined, undefined, { 'last-event-id': id })
      if (answer.status !== 422) wrong.push({ id, status: answer.status })
    }
    expect(wrong).toEqual([])
  })
})

type Body = NonNullable<Route['body']>

/** Every field of a body, as a path of members. */
function membersOf(schema: Body | null): string[][] {
  return Object.entries(schema?.properties ?? {}).flatMap(([field, property]) => [
    [field],
    ...membersOf(property as Body).map((rest) => [field, ...rest]),
  ])
}
