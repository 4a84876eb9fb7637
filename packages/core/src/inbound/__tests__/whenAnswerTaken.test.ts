import type { AnswerLimits } from '../whenAnswerTaken'
import type { AddressInfo, Socket } from 'node:net'

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'

import { confirmAnswer, whenAnswerTaken } from '../whenAnswerTaken'

/** more than the network takes of what nobody reads */
const LARGE = Buffer.alloc(50_000_000)

describe('whenAnswerTaken', () => {
  let server: Server
  let body: Buffer
  let limits: AnswerLimits
  let taken: Promise<boolean>
  let onTaken: (taken: boolean) => void

  beforeEach(async () => {
    body = Buffer.from('an answer')
    limits = { bytes: 0, timeoutMs: 600_000 }
    taken = new Promise((resolve) => (onTaken = resolve))
    server = createServer((_request, response) => {
      void whenAnswerTaken(response, limits).then(onTaken)
      response.end(body)
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const ask = async (): Promise<Socket> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    return socket
  }

  it('is true for a client that reads, whether it keeps the connection or closes it', async () => {
    const keeps = await ask()
    keeps.resume()
    expect(await taken).toBe(true)
    keeps.destroy()
    taken = new Promise((resolve) => (onTaken = resolve))
    const closes = await ask()
    await once(closes, 'data')
    closes.end()
    expect(await taken).toBe(true)
    closes.destroy()
  })

  it('is true at once when the client goes on with another request, whatever becomes of the connection then', async () => {
    const requests: Socket[] = []
    server.on('request', ({ socket }: { socket: Socket }) => {
      confirmAnswer(socket)
      requests.push(socket)
    })
    const socket = await ask()
    await once(socket, 'data')
    const first = taken
    taken = new Promise((resolve) => (onTaken = resolve))
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'data')
    socket.resetAndDestroy()
    expect(await first).toBe(true)
    expect(await taken).toBe(false)
    expect(requests).toHaveLength(2)
  })

  it('is false for a client that resets the connection when the answer comes', async () => {
    const socket = await ask()
    await once(socket, 'data')
    socket.resetAndDestroy()
    expect(await taken).toBe(false)
  })

  it('is false, and the connection ended, for a client that does not read in time', async () => {
    body = LARGE
    limits.timeoutMs = 50
    const socket = await ask()
    expect(await taken).toBe(false)
    socket.resume()
    await once(socket, 'close')
  })

  it('is false when it is given up', async () => {
    const abort = new AbortController()
    body = LARGE
    limits.signal = abort.signal
    const socket = await ask()
    await once(socket, 'readable')
    abort.abort()
    expect(await taken).toBe(false)
    socket.destroy()
  })
})
