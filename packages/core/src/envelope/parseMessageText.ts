import type { ParseOptions } from '../json'
import type { JsonObject } from '../models'

import { EnvelopeInvalidError } from '../errors'
import { NestingError, parseJsonInSteps } from '../json'
import { decoratorKeysOf } from '../models'

/**
 * The decrypted bytes as JSON, with the message's decorator keys. The bytes are what is kept: parsing loses integers above 2^53 and duplicate keys.
 * @param maxNesting deepest nesting accepted; deeper JSON would overflow the stack of whoever walks it
 * @param wanted of a message that is large; default: all of it
 * @throws {EnvelopeInvalidError} when the bytes are not the UTF-8 text of a JSON object
 */
export async function parseMessageText(
  bytes: Buffer,
  maxNesting: number,
  wanted: Pick<ParseOptions, 'keeps' | 'sliced' | 'isKnownJson'> = {}
): Promise<{ message: JsonObject; decoratorKeys: string[] }> {
  const decorators = new Set<string>()
  let isTold = false
  const onName = (name: string) => {
    isTold = true
    if (name.includes('~')) decorators.add(name)
  }
  try {
    const message = await parseJsonInSteps(bytes, { ...wanted, maxNesting, onName })
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) {
      return { message, decoratorKeys: isTold ? [...decorators] : decoratorKeysOf(message) }
    }
  } catch (error) {
    if (error instanceof NestingError) {
      throw new EnvelopeInvalidError(`The message nests deeper than ${maxNesting} levels.`)
    }
  }
  throw new EnvelopeInvalidError('The decrypted content is not a JSON object in UTF-8.')
}
