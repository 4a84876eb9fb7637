import type { Socket } from 'node:net'

import { once } from 'node:events'
import { connect } from 'node:net'

/** A TCP connection to the gateway that says whatever a test wants. */
export class RawConnection {
  private received = ''
  private closed = false
  private readonly waiting = new Set<() => void>()

  private constructor(public readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received += chunk.toString('latin1')
      this.tell()
    })
    socket.on('error', () => undefined) // 'close' follows
    socket.on('end', () => this.tell())
    socket.on('close', () => {
      this.closed = true
      this.tell()
    })
  }

  public static async open(gatewayUrl: string): Promise<RawConnection> {
    const socket = connect({ port: Number(new URL(gatewayUrl).port), host: '127.0.0.1', allowHalfOpen: true })
    await once(socket, 'connect')
    return new RawConnection(socket)
  }

  public send(...parts: Array<string | Buffer>): this {
    for (const part of parts) this.socket.write(part)
    return this
  }

  /** The answers so far, when there are as many; waits for them, or for the end of the connection. */
  public async statuses(count: number): Promise<number[]> {
    for (;;) {
      const found = [...this.received.matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
      if (found.length >= count || this.closed) return found
      await this.something()
    }
  }

  /** Everything that came; waits for the other side to end the connection. */
  public async end(): Promise<string> {
    while (!this.closed && !this.socket.readableEnded) await this.something()
    return this.received
  }

  /** Ends it with a reset instead of an orderly close. */
  public reset(): void {
    this.socket.resetAndDestroy()
  }

  public destroy(): void {
    this.socket.destroy()
  }

  private something(): Promise<void> {
    return new Promise((resolve) => {
      const told = () => {
        this.waiting.delete(told)
        resolve()
      }
      this.waiting.add(told)
    })
  }

  private tell(): void {
    for (const told of [...this.waiting]) told()
  }
}
