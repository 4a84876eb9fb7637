import type { Attachment, Key } from '@credo-ts/core'

import { TypedArrayEncoder } from '@credo-ts/core'

/** Bytes of an Ed25519 key that such a DID is made of. */
const KEY_BYTES = 16

/** An unqualified DID is one of did:sov (RFC 0023). */
export function qualifyDid(did: string): string {
  return did.startsWith('did:') ? did : `did:sov:${did}`
}

/** Whether the document of a DID comes with the message and can come from nowhere else. A did:peer:1 is another matter: it is a hash. */
export function isUnqualified(did: string, attachment: Attachment | undefined): boolean {
  return !did.startsWith('did:') || (did.startsWith('did:sov:') && attachment !== undefined)
}

/**
 * Whether a did:sov was made of a key: then only who holds the key can say which document the DID has.
 * @see Sovrin DID Method, "Namespace Specific Identifier"
 */
export function isSovDidOf(did: string, key: Key): boolean {
  return did === `did:sov:${TypedArrayEncoder.toBase58(key.publicKey.subarray(0, KEY_BYTES))}`
}
