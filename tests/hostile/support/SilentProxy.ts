import type { AddressInfo, Server, Socket } from 'node:net'

import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** Stands between a client and a server on loopback; can go silent as a network does that drops off: nobody is told. */
export class SilentProxy {
  private readonly sockets = new Set<Socket>()

  private constructor(
    private readonly server: Server,
    targetPort: number
  ) {
    server.on('connection', (client) => {
      const target = connect(targetPort, '127.0.0.1')
      for (const socket of [client, target]) {
        this.sockets.add(socket)
        socket.on('error', () => undefined)
      }
      client.pipe(target).pipe(client)
    })
  }

  public static async start(targetUrl: string): Promise<SilentProxy> {
    const server = createServer({ allowHalfOpen: true })
    const proxy = new SilentProxy(server, Number(new URL(targetUrl).port))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    return proxy
  }

  public get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** What is connected now stays so, and nothing comes through any more; it takes bytes, and they are lost. */
  public goSilent(): void {
    for (const socket of this.sockets) socket.unpipe().removeAllListeners('end').resume()
  }

  public stop(): void {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
  }
}
