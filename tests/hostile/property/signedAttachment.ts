import type { JsonObject } from '@didcomm-gateway/core'
import type { Key } from '@hyperledger/aries-askar-nodejs'

import { base58, base64url } from '../support/buildEnvelope'

import { fingerprintOf } from './peerDid'

export interface Signer {
  /** whose signature it is */
  key: Key
  /** base58; whose it is said to be. Default: the key's own */
  claims?: string
}

/**
 * A DID or DID document as DID Exchange attaches it, signed by whomever.
 * @see RFC 0017, "Signing attachments"
 */
export function signedAttachment(data: string | JsonObject, signers: Signer[]): JsonObject {
  const payload = base64url(typeof data === 'string' ? data : JSON.stringify(data))
  const signatures = signers.map((signer) => sign(payload, signer))
  const jws = signatures.length === 1 ? signatures[0] : { signatures }
  return {
    '@id': 'signed',
    'mime-type': typeof data === 'string' ? 'text/plain' : 'application/json',
    data: { base64: payload, ...(signatures.length > 0 ? { jws } : {}) },
  }
}

function sign(payload: string, { key, claims }: Signer): JsonObject {
  const kid = `did:key:${fingerprintOf(claims ?? base58(key.publicBytes))}`
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64url(key.publicBytes), kid }
  const protectedText = base64url(JSON.stringify({ alg: 'EdDSA', jwk }))
  const signature = key.signMessage({ message: Buffer.from(`${protectedText}.${payload}`) })
  return { header: { kid }, protected: protectedText, signature: base64url(signature) }
}
