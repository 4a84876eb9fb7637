import type { JsonValue } from '../../models'

import fc from 'fast-check'

import { letOthersRun } from '../../work/letOthersRun'
import { stringifyInSteps } from '../stringifyInSteps'

jest.mock('../../work/letOthersRun', () => ({ letOthersRun: jest.fn() }))

const many = (count: number, of: (n: number) => JsonValue) => Array.from({ length: count }, (_, n) => of(n))
const named = (count: number, of: (n: number) => JsonValue) =>
  Object.fromEntries(many(count, of).map((value, n) => [`k${n}`, value]))

describe('stringifyInSteps', () => {
  it.each<[string, JsonValue]>([
    ['one value', 1],
    ['nothing', []],
    ['many numbers', many(10_000, (n) => n)],
    ['many small objects', many(10_000, (n) => ({ n, list: [n, null] }))],
    ['a large array among small ones', [1, many(5000, () => ({})), [], many(5000, () => []), {}, 'end']],
    ['many names', named(10_000, (n) => n)],
    ['large members among small ones', { a: 1, b: named(5000, () => []), c: {}, d: many(3000, () => 1), e: 'ü"\\' }],
    ['names that are numbers', { ...named(3000, (n) => n), 7: 'seven', 3: many(3000, () => 1) }],
    ['names of Object', JSON.parse(`{"__proto__":1,"constructor":{"__proto__":[${'1,'.repeat(3000)}1]}}`) as JsonValue],
    ['deep nesting', JSON.parse(`${'[1,'.repeat(3000)}1${']'.repeat(3000)}`) as JsonValue],
  ])('writes %s as JSON.stringify does', async (_what, value) => {
    expect(await stringifyInSteps(value)).toBe(JSON.stringify(value))
  })

  it.each<[string, JsonValue]>([
    ['an array', many(20_000, () => [])],
    ['one in a member', { a: many(20_000, () => []) }],
    ['one deep inside', { a: [{ b: { c: many(20_000, () => ({})) } }] }],
    ['many names deep inside', [[{ a: named(20_000, () => 1) }]]],
  ])('lets others run while it writes %s', async (_what, value) => {
    jest.mocked(letOthersRun).mockClear()
    await stringifyInSteps(value)
    // 2,000 values in one go, where they are looked at and where they are written
    expect(jest.mocked(letOthersRun).mock.calls.length).toBeGreaterThanOrEqual(19)
  })

  it('leaves out what is undefined, in small values and in large ones', async () => {
    const small = { a: undefined, b: 1 } as unknown as JsonValue
    expect(await stringifyInSteps(small)).toBe('{"b":1}')
    const large = { a: undefined, b: many(5000, () => 1), c: undefined } as unknown as JsonValue
    expect(await stringifyInSteps(large)).toBe(JSON.stringify(large))
  })

  it('writes any value as JSON.stringify does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 1, max: 400 }), async (value, times) => {
        const whole = { list: many(times, () => value as JsonValue), one: value as JsonValue }
        expect(await stringifyInSteps(whole)).toBe(JSON.stringify(whole))
      }),
      { numRuns: 50 }
    )
  })
})
