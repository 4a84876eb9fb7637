import type { AgentContext, EncryptedMessage } from '@credo-ts/core'
import type { AddressInfo, Socket } from 'node:net'

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

import { GeneralMessagesModuleConfig } from '../../GeneralMessagesModuleConfig'
import { PartnerTransport } from '../PartnerTransport'

const ENVELOPE = { protected: 'x' } as unknown as EncryptedMessage

describe('PartnerTransport over WebSocket', () => {
  const server = createServer()
  const peers = new WebSocketServer({ server })
  const open = new Set<Socket>()
  let onPeer: (peer: WebSocket) => void
  let url: string
  let transport: PartnerTransport

  beforeAll(async () => {
    peers.on('connection', (peer) => onPeer(peer.on('error', () => undefined)))
    server.on('connection', (socket) => {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => {
    peers.close()
    server.close()
  })
  beforeEach(() => {
    transport = new PartnerTransport(
      new GeneralMessagesModuleConfig({ partnerAllow: ['127.0.0.0/8'], sendTimeoutMs: 600_000 })
    )
  })
  afterEach(() => transport.close())

  const send = (signal?: AbortSignal) => transport.send({} as AgentContext, url, ENVELOPE, signal)
  const allClosed = async () => {
    for (const socket of open) await once(socket, 'close')
  }

  it('has sent a message that the partner has read before it ends the connection in good order', async () => {
    const received: string[] = []
    onPeer = (peer) => peer.on('message', (data: Buffer) => received.push(data.toString()))
    expect(await send()).toBeNull()
    expect(received).toEqual([JSON.stringify(ENVELOPE)])
    await allClosed()
  })

  it.each([1001, 1007, 1008, 1009, 1013])('has not sent what the partner refuses with %i', async (code) => {
    onPeer = (peer) => peer.on('message', () => peer.close(code))
    await expect(send()).rejects.toMatchObject({ code: 'core.partner_refused' })
    await allClosed()
  })

  describe('to a partner that reads everything and says nothing', () => {
    const silent = createServer()
    let ended: Promise<void>
    let opened: Promise<void>

    beforeAll(async () => {
      await once(silent.listen(0, '127.0.0.1'), 'listening')
      url = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    })
    afterAll(() => silent.close())
    beforeEach(() => {
      let onOpened: () => void
      opened = new Promise((resolve) => (onOpened = resolve))
      ended = new Promise((resolve) => {
        silent.removeAllListeners('upgrade').on('upgrade', (request: IncomingMessage, socket: Socket) => {
          const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
          const accept = createHash('sha1').update(key).digest('base64')
          const head = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}`
          socket.write(`HTTP/1.1 101 Switching Protocols\r\n${head}\r\n\r\n`)
          socket.on('error', () => undefined).resume()
          socket.once('data', onOpened)
          socket.once('end', () => {
            socket.destroy()
            resolve()
          })
        })
      })
    })

    it('ends the connection in time', async () => {
      const config = { partnerAllow: ['127.0.0.0/8'], sendTimeoutMs: 100 }
      transport = new PartnerTransport(new GeneralMessagesModuleConfig(config))
      await expect(send()).rejects.toMatchObject({ code: 'core.partner_refused' })
      await ended
    })

    it('ends the connection when sending is given up', async () => {
      const abort = new AbortController()
      const sent = send(abort.signal)
      const outcome = expect(sent).rejects.toMatchObject({ code: 'core.partner_refused' })
      await opened
      abort.abort()
      await outcome
      await ended
    })
  })
})
