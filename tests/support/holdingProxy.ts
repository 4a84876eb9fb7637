import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer, request as send } from 'node:http'

export interface HoldingProxy {
  url: string
  /** ends when the first request is held */
  held: Promise<void>
  stop: () => void
}

/** Passes requests on to a server, and never answers those whose path is to be held. */
export async function startHoldingProxy(target: string, isHeld: (path: string) => boolean): Promise<HoldingProxy> {
  let tellHeld = () => undefined as void
  const held = new Promise<void>((resolve) => (tellHeld = resolve))
  const server = createServer((request, response) => {
    if (isHeld(request.url ?? '')) return tellHeld()
    const { method, headers } = request
    const passed = send(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    request.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
