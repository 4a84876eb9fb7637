import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

const RETRY_MS = 50

/**
 * A mail box in front of the gateway, for a stock partner that sends each message once: posts it again until the gateway
 * has answered 2xx, and only that is passed on as an acceptance. Answers are delivered as they are, bodies included.
 */
export class DurableProxy {
  public target: string | null = null
  private closed = false

  private constructor(
    private readonly server: Server,
    public readonly url: string
  ) {}

  public static async start(): Promise<DurableProxy> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const proxy = new DurableProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('request', (request, response) => {
      void buffer(request)
        .then((body) => proxy.deliver(request.url ?? '/', body, request.headers['content-type'] ?? ''))
        .then(
          () => response.writeHead(202).end(),
          () => response.destroy()
        )
    })
    return proxy
  }

  public async stop(): Promise<void> {
    this.closed = true
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private async deliver(path: string, body: Buffer, contentType: string): Promise<void> {
    for (;;) {
      if (this.closed) throw new Error('closed')
      const status = this.target ? await post(`${this.target}${path}`, body, contentType) : 0
      if (status >= 200 && status < 300) return
      // 4xx is an answer too, but a stock partner would not look at it
      if (status >= 400 && status < 500) return
      await wait(RETRY_MS)
    }
  }
}

/** @returns the status, or 0 when there was no answer */
export async function post(url: string, body: Buffer | string, contentType: string): Promise<number> {
  try {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}
