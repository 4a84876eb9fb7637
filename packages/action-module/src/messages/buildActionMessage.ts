import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { MAX_ID_LENGTH, readHeader } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { ActionMessageInvalidError, ActionThreadMismatchError } from '../errors'

/** The thread of an action that is already open. */
export interface ActionThread {
  thid: string
  pthid: string | null
}

export interface ActionMessage {
  message: JsonObject
  thread: ActionThread
}

/**
 * The message as it is sent. Everything of the caller's is kept as it is; only what is absent is added: `@id`, a
 * random uuid, and `~thread`, the thread of the action.
 *
 * The first message of an action names its thread: by default the action's uuid, otherwise what a partner reads from
 * the caller's `~thread` and `@id`. Later ones must stay on it; a `~thread` without `thid` gets it.
 * @param thread null for the first message
 * @throws {ActionMessageInvalidError} without an `@type`
 * @throws {ActionThreadMismatchError} when a later message names another thread
 * @see RFC 0008 (message id and threading)
 */
export function buildActionMessage(
  given: unknown,
  actionUuid: string,
  thread: ActionThread | null,
  newMessageId: () => string = randomUUID
): ActionMessage {
  const message = checkMessage(given)
  const withId: JsonObject = Object.hasOwn(message, '@id') ? message : { '@id': newMessageId(), ...message }
  const built = thread ? onThread(withId, thread) : openThread(withId, actionUuid)
  return { message: built, thread: thread ?? threadOf(built, actionUuid) }
}

function checkMessage(given: unknown): JsonObject {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    throw new ActionMessageInvalidError('data.message must be a JSON object.')
  }
  const message = given as JsonObject
  if (!isText(message['@type'])) {
    throw new ActionMessageInvalidError('data.message must have an "@type" that is a string and not empty.')
  }
  return message
}

function openThread(message: JsonObject, actionUuid: string): JsonObject {
  return Object.hasOwn(message, '~thread') ? message : { ...message, '~thread': { thid: actionUuid } }
}

function threadOf(message: JsonObject, actionUuid: string): ActionThread {
  const { threadId, parentThreadId } = readHeader(message)
  if (threadId === null && (isText(message['@id']) || namesThread(message['~thread']))) {
    throw new ActionMessageInvalidError(
      `The thread of a message, "thid" or else "@id", has at most ${MAX_ID_LENGTH} characters.`
    )
  }
  return { thid: threadId ?? actionUuid, pthid: parentThreadId }
}

function onThread(message: JsonObject, { thid, pthid }: ActionThread): JsonObject {
  if (!Object.hasOwn(message, '~thread')) {
    return { ...message, '~thread': { thid, ...(pthid === null ? {} : { pthid }) } }
  }
  const given = message['~thread']
  if (!isObject(given)) throw mismatch(thid)
  if (!Object.hasOwn(given, 'thid')) return { ...message, '~thread': { thid, ...given } }
  if (given.thid !== thid) throw mismatch(thid)
  return message
}

function namesThread(thread: JsonValue): boolean {
  return isObject(thread) && isText(thread.thid)
}

function isText(value: JsonValue): boolean {
  return typeof value === 'string' && value !== ''
}

function isObject(value: JsonValue): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function mismatch(thid: string): ActionThreadMismatchError {
  return new ActionThreadMismatchError(
    `The thread of this action is "${thid}". Leave "~thread" out, or name that thread; another one needs an action of its own.`
  )
}
