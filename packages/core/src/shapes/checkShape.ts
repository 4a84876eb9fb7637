import type { MetEncoding } from './ShapeChecker'
import type { Shape } from './Shape'
import type { JsonValue } from '../models'

import { isUtf8 } from 'node:buffer'

import { ShapeInvalidError } from '../errors'
import { NestingError, holdsMoreThan, parseJsonInSteps } from '../json'
import { isSpace } from '../json/isSpace'
import { letOthersRun } from '../work/letOthersRun'

import { ShapeChecker } from './ShapeChecker'
import { MAX_NESTING, MAX_VALUES } from './limits'

/** What JSON that is looked for begins with: object, array, string. */
const BEGINNINGS = [...Buffer.from('{["')]

export interface ShapeOptions {
  /** for errors, such as `The message` */
  what: string
  shape: Shape
  /** characters of a text of which nothing else is known; default: any */
  longestText?: number
  /** values in all, JSON inside of base64 included; default {@link MAX_VALUES} */
  maxValues?: number
}

/**
 * Looks at the length of everything in a JSON value before a library sees it, JSON inside of base64 included.
 * @throws {ShapeInvalidError} names what is too long
 */
export async function checkShape(
  value: JsonValue,
  { what, shape, longestText = Infinity, maxValues = MAX_VALUES }: ShapeOptions
): Promise<void> {
  const checker = new ShapeChecker(what, longestText, maxValues)
  checker.check(value, shape)
  for (let met = checker.encodings.pop(); met; met = checker.encodings.pop()) {
    await letOthersRun()
    const json = await decode(met, maxValues)
    if (json === undefined) continue
    await letOthersRun()
    checker.check(json, met.holding, met.path)
  }
}

/**
 * The same without a look into base64.
 * @returns what is too long, or null when nothing is
 */
export function shapeFault(
  value: JsonValue,
  { what, shape, longestText = Infinity, maxValues = MAX_VALUES }: ShapeOptions
): string | null {
  try {
    new ShapeChecker(what, longestText, maxValues).check(value, shape)
    return null
  } catch (error) {
    if (error instanceof ShapeInvalidError) return error.message
    throw error
  }
}

/** @returns undefined for what is no JSON: no library will take it for any */
async function decode({ base64, path }: MetEncoding, maxValues: number): Promise<JsonValue | undefined> {
  const bytes = Buffer.from(base64, 'base64')
  if (!BEGINNINGS.includes(firstByte(bytes))) return undefined
  if (holdsMoreThan(bytes, maxValues)) throw new ShapeInvalidError(`${path} holds more than ${maxValues} values.`)
  // libraries decode it leniently
  if (!isUtf8(bytes)) throw new ShapeInvalidError(`${path} is no UTF-8.`)
  try {
    return await parseJsonInSteps(bytes, { maxNesting: MAX_NESTING })
  } catch (error) {
    if (error instanceof NestingError) throw new ShapeInvalidError(`${path} nests deeper than ${MAX_NESTING} levels.`)
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function firstByte(bytes: Buffer): number {
  return bytes[bytes.findIndex((byte) => !isSpace(byte))]
}
