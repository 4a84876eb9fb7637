import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { WebhookReceiver } from '../support/webhookReceiver'
import type { Belongings } from './support/populate'
import type { Route } from './support/routes'

import { GatewayDatabase } from '@didcomm-gateway/core'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { startWebhookReceiver } from '../support/webhookReceiver'

import { populate } from './support/populate'
import { fillPath, isForOperator, listRoutes, namesOfIds, sampleOf, withMember } from './support/routes'

/** Names of ids in queries and bodies, and what they name. */
const KINDS: Record<string, string> = {
  identityId: 'identities',
  connectionId: 'connections',
  contactUuid: 'connections',
  from: 'identities',
  to: 'connections',
  threadId: 'thread',
  actionUuid: 'actions',
  eventUuid: 'events',
  webhookId: 'webhooks',
  principalUuid: 'tenants',
}

/** Of objects of a ledger, which are no tenant's own. */
const PUBLIC_IDS = ['schemaId', 'credentialDefinitionId']

describe('every REST route', () => {
  let gateway: RunningGateway
  let partner: Partner
  let webhook: WebhookReceiver
  let alice: TestTenant
  let bob: TestTenant
  let ofAlice: Belongings
  let ofBob: Belongings
  let invitationOfBob: unknown
  let routes: Route[]

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0' })
    partner = await startPartner()
    webhook = await startWebhookReceiver()
    alice = await gateway.createTenant('Alice')
    bob = await gateway.createTenant('Bob')
    ofAlice = await populate(alice, partner, webhook)
    ofBob = await populate(bob, partner, webhook)
    invitationOfBob = (await bob.post('/invitations', {}, 201)).body.invitation
    routes = await listRoutes(gateway.url)
    expect(routes.length).toBeGreaterThan(50)
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
    await webhook?.stop()
  })

  /** The id of Bob's that belongs into a route's path; what he has none of is named by another id of his. */
  const foreignPath = (route: Route) => {
    const id = ofBob[route.path.split('/')[1]] ?? ofBob.connections
    return fillPath(route, { id, uuid: id, attachmentId: ofBob.attachments, tenantId: ofBob.tenants }, id)
  }
  const bodyOf = (route: Route) => (route.body ? sampleOf(route.body) : undefined)

  it("answers 404 to another tenant's id in the path, and changes nothing", async () => {
    const before = await rowsOf(bob.id)
    const wrong: unknown[] = []
    const asked = routes.filter((route) => route.pathParameters.length > 0 && !isForOperator(route))
    for (const route of asked.filter(({ path }) => !path.startsWith('/settings/'))) {
      const { status, text } = await alice.call(route.method, foreignPath(route), bodyOf(route))
      if (status !== 404) wrong.push({ route: `${route.method} ${route.path}`, status, text })
    }
    expect(wrong).toEqual([])
    expect(await rowsOf(bob.id)).toEqual(before)
  })

  it('says of what another tenant has what it says of what nobody has', async () => {
    const wrong: unknown[] = []
    const shown = (text: string, path: string) =>
      text.replaceAll(path.split('/')[2], 'ID').replace(/[\da-f-]{36}/g, 'ID')
    for (const route of routes.filter(({ method, path }) => method === 'GET' && /\{/.test(path))) {
      if (isForOperator(route) || route.path.startsWith('/settings/')) continue
      const nobodys = fillPath(route, {}, '0198c0de-0000-7000-8000-000000000000')
      const [theirs, none] = [await alice.get(foreignPath(route)), await alice.get(nobodys)]
      if (shown(theirs.text, foreignPath(route)) !== shown(none.text, nobodys)) wrong.push([theirs.text, none.text])
    }
    expect(wrong).toEqual([])
  })

  it("finds nothing by another tenant's id in the query", async () => {
    const wrong: unknown[] = []
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const name of route.queryParameters.filter((parameter) => KINDS[parameter])) {
        const value = KINDS[name] === 'thread' ? `populate-${bob.id}` : ofBob[KINDS[name]]
        const { status, body } = await alice.get(`${fillPath(route, {}, value)}?${name}=${encodeURIComponent(value)}`)
        // a thread has no owner: anyone may name any
        const isRight = KINDS[name] === 'thread' ? status === 200 && body.items.length === 0 : status === 404
        if (!isRight) wrong.push({ path: route.path, name, status, body })
      }
    }
    expect(wrong).toEqual([])
  })

  it("refuses another tenant's id in the body, and changes nothing", async () => {
    const before = await rowsOf(bob.id)
    const wrong: unknown[] = []
    for (const route of routes.filter(({ body }) => body !== null)) {
      if (isForOperator(route)) continue
      for (const member of namesOfIds(route.body ?? {})) {
        const name = member.at(-1) as string
        if (PUBLIC_IDS.includes(name)) continue
        const value = ofBob[KINDS[name] ?? 'connections']
        const client = route.pathParameters.length > 0 ? fillPath(route, { key: 'DIDCOMM_WEBHOOK' }, value) : route.path
        const { status, text } = await alice.call(route.method, client, validBody(route, member, value))
        const allowed = name === 'principalUuid' ? 403 : 404
        if (status !== allowed) wrong.push({ route: `${route.method} ${route.path}`, member, status, text })
      }
    }
    expect(wrong).toEqual([])
    expect(await rowsOf(bob.id)).toEqual(before)
    expect(webhook.calls).toHaveLength(2)
  })

  /** A body that is right but for the one id. */
  const validBody = (route: Route, member: string[], value: string) => {
    const message = { '@type': 'https://example.org/hostile/1.0/message' }
    const own = {
      '/action': { data: { message }, ...(member[0] === 'from' ? { to: ofAlice.connections } : {}) },
      '/invitations/receive': { invitation: invitationOfBob },
    }
    const added = Object.entries(own).find(([path]) => route.path.startsWith(path))?.[1]
    return withMember({ ...(bodyOf(route) as object), ...added }, member, value)
  }

  it('answers 401 without a key that is known, and 403 to a key of another scope or kind', async () => {
    const keyWith = async (scopes: string[]) => {
      const { body } = await alice.post('/api-keys', { name: 'x', scopes }, 201)
      return new ApiClient(gateway.url, body.apiKey)
    }
    const [reader, writer] = [await keyWith(['read']), await keyWith(['write'])]
    const expired = await expiredKey()
    const clients: Array<[string, ApiClient, (route: Route) => number | null]> = [
      ['no key', new ApiClient(gateway.url, null), () => 401],
      [
        'a wrong key',
        new ApiClient(
          gateway.url,
          alice.apiKey.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
        ),
        () => 401,
      ],
      ['an expired key', expired, () => 401],
      [
        'a key to read',
        reader,
        (route) => (isForOperator(route) || route.method !== 'GET' || isOfKeys(route) ? 403 : null),
      ],
      [
        'a key to write',
        writer,
        (route) => (isForOperator(route) || route.method === 'GET' || isOfKeys(route) ? 403 : null),
      ],
      ['the admin key', gateway.admin, (route) => (isForOperator(route) ? null : 403)],
      ['a key of a tenant', alice, (route) => (isForOperator(route) ? 403 : null)],
    ]
    const before = await rowsOf(bob.id)
    const wrong: unknown[] = []
    for (const [what, client, expected] of clients) {
      for (const route of routes) {
        const status = expected(route)
        if (status === null) continue
        const answer = await client.call(route.method, foreignPath(route), bodyOf(route))
        const isProblem = typeof answer.body?.code === 'string'
        if (answer.status !== status || !isProblem)
          wrong.push({ what, route: `${route.method} ${route.path}`, answer: answer.text })
      }
    }
    expect(wrong).toEqual([])
    expect(await rowsOf(bob.id)).toEqual(before)
  })

  const isOfKeys = ({ path }: Route) => path.startsWith('/api-keys')

  async function expiredKey(): Promise<ApiClient> {
    const { body } = await alice.post('/api-keys', { name: 'x', expiresAt: '2999-01-01T00:00:00Z' }, 201)
    const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
    await db
      .updateTable('api_keys' as never)
      .set({ expires_at: Date.now() - 1 } as never)
      .where('id' as never, '=', body.id as never)
      .execute()
    return new ApiClient(gateway.url, body.apiKey)
  }

  /** Everything that the tables hold of a tenant. */
  async function rowsOf(tenantId: string): Promise<Record<string, unknown[]>> {
    const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
    const tables = (await db.introspection.getTables()).filter(({ columns }) =>
      columns.some(({ name }) => name === 'tenant_id')
    )
    const rows = await Promise.all(
      tables.map(({ name }) =>
        db
          .selectFrom(name as 'identities')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .execute()
      )
    )
    return Object.fromEntries(tables.map(({ name }, i) => [name, rows[i]]))
  }
})
