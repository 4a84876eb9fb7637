import type { NextFunction, Request, Response } from 'express'

/**
 * One sample of TRUST&TRACE's documents, the one of a problem-report, holds most of its fields one level down, in
 * `message`. What stands beside them stays.
 */
export function unwrapMessage(request: Request, _response: Response, next: NextFunction): void {
  const { message, ...beside } = (request.body ?? {}) as { message?: unknown; data?: unknown }
  if (isObject(message) && isObject(message.data) && beside.data === undefined) request.body = { ...message, ...beside }
  next()
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
