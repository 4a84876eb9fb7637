import type { JsonObject, JsonValue } from './json'

import { MAX_ID_LENGTH, MAX_TYPE_LENGTH } from '../shapes/limits'

export interface MessageHeader {
  type: string | null
  messageId: string | null
  threadId: string | null
  parentThreadId: string | null
}

/**
 * What the gateway reads of any message, however odd: strings are taken as they are, everything else counts as absent, and
 * so does what is too long to be indexed, looked up or used as a route. The message keeps it all.
 * @see RFC 0008 (message id and threading), RFC 0020 (message types)
 */
export function readHeader(message: JsonObject): MessageHeader {
  const messageId = asString(own(message, '@id'), MAX_ID_LENGTH)
  const thread = own(message, '~thread')
  const threadObject = thread !== null && typeof thread === 'object' && !Array.isArray(thread) ? thread : {}
  return {
    type: asString(own(message, '@type'), MAX_TYPE_LENGTH),
    messageId,
    threadId: readThreadId(own(threadObject, 'thid'), messageId),
    parentThreadId: asString(own(threadObject, 'pthid'), MAX_ID_LENGTH),
  }
}

function own(object: JsonObject, key: string): JsonValue {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : null
}

/** A message that names a thread, however long its name, does not begin one. */
function readThreadId(thid: JsonValue, messageId: string | null): string | null {
  return typeof thid === 'string' && thid !== '' ? asString(thid, MAX_ID_LENGTH) : messageId
}

function asString(value: JsonValue, maxLength: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxLength ? value : null
}
