import type { Partner } from './partner'
import type { JsonObject } from '@didcomm-gateway/core'
import type { AddressInfo } from 'node:net'

import { once } from 'node:events'
import { createServer } from 'node:http'

export interface EndpointAnswer {
  status: number
  headers?: Record<string, string>
}

export type RefusingEndpoint = Awaited<ReturnType<typeof startRefusingEndpoint>>

/** An endpoint in front of a partner's own: it refuses what the test says, and passes the rest on. */
export async function startRefusingEndpoint(partner: Partner) {
  /** every message that was posted, refused or not */
  const posted: JsonObject[] = []
  const endpoint = {
    url: '',
    posted,
    /** null: passed on to the partner */
    answer: (() => null) as (message: JsonObject) => EndpointAnswer | null,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      reply(Buffer.concat(chunks)).then(
        ({ status, headers }) => response.writeHead(status, headers).end(),
        () => response.destroy()
      )
    })
    async function reply(body: Buffer): Promise<EndpointAnswer> {
      const { plaintextMessage } = await partner.agent.context.wallet.unpack(JSON.parse(body.toString()))
      const message = plaintextMessage as unknown as JsonObject
      posted.push(message)
      const answer = endpoint.answer(message)
      if (answer) return answer
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const { status } = await fetch(partner.endpoint, { method: 'POST', headers, body: new Uint8Array(body) })
      return { status }
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  endpoint.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  partner.agent.config.endpoints = [endpoint.url]
  return endpoint
}
