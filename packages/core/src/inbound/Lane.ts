import type { JsonObject } from '../models'

import { parseMessageType } from '@credo-ts/core'

import { readHeader } from '../models'

/**
 * Beside which others a received message waits for its turn. Each lane has places of its own, so that what may wait for
 * the network, at the word of whoever sent it, keeps nothing else waiting. The numbers are in the database.
 */
export enum Lane {
  /** no handler runs */
  General = 0,
  /** a handler that asks nobody outside */
  Local = 1,
  /** DID Exchange with a DID whose document must be fetched; any stranger can ask for it */
  Handshake = 2,
  /** all other handlers, credentials and proofs: registries, contexts, tails files, computations */
  Exchange = 3,
}

export const LANES = [Lane.General, Lane.Local, Lane.Handshake, Lane.Exchange]

const LOCAL_PROTOCOLS = ['trust_ping', 'discover-features', 'out-of-band']
/** Protocols in which one message may tell of a DID, by the members that do. */
const DID_MEMBERS: Record<string, string> = { didexchange: 'did', 'did-rotate': 'to_did' }
/** Methods whose documents are in the DID or come with it. */
const LOCAL_DID = /^did:(peer|key|jwk):/

/** @param hasHandler whether one of Credo's handlers takes the message */
export function laneOf(message: JsonObject, hasHandler: boolean): Lane {
  const { type } = readHeader(message)
  if (!hasHandler || type === null) return Lane.General
  const { protocolName } = parseMessageType(type)
  if (LOCAL_PROTOCOLS.includes(protocolName)) return Lane.Local
  if (!Object.hasOwn(DID_MEMBERS, protocolName)) return Lane.Exchange
  const did = message[DID_MEMBERS[protocolName]]
  // an unqualified DID is a did:sov
  return did === undefined || (typeof did === 'string' && LOCAL_DID.test(did)) ? Lane.Local : Lane.Handshake
}
