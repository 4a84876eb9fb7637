import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { checkFilter } from './checkFilter'
import { isPlainPath } from './isPlainPath'
import { entriesOf, isObject } from './jsonShape'
import { DefinitionInvalidError } from './presentationErrors'

/** Longest definition, characters of JSON. */
export const MAX_DEFINITION_LENGTH = 100_000
export const MAX_DESCRIPTORS = 50
/** Of all descriptors together. */
export const MAX_SCHEMAS = 100
export const MAX_FIELDS = 200
export const MAX_PATHS_PER_FIELD = 20
export const MAX_PATTERNS = 50
export const MAX_REQUIREMENTS = 50
const MAX_FIELD_ID_LENGTH = 128

/** The library writes the id of a field into a path of its own. */
const FIELD_ID = /^[\w:#/-]+$/

/**
 * Checks what in a presentation definition could cost more than it came with, before a library sees it: numbers, lengths,
 * and that every path is plain. That patterns compile, and all else, is told on a thread.
 * @throws {DefinitionInvalidError}
 * @see DIF Presentation Exchange 1.0 and 2.0, "Presentation Definition"
 */
export function checkDefinition(definition: JsonValue | undefined): asserts definition is JsonObject {
  if (!isObject(definition)) throw new DefinitionInvalidError('The presentation definition is no object.')
  if (JSON.stringify(definition).length > MAX_DEFINITION_LENGTH) {
    throw new DefinitionInvalidError(`The presentation definition is longer than ${MAX_DEFINITION_LENGTH} characters.`)
  }
  const descriptors = entriesOf(definition.input_descriptors)
  atMost(MAX_DESCRIPTORS, descriptors, 'input descriptors')
  atMost(MAX_REQUIREMENTS, entriesOf(definition.submission_requirements), 'submission requirements')
  const schemas = descriptors.flatMap((descriptor) => entriesOf(descriptor.schema))
  atMost(MAX_SCHEMAS, schemas, 'schemas')
  const constraints = descriptors.map((descriptor) => descriptor.constraints).filter(isObject)
  const fields = constraints.flatMap((one) => entriesOf(one.fields))
  atMost(MAX_FIELDS, fields, 'fields')
  for (const field of fields) checkField(field)
  const patterns = fields.flatMap(({ filter }) => (filter === undefined ? [] : checkFilter(filter)))
  atMost(MAX_PATTERNS, patterns, 'patterns')
}

function checkField({ id, path }: JsonObject): void {
  if (id !== undefined && (typeof id !== 'string' || id.length > MAX_FIELD_ID_LENGTH || !FIELD_ID.test(id))) {
    throw new DefinitionInvalidError(
      `The id of a field has letters, digits and _ : # / - only, at most ${MAX_FIELD_ID_LENGTH}.`
    )
  }
  const paths = Array.isArray(path) ? path : []
  atMost(MAX_PATHS_PER_FIELD, paths, 'paths in one field')
  const other = paths.find((one) => !isPlainPath(one))
  if (other === undefined) return
  throw new DefinitionInvalidError(
    `The path ${JSON.stringify(other).slice(0, 100)} is not taken: a path has members, indexes and wildcards only, such as $.credentialSubject.name.`
  )
}

function atMost(limit: number, list: unknown[], what: string): void {
  if (list.length > limit)
    throw new DefinitionInvalidError(`The presentation definition has more than ${limit} ${what}.`)
}
