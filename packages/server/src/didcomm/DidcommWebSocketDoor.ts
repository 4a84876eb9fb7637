import type { DidcommDoorDependencies } from './DidcommDoor'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

import {
  BudgetExhaustedError,
  EnvelopeInvalidError,
  RecipientUnknownError,
  FairShare,
  SocketPings,
  WebSocketReplyChannel,
  addressGroup,
  describeError,
  letOthersRun,
} from '@didcomm-gateway/core'
import { WebSocketServer } from 'ws'

import { onWebSocket } from '../onWebSocket'
import { HttpProblem } from '../problems'

import { UnfinishedFrames } from './UnfinishedFrames'

/** @see RFC 6455 section 7.4.1 and the IANA registry of close codes */
const CLOSE = { goingAway: 1001, invalidPayload: 1007, policyViolation: 1008, tryAgainLater: 1013 }
/** A socket that answers no ping for so long is gone; one that has brought no envelope for twice as long is closed. */
const HEARTBEAT_MS = 30_000
const MOST_IDLE_HEARTBEATS = 2
/** A frame that takes longer than that to come is not waited for; the same as for the body of a request. */
const FRAME_TIMEOUT_MS = 120_000
/** Head and mask of a client's ping or pong. */
const CONTROL_FRAME_BYTES = 6
/** A ping is not answered while more than this waits for the peer to read. */
const MAX_PONG_BACKLOG_BYTES = 16_000
/** Pings and pongs of one socket in a second; whoever sends more of them wants nothing but work done. */
const MAX_CONTROL_FRAMES = 100
/** Frames that wait in one socket. One read of 64 kB brings them all, however it is paused; so many real envelopes it cannot hold. */
const MAX_WAITING_FRAMES = 256
/** Sockets that are pinged in one go, in 3 to 4 ms. */
const PINGS_AT_ONCE = 100

/**
 * The same door over WebSocket: one envelope a frame, one at a time per socket. There is no answer frame but
 * return-route replies; a frame that cannot be kept closes the socket.
 */
export class DidcommWebSocketDoor {
  private readonly server: WebSocketServer
  /** WebSockets that are open, by the group of their address */
  private readonly open: FairShare
  private readonly unfinished: UnfinishedFrames<WebSocket>
  private readonly busy = new Set<Promise<void>>()
  private readonly heartbeat: NodeJS.Timeout
  private isBeating = false
  private readonly alive = new WeakSet<WebSocket>()
  /** sockets that this end has given up for what they brought */
  private readonly refused = new WeakSet<WebSocket>()
  /** heartbeats that a socket has lived without ever bringing an envelope; it has a place here, and nothing waits for it */
  private readonly idle = new WeakMap<WebSocket, number>()

