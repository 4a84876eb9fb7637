import type { AnonCredsProofRequest } from '@credo-ts/anoncreds'

import { ProofRequestTooLargeError } from './anonCredsErrors'

const MAX_ASKED = 500
const MAX_NAMES = 2000
const MAX_RESTRICTIONS = 2000

/**
 * The wallet is searched for each attribute and predicate of a request, under each of its restrictions.
 * @throws {ProofRequestTooLargeError}
 */
export function assertProofRequestSize({ requested_attributes, requested_predicates }: AnonCredsProofRequest): void {
  const attributes = Object.values(requested_attributes)
  const asked = [...attributes, ...Object.values(requested_predicates)]
  const restrictions = asked.reduce((count, one) => count + (one.restrictions?.length ?? 0), 0)
  const names = attributes.reduce((count, one) => count + (one.names?.length ?? 1), 0)
  refuse(asked.length, MAX_ASKED, 'attributes and predicates')
  refuse(names, MAX_NAMES, 'names of attributes')
  refuse(restrictions, MAX_RESTRICTIONS, 'restrictions')
}

function refuse(count: number, most: number, what: string): void {
  if (count <= most) return
  throw new ProofRequestTooLargeError(`The proof request has ${count} ${what}; at most ${most} are looked for.`)
}
