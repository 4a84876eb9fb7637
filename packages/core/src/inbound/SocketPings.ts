import { randomBytes } from 'node:crypto'

/** What a WebSocket of the package `ws` has, and is needed here. */
export interface PingedSocket {
  readonly readyState: number
  readonly OPEN: number
  /** bytes that the network has not taken yet */
  readonly bufferedAmount: number
  send(data: Buffer, options: { binary: boolean }, callback: (error?: Error | null) => void): void
  ping(data: Buffer): void
  close(code: number, reason: string): void
  terminate(): void
  on(event: 'pong', listener: (data: Buffer) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

interface Ping {
  payload: Buffer
  settle: (heard: boolean) => void
}

const PAYLOAD_BYTES = 16
const pingsOf = new WeakMap<PingedSocket, SocketPings>()

/**
 * The pings of a WebSocket that wait for their pongs. A pong counts only for the ping whose payload it carries, which nobody can know
 * who has not read it, and for those before it: what was sent before a ping has been read when its pong comes.
 * @see RFC 6455, section 5.5.3: a peer may answer the last of several pings only
 */
export class SocketPings {
  private readonly waiting: Ping[] = []
  private heardAt = 0

  private constructor(private readonly socket: PingedSocket) {
    socket.on('pong', (payload) => this.hear(payload))
    socket.on('close', () => this.settle(this.waiting.length, false))
  }

  public static of(socket: PingedSocket): SocketPings {
    const known = pingsOf.get(socket)
    const pings = known ?? new SocketPings(socket)
    if (!known) pingsOf.set(socket, pings)
    return pings
  }

  /** When a pong came last that was one, by `performance.now()`. */
  public get lastHeardAt(): number {
    return this.heardAt
  }

  /** Pings at once. @returns true when the peer has read it and all before it, false when the socket has ended before */
  public ping(): Promise<boolean> {
    return new Promise((resolve) => {
      const payload = randomBytes(PAYLOAD_BYTES)
      this.waiting.push({ payload, settle: resolve })
      if (this.socket.readyState === this.socket.OPEN) this.socket.ping(payload)
      else this.settle(this.waiting.length, false)
    })
  }

  private hear(payload: Buffer): void {
    const index = this.waiting.findIndex((ping) => ping.payload.equals(payload))
    if (index < 0) return
    this.heardAt = performance.now()
    this.settle(index + 1, true)
  }

  private settle(count: number, heard: boolean): void {
    for (const ping of this.waiting.splice(0, count)) ping.settle(heard)
  }
}
