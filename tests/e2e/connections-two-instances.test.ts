import type { RunningGateway } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { TestDatabase } from '../support/postgres'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { createTestDatabase } from '../support/postgres'
import { passTo } from '../support/tls'
import { until } from '../support/until'

/** for a machine that is busy with other suites */
const PATIENCE_MS = 60_000

describe('Connections on two instances behind a load balancer, on PostgreSQL', () => {
  const instances: RunningGateway[] = []
  let database: TestDatabase
  let balancer: Server
  let url: string
  let partner: Partner

  beforeAll(async () => {
    database = await createTestDatabase()
    let turn = 0
    balancer = createServer(passTo(() => instances[turn++ % instances.length].url)).listen(0, '127.0.0.1')
    await once(balancer, 'listening')
    url = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`
    const environment = {
      GATEWAY_DATABASE_URL: database.url,
      GATEWAY_WALLET_KEY: 'ab'.repeat(32),
      GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
      GATEWAY_PUBLIC_URL: url,
    }
    for (let count = 0; count < 2; count++) instances.push(await startGateway(environment))
    partner = await startPartner()
  })
  afterAll(async () => {
    await partner?.stop()
    await Promise.all(instances.map((instance) => instance.stop()))
    balancer?.closeAllConnections()
    balancer?.close()
    await database?.drop()
  })

  /** Calls go to one instance after the other. */
  const createTenant = async (label: string) => {
    const { body } = await new ApiClient(url, 'correct-horse-battery').post('/tenants', { label }, 201)
    return new ApiClient(url, body.apiKey)
  }
  const completed = (tenant: ApiClient, count: number) =>
    until(async () => {
      const { body } = await tenant.get('/connections', 200)
      const usable = body.items.filter((item: { state: string }) => item.state === 'completed')
      return usable.length === count ? usable : null
    }, PATIENCE_MS)

  it('connects a partner and other tenants, whichever instance each message comes to', async () => {
    const tenant = await createTenant('Alice AG')
    const { body: made } = await tenant.post('/invitations', { multiUse: true }, 201)
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
    await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const guests = await Promise.all(['Bob', 'Carol', 'Dave'].map(createTenant))
    await Promise.all(guests.map((guest) => guest.post('/invitations/receive', { invitation: made.invitation }, 201)))
    for (const guest of guests) await completed(guest, 1)
    const connections = await completed(tenant, 4)
    expect(connections.map((item: { theirLabel: string }) => item.theirLabel).sort()).toEqual([
      ...['Bob', 'Carol', 'Dave', 'Partner'],
    ])
    expect(new Set(connections.map((item: { myDid: string }) => item.myDid)).size).toBe(4)
  }, 240_000)

  it('accepts an invitation once, though both instances receive it at once', async () => {
    const [tenant, guest] = [await createTenant('Alice AG'), await createTenant('Bob GmbH')]
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => guest.post('/invitations/receive', { invitation: made.invitation }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    await completed(tenant, 1)
    expect((await guest.get('/connections', 200)).body.items).toHaveLength(1)
  }, 120_000)

  it('takes one of several requests at once to an invitation for one, and tells the others', async () => {
    const tenant = await createTenant('Alice AG')
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const guests = await Promise.all(['Bob', 'Carol', 'Dave', 'Erin'].map(createTenant))
    await Promise.all(guests.map((guest) => guest.post('/invitations/receive', { invitation: made.invitation }, 201)))
    const [connection] = await completed(tenant, 1)
    const refused = async (guest: ApiClient) => {
      const { body } = await guest.get('/messages', 200)
      return body.items.filter(({ type }: { type: string }) => type.endsWith('/didexchange/1.1/problem-report'))
    }
    await until(async () => (await Promise.all(guests.map(refused))).flat().length === 3, PATIENCE_MS)
    expect((await tenant.get('/connections', 200)).body.items).toEqual([connection])
    const reports = await Promise.all(guests.map(refused))
    expect(reports.map(({ length }) => length).sort()).toEqual([0, 1, 1, 1])
  }, 180_000)

  it('accepts a request once, though both instances are told at once', async () => {
    const [tenant, guest] = [await createTenant('Alice AG'), await createTenant('Bob GmbH')]
    const { body: made } = await tenant.post('/invitations', { autoAccept: false }, 201)
    await guest.post('/invitations/receive', { invitation: made.invitation }, 201)
    const pending = await until(async () => {
      const { body } = await tenant.get('/connections', 200)
      return body.items.find((item: { state: string }) => item.state === 'request-received')
    })
    const answers = await Promise.all([1, 2, 3, 4].map(() => tenant.post(`/connections/${pending.id}/accept`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const [theirs] = await completed(guest, 1)
    const [ours] = await completed(tenant, 1)
    expect(theirs.theirDid).toBe(ours.myDid)
  }, 180_000)
})
