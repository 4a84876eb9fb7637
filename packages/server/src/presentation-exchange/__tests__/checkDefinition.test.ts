import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import {
  MAX_DEFINITION_LENGTH,
  MAX_DESCRIPTORS,
  MAX_FIELDS,
  MAX_PATHS_PER_FIELD,
  MAX_PATTERNS,
  MAX_REQUIREMENTS,
  MAX_SCHEMAS,
  checkDefinition,
} from '../checkDefinition'
import { MAX_FILTER_DEPTH, MAX_PATTERN_LENGTH } from '../checkFilter'
import { DefinitionInvalidError } from '../presentationErrors'

const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value)
const withFields = (fields: JsonValue): JsonObject => ({
  id: 'x',
  input_descriptors: [{ id: 'a', constraints: { fields } }],
})
const withField = (field: JsonObject) => withFields([{ path: ['$.a'], ...field }])
const nested = (depth: number): JsonObject => (depth === 1 ? {} : { not: nested(depth - 1) })

/** How a definition is made that is exactly at a limit, or one beyond. */
const LIMITS: Array<[string, number, (size: number) => JsonObject]> = [
  ['descriptors', MAX_DESCRIPTORS, (n) => ({ input_descriptors: times(n, { id: 'a' }) })],
  ['schemas', MAX_SCHEMAS, (n) => ({ input_descriptors: [{ schema: times(n, { uri: 'a' }) }] })],
  [
    'requirements',
    MAX_REQUIREMENTS,
    (n) => ({ input_descriptors: [], submission_requirements: times(n, { rule: 'all' }) }),
  ],
  ['fields', MAX_FIELDS, (n) => withFields(times(n, { path: ['$.a'] }))],
  ['paths', MAX_PATHS_PER_FIELD, (n) => withField({ path: times(n, '$.a') })],
  ['patterns', MAX_PATTERNS, (n) => withFields(times(n, { path: ['$.a'], filter: { pattern: 'a' } }))],
  ['characters of a pattern', MAX_PATTERN_LENGTH, (n) => withField({ filter: { pattern: 'a'.repeat(n) } })],
  [
    'characters of a property pattern',
    MAX_PATTERN_LENGTH,
    (n) => withField({ filter: { patternProperties: { ['a'.repeat(n)]: {} } } }),
  ],
  ['levels of a filter', MAX_FILTER_DEPTH, (n) => withField({ filter: nested(n) })],
  ['characters of the id of a field', 128, (n) => withField({ id: 'a'.repeat(n) })],
  [
    'characters',
    MAX_DEFINITION_LENGTH,
    (n) => ({ input_descriptors: [], name: 'a'.repeat(n - '{"input_descriptors":[],"name":""}'.length) }),
  ],
]

describe('checkDefinition', () => {
  it.each(LIMITS)('takes the most %s: %i', (_what, most, make) =>
    expect(() => checkDefinition(make(most))).not.toThrow()
  )

  it.each(LIMITS)('refuses more %s than %i', (_what, most, make) =>
    expect(() => checkDefinition(make(most + 1))).toThrow(DefinitionInvalidError)
  )

  it.each([
    ['a script', withField({ path: ['$[(1+1)]'] })],
    ['a filter expression', withField({ path: ['$.a', '$..[?(@.x)]'] })],
    ['a path that is no text', withField({ path: [{ a: 1 }] })],
    ['an id of a field that would be one', withField({ id: 'a[?(@.x)]' })],
    ['an id of a field that is no text', withField({ id: 7 })],
    ['a reference', withField({ filter: { not: { $ref: '#' } } })],
    ['a name for a filter', withField({ filter: { not: { $id: 'https://example.org/mine' } } })],
    ['data for a schema', withField({ filter: { const: { $data: '0/a' } } })],
    ['text', 'definition'],
    ['nothing', undefined],
    ['a list', []],
  ] as Array<[string, JsonValue | undefined]>)('refuses %s', (_what, definition) =>
    expect(() => checkDefinition(definition)).toThrow(DefinitionInvalidError)
  )

  it('leaves to the library what else can be wrong', () => {
    for (const odd of [
      {},
      { input_descriptors: 7 },
      withFields('all'),
      { input_descriptors: [null, { constraints: 1 }] },
    ]) {
      expect(() => checkDefinition(odd as JsonObject)).not.toThrow()
    }
  })
})
