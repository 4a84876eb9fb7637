import type { JsonObject } from '@didcomm-gateway/core'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

export interface ReceivedCall {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
  /** body, parsed */
  json: { message: JsonObject } & Record<string, unknown>
}

export type Answer = (response: ServerResponse, call: ReceivedCall) => void

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>

/** A webhook on loopback; `answer` decides what it answers. */
export async function startWebhookReceiver() {
  const calls: ReceivedCall[] = []
  let waiting: Array<() => void> = []
  const receiver = {
    calls,
    url: '',
    answer: ((response) => response.writeHead(204).end()) as Answer,
    /** Resolves when so many calls have come in all. */
    received: async (count: number): Promise<ReceivedCall[]> => {
      while (calls.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
      return calls
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('error', () => undefined)
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const json = JSON.parse(body) as ReceivedCall['json']
      const call = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body, json }
      calls.push(call)
      receiver.answer(response, call)
      for (const wake of waiting.splice(0)) wake()
      waiting = []
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return receiver
}
