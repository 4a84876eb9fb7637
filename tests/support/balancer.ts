import type { AddressInfo, Socket } from 'node:net'

import { once } from 'node:events'
import { connect, createServer } from 'node:net'

export interface Balancer {
  url: string
  stop: () => void
}

/** Hands each TCP connection to the next of the targets, HTTP and WebSocket alike; one that is away is passed over. */
export async function startBalancer(targets: () => string[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }
  const server = createServer((client) => {
    keep(client)
    const all = targets()
    const forward = (tries: number) => {
      if (tries === 0) return client.destroy()
      const { hostname, port } = new URL(all[turn++ % all.length])
      const target = connect(Number(port), hostname)
      const passOver = () => forward(tries - 1)
      target.once('error', passOver)
      target.once('connect', () => {
        target.off('error', passOver)
        keep(target)
        target.on('close', () => client.destroy())
        client.on('close', () => target.destroy())
        client.pipe(target).pipe(client)
      })
    }
    forward(all.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
