import type { Constructor } from '../input/toDto'

import { HttpCode, OnUndefined } from 'routing-controllers'
import { OpenAPI, ResponseSchema } from 'routing-controllers-openapi'

/** Classes of answers; the OpenAPI document describes them and what they refer to. */
export const answeredClasses = new Set<Constructor>()

/**
 * The status and body of a successful answer, in one word for routing-controllers and OpenAPI.
 * @param view class of the body; left out for 204
 */
export function Answers(status: number, view?: Constructor): MethodDecorator {
  const decorators: MethodDecorator[] = [HttpCode(status) as MethodDecorator]
  if (view) {
    answeredClasses.add(view)
    decorators.push(ResponseSchema(view, { statusCode: status, description: 'Done' }) as MethodDecorator)
  } else {
    decorators.push(OnUndefined(status) as MethodDecorator, OpenAPI(withoutBody(status)) as MethodDecorator)
  }
  return (target, method, descriptor) => {
    for (const decorator of decorators) decorator(target, method, descriptor)
  }
}

/** Beside {@link Answers}: another successful answer, which the method sends itself. */
export function MayAnswer(status: number, view: Constructor): MethodDecorator {
  answeredClasses.add(view)
  return ResponseSchema(view, { statusCode: status, description: 'Done' }) as MethodDecorator
}

function withoutBody(status: number) {
  return <O extends { responses: object }>(operation: O): O => ({
    ...operation,
    responses: { [status]: { description: 'Done' } },
  })
}
