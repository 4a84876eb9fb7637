import type { Constructor } from '../input/toDto'
import type { OpenAPIObject, OperationObject, SchemaObject } from 'openapi3-ts'

import { defaultMetadataStorage } from 'class-transformer/cjs/storage'
import { targetConstructorToSchema } from 'class-validator-jsonschema'
import { getMetadataArgsStorage } from 'routing-controllers'
import { routingControllersToSpec } from 'routing-controllers-openapi'

import { answeredClasses } from './Answers'
import { ProblemView } from './ProblemView'
import { collectClasses } from './collectClasses'
import { asInput } from './inputSchemas'
import { otherPaths } from './otherPaths'
import { toOpenApi31 } from './toOpenApi31'
import { calledClasses, webhookCalls } from './webhookCalls'

export interface OpenApiOptions {
  controllers: Constructor[]
  routePrefix: string
  /** address of the API, or its path */
  serverUrl: string
  version: string
}

const PROBLEM_STATUSES = {
  400: 'The request cannot be read',
  401: 'No key, or an unknown one',
  403: 'The key may not do this',
  422: 'Body or query do not have the form that is asked for; `errors` names each field or parameter',
  429: 'Too many requests',
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  description: 'The same request with the same key is carried out once; a repeated one gets the answer of the first',
  required: false,
  schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
}

/** The OpenAPI 3.1 document of all controllers, from the decorators that also route and validate. */
export function buildOpenApi({ controllers, routePrefix, serverUrl, version }: OpenApiOptions): OpenAPIObject {
  const storage = getMetadataArgsStorage()
  const classesOf = (type: 'body' | 'queries') =>
    storage.params
      .filter((param) => param.type === type)
      .map(
        (param) => (Reflect.getMetadata('design:paramtypes', param.object, param.method) as Constructor[])[param.index]
      )
  const document = routingControllersToSpec(
    storage,
    { routePrefix, controllers },
    {
      components: {
        schemas: schemasOf(
          [...classesOf('queries'), ...answeredClasses, ProblemView, ...calledClasses],
          classesOf('body')
        ),
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        },
      },
      info: {
        title: 'DIDComm gateway',
        version,
        description: 'DIDComm for organisations over plain HTTP. Every error is a problem detail with a stable code.',
        license: { name: 'Apache-2.0' },
      },
      servers: [{ url: serverUrl }],
      security: [{ bearer: [] }, { apiKey: [] }],
    }
  ) as OpenAPIObject
  for (const path of Object.values(document.paths) as Array<Record<string, OperationObject>>) {
    for (const operation of Object.values(path)) addProblems(operation)
    if ('post' in path) addIdempotencyKey(path.post)
  }
  document.paths = { ...document.paths, ...otherPaths }
  return toOpenApi31({ ...document, webhooks: webhookCalls() })
}

/** @param bodies the classes that calls take; the others describe queries and answers */
function schemasOf(classes: Constructor[], bodies: Constructor[]): Record<string, SchemaObject> {
  const options = {
    refPointerPrefix: '#/components/schemas/',
    classTransformerMetadataStorage: defaultMetadataStorage as never,
  }
  const taken = new Set(collectClasses(bodies))
  const schemas = collectClasses([...classes, ...bodies]).map((dtoClass) => {
    const schema = targetConstructorToSchema(dtoClass, options) as SchemaObject
    return [dtoClass.name, taken.has(dtoClass) ? asInput(dtoClass, schema) : schema] as const
  })
  return Object.fromEntries(schemas)
}

/** Where the method itself does not take it, the middleware before all of them does. */
function addIdempotencyKey(operation: OperationObject): void {
  const isKey = (parameter: object) => 'name' in parameter && parameter.name === IDEMPOTENCY_KEY.name
  operation.parameters = [...(operation.parameters ?? []).filter((one) => !isKey(one)), IDEMPOTENCY_KEY]
}

function addProblems(operation: OperationObject): void {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } }
  const all = Object.entries({ ...PROBLEM_STATUSES, default: 'Any other problem' })
  for (const [status, description] of all) operation.responses[status] ??= { description, content }
  // a body that is no object is refused
  if (operation.requestBody && 'content' in operation.requestBody) {
    operation.requestBody.required = !('x-optional' in operation.requestBody)
  }
}
