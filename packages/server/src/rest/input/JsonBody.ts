import type { Constructor } from './toDto'
import type { Request } from 'express'
import type { Action } from 'routing-controllers'

import { getMetadataArgsStorage } from 'routing-controllers'
import { OpenAPI } from 'routing-controllers-openapi'

import { readDto } from './readDto'

/** Marks a request body in the OpenAPI document. */
export const OPTIONAL = { 'x-optional': true }

/**
 * The JSON body, as a validated DTO of the parameter's class: 422 where it does not fit. Takes the place of
 * routing-controllers' `@Body()`, see `toDto`; OpenAPI finds it in the same storage.
 */
export function JsonBody(): ParameterDecorator {
  return (object, method, index) => register('body', object, String(method), index)
}

/** The same where the body may be left out; then the DTO has nothing but its defaults. */
export function OptionalJsonBody(): ParameterDecorator {
  return (object, method, index) => {
    register('body', object, String(method), index)
    const descriptor = Object.getOwnPropertyDescriptor(object, String(method)) as PropertyDescriptor
    OpenAPI((operation) => ({ ...operation, requestBody: { ...operation.requestBody, ...OPTIONAL } as never }))(
      object,
      String(method),
      descriptor
    )
  }
}

/** The query parameters, as a validated DTO of the parameter's class. */
export function Queries(): ParameterDecorator {
  return (object, method, index) => register('queries', object, String(method), index)
}

function register(type: 'body' | 'queries', object: object, method: string, index: number): void {
  const dtoClass = (Reflect.getMetadata('design:paramtypes', object, method) as Constructor[])[index]
  getMetadataArgsStorage().params.push({
    type,
    object,
    method,
    index,
    parse: false,
    // checked here: routing-controllers would take a promise for an empty body
    required: false,
    transform: ({ request }: Action, value: unknown) => readDto(dtoClass, value, (request as Request).method),
  })
}
