import { endOfString } from './endOfString'

const QUOTE = 0x22
const COMMA = 0x2c
const BRACKET = 0x5b
const BRACE = 0x7b

/**
 * Whether JSON text holds more than `limit` values, told without parsing it: parsing millions of members takes a second,
 * and nobody has to prove anything to send them. Counts what opens or separates values outside of strings, so it is right
 * for every JSON text, and harmless for any other.
 */
export function holdsMoreThan(bytes: Buffer, limit: number): boolean {
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) {
      i = endOfString(bytes, i + 1)
      if (i < 0) return false
    } else if (byte === COMMA || byte === BRACKET || byte === BRACE) {
      if (++count > limit) return true
    }
  }
  return false
}
