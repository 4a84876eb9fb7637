import type { JsonObject } from '@didcomm-gateway/core'

import { CredoError, MultiBaseEncoder, TypedArrayEncoder } from '@credo-ts/core'

/** The document with the signature in the proof that was prepared for it, which is its last one. */
export function withSignature(document: JsonObject, proofType: string, signature: Uint8Array): JsonObject {
  const proofs = [document.proof as JsonObject | JsonObject[]].flat()
  const last = signed(proofs[proofs.length - 1], proofType, signature)
  return { ...document, proof: proofs.length === 1 ? last : [...proofs.slice(0, -1), last] }
}

/** @see RFC 7797, "JWS Unencoded Payload Option" (2018); Data Integrity EdDSA Cryptosuites (2020) */
function signed(proof: JsonObject, proofType: string, signature: Uint8Array): JsonObject {
  if (proofType === 'Ed25519Signature2018') {
    const [header] = String(proof.jws).split('..')
    return { ...proof, jws: `${header}..${TypedArrayEncoder.toBase64URL(signature as never)}` }
  }
  if (proofType === 'Ed25519Signature2020') {
    return { ...proof, proofValue: MultiBaseEncoder.encode(signature as never, 'base58btc') }
  }
  throw new CredoError(`There is no signature suite for proofs of the type ${proofType}.`)
}
