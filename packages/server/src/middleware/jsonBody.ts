import type { RequestHandler } from 'express'

import { json } from 'express'

import { problems } from '../problems'

import { saysTooMuch } from './rawBody'

const JSON_TYPES = ['application/json', 'application/*+json']

/** Reads JSON bodies; a body of another content type is refused instead of taken for an empty one. */
export function jsonBody(maxBytes: number): RequestHandler {
  const parse = json({ limit: maxBytes, type: JSON_TYPES })
  return (request, response, next) => {
    // null: no body; false: a body of another type, or one of no bytes
    const isOther = request.is(JSON_TYPES) === false && request.get('content-length') !== '0'
    if (isOther) return next(problems.mediaType())
    // Express reads a body that is too long to its end before it says so
    if (saysTooMuch(request, maxBytes)) return next(problems.tooLarge())
    parse(request, response, next)
  }
}
