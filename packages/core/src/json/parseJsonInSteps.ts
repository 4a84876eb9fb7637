import type { JsonValue } from '../models'

import { isUtf8 } from 'node:buffer'

import type { Keep } from './LargeContainerParser'

import { LargeContainerParser } from './LargeContainerParser'
import { findLargeContainers } from './findLargeContainers'
import { isSpace } from './isSpace'

/** Containers of fewer bytes are parsed in one go, and what is parsed in one go has about as many. */
const PART_BYTES = 32_768

export interface ParseOptions {
  /** deepest nesting that is taken */
  maxNesting: number
  /** most names of one object; default: any */
  maxNames?: number
  /**
   * told the names of the members of an object that is not parsed in one go, in part more than once: to list those of a
   * finished object of 5 MB takes 100 ms
   */
  onName?: (name: string) => void
  /**
   * which members of the outermost value, where that is an object that is not parsed in one go, are wanted; default: all.
   * To make an object of hundreds of thousands of names blocks for long, however it is done
   */
  keeps?: (name: string) => Keep
  /** large members of this name, not of the outermost value, become a {@link JsonSlice}; default: none do */
  sliced?: string
  /** it has been parsed before: what is left out need not be looked at */
  isKnownJson?: boolean
}

/**
 * The same as `JSON.parse` of a text in UTF-8, but lets other work run in between: 5 MB can hold a million values, and
 * parsing these at once blocks the event loop for more than half a second.
 * @throws {SyntaxError} when it is no JSON in UTF-8; its subclasses {@link NestingError} when it nests too deep and
 * {@link TooManyNamesError}
 */
export async function parseJsonInSteps(bytes: Buffer, options: ParseOptions): Promise<JsonValue> {
  if (!isUtf8(bytes)) throw new SyntaxError('The text is not UTF-8.')
  const { maxNesting, maxNames = Infinity, sliced, isKnownJson = false, ...outermost } = options
  const large = await findLargeContainers(bytes, { minBytes: PART_BYTES, maxNesting })
  const begin = firstByte(bytes)
  const end = large.get(begin)
  if (end === undefined) return JSON.parse(bytes.toString('utf8')) as JsonValue
  if (!isBlank(bytes, end + 1)) throw new SyntaxError('There is more after the JSON value.')
  const parser = new LargeContainerParser(bytes, large, {
    partBytes: PART_BYTES,
    maxNames,
    sliced,
    checksAll: !isKnownJson,
  })
  return parser.parse(begin, outermost)
}

function firstByte(bytes: Buffer): number {
  let i = 0
  while (isSpace(bytes[i])) i++
  return i
}

function isBlank(bytes: Buffer, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if (!isSpace(bytes[i])) return false
  return true
}
