import type { RequestHandler } from 'express'

import { randomUUID } from 'node:crypto'

/** Names the request in log lines and in the answer's `X-Request-Id`; a caller's own well-formed id is kept. */
export function requestId(): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id')
    request.id = given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
    response.set('X-Request-Id', request.id)
    next()
  }
}
