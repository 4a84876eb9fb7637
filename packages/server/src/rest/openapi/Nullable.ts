import type { SchemaObject } from 'openapi3-ts'

import { JSONSchema } from 'class-validator-jsonschema'

/** The property of an answer is always there and may be null. */
export function Nullable(): PropertyDecorator {
  return JSONSchema((schema: SchemaObject) => {
    // OpenAPI 3.0 reads nothing beside a $ref, and asks for null among the values of an enum
    if ('$ref' in schema) return { allOf: [schema], nullable: true }
    return { ...schema, ...(schema.enum ? { enum: [...schema.enum, null] } : {}), nullable: true }
  }) as PropertyDecorator
}
