import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'

/** A webhook that accepts everything and counts it. */
export class CountingWebhook {
  private count = 0
  private awaited: { count: number; resolve: () => void } | null = null

  private constructor(
    private readonly server: Server,
    public readonly url: string
  ) {}

  public static async start(): Promise<CountingWebhook> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const webhook = new CountingWebhook(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    server.on('request', (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(204).end()
        webhook.count++
        if (webhook.awaited && webhook.count >= webhook.awaited.count) webhook.awaited.resolve()
      })
    })
    return webhook
  }

  /** Resolves when so many calls have come in all. */
  public waitFor(count: number): Promise<void> {
    if (this.count >= count) return Promise.resolve()
    return new Promise((resolve) => (this.awaited = { count, resolve }))
  }

  public stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}
