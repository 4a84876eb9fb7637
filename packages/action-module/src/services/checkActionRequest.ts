import type { ActionRequestOptions, ContinueActionRequest, PartyReference, SendActionRequest } from '../models'

import { ActionRequestInvalidError } from '../errors'

const MAX_IDEMPOTENCY_KEY = 255
/** An id, or the longest DID. */
const MAX_REFERENCE = 4000

/**
 * What callers from JavaScript or over HTTP may get wrong; the message is checked where it is built.
 * @throws {ActionRequestInvalidError}
 */
export function checkSendRequest(request: SendActionRequest, options: ActionRequestOptions): void {
  if (request.type !== 'DIDCOMM') invalid('type must be "DIDCOMM".')
  checkContinueRequest(request, options)
  const { to, from, config, referenceID, tags } = request
  if (!isPresent(to) && !isPresent(config?.contactUuid)) {
    invalid('Name the receiver: "to" (id of a connection, or the DID of a contact) or "config.contactUuid".')
  }
  checkReference('to', to)
  checkReference('from', from)
  if (isPresent(config?.contactUuid)) checkString('config.contactUuid', config.contactUuid)
  if (isPresent(referenceID)) checkString('referenceID', referenceID)
  if (isPresent(tags) && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'))) {
    invalid('tags must be an array of strings.')
  }
}

/** @throws {ActionRequestInvalidError} */
export function checkContinueRequest(request: ContinueActionRequest, { idempotencyKey }: ActionRequestOptions): void {
  if (request.command !== 'message') invalid('command must be "message".')
  if (!isPresent(request.data) || typeof request.data !== 'object') invalid('data must be an object with the message.')
  if (idempotencyKey === undefined) return
  if (idempotencyKey === '' || idempotencyKey.length > MAX_IDEMPOTENCY_KEY) {
    invalid(`Idempotency-Key must have 1 to ${MAX_IDEMPOTENCY_KEY} characters.`)
  }
}

function checkReference(name: string, value: PartyReference | null | undefined): void {
  if (!isPresent(value)) return
  if (typeof value === 'string') return checkString(name, value)
  if (typeof value !== 'object' || (!isPresent(value.uuid) && !isPresent(value.did))) {
    invalid(`${name} must be an id, a DID, or an object with "uuid" or "did".`)
  }
  if (isPresent(value.uuid)) checkString(`${name}.uuid`, value.uuid)
  if (isPresent(value.did)) checkString(`${name}.did`, value.did)
}

function checkString(name: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') invalid(`${name} must be a string that is not empty.`)
  if ((value as string).length > MAX_REFERENCE) invalid(`${name} has at most ${MAX_REFERENCE} characters.`)
}

function isPresent<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

function invalid(message: string): never {
  throw new ActionRequestInvalidError(message)
}
