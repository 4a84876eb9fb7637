import type { ServerResponse } from 'node:http'

import { once } from 'node:events'
import { connect } from 'node:net'

import { listen } from '../listen'

describe('listen', () => {
  it.each([
    ['half a head', 'POST / HTTP/1.1\r\nHost'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{'],
  ])('cuts off who sends %s and then nothing', async (_what, request) => {
    const timeouts = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 10 }
    const listening = await listen('127.0.0.1', 0, timeouts)
    listening.serve((_request, response) => response.on('close', () => undefined))
    const socket = connect(listening.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.write(request)
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    await listening.close(0)
  })

  it('lets a POST wait for the end of the start, and answers 503 to anything else meanwhile', async () => {
    const listening = await listen('127.0.0.1', 0)
    try {
      const arrived = once(listening.server, 'request')
      const post = fetch(listening.url, { method: 'POST', body: 'early' })
      await arrived
      const get = await fetch(listening.url)
      expect([get.status, get.headers.get('retry-after')]).toEqual([503, '5'])
      listening.serve((request, response) => void request.pipe(response))
      expect(await (await post).text()).toBe('early')
    } finally {
      await listening.close(0)
    }
  })

  it('answers 503 to a POST when the start takes too long', async () => {
    const listening = await listen('127.0.0.1', 0, {}, 10)
    try {
      expect((await fetch(listening.url, { method: 'POST', body: 'early' })).status).toBe(503)
    } finally {
      await listening.close(0)
    }
  })

  it('answers a pipeline, and ends the connection of one without end', async () => {
    const listening = await listen('127.0.0.1', 0)
    const listener = jest.fn(
      (_request: unknown, response: ServerResponse) => void setImmediate(() => response.end('x'))
    )
    listening.serve(listener)
    const send = async (count: number, last: string) => {
      const socket = connect(listening.port, '127.0.0.1')
      let answers = ''
      socket.on('data', (chunk) => (answers += chunk.toString())).on('error', () => undefined)
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(count) + last)
      await once(socket, 'close')
      return answers.match(/HTTP\/1\.1 200 /g)?.length ?? 0
    }
    const last = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    expect(await send(49, last)).toBe(50)
    listener.mockClear()
    await send(1000, last)
    expect(listener).toHaveBeenCalledTimes(64)
    await listening.close(0)
  })

  it('ends the connection of a client that does not read its answer, and of no other', async () => {
    const timeFor = jest.fn(() => 600_000)
    const listening = await listen('127.0.0.1', 0, {}, 1000, timeFor)
    // more than the network takes of what nobody reads
    const answer = Buffer.alloc(50_000_000)
    const ended: Array<Promise<unknown>> = []
    listening.serve((_request, response) => {
      ended.push(once(response, 'close').then(() => response.destroyed))
      response.end(answer)
    })
    const reading = await fetch(listening.url)
    expect((await reading.arrayBuffer()).byteLength).toBe(answer.length)
    timeFor.mockReturnValue(50)
    const socket = connect(listening.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'readable')
    expect(await ended[1]).toBe(true)
    expect(timeFor).toHaveBeenCalledWith(expect.any(Number))
    socket.destroy()
    await listening.close(0)
  })
})
