import type { RunningGateway, TestTenant } from '../support/gateway'

import { once } from 'node:events'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { WebSocket } from 'ws'

import { startGateway } from '../support/gateway'
import { until } from '../support/until'

import { RawConnection } from './support/RawConnection'
import { buildEnvelope } from './support/buildEnvelope'
import { invitedKey } from './support/invitedKey'
import { promptly } from './support/promptly'
import { watchProcess } from './support/watchProcess'

const MAX_BYTES = 200_000
/** far more than the gateway reads; so the test ends where it should answer and does not */
const MANY_CHUNKS = 20_000
const ENVELOPE = 'Content-Type: application/didcomm-envelope-enc\r\n'
const POST = `POST /didcomm HTTP/1.1\r\nHost: x\r\n${ENVELOPE}`
const UPGRADE =
  'Host: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'

describe('hostile connections', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let key: string
  const watch = watchProcess()

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0', GATEWAY_MAX_MESSAGE_BYTES: String(MAX_BYTES) })
    tenant = await gateway.createTenant()
    key = await invitedKey(tenant)
  })
  afterAll(() => gateway?.stop())
  afterEach(async () => {
    expect(watch.faults()).toEqual([])
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
  })

  const good = (n = 1) => buildEnvelope({ content: JSON.stringify({ '@type': 'x', n }), to: [key] })
  const withLength = (body: string) => `${POST}Content-Length: ${body.length}\r\n\r\n${body}`
  const open = () => RawConnection.open(gateway.url)

  describe('over HTTP', () => {
    it.each<[number, string, () => string]>([
      [400, 'no HTTP', () => 'hello\r\n\r\n'],
      [400, 'a TLS handshake', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
      [400, 'no Host', () => `POST /didcomm HTTP/1.1\r\n${ENVELOPE}Content-Length: 2\r\n\r\n{}`],
      [400, 'two lengths', () => `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
      [400, 'a length and chunks', () => `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
      [400, 'a negative length', () => `${POST}Content-Length: -1\r\n\r\n`],
      [400, 'a length of 2^70', () => `${POST}Content-Length: 1180591620717411303424\r\n\r\n`],
      [400, 'a chunk size that is none', () => `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
      [400, 'a NUL in a header', () => `${POST}X-A: a\0b\r\nContent-Length: 2\r\n\r\n{}`],
      [400, 'a header without a colon', () => `${POST}nonsense\r\nContent-Length: 2\r\n\r\n{}`],
      [431, '100 kB of headers', () => `${POST}X-A: ${'a'.repeat(100_000)}\r\n\r\n`],
      [413, 'a body that says it is too long', () => `${POST}Content-Length: ${MAX_BYTES + 1}\r\n\r\n`],
      [413, 'a body of 1 TB', () => `${POST}Content-Length: 1000000000000\r\n\r\n{`],
      [400, 'HTTP/1.0 without a body', () => `POST /didcomm HTTP/1.0\r\n${ENVELOPE}\r\n`],
      [202, 'HTTP/1.0 with an envelope', () => withLength(good()).replace('HTTP/1.1\r\nHost: x', 'HTTP/1.0')],
      [202, 'a path with a query', () => withLength(good()).replace('/didcomm', '/didcomm?a=%00%ff&__proto__=1')],
      [415, 'no content type', () => 'POST /didcomm HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}'],
    ])('answers %i to %s', async (status, _what, request) => {
      const connection = await open()
      const [first] = await promptly(gateway.url, connection.send(Buffer.from(request(), 'latin1')).statuses(1))
      expect(first).toBe(status)
      connection.destroy()
    })

    it('serves a request that offers another protocol as if it had not, and the next one on the connection', async () => {
      const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAB\r\n'
      const withOffer = (request: string) => request.replace('Host: x\r\n', `Host: x\r\n${offer}`)
      const connection = await open()
      const [head, body] = withOffer(withLength(good())).split('\r\n\r\n')
      connection.send(`${head}\r\n\r\n${body.slice(0, 10)}`)
      await new Promise((resolve) => setImmediate(resolve))
      expect(await promptly(gateway.url, connection.send(body.slice(10)).statuses(1))).toEqual([202])
      // a pipeline of three, of which the last one is a GET
      const get = withOffer('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
      connection.send(withOffer(withLength(good())) + withLength(good()) + get)
      expect(await promptly(gateway.url, connection.statuses(4))).toEqual([202, 202, 202, 200])
      connection.destroy()
    })

    it('answers who waits for 100 Continue, and 417 to what else is expected', async () => {
      const expecting = (what: string) => `${POST}Expect: ${what}\r\nContent-Length: `
      const body = good()
      const connection = await open()
      connection.send(`${expecting('100-continue')}${body.length}\r\n\r\n`)
      expect(await promptly(gateway.url, connection.statuses(1))).toEqual([100])
      expect(await promptly(gateway.url, connection.send(body).statuses(2))).toEqual([100, 202])
      const other = await open()
      expect(await promptly(gateway.url, other.send(`${expecting('a miracle')}2\r\n\r\n{}`).statuses(1))).toEqual([417])
      const large = await open()
      large.send(`${expecting('100-continue')}${MAX_BYTES + 1}\r\n\r\n`)
      expect((await promptly(gateway.url, large.statuses(2))).at(-1)).toBe(413)
      for (const one of [connection, other, large]) one.destroy()
    })

    it('ends a connection whose other half was closed before, in or after a request', async () => {
      const body = buildEnvelope({ content: '{"@type":"half"}', to: [key] })
      const requests = ['', 'POST /didcomm HTTP/1.1\r\nHost', `${POST}Content-Length: 1000\r\n\r\n{`, withLength(body)]
      for (const request of requests) {
        const connection = await open()
        connection.send(request).socket.end()
        await promptly(gateway.url, connection.end())
        connection.destroy()
      }
      // kept all the same, be it answered or not
      await until(async () => (await tenant.get('/messages?type=half&limit=1', 200)).body.items.length > 0)
    })

    it.each([
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
    ])('does not open a bomb of %s', async (encoding, compress) => {
      const body = compress(Buffer.alloc(20_000_000, ' ')) as Buffer<ArrayBuffer>
      const answer = await promptly(
        gateway.url,
        fetch(`${gateway.url}/didcomm`, {
          method: 'POST',
          headers: { 'content-type': 'application/didcomm-envelope-enc', 'content-encoding': encoding },
          body,
        })
      )
      expect(answer.status).toBe(415)
    })

    it('answers 413 to chunks without end', async () => {
      const connection = await open()
      connection.send(`${POST}Transfer-Encoding: chunked\r\n\r\n`)
      const chunk = `1000\r\n${'a'.repeat(0x1000)}\r\n`
      const statuses = connection.statuses(1)
      let ended = false
      void statuses.finally(() => (ended = true)).catch(() => undefined)
      for (let sent = 0; !ended && sent < MANY_CHUNKS; sent++) {
        connection.send(chunk)
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect(await statuses).toEqual([413])
      connection.destroy()
    })

    it('answers every request of a pipeline in its order', async () => {
      const connection = await open()
      const bad = `${POST}Content-Length: 2\r\n\r\n{}`
      const pipeline = Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? withLength(good(n)) : bad))
      const statuses = await connection.send(pipeline.join('')).statuses(50)
      expect(statuses).toEqual(pipeline.map((_, n) => (n % 2 === 0 ? 202 : 400)))
      connection.destroy()
    })

    it('serves others while many connections say nothing, half a head, or half a body', async () => {
      const idle = await Promise.all(Array.from({ length: 300 }, open))
      idle.forEach((connection, n) => {
        if (n % 3 === 1) connection.send('POST /didcomm HTTP/1.1\r\nHost')
        if (n % 3 === 2) connection.send(`${POST}Content-Length: 1000\r\n\r\n{`)
      })
      const connection = await open()
      expect(await connection.send(withLength(good())).statuses(1)).toEqual([202])
      for (const one of [connection, ...idle]) one.reset()
    })
  })

  describe('over WebSocket', () => {
    const upgraded = async () => {
      const connection = await open()
      expect(await connection.send(`GET /didcomm HTTP/1.1\r\n${UPGRADE}`).statuses(1)).toEqual([101])
      return connection
    }
    const events = async () => (await tenant.get('/events?limit=1', 200)).body.items[0]?.sequence ?? 0

    it.each([
      ['/elsewhere', 404],
      ['//', 404],
      ['//[', 404],
      ['*', 404],
      ['http://[::1', 404],
      ['/didcomm/../didcomm', 101],
    ])('takes an upgrade at %s for %i', async (path, status) => {
      const connection = await open()
      expect(await connection.send(`GET ${path} HTTP/1.1\r\n${UPGRADE}`).statuses(1)).toEqual([status])
      connection.destroy()
    })

    it('survives upgrades that are reset before they are answered', async () => {
      for (const path of ['/elsewhere', '/didcomm']) {
        const connections = await Promise.all(Array.from({ length: 30 }, open))
        for (const connection of connections) {
          connection.send(`GET ${path} HTTP/1.1\r\n${UPGRADE}`)
          await new Promise((resolve) => setImmediate(resolve))
          connection.reset()
        }
      }
      const last = await upgraded()
      last.destroy()
    })

    it.each<[string, Buffer, number]>([
      ['a frame that is not masked', Buffer.from([0x81, 0x02, 0x68, 0x69]), 1002],
      ['reserved bits', Buffer.from([0xf1, 0x80, 0, 0, 0, 0]), 1002],
      ['an unknown kind of frame', Buffer.from([0x83, 0x80, 0, 0, 0, 0]), 1002],
      ['a continuation of nothing', Buffer.from([0x80, 0x80, 0, 0, 0, 0]), 1002],
      ['a ping of 126 bytes', Buffer.from([0x89, 0xfe, 0, 126, 0, 0, 0, 0]), 1002],
      ['text of invalid UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff]), 1007],
      ['a frame of 2^63 bytes', Buffer.from([0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]), 1009],
      ['a frame of 1 GB', Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x3f, 255, 255, 255, 0, 0, 0, 0]), 1009],
    ])('closes at %s', async (_what, frame, code) => {
      const connection = await upgraded()
      const closed = await promptly(gateway.url, connection.send(frame).end())
      const bytes = Buffer.from(closed, 'latin1')
      const close = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)
      expect(close[0]).toBe(0x88)
      expect(close.readUInt16BE(2)).toBe(code)
    })

    it('ends a socket whose other half is closed without a close frame', async () => {
      const half = await upgraded()
      half.send(Buffer.from([0x81, 0xfe])).socket.end()
      await promptly(gateway.url, half.end())
      half.destroy()
    })

    it('closes at fragments that are too long together', async () => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      await once(socket, 'open')
      const closed = once(socket, 'close')
      for (let n = 0; n < 30; n++) socket.send('a'.repeat(10_000), { fin: false })
      expect(((await closed) as [number])[0]).toBe(1009)
    })

    it('takes an envelope in fragments of one byte', async () => {
      const before = await events()
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      await once(socket, 'open')
      const body = Buffer.from(good())
      body.forEach((_byte, i) => socket.send(body.subarray(i, i + 1), { fin: i === body.length - 1 }))
      await until(async () => (await events()) > before)
      socket.close()
    })

    it('serves others during a flood of pings whose pongs nobody reads', async () => {
      const flood = await upgraded()
      flood.socket.pause()
      const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125, 'p')])
      flood.send(Buffer.concat(Array(100_000).fill(ping) as Buffer[]))
      const before = await events()
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      await once(socket, 'open')
      socket.send(good())
      await until(async () => (await events()) > before)
      socket.close()
      flood.reset()
    })

    it('counts frames like requests', async () => {
      const limited = await startGateway({ GATEWAY_RATE_LIMIT: '5' })
      try {
        const socket = new WebSocket(`${limited.url.replace('http', 'ws')}/didcomm`)
        await once(socket, 'open')
        const closed = once(socket, 'close')
        const stranger = await invitedKey(await limited.createTenant())
        for (let n = 0; n < 6; n++) {
          socket.send(buildEnvelope({ content: JSON.stringify({ '@type': 'x', n }), to: [stranger] }))
        }
        expect(((await closed) as [number])[0]).toBe(1013)
      } finally {
        await limited.stop()
      }
    })
  })
})
