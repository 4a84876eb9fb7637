import type { Request } from 'express'

/** The key of `Authorization: Bearer KEY` or `X-API-Key: KEY`, null when there is neither. */
export function readApiKey(request: Request): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1]
  const header = request.get('x-api-key')?.trim()
  return bearer ?? (header === undefined || header === '' ? null : header)
}
