import type { DidcommDoorDependencies } from './DidcommDoor'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

import { BudgetExhaustedError, EnvelopeInvalidError, RecipientUnknownError, describeError } from '@didcomm-gateway/core'
import { WebSocketServer } from 'ws'

import { onWebSocket } from '../onWebSocket'
import { HttpProblem } from '../problems'

import { WebSocketReplyChannel } from './WebSocketReplyChannel'

/** @see RFC 6455 section 7.4.1 and the IANA registry of close codes */
const CLOSE = { goingAway: 1001, invalidPayload: 1007, policyViolation: 1008, tryAgainLater: 1013 }
/** A socket that answers no ping for so long is gone; one that has brought no envelope for twice as long is closed. */
const HEARTBEAT_MS = 30_000
const MOST_IDLE_HEARTBEATS = 2

/**
 * The same door over WebSocket: one envelope a frame, one at a time per socket. There is no answer frame but
 * return-route replies; a frame that cannot be kept closes the socket.
 */
export class DidcommWebSocketDoor {
  private readonly server: WebSocketServer
  private readonly busy = new Set<Promise<void>>()
  private readonly heartbeat: NodeJS.Timeout
  private readonly alive = new WeakSet<WebSocket>()
  /** heartbeats that a socket has lived without ever bringing an envelope; it has a place here, and nothing waits for it */
  private readonly idle = new WeakMap<WebSocket, number>()

  public constructor(
    private readonly dependencies: DidcommDoorDependencies,
    private readonly paths: string[],
    heartbeatMs = HEARTBEAT_MS
  ) {
    this.server = new WebSocketServer({ noServer: true, maxPayload: dependencies.maxMessageBytes })
    this.server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
      this.serve(socket, dependencies.addressOf(request))
    })
    this.heartbeat = setInterval(() => this.endSilent(), heartbeatMs)
  }

  public attach(httpServer: Server): void {
    onWebSocket(httpServer, (request, stream, head) => {
      const path = pathOf(request)
      if (path === null || !this.paths.includes(path)) return refuse(stream)
      this.server.handleUpgrade(request, stream, head, (socket) => this.server.emit('connection', socket, request))
    })
  }

  /** Takes no more frames and waits for those that are being kept. */
  public async close(): Promise<void> {
    clearInterval(this.heartbeat)
    for (const socket of this.server.clients) socket.close(CLOSE.goingAway)
    await Promise.all(this.busy)
    for (const socket of this.server.clients) socket.terminate()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private serve(socket: WebSocket, address: string): void {
    const channel = new WebSocketReplyChannel(socket)
    let previous = Promise.resolve()
    this.alive.add(socket)
    this.idle.set(socket, 0)
    socket.on('pong', () => this.alive.add(socket))
    socket.on('error', () => undefined) // 'close' follows, with the code
    socket.on('close', () => this.dependencies.returnRoutes.remove(channel))
    socket.on('message', (data: RawData, isBinary: boolean) => {
      channel.binary = isBinary
      this.idle.delete(socket)
      // the frames after this one stay in the network until it is kept
      socket.pause()
      const kept = previous.then(() => this.keep(socket, channel, toBuffer(data), address)).then(() => socket.resume())
      previous = kept
      this.busy.add(kept)
      void kept.finally(() => this.busy.delete(kept))
    })
  }

  private async keep(socket: WebSocket, channel: WebSocketReplyChannel, frame: Buffer, address: string): Promise<void> {
    const limits = this.dependencies.limitsOf(address)
    try {
      await this.dependencies.receiver.receive(frame, channel, limits)
    } catch (failure) {
      const error = await limits.afterFailure(failure)
      if (error instanceof EnvelopeInvalidError) socket.close(CLOSE.invalidPayload, error.code)
      else if (error instanceof RecipientUnknownError) socket.close(CLOSE.policyViolation, error.code)
      else if (error instanceof HttpProblem && error.status === 429) socket.close(CLOSE.tryAgainLater, error.code)
      else if (error instanceof BudgetExhaustedError) socket.close(CLOSE.tryAgainLater, error.code)
      else {
        this.dependencies.logger.error('a WebSocket frame could not be kept', { error: describeError(error) })
        socket.close(CLOSE.tryAgainLater)
      }
    }
  }

  private endSilent(): void {
    for (const socket of this.server.clients) {
      if (!this.alive.has(socket)) {
        socket.terminate()
        continue
      }
      this.alive.delete(socket)
      socket.ping()
      const idleFor = this.idle.get(socket)
      if (idleFor === undefined) continue
      if (idleFor >= MOST_IDLE_HEARTBEATS) socket.close(CLOSE.policyViolation, 'no envelope came')
      this.idle.set(socket, idleFor + 1)
    }
  }
}

/** Null when the request line names nothing that can be a path. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  const base = 'http://localhost'
  return URL.canParse(url, base) ? new URL(url, base).pathname : null
}

function refuse(stream: Duplex): void {
  // Node takes its own listener off before an upgrade; a reset that nobody listens for would end the process
  stream.on('error', () => undefined)
  stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => stream.destroy())
}

function toBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
}
