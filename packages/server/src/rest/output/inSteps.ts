import type { JsonValue } from '@didcomm-gateway/core'
import type { Response } from 'express'
import type { Action } from 'routing-controllers'

import { stringifyInSteps } from '@didcomm-gateway/core'

/**
 * For `@UseInterceptor` of controllers whose answers can be large: their JSON is written in steps, where Express would
 * block all others for up to half a second.
 */
export async function inSteps(action: Action, answer: unknown): Promise<unknown> {
  const response = action.response as Response
  if (answer === null || typeof answer !== 'object' || answer === response) return answer
  response.type('application/json')
  // JSON already
  if (Buffer.isBuffer(answer)) return answer
  return Buffer.from(await stringifyInSteps(answer as JsonValue))
}

/** The same for a method that answers by itself. */
export async function sendInSteps(response: Response, status: number, answer: object): Promise<Response> {
  const json = await stringifyInSteps(answer as JsonValue)
  return response.status(status).type('application/json').send(Buffer.from(json))
}
