import type { JsonObject } from '../models'

import { readHeader } from '../models'

/** What a message asks for: replies to everything, to its thread only, to nothing from now on, or nothing said. */
export type ReturnRouteWish = { scope: 'all' } | { scope: 'thread'; threadId: string } | { scope: 'none' } | null

/** A longer thread id is no route back: each one is remembered as long as its connection is open. */
const MAX_THREAD_ID_LENGTH = 256

/** @see RFC 0092 `~transport` */
export function returnRouteOf(message: JsonObject): ReturnRouteWish {
  const transport = Object.prototype.hasOwnProperty.call(message, '~transport') ? message['~transport'] : null
  if (transport === null || typeof transport !== 'object' || Array.isArray(transport)) return null
  const { return_route: scope, return_route_thread: namedThread } = transport
  if (scope === 'all' || scope === 'none') return { scope }
  if (scope !== 'thread') return null
  const threadId = typeof namedThread === 'string' ? namedThread : readHeader(message).threadId
  return threadId === null || threadId.length > MAX_THREAD_ID_LENGTH ? null : { scope, threadId }
}
