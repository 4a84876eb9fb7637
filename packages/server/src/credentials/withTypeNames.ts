import type { ExpandedTypes } from './expandTypes'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

/**
 * A presentation definition (DIF Presentation Exchange 1.0) whose descriptors name types by their full URI, as ACA-Py wants
 * them, with the names that the given credentials have for these types beside them: Credo's library matches `schema[].uri`
 * with contexts, schemas and type names only. A name that means different types in two of the credentials is not added.
 */
export function withTypeNames(definition: JsonObject, credentials: ExpandedTypes[]): JsonObject {
  const { input_descriptors: descriptors } = definition
  if (!Array.isArray(descriptors)) return definition
  return { ...definition, input_descriptors: descriptors.map((descriptor) => widen(descriptor, credentials)) }
}

/** URIs that the descriptors name. */
export function schemaUrisOf({ input_descriptors: descriptors }: JsonObject): string[] {
  return Array.isArray(descriptors) ? descriptors.flatMap((descriptor) => urisOf(schemaOf(descriptor))) : []
}

function widen(descriptor: JsonValue, credentials: ExpandedTypes[]): JsonValue {
  const schema = schemaOf(descriptor)
  const names = urisOf(schema).flatMap((uri) => namesOf(uri, credentials))
  if (names.length === 0) return descriptor
  return { ...(descriptor as JsonObject), schema: [...schema, ...[...new Set(names)].map((uri) => ({ uri }))] }
}

function namesOf(uri: string, credentials: ExpandedTypes[]): string[] {
  const names = credentials.flatMap((types) => Object.keys(types).filter((name) => types[name] === uri))
  return names.filter((name) => credentials.every((types) => !Object.hasOwn(types, name) || types[name] === uri))
}

function schemaOf(descriptor: JsonValue): JsonValue[] {
  const { schema } = (descriptor ?? {}) as JsonObject
  return Array.isArray(schema) ? schema : []
}

function urisOf(schema: JsonValue[]): string[] {
  return schema.map((entry) => (entry as JsonObject | null)?.uri).filter((uri) => typeof uri === 'string')
}
