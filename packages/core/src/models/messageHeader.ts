import type { JsonObject, JsonValue } from './json'

export interface MessageHeader {
  type: string | null
  messageId: string | null
  threadId: string | null
  parentThreadId: string | null
}

/**
 * What the gateway reads of any message, however odd: strings are taken as they are, everything else counts as absent.
 * @see RFC 0008 (message id and threading), RFC 0020 (message types)
 */
export function readHeader(message: JsonObject): MessageHeader {
  const messageId = asString(own(message, '@id'))
  const thread = own(message, '~thread')
  const threadObject = thread !== null && typeof thread === 'object' && !Array.isArray(thread) ? thread : {}
  return {
    type: asString(own(message, '@type')),
    messageId,
    threadId: asString(own(threadObject, 'thid')) ?? messageId,
    parentThreadId: asString(own(threadObject, 'pthid')),
  }
}

function own(object: JsonObject, key: string): JsonValue {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : null
}

function asString(value: JsonValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
