import type { Constructor } from '../input/toDto'
import type { SchemaObject } from 'openapi3-ts'

import { takenBackBy } from '../input/TakesBack'

import { orNull } from './Nullable'

/** Any JSON. */
const TAKEN_BACK: SchemaObject = { description: 'taken back as GET shows it; it changes nothing' }

/**
 * The schema of a body as calls take it: nothing that it does not name, what may be left out may be null, and what GET
 * shows may come back.
 */
export function asInput(dtoClass: Constructor, schema: SchemaObject): SchemaObject {
  const { properties = {}, required = [] } = schema
  const own = Object.entries(properties).map(([name, property]) => {
    return [name, required.includes(name) ? property : orNull(property)] as const
  })
  const takenBack = takenBackBy(dtoClass).map((name) => [name, TAKEN_BACK] as const)
  return { ...schema, properties: Object.fromEntries([...own, ...takenBack]), additionalProperties: false }
}
