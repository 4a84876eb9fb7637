import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { isDeepStrictEqual } from 'node:util'

/**
 * Whether a holder requests the JSON-LD credential that it was offered. A holder may add who it is: the id of a subject that
 * the offer leaves without one.
 * @param request credential and options, as they are on the wire
 * @param offer the same
 * @see RFC 0593, "request attachment format"
 */
export function requestMatchesOffer(request: JsonObject, offer: JsonObject): boolean {
  return isDeepStrictEqual(withoutAddedId(request, offer), offer)
}

function withoutAddedId(request: JsonObject, offer: JsonObject): JsonObject {
  const [requested, offered] = [subjectOf(request), subjectOf(offer)]
  if (!requested || !offered || offered.id !== undefined || typeof requested.id !== 'string') return request
  const { id: _added, ...credentialSubject } = requested
  return { ...request, credential: { ...(request.credential as JsonObject), credentialSubject } }
}

function subjectOf({ credential }: JsonObject): JsonObject | null {
  return isObject(credential) && isObject(credential.credentialSubject) ? credential.credentialSubject : null
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
