import type { Request } from 'express'

/** In this order; the last one is what clients of TRUST&TRACE send. */
const KEY_HEADERS = ['x-api-key', 'tnt-subscription-key']

/** The key of `Authorization: Bearer KEY` or `X-API-Key: KEY`, null when there is neither. */
export function readApiKey(request: Request): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1]
  const headers = KEY_HEADERS.map((name) => request.get(name)?.trim())
  return bearer ?? headers.find((value) => value !== undefined && value !== '') ?? null
}
