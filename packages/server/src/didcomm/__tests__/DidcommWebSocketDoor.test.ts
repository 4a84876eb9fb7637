import type { DidcommDoorDependencies } from '../DidcommDoor'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'

import { ReturnRoutes } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { WebSocket } from 'ws'

import { until } from '../../../../../tests/support/until'
import { DidcommWebSocketDoor } from '../DidcommWebSocketDoor'

describe('DidcommWebSocketDoor', () => {
  let door: DidcommWebSocketDoor
  let server: Server
  let url: string
  const receive = jest.fn<Promise<[]>, unknown[]>(() => Promise.resolve([]))
  const returnRoutes = new ReturnRoutes()

  const start = async (heartbeatMs?: number) => {
    receive.mockClear()
    const dependencies = {
      receiver: { receive },
      returnRoutes,
      maxMessageBytes: 1000,
      replyTimeoutMs: 1000,
      webSockets: { most: 10, perAddress: 10, unfinishedBytes: 10_000 },
      addressOf: () => '127.0.0.1',
      limitsOf: () => ({ afterFailure: (error: unknown) => Promise.resolve(error) }),
    } as unknown as DidcommDoorDependencies
    door = new DidcommWebSocketDoor(dependencies, ['/didcomm'], heartbeatMs)
    server = createServer()
    door.attach(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/didcomm`
  }
  afterEach(async () => {
    await door.close()
    server.close()
  })
  const open = async (options: object = {}) => {
    const socket = new WebSocket(url, options)
    await once(socket, 'open')
    return socket
  }

  it('closes a socket that never brings an envelope, and keeps one that has brought one', async () => {
    await start(250)
    const [used, unused] = await Promise.all([open(), open()])
    const closed = once(unused, 'close') as Promise<[number]>
    used.send('an envelope')
    await until(() => Promise.resolve(receive.mock.calls.length === 1))

    expect((await closed)[0]).toBe(1008)
    // the other one lives on for as many heartbeats again
    const pings = jest.fn()
    used.on('ping', pings)
    await until(() => Promise.resolve(pings.mock.calls.length > 4))
    expect(used.readyState).toBe(WebSocket.OPEN)
    expect(door.inUse).toEqual({ sockets: 1, unfinishedBytes: 0 })
  })

  it('cuts off a socket that answers no ping, whatever pongs it sends unasked', async () => {
    await start(250)
    const socket = await open({ autoPong: false })
    const closed = once(socket, 'close') as Promise<[number]>
    socket.send('an envelope')
    const pongs = setInterval(() => socket.readyState === WebSocket.OPEN && socket.pong(), 5)
    expect((await closed)[0]).toBe(1006)
    clearInterval(pongs)
  })

  it('answers pings, but keeps no pongs for a peer that does not read them', async () => {
    await start()
    const socket = await open()
    const pong = once(socket, 'pong') as Promise<[Buffer]>
    socket.ping('are you there')
    expect((await pong)[0].toString()).toBe('are you there')
    socket.pause()
    const [ours] = (door as unknown as { server: { clients: Set<WebSocket> } }).server.clients
    let pings = 0
    ours.on('ping', () => pings++)
    const sent = 100_000
    for (let n = 0; n < sent; n++) socket.ping(Buffer.alloc(125))
    await until(() => Promise.resolve(pings === sent), 60_000)
    expect(ours.bufferedAmount).toBeLessThan(20_000)
    socket.terminate()
  })

  it('leaves no return route behind for a socket that ended while its message was kept', async () => {
    await start()
    let keep: () => void = () => undefined
    receive.mockImplementationOnce(async (_frame, channel) => {
      await new Promise<void>((resolve) => (keep = resolve))
      returnRoutes.add({ tenantId: 't', partnerKey: 'p', ourKey: 'o', threadId: null, channel: channel as never })
      return []
    })
    const socket = await open()
    socket.send('an envelope')
    await until(() => Promise.resolve(receive.mock.calls.length === 1))
    socket.terminate()
    await until(() => Promise.resolve(door.inUse.sockets === 0))
    keep()
    await until(() => Promise.resolve(returnRoutes.size === 0))
    await door.close()
    expect(returnRoutes.size).toBe(0)
  })
})
