import type { WebhookBody } from './views'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

import { waitFor } from './waitFor'

export interface WebhookCall {
  headers: IncomingHttpHeaders
  text: string
  body: WebhookBody
}

/** A small web server of the tenant's own, where the gateway delivers. */
export class WebhookReceiver {
  public readonly calls: WebhookCall[] = []

  private constructor(
    private readonly server: Server,
    public readonly url: string
  ) {}

  public static async start(): Promise<WebhookReceiver> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
    server.on('request', (request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        receiver.calls.push({ headers: request.headers, text, body: JSON.parse(text) as WebhookBody })
        response.statusCode = 204
        response.end()
      })
    })
    return receiver
  }

  /** The first call with a message of this type; its signature is checked with the library of Standard Webhooks. */
  public async waitForType(type: string, secret: string): Promise<WebhookCall> {
    const call = await waitFor(`a webhook call with ${type}`, () => this.calls.find(({ body }) => body.type === type))
    new Webhook(secret).verify(call.text, call.headers as Record<string, string>)
    return call
  }

  public stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}
