import { MAX_PATH_LENGTH, isPlainPath } from '../isPlainPath'

describe('isPlainPath', () => {
  it.each([
    '$',
    '$.credentialSubject.name',
    '$.vc.credentialSubject.degrees[0].name',
    '$.credentialSubject.*',
    '$[*][0]',
    "$['credentialSubject']['given name']",
    '$["issuer"].id',
    '$.@context',
    "$['@context'][1]",
    "$['vc'].@type",
    "$['?(a)']",
    `$.${'a'.repeat(MAX_PATH_LENGTH - 2)}`,
  ])('takes %s', (path) => expect(isPlainPath(path)).toBe(true))

  it.each([
    '$..name',
    '$..*',
    '$.a..b',
    "$..['name']",
    '$[?(@.name)]',
    '$..[?(@.name)]',
    '$[(@.length-1)]',
    '$.(1+1)',
    '$[0:2]',
    '$[::2]',
    '$[0,1]',
    "$['a','b']",
    '$[-1]',
    '$[1234567890]',
    "$['a\\'b']",
    "$['a.@b']",
    '$["a.@b"]',
    "$['a'",
    'credentialSubject.name',
    '$.a b',
    '$ ',
    '',
    ' $.a',
    `$.${'a'.repeat(MAX_PATH_LENGTH - 1)}`,
    null,
    7,
    ['$.a'],
  ])('does not take %j', (path) => expect(isPlainPath(path)).toBe(false))
})
