import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { MAX_DESCRIPTORS } from '../checkDefinition'
import { MAX_NESTED_PATHS, checkSubmission } from '../checkSubmission'
import { PresentationInvalidError } from '../presentationErrors'

const toSubmission = (descriptors: JsonValue): JsonObject => ({ id: 'x', descriptor_map: descriptors })
const nested = (depth: number): JsonObject =>
  depth === 1 ? { path: '$' } : { path: '$', path_nested: nested(depth - 1) }

describe('checkSubmission', () => {
  it('takes plain paths, and as many as there can be descriptors', () => {
    const descriptors = Array<JsonObject>(MAX_DESCRIPTORS).fill({ id: 'a', path: '$.verifiableCredential[0]' })
    expect(() => checkSubmission(toSubmission(descriptors))).not.toThrow()
    expect(() => checkSubmission(toSubmission([nested(MAX_NESTED_PATHS)]))).not.toThrow()
  })

  it.each([
    ['more of them', toSubmission(Array<JsonObject>(MAX_DESCRIPTORS + 1).fill({ path: '$' }))],
    ['deeper ones', toSubmission([nested(MAX_NESTED_PATHS + 1)])],
    ['an expression', toSubmission([{ path: '$[?(@.x)]' }])],
    ['an expression inside', toSubmission([{ path: '$', path_nested: { path: '$..a' } }])],
    ['no path', toSubmission([{ id: 'a' }])],
    ['no submission', undefined],
  ])('refuses %s', (_what, submission) => expect(() => checkSubmission(submission)).toThrow(PresentationInvalidError))
})
