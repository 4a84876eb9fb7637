import type { Invited } from './support/stranger'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { randomUUID } from 'node:crypto'

import { startGateway } from '../support/gateway'
import { until } from '../support/until'

import { SilentServer } from './support/SilentServer'
import { Stranger, invite, postEnvelope } from './support/stranger'

const REQUEST = 'https://didcomm.org/didexchange/1.1/request'
const GENERAL = 'https://example.org/slots/1.0/message'

describe('DID Exchange requests with DIDs whose servers never answer', () => {
  let gateway: RunningGateway
  let silent: SilentServer

  afterEach(async () => {
    await gateway?.stop()
    silent?.stop()
  })

  const start = async (environment: NodeJS.ProcessEnv) => {
    silent = await SilentServer.start()
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0', ...environment })
  }
  const silentDid = () => `did:web:127.0.0.1%3A${silent.port}:${randomUUID()}`
  const recorded = async (tenant: TestTenant, type: string) =>
    (await tenant.get(`/events?direction=in&type=${encodeURIComponent(type)}`, 200)).body.items as Array<{
      id: string
      error: { code: string } | null
    }>
  const sendGeneral = async (invited: Invited) => {
    const envelope = new Stranger(invited).pack({ '@type': GENERAL, '@id': randomUUID() })
    expect((await postEnvelope(gateway.url, envelope)).status).toBe(202)
  }
  const ping = (stranger: Stranger) =>
    stranger.pack({ '@type': 'https://didcomm.org/trust_ping/1.0/ping', '@id': randomUUID() })

  it("delay nobody's general messages, and no handler that asks nobody", async () => {
    await start({ GATEWAY_HANDLER_NETWORK_TIMEOUT: '10m', GATEWAY_HANDLER_TIMEOUT: '10m' })
    const attacked = await Promise.all(Array.from({ length: 4 }, () => gateway.createTenant()))
    const other = await gateway.createTenant()
    const [invitations, otherInvited] = [await Promise.all(attacked.map(invite)), await invite(other)]
    const requests = invitations.flatMap((invited) =>
      Array.from({ length: 20 }, () => new Stranger(invited).packRequest(silentDid()))
    )
    const answers = await Promise.all(requests.map((request) => postEnvelope(gateway.url, request)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    // every place of those who wait for the network is taken
    await until(async () => silent.openCount >= 32)

    await sendGeneral(otherInvited)
    await sendGeneral(invitations[0])
    expect((await postEnvelope(gateway.url, ping(new Stranger(invitations[0])))).status).toBe(202)
    await until(async () => (await recorded(other, GENERAL)).length === 1)
    await until(async () => (await recorded(attacked[0], GENERAL)).length === 1)
    await until(async () => (await recorded(attacked[0], 'https://didcomm.org/trust_ping/1.0/ping')).length === 1)
    for (const tenant of attacked) expect(await recorded(tenant, REQUEST)).toEqual([])
    // the gateway stops when they are through
    silent.stop()
  })

  it('have one try, which ends in time with a stable code; what waits behind of the same sender goes on', async () => {
    await start({ GATEWAY_HANDLER_NETWORK_TIMEOUT: '300ms' })
    const tenant = await gateway.createTenant()
    const stranger = new Stranger(await invite(tenant))
    await postEnvelope(gateway.url, stranger.packRequest(silentDid()))
    await postEnvelope(gateway.url, stranger.pack({ '@type': GENERAL, '@id': randomUUID() }))
    await until(async () => (await recorded(tenant, GENERAL)).length === 1)
    const [request] = await recorded(tenant, REQUEST)
    expect(request.error?.code).toBe('core.handler_timeout')
    expect(silent.count).toBe(1)
    expect((await tenant.get('/connections', 200)).body.items).toEqual([])
  })

  it('wait on disk, and go on when there are places', async () => {
    await start({ GATEWAY_HANDLER_NETWORK_TIMEOUT: '10m', GATEWAY_HANDLER_TIMEOUT: '10m' })
    const tenant = await gateway.createTenant()
    const invited = await invite(tenant)
    // more than one tenant has in hand at the same time
    const requests = Array.from({ length: 40 }, () => new Stranger(invited).packRequest(silentDid()))
    for (const request of requests) await postEnvelope(gateway.url, request)
    await until(async () => silent.openCount >= 8)
    await sendGeneral(invited)
    await until(async () => (await recorded(tenant, GENERAL)).length === 1)
    expect(await recorded(tenant, REQUEST)).toEqual([])
    silent.stop()
    // what nobody listens on any more is refused at once, in turns until all are through
    await until(async () => (await tenant.get(`/events?limit=200&type=${REQUEST}`, 200)).body.items.length === 40)
  })
})
