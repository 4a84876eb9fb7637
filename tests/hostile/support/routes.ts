type Schema = {
  $ref?: string
  /** OpenAPI 3.1 has lists of them; here it is the first one */
  type?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  minLength?: number
  minItems?: number
  oneOf?: Schema[]
  anyOf?: Schema[]
  additionalProperties?: boolean | Schema
}

export interface Route {
  method: string
  /** with `{name}` for parameters, without the prefix /api/v1 */
  path: string
  pathParameters: string[]
  queryParameters: string[]
  /** of the JSON body, its references resolved; null: no body */
  body: Schema | null
}

interface Operation {
  parameters?: Array<{ in: string; name: string }>
  requestBody?: { content?: Record<string, { schema?: Schema }> }
}

const PREFIX = '/api/v1'

/** Every REST route that the gateway itself says it has, so that none can be forgotten. */
export async function listRoutes(gatewayUrl: string): Promise<Route[]> {
  const document = (await (await fetch(`${gatewayUrl}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>
    components: { schemas: Record<string, Schema> }
  }
  const resolve = (schema: Schema, depth = 0): Schema => {
    // something, or null
    if (schema.anyOf) return resolve(schema.anyOf[0], depth)
    const found = schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) as string] : schema
    if (depth > 6) return {}
    return {
      ...found,
      ...(Array.isArray(found.type) ? { type: found.type[0] as string } : {}),
      ...(found.items ? { items: resolve(found.items, depth + 1) } : {}),
      ...(found.properties
        ? {
            properties: Object.fromEntries(
              Object.entries(found.properties).map(([name, property]) => [name, resolve(property, depth + 1)])
            ),
          }
        : {}),
    }
  }
  return Object.entries(document.paths)
    .filter(([path]) => path.startsWith(PREFIX))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        const named = (place: string) => (operation.parameters ?? []).filter((p) => p.in === place).map((p) => p.name)
        const schema = operation.requestBody?.content?.['application/json']?.schema
        return {
          ...{ method: method.toUpperCase(), path: path.slice(PREFIX.length) },
          ...{ pathParameters: named('path'), queryParameters: named('query') },
          body: schema ? resolve(schema) : null,
        }
      })
    )
}

export const isForOperator = ({ path }: Route) => path === '/tenants' || path.startsWith('/tenants/')

/** Puts values into the path; what `values` does not hold becomes `fallback`. */
export function fillPath({ path }: Route, values: Record<string, string>, fallback: string): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values[name] ?? fallback))
}

/** A body with everything that a schema requires, and nothing else. */
export function sampleOf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.oneOf) return sampleOf(schema.oneOf[0])
  switch (schema.type) {
    case 'string':
      return schema.format === 'uri' ? 'https://example.org/' : 'sample'.padEnd(schema.minLength ?? 0, 'x')
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}))
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? { type: 'string' })])
      )
  }
}

/** Where in a body of this schema something of the tenant is named, as paths of members. */
export function namesOfIds(schema: Schema): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    ...(/(Id|Uuid)$|^(from|to)$/.test(name) && (property.type ?? 'string') === 'string' ? [[name]] : []),
    ...namesOfIds(property).map((rest) => [name, ...rest]),
  ])
}

export function withMember(body: unknown, [name, ...rest]: string[], value: unknown): Record<string, unknown> {
  const object = (body ?? {}) as Record<string, unknown>
  return { ...object, [name]: rest.length === 0 ? value : withMember(object[name], rest, value) }
}
