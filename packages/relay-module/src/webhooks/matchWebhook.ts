import type { JsonObject } from '@didcomm-gateway/core'
import type { RE2JS } from 're2js'

import { decoratorKeysOf } from '@didcomm-gateway/core'

/** Most characters of one text that are searched, and of all texts of one message together. */
const MAX_TEXT_LENGTH = 1000
const MAX_TOTAL_LENGTH = 4000

const SOV_PREFIX = /^did:sov:[^;/]*;spec\//

/**
 * What of a message the patterns of webhooks are searched in: its full `@type`, the same with the `did:sov:…;spec/`
 * prefix in its `https://didcomm.org/` form, and each decorator key, which is every top-level key that holds a `~`.
 * Each text counts up to its first 1,000 characters, all together up to 4,000: a sender must not be able to make
 * matching expensive.
 * @param type null when the message has none that is a string; then an empty text stands for it
 * @param decoratorKeys default: read off the message
 * @see RFC 0020 (message types), RFC 0011 (decorators)
 */
export function matchedTexts(type: string | null, message: object, decoratorKeys?: string[]): string[] {
  const texts: string[] = []
  let left = MAX_TOTAL_LENGTH
  const add = (text: string) => {
    const kept = text.slice(0, Math.min(MAX_TEXT_LENGTH, left))
    left -= kept.length
    texts.push(kept)
  }
  add(type ?? '')
  if (type && SOV_PREFIX.test(type)) add(type.replace(SOV_PREFIX, 'https://didcomm.org/'))
  for (const key of decoratorKeys ?? decoratorKeysOf(message as JsonObject)) {
    if (left === 0) break
    add(key)
  }
  return texts
}

/**
 * Whether a pattern is found in any of the texts.
 * @param pattern null stands for a rule without `match`, which takes everything
 */
export function matchWebhook(pattern: RE2JS | null, texts: string[]): boolean {
  return pattern === null || texts.some((text) => pattern.test(text))
}
