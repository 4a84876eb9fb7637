import { areAnonCredsProofRequestsEqual } from '@credo-ts/anoncreds/build/utils'
import { deepEquality } from '@credo-ts/core'

import { useLinearEquality } from '../useLinearEquality'

/** With two looks at each level, 200 of them would take longer than there has been time. */
const nested = (depth: number, end: unknown = 1): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ inner }), { end })

const toRequest = (restriction: object, count = 1) => ({
  ...{ name: 'x', version: '1.0', nonce: '1', requested_predicates: {} },
  requested_attributes: Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`a${n}`, { name: `n${n}`, restrictions: [restriction] }])
  ),
})

describe('useLinearEquality', () => {
  beforeAll(() => {
    useLinearEquality()
    useLinearEquality()
  })

  it('compares what nests deep', () => {
    expect(deepEquality(nested(200), nested(200))).toBe(true)
    expect(deepEquality(nested(200), nested(200, 2))).toBe(false)
  })

  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [{ a: {} }, { a: null }, false],
    [{ a: { toString: 1 } }, { a: { valueOf: 1 } }, false],
    [{ a: { toString: 1 } }, { a: {} }, false],
  ])('tells %j and %j as Credo does: %s', (a, b, equal) => expect(deepEquality(a, b)).toBe(equal))

  it('compares proof requests by what they mean, and large ones by what they say', () => {
    const equal = (a: object, b: object) => areAnonCredsProofRequestsEqual(a as never, b as never)
    const named = { ...toRequest({ schema_id: 's' }), name: 'y', nonce: '2' }
    const { a0 } = named.requested_attributes as { a0: object }
    expect(equal(toRequest({ schema_id: 's' }), { ...named, requested_attributes: { other: a0 } })).toBe(true)
    expect(equal(toRequest({ schema_id: 's' }), toRequest({ schema_id: 't' }))).toBe(false)
    expect(equal(toRequest(nested(200)), toRequest(nested(200)))).toBe(true)
    expect(equal(toRequest(nested(200)), toRequest(nested(200, 2)))).toBe(false)
    expect(equal(toRequest({ schema_id: 's' }, 500), toRequest({ schema_id: 's' }, 500))).toBe(true)
  })
})
