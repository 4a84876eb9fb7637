import type { ActionRequestOptions, ContinueActionRequest, SendActionRequest } from '../models'
import type { JsonValue, TenantKey } from '@didcomm-gateway/core'

import { stringifyInSteps } from '@didcomm-gateway/core'

/** A request that must not be carried out twice. */
export interface KeyedRequest {
  keyHash: string
  requestHash: string
}

/**
 * @param target uuid of the action that the request is for; null for one that opens an action
 * @returns null when the caller gave no key
 */
export async function keyedRequest(
  key: TenantKey,
  request: SendActionRequest | ContinueActionRequest,
  target: string | null,
  { idempotencyKey }: ActionRequestOptions
): Promise<KeyedRequest | null> {
  if (idempotencyKey === undefined) return null
  // in this order a request was hashed always: keys of earlier versions must find theirs
  const { type, from, to, config, referenceID, tags, command, data, ...more } = request
  const ordered = { type, from, to, config, referenceID, tags, command, data, ...more }
  const text = await stringifyInSteps(ordered as unknown as JsonValue)
  return {
    keyHash: key.hash('action.idempotency', idempotencyKey),
    requestHash: key.hash('action.request', target ?? '', text),
  }
}
