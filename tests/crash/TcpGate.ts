import type { AddressInfo, Server, Socket } from 'node:net'

import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** where a URL names no port */
const POSTGRES_PORT = 5432

/** Stands in front of a server on TCP, a database or an agent, and can take it away and bring it back. */
export class TcpGate {
  private readonly open = new Set<Socket>()
  private server: Server | null = null
  private port = 0

  private constructor(private readonly target: URL) {}

  /** @param target address of the server, with its port */
  public static async start(target: string): Promise<TcpGate> {
    const gate = new TcpGate(new URL(target))
    await gate.restore()
    return gate
  }

  /** The server's address through this gate. */
  public get url(): string {
    const url = new URL(this.target.href)
    url.host = `127.0.0.1:${this.port}`
    return url.href
  }

  /** As when the server ends: connections are cut, new ones refused. */
  public async refuse(): Promise<void> {
    const server = this.server
    this.server = null
    for (const socket of this.open) socket.resetAndDestroy()
    await new Promise((resolve) => server?.close(resolve))
  }

  public async restore(): Promise<void> {
    this.server = createServer((client) => this.forward(client)).listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }

  public async stop(): Promise<void> {
    if (this.server) await this.refuse()
  }

  private forward(client: Socket): void {
    this.keep(client)
    const server = this.keep(connect(Number(this.target.port || POSTGRES_PORT), this.target.hostname))
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
    client.pipe(server).pipe(client)
  }

  private keep(socket: Socket): Socket {
    this.open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.open.delete(socket))
    return socket
  }
}
