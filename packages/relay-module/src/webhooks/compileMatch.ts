import { RE2JS } from 're2js'

import { WebhookMatchInvalidError } from '../errors'

/** Longest pattern, characters. */
export const MAX_MATCH_LENGTH = 512
/** Largest compiled pattern, instructions: time to search is at worst text length × size. */
const MAX_PROGRAM_SIZE = 1000

/** `\k<name>`, which would be taken for the letter k. */
const NAMED_BACK_REFERENCE = /(?<!\\)(\\\\)*\\k</

/**
 * Compiles a tenant's pattern for an engine whose time is linear in the text (RE2). Taken is the syntax of RE2, with
 * JavaScript's spelling of named groups and escapes; look-around and back-references are not.
 * @throws {WebhookMatchInvalidError}
 */
export function compileMatch(match: string): RE2JS {
  if (match.length > MAX_MATCH_LENGTH) {
    throw new WebhookMatchInvalidError(`match is longer than ${MAX_MATCH_LENGTH} characters.`)
  }
  const compiled = compile(match)
  if (compiled.programSize() > MAX_PROGRAM_SIZE) {
    throw new WebhookMatchInvalidError('match is too large: use fewer or smaller counted repetitions.')
  }
  return compiled
}

function compile(match: string): RE2JS {
  try {
    if (NAMED_BACK_REFERENCE.test(match)) throw new Error('invalid escape sequence: `\\k<`')
    return RE2JS.compile(RE2JS.translateRegExp(match))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WebhookMatchInvalidError(
      `match is not a regular expression that is taken (RE2 syntax: no look-around, no back-references): ${reason}`,
      { cause: error }
    )
  }
}
