import fc from 'fast-check'

const NAMES = [
  '@type',
  '~thread',
  '~transport',
  '~timing',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'toJSON',
  'id',
  'type',
  'files~attach',
  '',
  '0',
  '-1',
  'é',
  '\u0000',
  '\ud83d\ude00',
]

/** Numbers that are not what JSON.parse makes of them, or look odd. */
const NUMBERS = [
  '9007199254740993',
  '-9223372036854775808',
  '1e400',
  '-0',
  '0.1000',
  '1E+2',
  '123456789012345678901234567890.5',
]

const space = fc.constantFrom('', '', ' ', '\n', '\t', '\r\n ')

/** Strings as JSON.stringify would write them, and with escapes that it would not. */
const text = fc.oneof(
  fc.fullUnicodeString({ maxLength: 20 }).map((value) => JSON.stringify(value)),
  fc.constantFrom('"\\u0000"', '"\\ud800"', '"\\/"', '"\\u00e9"', '"\u2028"', '"<script>"', '"x~y"')
)

const name = fc.oneof(
  fc.constantFrom(...NAMES).map((value) => JSON.stringify(value)),
  text
)

const scalar = fc.oneof(
  text,
  fc.constantFrom('null', 'true', 'false', ...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value))
)

const { object } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('array'), tie('object')),
  array: fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
  object: fc
    .array(fc.tuple(name, space, tie('value'), space), { maxLength: 8 })
    // members with one name twice are left in
    .map(
      (members) => `{${members.map(([key, before, member, after]) => `${key}${before}:${member}${after}`).join(',')}}`
    ),
}))

/** The text of JSON objects of every kind, not as JSON.stringify would write it. */
export const jsonText = (): fc.Arbitrary<string> => object
