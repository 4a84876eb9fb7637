import type { Response } from 'express'

/**
 * Holds the end of an answer back until something is done about it: nobody gets the answer before.
 * @param settle gets the whole body; must not throw
 */
export function holdEnd(response: Response, settle: (body: Buffer) => Promise<void>): void {
  const end = response.end.bind(response) as (chunk?: unknown, encoding?: BufferEncoding) => Response
  let ended = false
  // whoever is asked next takes the answer for given, as it is without this
  Object.defineProperty(response, 'headersSent', { configurable: true, get: () => ended })
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    if (ended) return response
    ended = true
    const body = toBytes(chunk, encoding)
    // not at once: the request may still be on its way through the middleware that holds the end
    void Promise.resolve()
      .then(() => settle(body))
      .then(() => {
        delete (response as { headersSent?: boolean }).headersSent
        end(body)
      })
    return response
  }) as Response['end']
}

function toBytes(chunk: unknown, encoding: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk
  if (chunk instanceof Uint8Array) return Buffer.from(chunk)
  if (typeof chunk !== 'string') return Buffer.alloc(0)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}
