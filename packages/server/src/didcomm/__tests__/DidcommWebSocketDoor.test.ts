import type { DidcommDoorDependencies } from '../DidcommDoor'
import type { AddressInfo, Socket } from 'node:net'
import type { Server } from 'node:http'

import { EnvelopeInvalidError, ReturnRoutes } from '@didcomm-gateway/core'
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

  it('answers pings', async () => {
    await start()
    const socket = await open()
    const pong = once(socket, 'pong') as Promise<[Buffer]>
    socket.ping('are you there')
    expect((await pong)[0].toString()).toBe('are you there')
    socket.terminate()
  })

  it('ends a socket that sends pings without end', async () => {
    await start()
    const socket = await open()
    const closed = once(socket, 'close') as Promise<[number]>
    const pongs = jest.fn()
    socket.on('pong', pongs)
    socket.on('error', () => undefined)
    for (let n = 0; n < 1000; n++) socket.ping()
    expect((await closed)[0]).toBe(1006)
    expect(pongs.mock.calls.length).toBeLessThanOrEqual(200)
  })

  it('looks at no frame after one that was refused, however many come in one read', async () => {
    await start()
    receive.mockRejectedValue(new EnvelopeInvalidError('no envelope'))
    const socket = await open()
    const closed = once(socket, 'close') as Promise<[number]>
    socket.on('error', () => undefined)
    const { _socket: stream } = socket as unknown as { _socket: Socket }
    // FIN and binary; masked, of no bytes
    const empty = Buffer.from([0x82, 0x80, 0, 0, 0, 0])
    stream.write(Buffer.concat(Array.from({ length: 200 }, () => empty)))
    expect((await closed)[0]).toBe(1007)
    expect(receive).toHaveBeenCalledTimes(1)
    receive.mockReset().mockResolvedValue([])
  })

  it('ends a socket that packs more frames into a read than envelopes can be', async () => {
    await start()
    const socket = await open()
    const closed = once(socket, 'close') as Promise<[number]>
    socket.on('error', () => undefined)
    const { _socket: stream } = socket as unknown as { _socket: Socket }
    stream.write(Buffer.concat(Array.from({ length: 1000 }, () => Buffer.from([0x82, 0x80, 0, 0, 0, 0]))))
    expect((await closed)[0]).toBe(1006)
    await door.close()
    expect(receive.mock.calls.length).toBeLessThanOrEqual(1)
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
