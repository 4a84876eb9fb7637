import type { ShapeOptions } from './checkShape'
import type { JsonValue } from '../models'

import { ShapeInvalidError } from '../errors'
import { holdsMoreThan, parseJsonInSteps } from '../json'

import { checkShape } from './checkShape'
import { MAX_NESTING, MAX_VALUES } from './limits'

/**
 * A document that was fetched, parsed and its lengths checked.
 * @throws {SyntaxError} when it is no JSON in UTF-8
 * @throws {ShapeInvalidError} names what is too long
 */
export async function parseLimited(document: string | Buffer, options: ShapeOptions): Promise<JsonValue> {
  const { what, maxValues = MAX_VALUES } = options
  const bytes = Buffer.from(document)
  if (holdsMoreThan(bytes, maxValues)) throw new ShapeInvalidError(`${what} holds more than ${maxValues} values.`)
  const json = await parseJsonInSteps(bytes, { maxNesting: MAX_NESTING })
  await checkShape(json, options)
  return json
}
