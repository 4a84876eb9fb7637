import type { BodiesInFlight } from './BodiesInFlight'
import type { JsonValue } from '@didcomm-gateway/core'
import type { NextFunction, Request, RequestHandler, Response } from 'express'

import { NestingError, TooManyNamesError, parseJsonInSteps } from '@didcomm-gateway/core'
import { raw } from 'express'

import { problems } from '../problems'

import { bodiesInFlight } from './BodiesInFlight'
import { readBody, saysTooMuch } from './rawBody'

const JSON_TYPES = ['application/json', 'application/*+json']
/** More than a message may nest: its service refuses that, and says it better. */
const MAX_NESTING = 3000
/** To copy or list an object of more names blocks all others for too long. */
const MAX_NAMES = 50_000
/** Routes whose bodies hold a message; what others take is never that large, and what handles it does not work in steps. */
const WITH_MESSAGE = /^\/(actions?|didcomm)(\/|$)/i
const MAX_OTHER_BYTES = 1_000_000

/**
 * Reads JSON bodies, which must be objects; a body of another content type or character set is refused instead of taken
 * for an empty one. Large bodies are parsed in steps, where Express's own parser would block all others for up to half a
 * second.
 * @param maxBytes of a body with a message; others are smaller
 */
export function jsonBody(maxBytes: number): RequestHandler {
  const maxOtherBytes = Math.min(maxBytes, MAX_OTHER_BYTES)
  const bodies = bodiesInFlight(maxBytes)
  return (request, response, next) => {
    // null: no body; false: a body of another type, or one of no bytes
    const isOther = request.is(JSON_TYPES) === false && request.get('content-length') !== '0'
    if (isOther || !isUtf8(request)) return next(problems.mediaType())
    const limit = WITH_MESSAGE.test(request.path) ? maxBytes : maxOtherBytes
    if (saysTooMuch(request, limit)) return next(problems.tooLarge())
    read(request, response, limit, bodies).then(() => parseBody(request, next), next)
  }
}

/** Into `request.body`, when there is a body. */
async function read(request: Request, response: Response, maxBytes: number, bodies: BodiesInFlight): Promise<void> {
  if (!request.is(JSON_TYPES)) return
  if ((request.get('content-encoding') ?? 'identity').toLowerCase() === 'identity') {
    // the mark of Express's parsers: routing-controllers would begin another one
    Object.assign(request, { body: await readBody(request, maxBytes, bodies), _body: true })
    return
  }
  // opens what is compressed, up to as many bytes
  const open = raw({ limit: maxBytes, type: JSON_TYPES })
  await new Promise<void>((resolve, reject) =>
    open(request, response, (error?: unknown) => (error ? reject(error as Error) : resolve()))
  )
}

function parseBody(request: Request, next: NextFunction): void {
  const bytes: unknown = request.body
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    request.body = {}
    return next()
  }
  parseJsonInSteps(bytes, { maxNesting: MAX_NESTING, maxNames: MAX_NAMES }).then(
    (body: JsonValue) => {
      if (body === null || typeof body !== 'object' || Array.isArray(body)) {
        return next(problems.validationFailed([{ path: '', message: 'the body must be a JSON object' }]))
      }
      request.body = body
      next()
    },
    (error: unknown) => {
      const message = whatIsTooMuch(error)
      next(message ? problems.validationFailed([{ path: '', message }]) : problems.jsonMalformed(error))
    }
  )
}

function whatIsTooMuch(error: unknown): string | null {
  if (error instanceof NestingError) return `the body must not nest deeper than ${MAX_NESTING} levels`
  return error instanceof TooManyNamesError ? `an object must not have more than ${MAX_NAMES} names` : null
}

function isUtf8(request: Request): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.get('content-type') ?? '')?.[1]
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset)
}
