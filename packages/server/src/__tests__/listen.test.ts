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
})
