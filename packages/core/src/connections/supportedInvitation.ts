import type { JsonObject, JsonValue } from '../models'

import { DidKey, Key, KeyType, TypedArrayEncoder } from '@credo-ts/core'

import { InvitationInvalidError } from './connectionErrors'

const ASK = 'Ask the partner for an out-of-band 1.x invitation (RFC 0434) with DID Exchange.'
const CONNECTIONS = `This is an invitation of the protocol connections/1.0 (RFC 0160), which is not supported. ${ASK}`
const DIDCOMM_V2 = `This is an invitation of DIDComm v2, which is not supported. ${ASK}`
const CONNECTIONLESS = `This is a message without a connection, which is not supported. ${ASK}`

/** Query parameters that hold what other protocols, or other versions, call an invitation. */
const OTHER_PARAMETERS = new Map([
  ['c_i', CONNECTIONS],
  ['d_m', CONNECTIONLESS],
  ['_oob', DIDCOMM_V2],
])
/** 32 bytes have 43 or 44 characters, mostly. */
const BASE58_KEY = /^[1-9A-HJ-NP-Za-km-z]{40,44}$/
const KEY_BYTES = 32

/** @throws {InvitationInvalidError} when the URL holds what another protocol calls an invitation */
export function assertSupportedUrl(url: URL): void {
  for (const [name, problem] of OTHER_PARAMETERS) {
    if (url.searchParams.has(name)) throw new InvitationInvalidError(problem)
  }
}

/** @throws {InvitationInvalidError} when the message is what another protocol calls an invitation */
export function assertSupportedType(json: JsonObject): void {
  const { '@type': type, type: laterType } = json
  if (typeof type === 'string' && /\/connections\/1\.\d+\/invitation$/.test(type)) {
    throw new InvitationInvalidError(CONNECTIONS)
  }
  if (type === undefined && typeof laterType === 'string' && /\/out-of-band\/2\.\d+\/invitation$/.test(laterType)) {
    throw new InvitationInvalidError(DIDCOMM_V2)
  }
}

/**
 * Agents from before RFC 0360 write the keys of a service in base58 alone; they become did:keys. The invitation is changed.
 * @see RFC 0360 (did:key usage)
 */
export function writeKeysAsDids({ services }: JsonObject): void {
  if (!Array.isArray(services)) return
  for (const service of services) {
    if (service === null || typeof service !== 'object' || Array.isArray(service)) continue
    for (const name of ['recipientKeys', 'routingKeys']) {
      const keys = service[name]
      if (Array.isArray(keys)) service[name] = keys.map(asDidKey)
    }
  }
}

function asDidKey(key: JsonValue): JsonValue {
  if (typeof key !== 'string' || !BASE58_KEY.test(key)) return key
  if (TypedArrayEncoder.fromBase58(key).length !== KEY_BYTES) return key
  return new DidKey(Key.fromPublicKeyBase58(key, KeyType.Ed25519)).did
}
