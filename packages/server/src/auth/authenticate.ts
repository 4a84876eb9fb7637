import type { ApiKeys } from './ApiKeys'
import type { Caller } from './Caller'
import type { OperatorKey } from './OperatorKey'
import type { RateLimits } from '../middleware/RateLimits'
import type { RequestHandler } from 'express'

import { addressGroup } from '@didcomm-gateway/core'

import { count } from '../middleware/limitRequests'
import { problems } from '../problems'

import { readApiKey } from './readApiKey'

/**
 * Every request that passes has a `caller`; the others end with 401, or 429 when their address tries too many keys.
 */
export function authenticate(operatorKey: OperatorKey, apiKeys: ApiKeys, wrongKeys: RateLimits): RequestHandler {
  const findCaller = async (apiKey: string | null): Promise<Caller | null> => {
    if (apiKey === null) return null
    return operatorKey.matches(apiKey) ? { kind: 'operator' } : apiKeys.findCaller(apiKey)
  }
  return (request, _response, next) => {
    const apiKey = readApiKey(request)
    findCaller(apiKey)
      .then(async (caller) => {
        if (caller) {
          request.caller = caller
          return
        }
        await count(wrongKeys, addressGroup(request.ip ?? ''))
        throw apiKey === null ? problems.keyMissing() : problems.keyUnknown()
      })
      .then(() => next(), next)
  }
}
