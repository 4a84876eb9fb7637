import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

/** Full URIs of types by their name in a credential. */
export type ExpandedTypes = Record<string, string>

/**
 * A presentation definition (DIF Presentation Exchange 1.0) whose descriptors name types by their full URI, as ACA-Py wants
 * them, with the names that the given credentials have for these types beside them: Credo's library matches `schema[].uri`
 * with contexts, schemas and type names only. A name that means different types in two of the credentials is not added.
 */
export function withTypeNames(definition: JsonObject, credentials: ExpandedTypes[]): JsonObject {
  const { input_descriptors: descriptors } = definition
  if (!Array.isArray(descriptors)) return definition
  const names = namesByUri(credentials)
  return { ...definition, input_descriptors: descriptors.map((descriptor) => widen(descriptor, names)) }
}

/** URIs that the descriptors name. */
export function schemaUrisOf({ input_descriptors: descriptors }: JsonObject): string[] {
  return Array.isArray(descriptors) ? descriptors.flatMap((descriptor) => urisOf(schemaOf(descriptor))) : []
}

function widen(descriptor: JsonValue, names: Map<string, string[]>): JsonValue {
  const schema = schemaOf(descriptor)
  const added = new Set(urisOf(schema).flatMap((uri) => names.get(uri) ?? []))
  if (added.size === 0) return descriptor
  return { ...(descriptor as JsonObject), schema: [...schema, ...[...added].map((uri) => ({ uri }))] }
}

/** Names that mean one type wherever they stand. */
function namesByUri(credentials: ExpandedTypes[]): Map<string, string[]> {
  const meanings = new Map<string, Set<string>>()
  for (const [name, uri] of credentials.flatMap((types) => Object.entries(types))) {
    meanings.set(name, (meanings.get(name) ?? new Set()).add(uri))
  }
  const names = new Map<string, string[]>()
  for (const [name, uris] of meanings) {
    const [uri] = uris
    if (uris.size === 1) names.set(uri, [...(names.get(uri) ?? []), name])
  }
  return names
}

function schemaOf(descriptor: JsonValue): JsonValue[] {
  const { schema } = (descriptor ?? {}) as JsonObject
  return Array.isArray(schema) ? schema : []
}

function urisOf(schema: JsonValue[]): string[] {
  return schema.map((entry) => (entry as JsonObject | null)?.uri).filter((uri) => typeof uri === 'string')
}
