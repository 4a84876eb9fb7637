import type { OpenAPIObject } from 'openapi3-ts'

/** OpenAPI 3.0 has no place for what a gateway calls by itself; 3.1 has `webhooks`, and JSON Schema as it is. */
export function toOpenApi31(document: OpenAPIObject): OpenAPIObject {
  return { ...(convert(document) as OpenAPIObject), openapi: '3.1.0' }
}

type Plain = Record<string, unknown>

/** What the two have differently of what is written here: `nullable`, and bounds that exclude themselves. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert)
  if (value === null || typeof value !== 'object') return value
  const converted = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, convert(member)])) as Plain
  return withoutNullable(
    withoutFlag(withoutFlag(converted, 'minimum', 'exclusiveMinimum'), 'maximum', 'exclusiveMaximum')
  )
}

/** A schema's own; a property of that name is an object. */
function withoutNullable({ nullable, ...schema }: Plain): Plain {
  if (nullable === undefined) return schema
  if (typeof nullable !== 'boolean') return { nullable, ...schema }
  return nullable && typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : schema
}

function withoutFlag(schema: Plain, bound: string, flag: string): Plain {
  if (typeof schema[flag] !== 'boolean') return schema
  const { [bound]: limit, [flag]: excludes, ...rest } = schema
  return { ...rest, [excludes ? flag : bound]: limit }
}
