import { CONNECTION_KIND, CREDENTIAL_KIND, INVITATION_KIND, PROOF_KIND } from '@didcomm-gateway/core'

import { API_KEY_KIND } from '../../auth'
import { TENANT_KIND } from '../../tenants/TenantService'

/**
 * What a repetition may do when nobody knows how the request before it ended: look for the record that it makes, do it
 * again because that changes nothing or is refused, or neither.
 */
export type IdempotentRoute = { makes: string } | 'repeatable' | 'once'

/** Paths below the prefix whose POST makes one record, with the kind of the record. */
const MAKING: Record<string, string> = {
  '/invitations': INVITATION_KIND,
  '/invitations/receive': CONNECTION_KIND,
  '/credentials/offers': CREDENTIAL_KIND,
  '/credentials/proposals': CREDENTIAL_KIND,
  '/proofs/requests': PROOF_KIND,
  '/proofs/proposals': PROOF_KIND,
  '/tenants': TENANT_KIND,
  '/api-keys': API_KEY_KIND,
}
/** Kinds whose answer holds what is shown once, so that no later GET can stand for it. */
const SHOWN_ONCE = [TENANT_KIND, API_KEY_KIND]
/** What a second time does is seen by others, or cannot be told from the first. */
const ONCE = [/^\/tenants\/[^/]+\/api-keys$/, /^\/identities$/, /\/rotate-secret$/]
/** Keep keys themselves, in the transaction that carries the request out. */
const OF_ACTIONS = /^\/(actions?|didcomm)(\/|$)/
/** Of actions, too, what sends nothing new. */
const OF_SENDING = /^\/(actions?|didcomm)(\/didcomm)?\/[^/]+\/(retry|cancel)$/

/**
 * @param path below `/api/v1`, as it was called
 * @returns null where the resource keeps idempotency keys itself
 */
export function idempotentRoute(path: string): IdempotentRoute | null {
  // as Express compares paths
  const known = path.toLowerCase().replace(/(?<=.)\/$/, '')
  if (OF_ACTIONS.test(known) && !OF_SENDING.test(known)) return null
  if (Object.hasOwn(MAKING, known)) return { makes: MAKING[known] }
  return ONCE.some((form) => form.test(known)) ? 'once' : 'repeatable'
}

/** Whether the answer itself must be kept; otherwise the record that was made is shown as it is now. */
export function keepsAnswer(route: IdempotentRoute): boolean {
  return typeof route !== 'object' || SHOWN_ONCE.includes(route.makes)
}
