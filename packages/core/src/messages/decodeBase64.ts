import type { JsonValue } from '../models'

/**
 * Decodes base64 and base64url, with and without padding and line breaks.
 * @returns null for anything else: `Buffer.from` would silently drop what it does not know
 */
export function decodeBase64(value: JsonValue): Buffer | null {
  if (typeof value !== 'string') return null
  const text = value.replace(/[ \t\r\n]/g, '')
  const digits = text.replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/_-]*$/.test(digits) || digits.length % 4 === 1) return null
  return Buffer.from(digits, 'base64')
}
