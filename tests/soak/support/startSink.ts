import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

export type Sink = Awaited<ReturnType<typeof startSink>>

/** A webhook, or a partner's endpoint, that counts what it takes and keeps nothing of it. */
export async function startSink(port = 0) {
  let count = 0
  let waiting: Array<{ count: number; resolve: () => void }> = []
  const server = createServer((request: IncomingMessage, response) => {
    request.on('error', () => undefined)
    request.resume().on('end', () => {
      response.writeHead(202).end()
      count++
      for (const one of waiting.filter((other) => other.count <= count)) one.resolve()
      waiting = waiting.filter((other) => other.count > count)
    })
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get count() {
      return count
    },
    /** Resolves when so many have been taken in all. */
    taken: (wanted: number) =>
      count >= wanted ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ count: wanted, resolve })),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
