import { WebhookMatchInvalidError } from '../../errors'
import { MAX_MATCH_LENGTH, compileMatch } from '../compileMatch'

describe('compileMatch', () => {
  it.each([
    '(a+)+$',
    '^a|b$',
    '[^/]+',
    '\\bping\\b',
    '\\u0041',
    '/',
    '(?:a){2,5}',
    '(?<x>a)',
    'a'.repeat(MAX_MATCH_LENGTH),
  ])('takes %s', (match) => {
    expect(compileMatch(match).test('aaa')).toEqual(expect.any(Boolean))
  })

  it.each([
    ['look-ahead', '(?=a)'],
    ['negative look-ahead', '(?!a)'],
    ['look-behind', '(?<=a)b'],
    ['negative look-behind', '(?<!a)b'],
    ['back-reference', '(a)\\1'],
    ['named back-reference', '(?<x>a)\\k<x>'],
    ['open bracket', '['],
    ['open group', '(a'],
    ['nothing to repeat', '*a'],
    ['too many repetitions', 'a{1001}'],
    ['a repetition of repetitions', '((a{30}){30}){30}'],
    ['too large', '(abc?){500}'],
    ['too long', 'a'.repeat(MAX_MATCH_LENGTH + 1)],
  ])('refuses %s', (_, match) => {
    expect(() => compileMatch(match)).toThrow(WebhookMatchInvalidError)
  })

  it('is linear where a backtracking engine is exponential', () => {
    const startedAt = performance.now()
    expect(compileMatch('^(a+)+$').test('a'.repeat(100_000) + '!')).toBe(false)
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
