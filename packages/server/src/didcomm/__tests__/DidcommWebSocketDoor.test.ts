import type { DidcommDoorDependencies } from '../DidcommDoor'
import type { AddressInfo } from 'node:net'

import { ReturnRoutes } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { WebSocket } from 'ws'

import { until } from '../../../../../tests/support/until'
import { DidcommWebSocketDoor } from '../DidcommWebSocketDoor'

describe('DidcommWebSocketDoor', () => {
  it('closes a socket that never brings an envelope, and keeps one that has brought one', async () => {
    const receive = jest.fn(() => Promise.resolve([]))
    const dependencies = {
      receiver: { receive },
      returnRoutes: new ReturnRoutes(),
      maxMessageBytes: 1000,
      replyTimeoutMs: 1000,
      webSockets: { most: 10, perAddress: 10, unfinishedBytes: 10_000 },
      addressOf: () => '127.0.0.1',
      count: () => Promise.resolve(),
    } as unknown as DidcommDoorDependencies
    const door = new DidcommWebSocketDoor(dependencies, ['/didcomm'], 50)
    const server = createServer()
    door.attach(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/didcomm`
    const [used, unused] = [new WebSocket(url), new WebSocket(url)]
    const closed = once(unused, 'close') as Promise<[number]>
    await once(used, 'open')
    used.send('an envelope')
    await until(() => Promise.resolve(receive.mock.calls.length === 1))

    expect((await closed)[0]).toBe(1008)
    // the other one lives on for as many heartbeats again
    const pings = jest.fn()
    used.on('ping', pings)
    await until(() => Promise.resolve(pings.mock.calls.length > 4))
    expect(used.readyState).toBe(WebSocket.OPEN)

    await door.close()
    server.close()
  })
})
