import type { JsonObject } from '@didcomm-gateway/core'

import { requestMatchesOffer } from '../requestMatchesOffer'

const detail = (
  credentialSubject: JsonObject | JsonObject[],
  options: JsonObject = { proofType: 'x' }
): JsonObject => ({
  credential: { issuer: 'did:key:a', credentialSubject },
  options,
})

describe('requestMatchesOffer', () => {
  it('takes the same, whatever the order of its members', () => {
    expect(requestMatchesOffer(detail({ a: 1, b: 2 }), detail({ b: 2, a: 1 }))).toBe(true)
  })

  it('takes an id of the subject that the offer does not have', () => {
    expect(requestMatchesOffer(detail({ id: 'did:key:b', a: 1 }), detail({ a: 1 }))).toBe(true)
  })

  it.each([
    ['another id', detail({ id: 'did:key:c' }), detail({ id: 'did:key:b' })],
    ['no id', detail({}), detail({ id: 'did:key:b' })],
    ['an id that is none', detail({ id: 7 }), detail({})],
    ['another value beside the id', detail({ id: 'did:key:b', a: 2 }), detail({ a: 1 })],
    ['another member', detail({ a: 1, b: 2 }), detail({ a: 1 })],
    ['other options', detail({}, { proofType: 'y' }), detail({})],
    ['an id in a list of subjects', detail([{ id: 'did:key:b' }]), detail([{}])],
  ])('refuses %s', (_what, request, offer) => {
    expect(requestMatchesOffer(request, offer)).toBe(false)
  })
})
