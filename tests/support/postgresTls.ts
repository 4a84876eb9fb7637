import type { TestAuthority } from './tls'
import type { AddressInfo, Socket } from 'node:net'

import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { TLSSocket } from 'node:tls'

/** what a client asks before TLS begins. @see PostgreSQL, "Message Formats", SSLRequest */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

export interface PostgresTls {
  /** the same database behind TLS; add sslmode and the like */
  url: string
  /** connections that came with TLS, and those that did not and were turned away */
  counts: { encrypted: number; plain: number }
  stop: () => void
}

/** Ends TLS in front of a PostgreSQL server that speaks none, as a server with `hostssl` lines would. */
export async function startPostgresTls(databaseUrl: string, authority: TestAuthority): Promise<PostgresTls> {
  const behind = new URL(databaseUrl)
  const counts = { encrypted: 0, plain: 0 }
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const server = createServer((client) => {
    keep(client)
    client.once('data', (first: Buffer) => {
      if (!first.equals(SSL_REQUEST)) {
        counts.plain++
        client.destroy()
        return
      }
      client.write('S')
      const encrypted = new TLSSocket(client, { isServer: true, ...authority.server })
      keep(encrypted)
      encrypted.once('secure', () => {
        counts.encrypted++
        const target = connect(Number(behind.port || 5432), behind.hostname)
        keep(target)
        target.on('close', () => encrypted.destroy())
        encrypted.on('close', () => target.destroy())
        encrypted.pipe(target).pipe(encrypted)
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.host = `localhost:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    counts,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
