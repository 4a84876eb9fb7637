import type { JsonValue } from '@didcomm-gateway/core'

import { isObject } from './jsonShape'
import { DefinitionInvalidError } from './presentationErrors'

/** Longest pattern, characters; how large it may be compiled is told on a thread. */
export const MAX_PATTERN_LENGTH = 512
export const MAX_FILTER_DEPTH = 10

/** Keywords that do not say what a value is, but lead to other schemas. */
const REFERENCE = /^\$(?!comment$|schema$)/

/**
 * Checks a filter, which is a JSON schema: code is made of it. It refers to nothing, is not deep, and its patterns are short.
 * @returns its patterns
 * @throws {DefinitionInvalidError}
 */
export function checkFilter(filter: JsonValue): string[] {
  const patterns: string[] = []
  visit(filter, 0, patterns)
  const long = patterns.find((pattern) => pattern.length > MAX_PATTERN_LENGTH)
  if (long !== undefined) {
    throw new DefinitionInvalidError(`A pattern in a filter is longer than ${MAX_PATTERN_LENGTH} characters.`)
  }
  return patterns
}

function visit(value: JsonValue, depth: number, patterns: string[]): void {
  if (value === null || typeof value !== 'object') return
  if (depth >= MAX_FILTER_DEPTH) throw new DefinitionInvalidError(`A filter is deeper than ${MAX_FILTER_DEPTH} levels.`)
  if (Array.isArray(value)) {
    for (const item of value) visit(item, depth + 1, patterns)
    return
  }
  for (const [name, child] of Object.entries(value)) {
    if (REFERENCE.test(name))
      throw new DefinitionInvalidError(`A filter has "${name.slice(0, 50)}", which is not taken.`)
    if (name === 'pattern' && typeof child === 'string') patterns.push(child)
    if (name === 'patternProperties' && isObject(child)) patterns.push(...Object.keys(child))
    visit(child, depth + 1, patterns)
  }
}
