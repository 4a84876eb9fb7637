import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'

import { DidKey, KeyType } from '@credo-ts/core'
import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { WebSocket } from 'ws'

import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const ENVELOPE = 'application/didcomm-envelope-enc'

describe('the DIDComm door', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let recipientKey: string
  let senderKey: string

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_MAX_MESSAGE_BYTES: '200000' })
    partner = await startPartner()
    tenant = await gateway.createTenant()
    const { body } = await tenant.post('/invitations', {}, 201)
    recipientKey = DidKey.fromDid(body.invitation.services[0].recipientKeys[0]).key.publicKeyBase58
    senderKey = (await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 })).publicKeyBase58
  })
  afterAll(async () => {
    await partner.stop()
    await gateway.stop()
  })

  const pack = (message: JsonObject, to = [recipientKey], from: string | undefined = senderKey) =>
    partner.agent.context.wallet.pack(message, to, from)
  const post = (
    body: string | Buffer,
    contentType = ENVELOPE,
    path = '/didcomm',
    headers: Record<string, string> = {}
  ) => fetch(`${gateway.url}${path}`, { method: 'POST', headers: { 'content-type': contentType, ...headers }, body })
  const stored = async (threadId: string) =>
    (await tenant.get(`/messages?threadId=${threadId}`, 200)).body.items as Array<{ message: JsonObject }>

  describe('over HTTP', () => {
    it.each([ENVELOPE, 'application/ssi-agent-wire', 'application/json; charset=utf-8'])('keeps %s', async (type) => {
      const message = { '@type': 'https://x.test/p/1.0/m', '@id': `http-${type.replace(/\W/g, '')}` }
      const answer = await post(JSON.stringify(await pack(message)), type)
      expect(answer.status).toBe(202)
      const items = await until(async () => (await stored(message['@id'])).length > 0 && stored(message['@id']))
      expect(items[0].message).toEqual(message)
    })

    it('has the same door at /api/didcomm', async () => {
      const message = { '@type': 'x', '@id': 'api-didcomm' }
      expect((await post(JSON.stringify(await pack(message)), ENVELOPE, '/api/didcomm')).status).toBe(202)
    })

    it.each<[number, string, () => Promise<Response>]>([
      [400, 'core.envelope_invalid', () => post('hello')],
      [400, 'core.envelope_invalid', () => post('')],
      [400, 'core.envelope_invalid', () => post('{"@type":"https://x.test/p/1.0/m"}')],
      [
        400,
        'core.envelope_invalid',
        async () => post(JSON.stringify({ ...(await pack({ '@type': 'x' })), tag: 'AAAA' })),
      ],
      [404, 'core.recipient_unknown', async () => post(JSON.stringify(await pack({ '@type': 'x' }, [senderKey])))],
      [413, 'request.too_large', () => post('x'.repeat(200_001))],
      [415, 'didcomm.media_type', () => post('{}', 'text/plain')],
      [415, 'didcomm.media_type', () => post('{}', `${ENVELOPE}; charset=utf-16`)],
      [415, 'request.media_type', () => post(gzipSync('{}'), ENVELOPE, '/didcomm', { 'content-encoding': 'gzip' })],
    ])('answers %i %s to what it cannot keep', async (status, code, send) => {
      const answer = await send()
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(await answer.json()).toMatchObject({ status, code })
    })

    it('answers a message with return-route on the same connection', async () => {
      const { connection, key, mine } = await connectPartner()
      const ping = {
        '@type': 'https://didcomm.org/trust_ping/1.0/ping',
        '@id': 'ping-return-route-http',
        response_requested: true,
        '~transport': { return_route: 'all' },
      }
      const answer = await post(JSON.stringify(await pack(ping, [key], mine)))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain(ENVELOPE)
      const { plaintextMessage } = await partner.agent.context.wallet.unpack((await answer.json()) as never)
      expect(plaintextMessage).toMatchObject({
        '@type': 'https://didcomm.org/trust_ping/1.0/ping_response',
        '~thread': { thid: 'ping-return-route-http' },
      })
      const { body } = await tenant.get(`/events?threadId=ping-return-route-http&connectionId=${connection}`, 200)
      expect(body.items.map((event: { direction: string }) => event.direction).sort()).toEqual(['in', 'out'])
    })

    it('answers at once when a message with return-route has no reply', async () => {
      const message = {
        '@type': 'https://x.test/p/1.0/m',
        '@id': 'no-reply-0001',
        '~transport': { return_route: 'all' },
      }
      expect((await post(JSON.stringify(await pack(message)))).status).toBe(202)
    })
  })

  describe('over WebSocket', () => {
    const open = async (path = '/didcomm') => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}${path}`)
      await once(socket, 'open')
      return socket
    }
    const closing = async (socket: WebSocket) => ((await once(socket, 'close')) as [number])[0]

    it('keeps binary and text frames, in order', async () => {
      const socket = await open('/api/didcomm')
      for (let n = 0; n < 5; n++) {
        const text = JSON.stringify(await pack({ '@type': 'x', '@id': `ws-${n}`, '~thread': { thid: 'ws-order' }, n }))
        socket.send(n % 2 === 0 ? Buffer.from(text) : text)
      }
      const items = await until(async () => {
        const found = await stored('ws-order')
        return found.length === 5 && found
      })
      expect(items.map(({ message }) => message.n)).toEqual([4, 3, 2, 1, 0])
      socket.close()
    })

    it.each<[number, string, () => Promise<string | Buffer>]>([
      [1007, 'no envelope', () => Promise.resolve('hello')],
      [1007, 'plaintext', () => Promise.resolve('{"@type":"x"}')],
      [1008, 'a stranger', async () => JSON.stringify(await pack({ '@type': 'x' }, [senderKey]))],
      [1009, 'too much', () => Promise.resolve('x'.repeat(200_001))],
    ])('closes with %i at a frame with %s', async (code, _what, frame) => {
      const socket = await open()
      const closed = closing(socket)
      socket.send(await frame())
      expect(await closed).toBe(code)
    })

    it('returns replies, and what waited, to a partner without an endpoint', async () => {
      const { connection, key, mine } = await connectPartner()
      const socket = await open()
      const frames: JsonObject[] = []
      socket.on('message', (data: Buffer) => {
        void partner.agent.context.wallet
          .unpack(JSON.parse(data.toString()) as never)
          .then(({ plaintextMessage }) => frames.push(plaintextMessage as unknown as JsonObject))
      })
      const ping = {
        '@type': 'https://didcomm.org/trust_ping/1.0/ping',
        '@id': 'ping-return-route-ws',
        response_requested: true,
        '~transport': { return_route: 'all' },
      }
      socket.send(JSON.stringify(await pack(ping, [key], mine)))
      await until(() => Promise.resolve(frames.some((frame) => String(frame['@type']).endsWith('/ping_response'))))
      const message = { '@type': 'https://x.test/p/1.0/to-you', text: 'over the open socket' }
      await tenant.post(
        '/actions',
        { type: 'DIDCOMM', config: { contactUuid: connection }, command: 'message', data: { message } },
        201
      )
      await until(() => Promise.resolve(frames.some((frame) => frame.text === 'over the open socket')))
      socket.close()
    })

    it('is not at other paths', async () => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/elsewhere`)
      const [error] = (await once(socket, 'error')) as [Error]
      expect(error.message).toContain('404')
    })

    it('survives sockets that are cut in the middle of a frame', async () => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
      await once(socket, 'connect')
      socket.write(
        'GET /didcomm HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
      )
      await once(socket, 'data')
      socket.write(Buffer.from([0x81, 0xfe, 0x10]))
      socket.destroy()
      expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
    })
  })

  /** A completed connection, with the keys that messages on it are packed with. */
  async function connectPartner() {
    const { body: invited } = await tenant.post('/invitations', {}, 201)
    const { outOfBandRecord } = await partner.agent.oob.receiveInvitationFromUrl(invited.invitationUrl)
    const record = await partner.waitForConnection(({ outOfBandId }) => outOfBandId === outOfBandRecord.id)
    const ours = await partner.agent.dids.resolveDidDocument(record.did as string)
    const theirs = await partner.agent.dids.resolveDidDocument(record.theirDid as string)
    const connection = await until(async () => {
      const { body } = await tenant.get('/connections', 200)
      const items = body.items as Array<{ id: string; state: string; theirDid: string }>
      return items.find(({ state, theirDid }) => state === 'completed' && theirDid === record.did)?.id
    })
    return { connection, key: theirs.recipientKeys[0].publicKeyBase58, mine: ours.recipientKeys[0].publicKeyBase58 }
  }
})
