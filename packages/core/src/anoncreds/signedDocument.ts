import type { KeyObject, JsonWebKey } from 'node:crypto'

import { createPublicKey, sign, verify } from 'node:crypto'

/** A JSON document with its signature: flattened JWS (RFC 7515, 7.2.2), EdDSA with Ed25519 (RFC 8037). */
export interface SignedDocument {
  payload: string
  protected: string
  signature: string
}

/** @param keyId goes into the header as `kid` */
export function signDocument(document: unknown, privateKey: KeyObject, keyId: string): SignedDocument {
  const header = toBase64Url({ alg: 'EdDSA', kid: keyId })
  const payload = toBase64Url(document)
  const signature = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString('base64url')
  return { payload, protected: header, signature }
}

/** @returns the document, or null when the signature is not of this key */
export function openSignedDocument(signed: SignedDocument, publicKey: JsonWebKey): unknown {
  const { alg } = fromBase64Url(signed.protected) as { alg?: unknown }
  const key = createPublicKey({ key: publicKey, format: 'jwk' })
  if (alg !== 'EdDSA' || key.asymmetricKeyType !== 'ed25519') return null
  const input = Buffer.from(`${signed.protected}.${signed.payload}`)
  return verify(null, input, key, Buffer.from(signed.signature, 'base64url')) ? fromBase64Url(signed.payload) : null
}

function toBase64Url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function fromBase64Url(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
}
