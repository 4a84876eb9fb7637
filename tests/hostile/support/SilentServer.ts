import type { AddressInfo, Server, Socket } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:net'

/** Takes connections on loopback and never says a word. */
export class SilentServer {
  /** connections that have been made, whether they still are */
  public count = 0
  private readonly open = new Set<Socket>()

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.count++
      this.open.add(socket)
      socket.resume().on('error', () => undefined)
      socket.on('close', () => this.open.delete(socket))
    })
  }

  public static async start(): Promise<SilentServer> {
    const silent = new SilentServer(createServer())
    await once(silent.server.listen(0, '127.0.0.1'), 'listening')
    return silent
  }

  public get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** Connections that are open now. */
  public get openCount(): number {
    return this.open.size
  }

  public stop(): void {
    for (const socket of this.open) socket.destroy()
    this.server.close()
  }
}
