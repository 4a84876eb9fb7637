import type { Server } from 'node:http'

/**
 * Ends the connections of clients that do not read the answer they asked for, which stays in memory until they have. Streams that
 * have not ended are their own affair.
 * @param timeFor longest that a client may take for so many bytes, milliseconds
 */
export function endSlowReaders(server: Server, timeFor: (bytes: number) => number): void {
  server.prependListener('request', (_request, response) => {
    response.once('prefinish', () => {
      // most are in the network's hands by now
      if (response.writableLength === 0) return
      const timer = setTimeout(() => response.destroy(), timeFor(response.writableLength))
      response.once('close', () => clearTimeout(timer))
    })
  })
}
