import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

export interface WebhookArrival {
  webhookId: string
  eventUuid: string
  /** counter that the sender put into the message */
  n: number
  threadId: string
}

/** A webhook that fails now and then in every way: 500, 503 with Retry-After, a redirect, a reset, silence. */
export class UnsteadyWebhook {
  /** what it accepted, in the order of acceptance */
  public readonly accepted: WebhookArrival[] = []

  private constructor(
    private readonly server: Server,
    public readonly url: string
  ) {}

  /** @param failureRate share of calls that fail */
  public static async start(random: () => number, failureRate: number): Promise<UnsteadyWebhook> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const webhook = new UnsteadyWebhook(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
    server.on('request', (request, response) => {
      text(request).then(
        (body) => {
          const fate = random()
          if (fate < failureRate) {
            const failure = Math.floor((fate / failureRate) * 4)
            if (failure === 0) response.writeHead(500).end('no')
            else if (failure === 1) response.writeHead(503, { 'retry-after': '1' }).end()
            else if (failure === 2) response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
            else request.socket.destroy()
            return
          }
          const { message, eventUuid, threadId } = JSON.parse(body) as {
            message: { n: number }
            eventUuid: string
            threadId: string
          }
          const webhookId = String(request.headers['webhook-id'])
          webhook.accepted.push({ webhookId, eventUuid, threadId, n: message.n })
          response.writeHead(204).end()
        },
        () => response.destroy()
      )
    })
    return webhook
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }
}
