import type { JsonObject } from '../models'

import { EnvelopeInvalidError } from '../errors'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The decrypted bytes as text and JSON. The text is what is kept: parsing loses integers above 2^53 and duplicate keys.
 * @param maxNesting deepest nesting accepted; deeper JSON would overflow the stack of whoever walks it
 * @throws {EnvelopeInvalidError} when the bytes are not the UTF-8 text of a JSON object
 */
export function parseMessageText(bytes: Uint8Array, maxNesting: number): { text: string; message: JsonObject } {
  if (nestsDeeperThan(bytes, maxNesting)) {
    throw new EnvelopeInvalidError(`The message nests deeper than ${maxNesting} levels.`)
  }
  try {
    const text = utf8.decode(bytes)
    const message: unknown = JSON.parse(text)
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) {
      return { text, message: message as JsonObject }
    }
  } catch {
    // told below
  }
  throw new EnvelopeInvalidError('The decrypted content is not a JSON object in UTF-8.')
}

/** Looks at bytes, not at parsed values: brackets inside strings do not count. */
function nestsDeeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) {
      inString = true
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > limit) return true
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--
    }
  }
  return false
}