  public constructor(
    private readonly dependencies: DidcommDoorDependencies,
    private readonly paths: string[],
    heartbeatMs = HEARTBEAT_MS
  ) {
    const { maxMessageBytes, webSockets } = dependencies
    // the library would keep as many pongs as there are pings, whether the peer reads them or not
    this.server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, autoPong: false })
    this.open = new FairShare(webSockets.most, webSockets.perAddress)
    this.unfinished = new UnfinishedFrames(
      webSockets.unfinishedBytes,
      (socket) => !this.idle.has(socket),
      (socket) => socket.terminate()
    )
    this.heartbeat = setInterval(() => {
      if (this.isBeating) return
      this.isBeating = true
      void this.endSilent().finally(() => (this.isBeating = false))
    }, heartbeatMs)
  }

  /** Sockets that are open, and bytes of frames that have come in part. */
  public get inUse(): { sockets: number; unfinishedBytes: number } {
    return { sockets: this.open.inUse, unfinishedBytes: this.unfinished.bytes }
  }

  public attach(httpServer: Server): void {
    onWebSocket(httpServer, (request, stream, head) => {
      const path = pathOf(request)
      if (path === null || !this.paths.includes(path)) return refuse(stream, '404 Not Found')
      const address = this.dependencies.addressOf(request)
      const group = addressGroup(address)
      if (!this.open.tryTake(group)) return refuse(stream, '503 Service Unavailable\r\nRetry-After: 60')
      stream.once('close', () => this.open.give(group))
      this.server.handleUpgrade(request, stream, head, (socket) => this.serve(socket, stream, address))
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

  private serve(socket: WebSocket, stream: Duplex, address: string): void {
    const channel = new WebSocketReplyChannel(socket, this.dependencies.replyTimeoutMs)
    const tooManyControls = controlCounter()
    let previous = Promise.resolve()
    let waiting = 0
    this.alive.add(socket)
    this.idle.set(socket, 0)
    // before and after the library looks at it
    stream.prependListener('data', (chunk: Buffer) => this.unfinished.add(socket, chunk.length))
    stream.on('data', () => this.unfinished.keepWithinBound())
    // the library hands over all frames of a read, also when the socket is paused, closing or at its end
    const takeControl = (data: Buffer): boolean => {
      if (socket.readyState === socket.CLOSED) return false
      this.unfinished.subtract(socket, CONTROL_FRAME_BYTES + data.length)
      if (!tooManyControls()) return true
      this.end(socket)
      return false
    }
    socket.on('pong', takeControl)
    socket.on('ping', (data: Buffer) => {
      if (!takeControl(data)) return
      if (socket.readyState === socket.OPEN && socket.bufferedAmount <= MAX_PONG_BACKLOG_BYTES) socket.pong(data)
    })
    socket.on('error', () => undefined) // 'close' follows, with the code
    socket.on('close', () => {
      this.unfinished.remove(socket)
      this.dependencies.returnRoutes.remove(channel)
    })
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (socket.readyState !== socket.OPEN) return
      if (++waiting > MAX_WAITING_FRAMES) return this.end(socket)
      channel.binary = isBinary
      this.unfinished.complete(socket)
      // the frames after this one stay in the network until it is kept
      socket.pause()
      const kept = previous
        .then(() => this.keep(socket, channel, toBuffer(data), address))
        .then(() => {
          waiting--
          this.unfinished.remove(socket)
          socket.resume()
        })
      previous = kept
      this.busy.add(kept)
      void kept.finally(() => this.busy.delete(kept))
    })
  }

  private end(socket: WebSocket): void {
    this.refused.add(socket)
    socket.terminate()
  }

  private async keep(socket: WebSocket, channel: WebSocketReplyChannel, frame: Buffer, address: string): Promise<void> {
    await letOthersRun()
    // those after a frame that was refused are not looked at; those before the peer's own close are
    if (this.refused.has(socket)) return
    const limits = this.dependencies.limitsOf(address)
    try {
      await this.dependencies.receiver.receive(frame, channel, limits)
      this.idle.delete(socket)
    } catch (failure) {
      this.refused.add(socket)
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
    // it may have ended while its message was kept, and then nobody takes the route away
    if (socket.readyState === socket.CLOSED) this.dependencies.returnRoutes.remove(channel)
  }

  private async endSilent(): Promise<void> {
    this.unfinished.endOlderThan(FRAME_TIMEOUT_MS)
    for (const [n, socket] of [...this.server.clients].entries()) {
      if (n % PINGS_AT_ONCE === PINGS_AT_ONCE - 1) await letOthersRun()
      if (!this.alive.has(socket)) {
        socket.terminate()
        continue
      }
      this.alive.delete(socket)
      void SocketPings.of(socket)
        .ping()
        .then((heard) => heard && this.alive.add(socket))
      const idleFor = this.idle.get(socket)
      if (idleFor === undefined) continue
      if (idleFor >= MOST_IDLE_HEARTBEATS) socket.close(CLOSE.policyViolation, 'no envelope came')
      this.idle.set(socket, idleFor + 1)
    }
  }
}

/** @returns what counts one more, and whether that is too much for this second */
function controlCounter(): () => boolean {
  let second = 0
  let count = 0
  return () => {
    const now = Math.floor(performance.now() / 1000)
    if (now !== second) count = 0
    second = now
    return ++count > MAX_CONTROL_FRAMES
  }
}

/** Null when the request line names nothing that can be a path. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  const base = 'http://localhost'
  return URL.canParse(url, base) ? new URL(url, base).pathname : null
}

/** @param status status line after the version, and maybe headers */
function refuse(stream: Duplex, status: string): void {
  // Node takes its own listener off before an upgrade; a reset that nobody listens for would end the process
  stream.on('error', () => undefined)
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
}

function toBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
}
