import type { SchemaObject } from 'openapi3-ts'

import { JSONSchema } from 'class-validator-jsonschema'

/** OpenAPI 3.0 knows null only beside a type, and among the values of an enum. */
const NULL: SchemaObject = { type: 'object', nullable: true, enum: [null] }

/** The property of an answer is always there and may be null. */
export function Nullable(): PropertyDecorator {
  return JSONSchema((schema: SchemaObject) => {
    if (schema.type === undefined) return { anyOf: [schema, NULL] }
    return { ...schema, ...(schema.enum ? { enum: [...schema.enum, null] } : {}), nullable: true }
  }) as PropertyDecorator
}
