import type { RateLimits } from './RateLimits'
import type { RequestHandler } from 'express'

import { addressGroup } from '@didcomm-gateway/core'

import { problems } from '../problems'

/** 429 for an address that asks too often: what is public. */
export function limitAddresses(limits: RateLimits): RequestHandler {
  return (request, _response, next) => {
    count(limits, addressGroup(request.ip ?? '')).then(() => next(), next)
  }
}

/** 429 for an API key that sends too much; the admin key is not limited. */
export function limitCallers(limits: RateLimits): RequestHandler {
  return (request, _response, next) => {
    if (request.caller?.kind !== 'tenant') return next()
    count(limits, request.caller.keyId).then(() => next(), next)
  }
}

/** @throws HttpProblem 429 */
export async function count(limits: RateLimits, who: string): Promise<void> {
  const retryAfterSeconds = await limits.count(who)
  if (retryAfterSeconds !== null) throw problems.rateLimited(retryAfterSeconds)
}
