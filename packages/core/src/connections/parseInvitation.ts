import type { JsonObject, JsonValue } from '../models'

import { JsonTransformer, MessageValidator, OutOfBandInvitation } from '@credo-ts/core'

import { GatewayError, ShapeInvalidError } from '../errors'
import { readHeader } from '../models'
import { INVITATION, checkShape, parseLimited } from '../shapes'

import { InvitationConnectionlessError, InvitationInvalidError } from './connectionErrors'
import { assertSupportedType, assertSupportedUrl, writeKeysAsDids } from './supportedInvitation'

/** Characters of a text of which nothing else is known. */
const MAX_TEXT_LENGTH = 10_000
const BYTE_ORDER_MARK = Buffer.from('\ufeff')
const SHAPE = { what: 'The invitation', shape: INVITATION, longestText: MAX_TEXT_LENGTH }

/**
 * An out-of-band invitation with DID Exchange, checked.
 * @param json what the inviter made, whatever it is
 * @throws {InvitationInvalidError}
 * @see RFC 0434 (out-of-band 1.x)
 */
export async function parseInvitation(json: JsonValue): Promise<OutOfBandInvitation> {
  if (!isObject(json)) throw new InvitationInvalidError('An invitation is a JSON object.')
  await assertShape(checkShape(json, SHAPE))
  return toExchangeInvitation(json)
}

/**
 * The same of JSON text in UTF-8, which may begin with a byte order mark.
 * @throws {InvitationInvalidError} SyntaxError
 */
export async function parseInvitationText(text: Buffer): Promise<OutOfBandInvitation> {
  const json = await assertShape(parseLimited(withoutMark(text), SHAPE))
  if (!isObject(json)) throw new InvitationInvalidError('An invitation is a JSON object.')
  return toExchangeInvitation(json)
}

function withoutMark(text: Buffer): Buffer {
  return text.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? text.subarray(BYTE_ORDER_MARK.length) : text
}

function toExchangeInvitation(json: JsonObject): OutOfBandInvitation {
  assertSupportedType(json)
  const invitation = toInvitation(json)
  const protocols: unknown = invitation.handshakeProtocols
  const isNone = protocols === undefined || protocols === null || (Array.isArray(protocols) && protocols.length === 0)
  if (isNone && (invitation.getRequests()?.length ?? 0) > 0) {
    throw new InvitationConnectionlessError(
      'The invitation has a message attached and offers no handshake_protocols. Messages are answered over a connection: ask for an invitation that offers DID Exchange too.'
    )
  }
  if (!Array.isArray(protocols) || !protocols.some(isDidExchange)) {
    throw new InvitationInvalidError('The invitation offers no DID Exchange 1.x in handshake_protocols.')
  }
  return invitation
}

/**
 * The invitation inside a URL's `oob` parameter.
 * @returns null when the URL has no such parameter
 * @throws {InvitationInvalidError} also when it has one of another protocol
 */
export async function findInvitationInUrl(url: URL): Promise<OutOfBandInvitation | null> {
  const encoded = url.searchParams.get('oob')
  if (encoded === null) {
    assertSupportedUrl(url)
    return null
  }
  try {
    // a "+" of plain base64 reads as a space in a query
    return await parseInvitationText(Buffer.from(encoded.replace(/ /g, '+'), 'base64'))
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new InvitationInvalidError('The "oob" parameter of the URL is no base64url of JSON.', { cause: error })
  }
}

async function assertShape<T>(checked: Promise<T>): Promise<T> {
  try {
    return await checked
  } catch (error) {
    if (error instanceof ShapeInvalidError) throw new InvitationInvalidError(error.message, { cause: error })
    throw error
  }
}

function toInvitation(json: JsonObject): OutOfBandInvitation {
  try {
    // a copy: class-transformer takes values over as they are, and Credo changes them
    const copy = structuredClone(json)
    writeKeysAsDids(copy)
    const invitation = JsonTransformer.fromJSON(copy, OutOfBandInvitation)
    MessageValidator.validateSync(invitation)
    const label: unknown = invitation.label
    // throws where a key is no did:key
    for (const service of invitation.getInlineServices()) void service.resolvedDidCommService
    if (label !== undefined && typeof label !== 'string') throw new Error('The label is no text.')
    for (const request of invitation.getRequests() ?? []) assertMessage(request, invitation.id)
    return invitation
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvitationInvalidError(`This is no out-of-band 1.x invitation: ${reason}`, { cause: error })
  }
}

/** Only what is in the invitation itself; what is behind a link is not fetched. */
function assertMessage(request: unknown, invitationId: string): void {
  const message = request as JsonValue
  if (!isObject(message)) throw new Error('A message in requests~attach is no JSON object.')
  const { type, threadId, parentThreadId } = readHeader(message)
  const thread = message['~thread'] ?? {}
  const isThread =
    isObject(thread) && [thread.thid, thread.pthid].every((id) => ['undefined', 'string'].includes(typeof id))
  if (type === null || threadId === null || !isThread) {
    throw new Error('A message in requests~attach has no @type, @id or ~thread as RFC 0008 has them.')
  }
  if (parentThreadId !== null && parentThreadId !== invitationId) {
    throw new Error('A message in requests~attach has another parent thread than the invitation.')
  }
}

function isDidExchange(protocol: unknown): boolean {
  return typeof protocol === 'string' && /\/didexchange\/1\.\d+$/.test(protocol)
}

function isObject(json: JsonValue): json is JsonObject {
  return json !== null && typeof json === 'object' && !Array.isArray(json)
}
