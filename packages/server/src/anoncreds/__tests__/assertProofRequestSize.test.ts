import type { AnonCredsProofRequest } from '@credo-ts/anoncreds'

import { ProofRequestTooLargeError } from '../anonCredsErrors'
import { assertProofRequestSize } from '../assertProofRequestSize'

function times<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item)
}

function request(attributes: object[], predicates: object[] = []): AnonCredsProofRequest {
  return { requested_attributes: { ...attributes }, requested_predicates: { ...predicates } } as never
}

describe('assertProofRequestSize', () => {
  const restricted = (count: number) => ({ name: 'a', restrictions: times(count, { cred_def_id: 'id' }) })

  it.each([
    ['500 attributes and predicates', request(times(300, { name: 'a' }), times(200, { name: 'b' }))],
    ['2,000 names', request([{ names: times(1999, 'a') }, { name: 'b' }])],
    ['2,000 restrictions', request([restricted(1000)], [restricted(1000)])],
  ])('takes %s', (_what, proofRequest) => {
    expect(() => assertProofRequestSize(proofRequest)).not.toThrow()
  })

  it.each([
    ['501 attributes and predicates', request(times(300, { name: 'a' }), times(201, { name: 'b' }))],
    ['2,001 names', request([{ names: times(2000, 'a') }, { name: 'b' }])],
    ['2,001 restrictions', request([restricted(1000)], [restricted(1001)])],
  ])('refuses %s', (_what, proofRequest) => {
    expect(() => assertProofRequestSize(proofRequest)).toThrow(ProofRequestTooLargeError)
  })
})
