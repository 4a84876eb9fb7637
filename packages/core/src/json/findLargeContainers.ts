import { letOthersRun } from '../work/letOthersRun'

import { endOfString } from './endOfString'

const QUOTE = 0x22
const BRACKET = 0x5b
const BRACKET_END = 0x5d
const BRACE = 0x7b
const BRACE_END = 0x7d
const STEP_BYTES = 250_000

/** JSON text nests deeper than is taken. */
export class NestingError extends SyntaxError {}

/**
 * Where the arrays and objects of a JSON text begin and end that have at least `minBytes`. Looks at bytes, not at parsed
 * values: brackets inside strings do not count.
 * @returns end by beginning
 * @throws {NestingError} when it nests deeper than `maxNesting`: that would overflow the stack of whoever walks it
 * @throws {SyntaxError} when it is no JSON; not everything that is none is noticed
 */
export async function findLargeContainers(
  bytes: Buffer,
  { minBytes, maxNesting }: { minBytes: number; maxNesting: number }
): Promise<Map<number, number>> {
  const large = new Map<number, number>()
  const open: number[] = []
  let nextStep = STEP_BYTES
  for (let i = 0; i < bytes.length; i++) {
    if (i > nextStep) {
      nextStep = i + STEP_BYTES
      await letOthersRun()
    }
    const byte = bytes[i]
    if (byte === QUOTE) {
      i = endOfString(bytes, i + 1)
      if (i < 0) throw new SyntaxError('A string does not end.')
    } else if (byte === BRACE || byte === BRACKET) {
      if (open.push(i) > maxNesting) throw new NestingError(`The JSON nests deeper than ${maxNesting} levels.`)
    } else if (byte === BRACE_END || byte === BRACKET_END) {
      const begin = open.pop()
      if (begin === undefined) throw new SyntaxError('A bracket ends nothing.')
      if (i - begin >= minBytes) large.set(begin, i)
    }
  }
  if (open.length > 0) throw new SyntaxError('An array or object does not end.')
  return large
}
