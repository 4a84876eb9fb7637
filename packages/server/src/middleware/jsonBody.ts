import type { JsonValue } from '@didcomm-gateway/core'
import type { NextFunction, Request, RequestHandler } from 'express'

import { NestingError, parseJsonInSteps } from '@didcomm-gateway/core'
import { raw } from 'express'

import { problems } from '../problems'

import { saysTooMuch } from './rawBody'

const JSON_TYPES = ['application/json', 'application/*+json']
/** More than a message may nest: its service refuses that, and says it better. */
const MAX_NESTING = 3000

/**
 * Reads JSON bodies, which must be objects; a body of another content type or character set is refused instead of taken for an empty one. Large
 * bodies are parsed in steps, where Express's own parser would block all others for up to half a second.
 */
export function jsonBody(maxBytes: number): RequestHandler {
  const read = raw({ limit: maxBytes, type: JSON_TYPES })
  return (request, response, next) => {
    // null: no body; false: a body of another type, or one of no bytes
    const isOther = request.is(JSON_TYPES) === false && request.get('content-length') !== '0'
    if (isOther || !isUtf8(request)) return next(problems.mediaType())
    // Express reads a body that is too long to its end before it says so
    if (saysTooMuch(request, maxBytes)) return next(problems.tooLarge())
    read(request, response, (error?: unknown) => (error ? next(error) : parseBody(request, next)))
  }
}

function parseBody(request: Request, next: NextFunction): void {
  const bytes: unknown = request.body
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    request.body = {}
    return next()
  }
  parseJsonInSteps(bytes, MAX_NESTING).then(
    (body: JsonValue) => {
      if (body === null || typeof body !== 'object' || Array.isArray(body)) {
        return next(problems.validationFailed([{ path: '', message: 'the body must be a JSON object' }]))
      }
      request.body = body
      next()
    },
    (error: unknown) => {
      const isTooDeep = error instanceof NestingError
      const message = `the body must not nest deeper than ${MAX_NESTING} levels`
      next(isTooDeep ? problems.validationFailed([{ path: '', message }]) : problems.jsonMalformed(error))
    }
  )
}

function isUtf8(request: Request): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.get('content-type') ?? '')?.[1]
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset)
}
