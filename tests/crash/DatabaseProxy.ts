import type { AddressInfo, Server, Socket } from 'node:net'

import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** Stands between a gateway and its PostgreSQL server, and can take the server away and bring it back. */
export class DatabaseProxy {
  private readonly open = new Set<Socket>()
  private server: Server | null = null
  private port = 0

  private constructor(private readonly target: URL) {}

  public static async start(databaseUrl: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(new URL(databaseUrl))
    await proxy.restore()
    return proxy
  }

  /** The database behind this proxy. */
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
    const server = this.keep(connect(Number(this.target.port || 5432), this.target.hostname))
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
