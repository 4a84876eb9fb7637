import type { Keep } from '../json'
import type { JsonObject } from '../models'

import { holdsMoreThan } from '../json'
import { MAX_VALUES } from '../shapes/limits'

import { parseMessageText } from './parseMessageText'

/** Of a message: its header, and what an ack or a problem-report says. @see RFC 0008, 0015, 0035, 0092 */
const READ = ['@type', '@id', '~thread', '~transport', 'status', 'description', 'problem-code', 'explain', 'fix-hint']

/**
 * A message that was received, as JSON; as {@link parseMessageText}. Of one with more values than a handler takes only what is
 * read when it comes: all else stays in its text. As an object such a message blocks the event loop for too long, when it is
 * made and when what it is made of is thrown away.
 * @throws {EnvelopeInvalidError} when the bytes are not the UTF-8 text of a JSON object
 */
export function parseReceivedText(
  bytes: Buffer,
  maxNesting: number
): Promise<{ message: JsonObject; decoratorKeys: string[] }> {
  return parseMessageText(bytes, maxNesting, holdsMoreThan(bytes, MAX_VALUES) ? { keeps: wantedOfMany } : {})
}

function wantedOfMany(name: string): Keep {
  if (name.endsWith('~attach')) return 'outline'
  return READ.includes(name) ? 'small' : false
}
