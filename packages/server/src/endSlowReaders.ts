import type { Server } from 'node:http'

import { timeToTake } from '@didcomm-gateway/core'

/**
 * Ends the connections of clients that do not read the answer they asked for, which stays in memory until they have. Streams that
 * have not ended are their own affair.
 * @param timeoutMs longest that a client may take, beside the time that the bytes take
 */
export function endSlowReaders(server: Server, timeoutMs: number): void {
  server.prependListener('request', (_request, response) => {
    response.once('prefinish', () => {
      // most are in the network's hands by now
      if (response.writableLength === 0) return
      const timer = setTimeout(() => response.destroy(), timeToTake(response.writableLength, timeoutMs))
      response.once('close', () => clearTimeout(timer))
    })
  })
}
