// None of these is exported from its package's root; what uses them reads them from these modules at each call.
import * as requestEquality from '@credo-ts/anoncreds/build/utils/areRequestsEqual'
import * as objectEquality from '@credo-ts/core/build/utils/objectEquality'

import { areJsonEqual } from './areJsonEqual'

type Comparison = (a: object, b: object) => boolean

/** Proof requests up to here are compared by what they mean; larger ones must be the same. */
const MAX_VALUES = 1000
const MAX_DEPTH = 8

const replaced = new WeakSet<object>()

/**
 * Credo compares what a partner sends with what it was sent by looking into each member twice: a credential that nests 40
 * deep takes longer than a lifetime. Replaces its two comparisons for the whole process; does nothing the second time.
 */
export function useLinearEquality(): void {
  replace(objectEquality, 'areObjectsEqual', () => areJsonEqual)
  replace(
    requestEquality,
    'areAnonCredsProofRequestsEqual',
    (byMeaning) => (a, b) => (isSmall(a) && isSmall(b) ? byMeaning(a, b) : areJsonEqual(asked(a), asked(b)))
  )
}

function replace(library: object, name: string, replacement: (original: Comparison) => Comparison): void {
  if (replaced.has(library)) return
  const comparisons = library as Record<string, Comparison | undefined>
  const original = comparisons[name]
  if (typeof original !== 'function') throw new Error(`Credo 0.5.19 has ${name}, which is replaced; this one has not.`)
  comparisons[name] = replacement(original)
  if (comparisons[name] === original) throw new Error(`${name} of this version of Credo cannot be replaced.`)
  replaced.add(library)
}

/** Of a proof request of AnonCreds, without name, version and nonce. */
function asked(request: object): object {
  const { requested_attributes, requested_predicates, non_revoked } = request as Record<string, unknown>
  return { requested_attributes, requested_predicates, non_revoked }
}

function isSmall(value: unknown): boolean {
  let left = MAX_VALUES
  const fits = (one: unknown, depth: number): boolean => {
    if (--left < 0 || depth > MAX_DEPTH) return false
    return one === null || typeof one !== 'object' || Object.values(one).every((child) => fits(child, depth + 1))
  }
  return fits(value, 0)
}
