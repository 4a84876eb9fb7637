/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { ApiAnswer } from '../support/ApiClient'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Route } from '../hostile/support/routes'

import { fillPath, isForOperator, listRoutes, sampleOf, withMember } from '../hostile/support/routes'
import { ApiClient } from '../support/ApiClient'
import { connectTenants } from '../support/connect'
import { startGateway } from '../support/gateway'

type Body = NonNullable<Route['body']>

const UNKNOWN_ID = '0198c0de-0000-7000-8000-000000000000'
const NAME = 'unknownThing'

/** Every object of a body that has members of its own, as a path of members. Not those that lists and maps hold. */
function objectsIn(schema: Body): string[][] {
  const nested = Object.entries(schema.properties ?? {}).filter(([, { properties }]) => properties !== undefined)
  return [[], ...nested.flatMap(([name, member]) => objectsIn(member as Body).map((rest) => [name, ...rest]))]
}

describe('what a call does not know', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let routes: Route[]

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0' })
    tenant = await gateway.createTenant()
    routes = await listRoutes(gateway.url)
    expect(routes.length).toBeGreaterThan(50)
  })
  afterAll(() => gateway?.stop())

  const clientOf = (route: Route) => (isForOperator(route) ? gateway.admin : tenant)
  // nothing of that name is there: whatever is looked up first is a 404
  const pathOf = (route: Route) => fillPath(route, { key: 'DIDCOMM_WEBHOOK' }, UNKNOWN_ID)
  const sample = (route: Route) => (route.body ? sampleOf(route.body) : {})
  const pathsOf = ({ body }: ApiAnswer) => (body?.errors ?? []).map(({ path }: { path: string }) => path)
  const isNamed = (answer: ApiAnswer, path: string) =>
    answer.status === 422 && answer.body.code === 'validation.failed' && pathsOf(answer).includes(path)

  it('is named on every route, as a field of the body and of every object in it', async () => {
    const wrong: unknown[] = []
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      for (const member of objectsIn(route.body ?? {})) {
        const body = withMember(sample(route), [...member, NAME], 1)
        const answer = await clientOf(route).call(route.method, pathOf(route), body)
        if (!isNamed(answer, [...member, NAME].join('.')))
          wrong.push({ route: `${route.method} ${route.path}`, member, answer: answer.text })
      }
    }
    expect(wrong).toEqual([])
  })

  it('is named on every route, as a parameter of the query; so is one without a value', async () => {
    const wrong: unknown[] = []
    for (const route of routes) {
      const body = route.method === 'GET' ? undefined : sample(route)
      const [known] = route.queryParameters
      for (const name of [NAME, ...(known ? [known] : [])]) {
        const query = name === NAME ? `${name}=1&__proto__=2&limit[]=3` : `${name}=`
        const answer = await clientOf(route).call(route.method, `${pathOf(route)}?${query}`, body)
        const all = name === NAME ? [name, '__proto__', 'limit[]'] : [name]
        if (!all.every((path) => isNamed(answer, path)))
          wrong.push({ route: `${route.method} ${route.path}`, name, answer: answer.text })
      }
    }
    expect(wrong).toEqual([])
  })

  it('is not looked for where the caller may not ask', async () => {
    const { body: made } = await tenant.post('/api-keys', { name: 'reader', scopes: ['read'] }, 201)
    const reader = new ApiClient(gateway.url, made.apiKey)
    const stranger = new ApiClient(gateway.url, null)
    const wrong: unknown[] = []
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const ask = (client: ApiClient) => client.call(route.method, `${pathOf(route)}?${NAME}=1`, { [NAME]: 1 })
      const statuses = [(await ask(stranger)).status, (await ask(reader)).status]
      if (statuses.join() !== '401,403') wrong.push({ route: `${route.method} ${route.path}`, statuses })
    }
    expect(wrong).toEqual([])
  })

  it('is not in the OpenAPI document: bodies have no other members, and each route can answer 422', async () => {
    const document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as any
    const wrong: unknown[] = []
    for (const [path, operations] of Object.entries<Record<string, any>>(document.paths)) {
      if (!path.startsWith('/api/v1/')) continue
      for (const [method, { responses, requestBody }] of Object.entries(operations)) {
        if (!responses['422']) wrong.push({ path, method })
        const schema = requestBody?.content['application/json'].schema
        if (schema && document.components.schemas[schema.$ref.split('/').at(-1)].additionalProperties !== false) {
          wrong.push({ path, method, schema })
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it.each<[string, object, string[]]>([
    ['/api-keys', { name: 'x', scope: ['read'], expires_at: '2030-01-01T00:00:00Z' }, ['scope', 'expires_at']],
    ['/invitations', { auto_accept: false }, ['auto_accept']],
    ['/api-keys', { scope: ['read'] }, ['scope', 'name']],
    ['/settings/DIDCOMM_WEBHOOK', { setting: [{ url: 'https://x.test', matches: 'y' }] }, ['setting[0].matches']],
    ['/actions', { type: 'DIDCOMM', to: { id: 'x' }, command: 'message', data: { message: {} } }, ['to.id']],
    [
      '/proofs/requests',
      {
        connectionId: 'x',
        proofRequest: {
          ...{
            name: 'x',
            version: '1.0',
            requested_predicates: { p: { name: 'a', p_type: '>', p_value: 1, typo: 1 } },
          },
          requested_attributes: { who: { name: 'name', restriction: [] } },
        },
      },
      ['proofRequest.requested_predicates.p.typo', 'proofRequest.requested_attributes.who.restriction'],
    ],
    [
      `/proofs/${UNKNOWN_ID}/accept-request`,
      { credentials: { attributes: { a: { credentialId: 'x', reveal: false } } } },
      ['credentials.attributes.a.reveal'],
    ],
    [
      '/proofs/proposals',
      {
        connectionId: 'x',
        proofRequest: {
          ...{ name: 'x', version: '1.0', non_revoked: { to: Date.now() } },
          requested_attributes: { who: { name: 'name', restrictions: [{ 'attr::age::value': '36' }] } },
          requested_predicates: { old: { name: 'age', p_type: '>', p_value: 1, restrictions: [{ cred_def: 'x' }] } },
        },
      },
      ['proofRequest.requested_attributes', 'proofRequest.requested_predicates', 'proofRequest.non_revoked'],
    ],
    ['/identities', JSON.parse('{"label":"x","method":"peer","__proto__":{"a":1},"":1}'), ['__proto__', '']],
  ])('is named: POST %s %j', async (path, body, paths) => {
    const answer = await tenant.post(path, body, 422)
    expect(pathsOf(answer)).toEqual(expect.arrayContaining(paths))
  })

  it('is named up to a number: whoever sends many names gets no answer of their size', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${'n'.repeat(30)}${i}`, 1]))
    expect(pathsOf(await tenant.patch('/tenant', many, 422))).toHaveLength(100)
    const long = await tenant.patch('/tenant', { ['n'.repeat(100_000)]: 1 }, 422)
    expect(long.text.length).toBeLessThan(2000)
  })

  it('is named where a value is none of those that there are', async () => {
    for (const query of ['direction=', 'direction=up', 'limit=', 'direction=in&direction=out']) {
      const [name] = query.split('=')
      expect(isNamed(await tenant.get(`/events?${query}`), name)).toBe(true)
    }
    for (const path of ['/credentials', '/proofs', '/deliveries', '/connections']) {
      for (const value of ['', 'nonsense'])
        expect(isNamed(await tenant.get(`${path}?state=${value}`), 'state')).toBe(true)
    }
  })

  it('is null where something is made, as if it were left out', async () => {
    const invitation = { label: null, alias: null, multiUse: null, goal: null, autoAccept: null }
    expect((await tenant.post('/invitations', invitation, 201)).body).toMatchObject({
      multiUse: false,
      autoAccept: true,
    })
    expect(
      (await tenant.post('/api-keys', { name: 'x', scopes: null, expiresAt: null }, 201)).body.scopes
    ).toHaveLength(3)
    expect((await tenant.post('/api-keys', { name: null }, 422)).body.errors[0].path).toBe('name')
  })

  it('is no matter at the DIDComm door', async () => {
    const headers = { 'content-type': 'application/json' }
    const post = (path: string) => fetch(`${gateway.url}${path}`, { method: 'POST', headers, body: '{}' })
    const [plain, asked] = [await post('/didcomm'), await post('/didcomm?x=1')]
    expect([asked.status, await asked.json()]).toEqual([plain.status, await plain.json()])
    expect(asked.status).toBe(400)
  })

  describe('what GET shows is taken back', () => {
    const url = 'https://example.com/hook'
    const rule = { url, headers: { Authorization: 'Bearer x' }, match: 'a' }

    it('as a setting, with one of its rules changed: the others stay, and it keeps its id and secret', async () => {
      const path = '/settings/DIDCOMM_WEBHOOK'
      const { body: made } = await tenant.put(path, { setting: [rule, { url, match: 'b' }] }, 200)
      expect((await tenant.put(path, made, 200)).body.setting.map(({ id }: { id: string }) => id)).toEqual(
        made.setting.map(({ id }: { id: string }) => id)
      )
      const { body: shown } = await tenant.get(path, 200)
      expect(shown.setting[0].headers).toEqual({ Authorization: '***' })
      shown.setting[0].match = 'changed'
      const { body: changed } = await tenant.put(path, shown, 200)
      expect(changed.setting.map(({ id, match, secret }: any) => [id, match, secret])).toEqual([
        [made.setting[0].id, 'changed', undefined],
        [made.setting[1].id, 'b', undefined],
      ])
      const { body: again } = await tenant.get(path, 200)
      expect(again.setting[0]).toMatchObject({ match: 'changed', headers: { Authorization: '***' } })
    })

    it('but not with the id, secret or key of something else, nor a hidden value to another address', async () => {
      const path = '/settings/DIDCOMM_WEBHOOK'
      const { id } = (await tenant.put(path, { setting: [rule] }, 200)).body.setting[0]
      const put = async (setting: object, more: object = {}) => {
        const { status, body } = await tenant.put(path, { setting: [setting].flat(), ...more })
        return [status, body.code]
      }
      expect(await put({ ...rule, id: UNKNOWN_ID })).toEqual([404, 'relay.webhook_not_found'])
      expect(
        await put([
          { ...rule, id },
          { ...rule, id },
        ])
      ).toEqual([422, 'relay.webhook_invalid'])
      expect(await put({ ...rule, id, secret: 'whsec_mine' })).toEqual([422, 'relay.webhook_invalid'])
      const moved = { ...rule, id, url: 'https://example.org/', headers: { Authorization: '***' } }
      expect(await put(moved)).toEqual([422, 'relay.header_invalid'])
      expect(await put(rule, { key: 'TASK_WEBHOOK' })).toEqual([422, 'validation.failed'])
      expect((await tenant.get(path, 200)).body.setting).toMatchObject([{ id, url }])
    })

    it('as an action, with another message', async () => {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const [contactUuid] = await connectTenants(alice, bob)
      const message = { '@type': 'https://example.org/strict/1.0/message', free: { anything: [1] } }
      const request = { type: 'DIDCOMM', config: { contactUuid }, command: 'message', data: { message } }
      const { body: made } = await alice.post('/actions', request, 201)
      const { body: shown } = await alice.get(`/actions/${made.uuid}`, 200)
      for (const method of ['PUT', 'POST']) {
        const again = { ...shown, command: 'message', data: { message: { ...message, '@id': `by-${method}-0001` } } }
        const { body } = await alice.call(method, `/actions/${made.uuid}`, again, 200)
        expect(body).toMatchObject({ uuid: made.uuid, data: { message: { '@id': `by-${method}-0001` } } })
      }
      const others = await alice.put(`/actions/${made.uuid}`, { ...shown, command: 'message', principalUuid: bob.id })
      expect([others.status, others.body.code]).toEqual([403, 'action.principal_forbidden'])
    })
  })
})
