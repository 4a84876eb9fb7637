import type { JsonObject, JsonValue } from '../models'

import { JsonTransformer, MessageValidator, OutOfBandInvitation } from '@credo-ts/core'

import { InvitationInvalidError } from './connectionErrors'

const MAX_SERVICES = 20

/**
 * An out-of-band invitation with DID Exchange, checked.
 * @param json what the inviter made, whatever it is
 * @throws {InvitationInvalidError}
 * @see RFC 0434 (out-of-band 1.x)
 */
export function parseInvitation(json: JsonValue): OutOfBandInvitation {
  if (!isObject(json)) throw new InvitationInvalidError('An invitation is a JSON object.')
  const invitation = toInvitation(json)
  const protocols: unknown = invitation.handshakeProtocols
  if (!Array.isArray(protocols) || !protocols.some(isDidExchange)) {
    throw new InvitationInvalidError('The invitation offers no DID Exchange 1.x in handshake_protocols.')
  }
  if (invitation.getServices().length > MAX_SERVICES) {
    throw new InvitationInvalidError(`The invitation has more than ${MAX_SERVICES} services.`)
  }
  return invitation
}

/**
 * The invitation inside a URL's `oob` parameter.
 * @returns null when the URL has no such parameter
 * @throws {InvitationInvalidError}
 */
export function findInvitationInUrl(url: URL): OutOfBandInvitation | null {
  const encoded = url.searchParams.get('oob')
  if (encoded === null) return null
  try {
    // a "+" of plain base64 reads as a space in a query
    return parseInvitation(JSON.parse(Buffer.from(encoded.replace(/ /g, '+'), 'base64').toString('utf8')) as JsonValue)
  } catch (error) {
    if (error instanceof InvitationInvalidError) throw error
    throw new InvitationInvalidError('The "oob" parameter of the URL is no base64url of JSON.', { cause: error })
  }
}

function toInvitation(json: JsonObject): OutOfBandInvitation {
  try {
    // a copy: class-transformer takes values over as they are, and Credo changes them
    const invitation = JsonTransformer.fromJSON(structuredClone(json), OutOfBandInvitation)
    MessageValidator.validateSync(invitation)
    const label: unknown = invitation.label
    // throws where a key is no did:key
    for (const service of invitation.getInlineServices()) void service.resolvedDidCommService
    if (label !== undefined && typeof label !== 'string') throw new Error('The label is no text.')
    return invitation
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvitationInvalidError(`This is no out-of-band 1.x invitation: ${reason}`, { cause: error })
  }
}

function isDidExchange(protocol: unknown): boolean {
  return typeof protocol === 'string' && /\/didexchange\/1\.\d+$/.test(protocol)
}

function isObject(json: JsonValue): json is JsonObject {
  return json !== null && typeof json === 'object' && !Array.isArray(json)
}
