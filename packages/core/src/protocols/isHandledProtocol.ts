import { parseMessageType } from '@credo-ts/core'

import { MAX_HANDLED_TYPE_LENGTH } from '../shapes/limits'

/**
 * Protocols that are left to Credo, `<name>/<major version>`. Everything else is a general message, also where Credo
 * would have a handler: basic messages, pickup, mediation, RFC 0160 connections, acks and problem reports of no protocol.
 */
export const DEFAULT_HANDLED_PROTOCOLS = [
  'didexchange/1',
  'did-rotate/1',
  'out-of-band/1',
  'trust_ping/1',
  'discover-features/1',
  'discover-features/2',
  'issue-credential/1',
  'issue-credential/2',
  'present-proof/1',
  'present-proof/2',
]

/** @param type `@type` of a message; one that is no message type URI, or a long one, belongs to no protocol */
export function isHandledProtocol(type: string | null, handledProtocols: readonly string[]): boolean {
  if (type === null || type.length > MAX_HANDLED_TYPE_LENGTH) return false
  try {
    const { protocolName, protocolMajorVersion } = parseMessageType(type)
    return handledProtocols.includes(`${protocolName}/${protocolMajorVersion}`)
  } catch {
    return false
  }
}
