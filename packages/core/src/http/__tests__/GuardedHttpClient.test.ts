import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { WebSocket } from 'undici'
import { WebSocketServer } from 'ws'

import { AddressForbiddenError } from '../../errors'
import { AddressGuard } from '../AddressGuard'
import { GuardedHttpClient } from '../GuardedHttpClient'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

describe('GuardedHttpClient', () => {
  let server: Server
  let origin: string
  let handler: Handler
  let requests: number
  let connections: number
  let client: GuardedHttpClient

  beforeEach(async () => {
    requests = connections = 0
    server = createServer((request, response) => {
      requests++
      handler(request, response)
    })
    server.on('connection', () => connections++)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    client = new GuardedHttpClient(new AddressGuard({ allow: ['127.0.0.0/8'] }))
  })

  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await client.close()
  })

  it('keeps nothing of an origin that has no connection any more, whoever names how many', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()))
    const quick = new GuardedHttpClient(new AddressGuard({ allow: ['127.0.0.0/8'] }), { keepAliveMs: 1 })
    handler = (_request, response) => response.setHeader('connection', 'close').end()
    const urls = [...ports.map((port) => `http://127.0.0.1:${port}`), origin, 'http://10.0.0.1']
    const ask = (url: string) => quick.request({ method: 'GET', url, timeoutMs: 5000, maxResponseBytes: 10 })
    await Promise.allSettled(urls.map(ask))
    while (quick.origins > 0) await new Promise((resolve) => setImmediate(resolve))
    expect(requests).toBe(1)
    await quick.close()
  })

  const call = (url: string, options: { timeoutMs?: number; maxResponseBytes?: number; signal?: AbortSignal } = {}) =>
    client.request({ method: 'POST', url, body: '{}', timeoutMs: 5000, maxResponseBytes: 1024, ...options })

  it('sends method, path, headers and body, and answers status, headers and body', async () => {
    handler = (request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        response.writeHead(201, { 'X-Seen': `${request.method} ${request.url} ${request.headers['x-a']}` })
        response.end(Buffer.concat(chunks))
      })
    }
    const url = `${origin}/hook?x=1#fragment`
    const answer = await client.request({
      method: 'PATCH',
      url,
      headers: { 'X-A': 'b' },
      body: '{"é":1}',
      timeoutMs: 5000,
      maxResponseBytes: 100,
    })
    expect(answer).toMatchObject({ status: 201, truncated: false, durationMs: expect.any(Number) as number })
    expect(answer.headers['x-seen']).toBe('PATCH /hook?x=1 b')
    expect(answer.body.toString()).toBe('{"é":1}')
  })

  it('does not follow redirects', async () => {
    handler = (_request, response) => response.writeHead(302, { location: `${origin}/elsewhere` }).end()
    expect((await call(origin)).status).toBe(302)
    expect(requests).toBe(1)
  })

  it('keeps connections', async () => {
    handler = (_request, response) => response.end('ok')
    for (let i = 0; i < 20; i++) await call(origin)
    expect(requests).toBe(20)
    expect(connections).toBeLessThan(4)
  })

  it('takes an oversized answer up to the limit, and its status', async () => {
    handler = (_request, response) => {
      response.writeHead(200)
      const fill = () => {
        while (response.write(Buffer.alloc(65_536, 'a')));
        response.once('drain', fill)
      }
      fill()
    }
    const answer = await call(origin, { maxResponseBytes: 1000 })
    expect(answer).toMatchObject({ status: 200, truncated: true })
    expect(answer.body.toString()).toBe('a'.repeat(1000))
  })

  it('takes an answer of exactly the limit whole', async () => {
    handler = (_request, response) => response.end('a'.repeat(1000))
    expect(await call(origin, { maxResponseBytes: 1000 })).toMatchObject({ status: 200, truncated: false })
  })

  it('takes the status of an answer whose body never ends', async () => {
    handler = (_request, response) => response.writeHead(200).write('begun')
    const answer = await call(origin, { timeoutMs: 200 })
    expect(answer).toMatchObject({ status: 200, truncated: true, body: Buffer.from('begun') })
  })

  it('takes the status of an answer whose body breaks off', async () => {
    handler = (request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('begun', () => request.socket.resetAndDestroy())
    }
    expect(await call(origin)).toMatchObject({ status: 200, truncated: true })
  })

  it('gives up an answer that does not begin in time', async () => {
    handler = () => undefined
    await expect(call(origin, { timeoutMs: 100 })).rejects.toMatchObject({ code: 'core.http_timeout' })
  })

  it('gives up when the caller does', async () => {
    const abort = new AbortController()
    handler = () => abort.abort()
    await expect(call(origin, { signal: abort.signal })).rejects.toMatchObject({ code: 'core.http_aborted' })
    await expect(call(origin, { signal: abort.signal })).rejects.toMatchObject({ code: 'core.http_aborted' })
    expect(requests).toBe(1)
  })

  it('tells a reset connection, a refused one and a name that does not resolve apart', async () => {
    handler = (request) => request.socket.resetAndDestroy()
    await expect(call(origin)).rejects.toMatchObject({ code: 'core.http_connection' })
    await expect(call('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'core.http_connection' })
    await expect(call('http://does-not-exist.invalid/')).rejects.toMatchObject({ code: 'core.http_dns' })
  })

  it('refuses an answer that is not HTTP, and TLS where there is none', async () => {
    const raw = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    })
    raw.listen(0, '127.0.0.1')
    await once(raw, 'listening')
    const { port } = raw.address() as AddressInfo
    try {
      await expect(call(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'core.http_protocol' })
      await expect(call(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'core.http_tls' })
    } finally {
      raw.close()
    }
  })

  it.each([
    ['in one frame', [2_000_000]],
    ['in fragments', Array<number>(30).fill(100_000)],
  ])('ends a WebSocket whose other end sends a message that is too large %s', async (_how, sizes) => {
    const peers = new WebSocketServer({ server, perMessageDeflate: true })
    peers.on('connection', (peer) => {
      peer.on('error', () => undefined)
      sizes.forEach((size, n) => peer.send(Buffer.alloc(size), { fin: n === sizes.length - 1 }))
    })
    const { dispatcher, destroy } = client.openSocket()
    const socket = new WebSocket(origin.replace('http', 'ws'), { dispatcher })
    let received = 0
    socket.addEventListener('message', () => received++)
    const closed = new Promise<boolean>((resolve) =>
      socket.addEventListener('close', ({ wasClean }) => resolve(wasClean))
    )
    socket.addEventListener('error', () => undefined)
    expect(await closed).toBe(false)
    expect(received).toBe(0)
    destroy()
    peers.close()
  })

  describe('with an address guard', () => {
    const guarded = async (guard: AddressGuard, url: string) => {
      handler = (_request, response) => response.end('ok')
      const other = new GuardedHttpClient(guard)
      try {
        return await other.request({ method: 'POST', url, timeoutMs: 5000, maxResponseBytes: 10 })
      } finally {
        await other.close()
      }
    }

    it('makes no connection to a literal that is not allowed', async () => {
      await expect(guarded(new AddressGuard(), origin)).rejects.toBeInstanceOf(AddressForbiddenError)
      await expect(guarded(new AddressGuard({ allow: ['10.0.0.0/8'] }), origin)).rejects.toBeInstanceOf(
        AddressForbiddenError
      )
      expect(connections).toBe(0)
    })

    it('makes no connection to a name that resolves to an address that is not allowed', async () => {
      const { port } = new URL(origin)
      const guard = new AddressGuard({
        resolve: (_h, _o, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
      })
      await expect(guarded(guard, `http://rebound.example:${port}/`)).rejects.toBeInstanceOf(AddressForbiddenError)
      expect(connections).toBe(0)
    })

    it('dials the address that was checked, though the name would answer another one the next time', async () => {
      const { port } = new URL(origin)
      const answers = ['127.0.0.1', '127.66.66.66']
      const guard = new AddressGuard({
        allow: ['127.0.0.1/32'],
        resolve: (_h, _o, callback) => callback(null, [{ address: answers.shift() ?? '127.66.66.66', family: 4 }]),
      })
      expect(await guarded(guard, `http://rebinding.example:${port}/`)).toMatchObject({ status: 200 })
      expect(answers).toEqual(['127.66.66.66'])
      await expect(guarded(guard, `http://rebinding.example:${port}/`)).rejects.toBeInstanceOf(AddressForbiddenError)
    })

    it('reaches a trusted origin by name and by literal, and no other port of it', async () => {
      const { port } = new URL(origin)
      for (const own of [origin, `http://localhost:${port}`]) {
        expect(await guarded(new AddressGuard({ allowOrigins: [own] }), `${own}/didcomm`)).toMatchObject({
          status: 200,
        })
      }
      await expect(guarded(new AddressGuard({ allowOrigins: ['http://localhost:1'] }), origin)).rejects.toBeInstanceOf(
        AddressForbiddenError
      )
    })
  })
})

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
