import type { RunningGateway, TestTenant } from '../support/gateway'
import type { DirectContact } from '../support/instances'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'

import { GatewayDatabase, ReturnRoutes } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { WebSocket } from 'ws'

import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { connectDirect } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

import { RawConnection } from './support/RawConnection'
import { SilentProxy } from './support/SilentProxy'
import { SilentServer } from './support/SilentServer'
import { Stranger, invite, postEnvelope } from './support/stranger'

const TYPE = 'https://example.org/sockets/1.0/message'
const HELLO: JsonObject = { '@type': `${TYPE}-hello`, '~transport': { return_route: 'all' } }

type Environment = NodeJS.ProcessEnv

describe('connections that partners hold open', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  const cleanup: Array<() => void> = []

  beforeAll(async () => {
    partner = await startPartner()
  })
  afterAll(() => partner?.stop())
  afterEach(async () => {
    for (const clean of cleanup.splice(0)) clean()
    await gateway?.stop()
  })

  const start = async (environment: Environment) => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0', ...environment })
    tenant = await gateway.createTenant()
  }
  /** A WebSocket of a partner that has asked for its messages on it. */
  const openSocket = async (contact: DirectContact, options: object = {}, port = Number(new URL(gateway.url).port)) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/didcomm`, options)
    cleanup.push(() => socket.terminate())
    socket.on('error', () => undefined)
    await once(socket, 'open')
    const before = routes().size
    socket.send(await contact.pack(HELLO))
    await until(async () => routes().size > before)
    return socket
  }
  const routes = () => gateway.gateway.agent.dependencyManager.resolve(ReturnRoutes)
  const act = async (connectionId: string, message: JsonObject) => {
    const body = { type: 'DIDCOMM', config: { contactUuid: connectionId }, command: 'message', data: { message } }
    return String((await tenant.post('/actions', body, 201)).body.uuid)
  }
  const statusOf = async (uuid: string) => (await tenant.get(`/actions/${uuid}`, 200)).body.typeStatus as string
  const metric = async (name: string) => {
    const text = await (await fetch(`${gateway.url}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
  }
  const read = async (frame: string) =>
    (await partner.agent.context.wallet.unpack(JSON.parse(frame))).plaintextMessage as unknown as JsonObject
  /** Without an endpoint a partner gets its messages only on connections that it opens itself. */
  const withoutEndpoint = async (work: () => Promise<DirectContact>) => {
    const { endpoints } = partner.agent.config
    partner.agent.config.endpoints = []
    const contact = work()
    return contact.finally(() => (partner.agent.config.endpoints = endpoints))
  }

  it('take no place of others while partners do not read on them, and send pongs that nobody asked for', async () => {
    await start({ GATEWAY_REPLY_TIMEOUT: '10m' })
    // more than a tenant has places for quick messages
    const contacts: DirectContact[] = []
    for (let n = 0; n < 18; n++) contacts.push(await connectDirect(tenant, partner))
    const honest = await connect(tenant, partner)
    const sockets = await Promise.all(contacts.map((contact) => openSocket(contact, { autoPong: false })))
    const pongs = setInterval(() => sockets.forEach((socket) => socket.pong(Buffer.from('here'))), 25)
    cleanup.push(() => clearInterval(pongs))
    for (const socket of sockets) socket.pause()
    const unread = await Promise.all(contacts.map(({ connectionId }, n) => act(connectionId, { '@type': TYPE, n })))
    await until(async () => (await metric('gateway_messages_in_hand{direction="out",kind="waiting"}')) === 18)

    const uuid = await act(honest.id, { '@type': TYPE, text: 'to the one who reads' })
    await partner.waitForMessage(({ text }) => text === 'to the one who reads')
    await until(async () => (await statusOf(uuid)) === 'SENT')
    for (const one of unread) expect(await statusOf(one)).toBe('QUEUED')
  })

  it('are ended when a partner does not read in time, and its message goes another way', async () => {
    await start({ GATEWAY_REPLY_TIMEOUT: '300ms' })
    const contact = await connectDirect(tenant, partner)
    const socket = await openSocket(contact, { autoPong: false })
    const closed = once(socket, 'close')
    const uuid = await act(contact.connectionId, { '@type': TYPE, text: 'by the endpoint' })
    await partner.waitForMessage(({ text }) => text === 'by the endpoint')
    await closed
    await until(async () => (await statusOf(uuid)) === 'SENT')
    expect(routes().size).toBe(0)
  })

  it('lose nothing when they are dead: what was sent into one stays, and comes in order on the next', async () => {
    await start({ GATEWAY_REPLY_TIMEOUT: '300ms' })
    const contact = await withoutEndpoint(() => connectDirect(tenant, partner))
    const proxy = await SilentProxy.start(gateway.url)
    cleanup.push(() => proxy.stop())
    const lost: string[] = []
    const phone = await openSocket(contact, {}, proxy.port)
    phone.on('message', (data: Buffer) => lost.push(data.toString()))
    proxy.goSilent()

    const uuids: string[] = []
    for (let n = 0; n < 6; n++) uuids.push(await act(contact.connectionId, { '@type': TYPE, n }))
    await until(async () => (await metric('gateway_websockets')) === 0)
    for (const uuid of uuids) expect(await statusOf(uuid)).toBe('QUEUED')
    expect(lost).toEqual([])

    const frames: string[] = []
    const back = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
    cleanup.push(() => back.terminate())
    back.on('message', (data: Buffer) => frames.push(data.toString()))
    await once(back, 'open')
    back.send(await contact.pack(HELLO))
    await until(async () => frames.length >= 6)
    const messages = await Promise.all(frames.map(read))
    expect(messages.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5])
    for (const uuid of uuids) await until(async () => (await statusOf(uuid)) === 'SENT')
  })

  it('are no way for a message whose HTTP connection is reset when it comes: it stays', async () => {
    await start({})
    const contact = await withoutEndpoint(() => connectDirect(tenant, partner))
    const uuid = await act(contact.connectionId, { '@type': TYPE, text: 'not to be lost' })
    const triedTimes = (times: number) =>
      until(async () => {
        const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
        const [row] = await db.selectFrom('outbox').selectAll().execute()
        return row.attempts === times && row.lease_until === 0
      })
    await triedTimes(1)
    const request = async () => {
      const body = await contact.pack(HELLO)
      return `POST /didcomm HTTP/1.1\r\nHost: x\r\nContent-Type: application/didcomm-envelope-enc\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    }
    const first = await RawConnection.open(gateway.url)
    first.send(await request())
    expect(await first.statuses(1)).toEqual([200])
    first.reset()
    await triedTimes(2)
    expect(await statusOf(uuid)).toBe('QUEUED')

    const second = await RawConnection.open(gateway.url)
    second.send(await request())
    expect(await second.statuses(1)).toEqual([200])
    await until(async () => (await statusOf(uuid)) === 'SENT')
    second.destroy()
  })

  it('are remembered for short thread ids, and for a few threads and strangers', async () => {
    await start({ GATEWAY_MAX_MESSAGE_BYTES: '1500000' })
    const invited = await invite(tenant)
    const open = async () => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      cleanup.push(() => socket.terminate())
      await once(socket, 'open')
      return socket
    }
    const sockets = await Promise.all([open(), open(), open(), open(), open()])
    const ask = (stranger: Stranger, thread: string, socket = sockets[0]) =>
      socket.send(
        stranger.pack({
          '@type': TYPE,
          '@id': `${thread.length}-${thread.slice(-8)}`,
          '~transport': { return_route: 'thread', return_route_thread: thread },
        })
      )
    const one = new Stranger(invited)
    for (let n = 0; n < 5; n++) ask(one, 'x'.repeat(1_000_000) + n)
    ask(one, 'x'.repeat(257))
    ask(one, 'x'.repeat(256))
    for (let n = 0; n < 120; n++) ask(one, `thread-${n}`)
    const stored = async (count: number) =>
      until(async () => {
        const { body } = await tenant.get('/events?limit=1', 200)
        return body.items[0]?.sequence >= count
      }, 60_000)
    await stored(127)
    // of strangers over one connection, then of one partner, then of the strangers of one tenant
    expect(routes().size).toBe(50)
    for (let n = 120; n < 240; n++) ask(one, `thread-${n}`, sockets[n % 5])
    await stored(247)
    expect(routes().size).toBe(100)
    for (let n = 0; n < 240; n++) ask(new Stranger(invited), `thread-${n}`, sockets[n % 5])
    await stored(487)
    expect(routes().size).toBe(200)
    expect(await metric('gateway_return_routes')).toBe(200)
    const closed = sockets.map((socket) => once(socket, 'close'))
    for (const socket of sockets) socket.close()
    await Promise.all(closed)
    await until(async () => routes().size === 0)
  })

  it('are not more than the operator allows, over WebSocket', async () => {
    await start({
      GATEWAY_MAX_WEBSOCKETS: '3',
      GATEWAY_MAX_WEBSOCKETS_PER_ADDRESS: '2',
      GATEWAY_TRUST_PROXY: '127.0.0.1',
    })
    const open = async (address: string) => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`, {
        headers: { 'x-forwarded-for': address },
      })
      cleanup.push(() => socket.terminate())
      const failed = once(socket, 'error') as Promise<[Error]>
      const opened = once(socket, 'open').then(() => null)
      opened.catch(() => undefined)
      failed.catch(() => undefined)
      const refusal = await Promise.race([opened, failed])
      return { socket, refusal: refusal?.[0].message }
    }
    const first = await open('192.0.2.1')
    const opened = [
      first,
      await open('192.0.2.1'),
      await open('192.0.2.1'),
      await open('192.0.2.2'),
      await open('192.0.2.3'),
    ]
    const none = undefined
    const refused = expect.stringContaining('503')
    expect(opened.map(({ refusal }) => refusal)).toEqual([none, none, refused, none, refused])
    expect(await metric('gateway_websockets')).toBe(3)
    first.socket.terminate()
    await until(async () => (await metric('gateway_websockets')) === 2)
    expect((await open('192.0.2.1')).refusal).toBeUndefined()
  })

  it('are held for a reply no more often than the operator allows, over HTTP; beyond, the answer comes at once', async () => {
    const silent = await SilentServer.start()
    cleanup.push(() => silent.stop())
    await start({
      // of which strangers have a quarter
      GATEWAY_MAX_HELD_ANSWERS: '8',
      GATEWAY_HANDLER_NETWORK_TIMEOUT: '10m',
      GATEWAY_HANDLER_TIMEOUT: '10m',
    })
    const invited = await invite(tenant)
    const cut = new AbortController()
    let answered = 0
    const post = () => {
      const did = `did:web:127.0.0.1%3A${silent.port}:${answered}`
      const request = new Stranger(invited).packRequest(did, { '~transport': { return_route: 'all' } })
      return postEnvelope(gateway.url, request, cut.signal)
    }
    const held = [post(), post()]
    for (const one of held) {
      one.then(
        () => answered++,
        () => undefined
      )
    }
    await until(async () => (await metric('gateway_held_answers')) === 2)
    expect((await post()).status).toBe(202)
    expect(answered).toBe(0)
    cut.abort()
    await until(async () => (await metric('gateway_held_answers')) === 0)
    silent.stop()
  })

  it('keep no more of unfinished frames in memory than the operator allows', async () => {
    await start({ GATEWAY_MAX_MESSAGE_BYTES: '200000', GATEWAY_MAX_WEBSOCKET_BYTES: '1' })
    const invited = await invite(tenant)
    const hello = () => JSON.stringify({ '@type': TYPE })
    const proven = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
    cleanup.push(() => proven.terminate())
    await once(proven, 'open')
    proven.send(new Stranger(invited).pack(JSON.parse(hello())))
    await until(async () => (await tenant.get('/events', 200)).body.items.length === 1)
    proven.send('a'.repeat(100_000), { fin: false })

    const strangers = Array.from({ length: 8 }, () => new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`))
    let ended = 0
    for (const socket of strangers) {
      cleanup.push(() => socket.terminate())
      socket.on('error', () => undefined)
      socket.on('close', () => ended++)
      await once(socket, 'open')
      socket.send('a'.repeat(90_000), { fin: false })
    }
    // two times the largest message is always room for: the proven one's and three of the others
    await until(async () => ended === 5)
    expect(await metric('gateway_websocket_unfinished_bytes')).toBeGreaterThan(300_000)
    expect(await metric('gateway_websocket_unfinished_bytes')).toBeLessThanOrEqual(400_000)
    expect(proven.readyState).toBe(WebSocket.OPEN)
    expect(strangers.map(({ readyState }) => readyState).slice(0, 5)).toEqual(Array(5).fill(WebSocket.CLOSED))
  })
})
