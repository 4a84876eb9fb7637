import type { JsonObject } from './json'

/** The decorator keys of a message: every top-level key that holds a `~`. @see RFC 0011 */
export function decoratorKeysOf(message: JsonObject): string[] {
  return Object.keys(message).filter((name) => name.includes('~'))
}
