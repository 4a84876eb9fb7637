import type { ReferenceObject, SchemaObject } from 'openapi3-ts'

import { JSONSchema } from 'class-validator-jsonschema'

/** OpenAPI 3.0 knows null only beside a type, and among the values of an enum. */
const NULL: SchemaObject = { type: 'object', nullable: true, enum: [null] }

/** The property of an answer is always there and may be null. */
export function Nullable(): PropertyDecorator {
  return JSONSchema((schema: SchemaObject) => orNull(schema)) as PropertyDecorator
}

/** The schema, or null. */
export function orNull(schema: SchemaObject | ReferenceObject): SchemaObject {
  if ('$ref' in schema || schema.type === undefined) return { anyOf: [schema, NULL] }
  return { ...schema, ...(schema.enum ? { enum: [...new Set([...schema.enum, null])] } : {}), nullable: true }
}
