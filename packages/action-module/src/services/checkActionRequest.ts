import type {
  ActionRequestOptions,
  ContinueActionRequest,
  FixedOfAction,
  PartyReference,
  SendActionRequest,
} from '../models'

import { ActionPrincipalForbiddenError, ActionRequestInvalidError } from '../errors'

const MAX_IDEMPOTENCY_KEY = 255
/** An id, or the longest DID. */
const MAX_REFERENCE = 4000

/**
 * What callers from JavaScript or over HTTP may get wrong; the message is checked where it is built.
 * @throws {ActionRequestInvalidError} {@link ActionPrincipalForbiddenError}
 */
export function checkSendRequest(tenantId: string, request: SendActionRequest, options: ActionRequestOptions): void {
  if (!isPresent(request.type)) invalid('type must be "DIDCOMM".')
  checkCommand(request.command ?? 'message')
  checkOptions(options)
  checkFixed(tenantId, request)
  if (!isPresent(request.to) && !isPresent(request.config?.contactUuid)) {
    invalid('Name the receiver: "to" (id of a connection, or the DID of a contact) or "config.contactUuid".')
  }
  if (isPresent(request.data) && typeof request.data !== 'object') invalid('data must be an object with the message.')
}

/** @throws {ActionRequestInvalidError} {@link ActionPrincipalForbiddenError} */
export function checkContinueRequest(
  tenantId: string,
  request: ContinueActionRequest,
  options: ActionRequestOptions
): void {
  checkCommand(request.command ?? 'message')
  if (!isPresent(request.data) || typeof request.data !== 'object') invalid('data must be an object with the message.')
  checkOptions(options)
  checkFixed(tenantId, request)
}

function checkCommand(command: unknown): void {
  if (command !== 'message') invalid('command must be "message".')
}

function checkOptions({ idempotencyKey }: ActionRequestOptions): void {
  if (idempotencyKey === undefined) return
  if (idempotencyKey === '' || idempotencyKey.length > MAX_IDEMPOTENCY_KEY) {
    invalid(`Idempotency-Key must have 1 to ${MAX_IDEMPOTENCY_KEY} characters.`)
  }
}

function checkFixed(tenantId: string, request: FixedOfAction): void {
  const { uuid, principalUuid, type, to, from, identityId, config, referenceID, tags } = request
  if (isPresent(type) && !(typeof type === 'string' && /^didcomm$/i.test(type))) invalid('type must be "DIDCOMM".')
  if (isPresent(principalUuid) && principalUuid !== tenantId) {
    throw new ActionPrincipalForbiddenError('principalUuid must be the id of your own tenant.')
  }
  checkReference('to', to)
  checkReference('from', from)
  for (const [name, value] of Object.entries({ uuid, identityId, referenceID })) {
    if (isPresent(value)) checkString(name, value)
  }
  if (isPresent(config?.contactUuid)) checkString('config.contactUuid', config.contactUuid)
  if (isPresent(tags) && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'))) {
    invalid('tags must be an array of strings.')
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
