/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'

import { ConnectionRepository, CredentialState } from '@credo-ts/core'
import { GatewayDatabase, StateSweeper, TenantContexts } from '@didcomm-gateway/core'

import { ApiClient } from '../support/ApiClient'
import { EventStreamClient } from '../support/EventStreamClient'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGatewayOn } from '../support/onDatabase'
import { startOpenApiProxy } from '../support/openapiProxy'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const MINUTE = 60_000

describe.each(['sqlite', 'postgres'] as const)('Tasks on %s', (kind) => {
  let gateway: RunningGateway
  let proxy: OpenApiProxy
  let alice: TestTenant
  let bob: TestTenant

  beforeAll(async () => {
    gateway = await startGatewayOn(kind, { GATEWAY_RETRY_SCHEDULE: '100ms,1s,2s' })
    proxy = await startOpenApiProxy(gateway.url)
  })
  afterAll(async () => {
    await proxy?.close()
    await gateway?.stop()
  })
  beforeEach(async () => {
    ;[alice, bob] = [await createTenant('Alice'), await createTenant('Bob')]
  })
  afterEach(() => expect(proxy.violations).toEqual([]))

  const createTenant = async (label: string): Promise<TestTenant> => {
    const { id, apiKey } = await gateway.createTenant(label)
    return Object.assign(new ApiClient(proxy.url, apiKey), { id, label, apiKey })
  }
  const tasksOf = async (tenant: ApiClient, query = 'after=0&limit=200'): Promise<any[]> =>
    (await tenant.get(`/tasks?${query}`, 200)).body.items
  const typesOf = async (tenant: ApiClient) => (await tasksOf(tenant)).map(({ type }) => type)
  const told = (tenant: ApiClient, type: string) =>
    until(async () => (await tasksOf(tenant)).find((task) => task.type === type))
  const connect = async (invitation: object = {}, received: object = {}) => {
    const { body: made } = await alice.post('/invitations', invitation, 201)
    await bob.post('/invitations/receive', { invitation: made.invitation, ...received }, 201)
    const [atAlice, atBob] = [await told(alice, 'connection.completed'), await told(bob, 'connection.completed')]
    return { made, atAlice, atBob }
  }
  /** beside the proxy, which waits for the end of an answer */
  const open = (lastEventId: number) =>
    EventStreamClient.open({ baseUrl: gateway.url, apiKey: alice.apiKey }, lastEventId, '/tasks/stream')
  const inDatabase = () => gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase).db

  it('tell of a connection, on both sides, with what the tenant calls it', async () => {
    const webhook = await startWebhookReceiver()
    await alice.put('/settings/TASK_WEBHOOK', { setting: [{ url: webhook.url, match: '^connection\\.' }] }, 200)
    const { made, atAlice, atBob } = await connect(
      { externalId: 'crm-1', alias: 'Bob', tags: ['north'], metadata: { n: 1 } },
      { externalId: 'erp-1' }
    )
    expect(await typesOf(alice)).toEqual(['connection.requested', 'connection.completed'])
    expect(await typesOf(bob)).toEqual(['connection.requested', 'connection.completed'])
    expect(atAlice).toEqual({
      type: 'connection.completed',
      id: atAlice.connectionId,
      state: 'completed',
      connectionId: expect.any(String),
      actionUuid: null,
      invitationId: made.id,
      externalId: 'crm-1',
      tenantId: alice.id,
      data: { identityId: made.identityId, alias: 'Bob', tags: ['north'] },
      at: expect.stringMatching(/Z$/),
      sequence: 2,
    })
    expect(atBob).toMatchObject({ invitationId: made.id, externalId: 'erp-1' })
    expect((await tasksOf(alice))[0]).toMatchObject({ state: 'request-received', sequence: 1 })
    expect((await tasksOf(bob))[0]).toMatchObject({ state: 'request-sent', sequence: 1 })
    const calls = await webhook.received(2)
    expect(calls.map(({ json }) => json)).toEqual(expect.arrayContaining(await tasksOf(alice)))
    await webhook.stop()
  })

  it('are listed newest first, and after a sequence number oldest first', async () => {
    await connect()
    const all = await tasksOf(alice)
    expect(await tasksOf(alice, 'limit=50')).toEqual([...all].reverse())
    const { body: first } = await alice.get('/tasks?after=0&limit=1', 200)
    expect(first.items).toEqual([all[0]])
    const { body: second } = await alice.get(`/tasks?after=0&limit=1&cursor=${first.nextCursor}`, 200)
    expect(second).toEqual({ items: [all[1]], nextCursor: null })
    expect(await tasksOf(alice, 'after=2')).toEqual([])
    expect((await alice.get('/tasks?after=-1')).status).toBe(422)
  })

  it('are streamed, and after a break what was missed', async () => {
    await connect()
    const stream = await open(0)
    const [first, second] = [await stream.next(), await stream.next()]
    expect([first.data, second.data]).toEqual(await tasksOf(alice))
    expect([first.id, second.id]).toEqual(['1', '2'])
    stream.close()
    const again = await open(1)
    expect((await again.next()).data).toEqual(second.data)
    await bob.post(
      '/invitations/receive',
      { invitation: (await alice.post('/invitations', {}, 201)).body.invitation },
      201
    )
    expect((await again.next()).data).toMatchObject({ type: 'connection.requested', sequence: 3 })
    again.close()
  })

  it('tell of the states of credentials, and of definitions', async () => {
    const { atAlice, atBob } = await connect({ externalId: 'crm-2' })
    const definition = await createDefinition(alice)
    expect(await told(alice, 'credential-definition.ready')).toMatchObject({
      id: definition.id,
      state: 'ready',
      connectionId: null,
      data: { schemaId: definition.schemaId, tag: 'default', reason: null },
    })
    const { body: offered } = await alice.post(
      '/credentials/offers',
      {
        connectionId: atAlice.connectionId,
        protocolVersion: 'v2',
        credentialDefinitionId: definition.credentialDefinitionId,
        attributes: { name: 'Ada', age: '37' },
        autoAccept: 'always',
      },
      201
    )
    const received = await exchangeIn(bob, '/credentials', offered.threadId, CredentialState.OfferReceived)
    await bob.post(`/credentials/${received.id}/accept-offer`, undefined, 200)
    await exchangeIn(bob, '/credentials', offered.threadId, CredentialState.CredentialReceived)
    await bob.post(`/credentials/${received.id}/accept`, undefined, 200)
    await told(bob, 'credential.done')
    await told(alice, 'credential.done')
    const ofCredential = async (tenant: ApiClient) =>
      (await tasksOf(tenant)).filter(({ type }) => type.startsWith('credential.'))
    expect((await ofCredential(alice)).map(({ type }) => type)).toEqual([
      'credential.offer-sent',
      'credential.request-received',
      'credential.credential-issued',
      'credential.done',
    ])
    expect((await ofCredential(bob)).map(({ type }) => type)).toEqual([
      'credential.offer-received',
      'credential.request-sent',
      'credential.credential-received',
      'credential.done',
    ])
    for (const task of await ofCredential(alice)) {
      expect(task).toMatchObject({ id: offered.id, connectionId: atAlice.connectionId, externalId: 'crm-2' })
      expect(task.data).toEqual({ state: task.state, threadId: offered.threadId })
    }
    expect((await ofCredential(bob))[0]).toMatchObject({ id: received.id, connectionId: atBob.connectionId })
  }, 180_000)

  it('tell of a delivery that failed, but not of their own', async () => {
    const webhook = await startWebhookReceiver()
    webhook.answer = (response) => response.writeHead(500).end()
    await alice.put('/settings/TASK_WEBHOOK', { setting: [{ url: webhook.url }] }, 200)
    await connect()
    await until(async () => (await alice.get('/deliveries?state=failed', 200)).body.items.length >= 2)
    expect(await typesOf(alice)).toEqual(['connection.requested', 'connection.completed'])
    await webhook.stop()
  })

  it('tell what a crash left untold, once, and nothing that the wallet does not say', async () => {
    const { atAlice } = await connect()
    const { dependencyManager } = gateway.gateway.agent
    const sweeper = dependencyManager.resolve(StateSweeper)
    const set = (values: object) =>
      inDatabase().updateTable('record_index').set(values).where('record_id', '=', atAlice.connectionId).execute()
    // the record has the state, its message was never recorded
    await set({ untold: 'abandoned,completed', untold_since: 1 })
    await Promise.all([sweeper.sweep(), sweeper.sweep()])
    expect((await typesOf(alice)).slice(2)).toEqual(['connection.abandoned', 'connection.completed'])
    // the note was made, and the wallet never changed
    await set({ state: 'abandoned', untold: 'completed,abandoned', untold_since: 1 })
    await sweeper.sweep()
    expect((await typesOf(alice)).slice(4)).toEqual(['connection.completed'])
    const { body } = await alice.get('/connections?state=completed', 200)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([atAlice.connectionId])
    // a change that is under way is left alone
    await set({ untold: 'completed', untold_since: Date.now() - MINUTE })
    await sweeper.sweep()
    expect(await typesOf(alice)).toHaveLength(5)
    // and what changed without a message is told in the end
    const connections = dependencyManager.resolve(ConnectionRepository)
    await dependencyManager.resolve(TenantContexts).run(alice.id, async (context) => {
      const record = await connections.getById(context, atAlice.connectionId)
      record.state = 'abandoned' as never
      await connections.update(context, record)
    })
    await sweeper.sweep(Date.now() + 5 * MINUTE)
    expect((await typesOf(alice)).slice(5)).toEqual(['connection.completed', 'connection.abandoned'])
  })

  it('show nothing of other tenants', async () => {
    await connect()
    const stranger = await createTenant('Mallory')
    expect(await tasksOf(stranger)).toEqual([])
  })

  it('are described in the OpenAPI document', async () => {
    const document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as any
    expect(document.openapi).toBe('3.1.0')
    const types = ['message', 'connection.completed', 'action.error', 'credential.offer-received', 'proof.done']
    for (const type of [...types, 'credential-definition.failed', 'delivery.failed', 'webhook.disabled']) {
      expect(document.webhooks[type].post.requestBody.content['application/json'].schema).toBeDefined()
    }
    expect(document.components.schemas.TaskView.required).toEqual(
      expect.arrayContaining(['type', 'id', 'state', 'connectionId', 'actionUuid', 'invitationId', 'externalId'])
    )
    expect(JSON.stringify(document)).not.toContain('"nullable"')
  })
})
