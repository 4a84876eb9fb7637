import type { DidDocument, DidRecord, Key, VerificationMethod } from '@credo-ts/core'

import { KeyType, getKeyFromVerificationMethod } from '@credo-ts/core'

/** More keys than a document has that one partner uses. */
const MAX_KEYS = 100

/**
 * Whether a DID holds its document, or the hash of it: then nobody can change the document, and its holder proves a key
 * by using it. The documents of all other DIDs are read from their origin, which says at any time which keys they have.
 */
export function isBoundByDid(did: string): boolean {
  return /^did:(peer|key|jwk):/.test(did)
}

/** The same of what is kept of a partner's DID: a did:sov has its document from the partner, or from a ledger. */
export function isBoundRecord({ did, didDocument }: DidRecord): boolean {
  return isBoundByDid(did) || (did.startsWith('did:sov:') && didDocument !== undefined)
}

/**
 * Keys with which the holder of a document can send DIDComm v1 messages: those of its services, and those that authenticate or
 * agree keys. Keys of other kinds, and references that lead nowhere, are passed over.
 * @returns fingerprints of Ed25519 keys
 */
export function keysOfDocument(document: DidDocument): string[] {
  const keys = [
    ...attempt(() => document.recipientKeys, []),
    ...[...(document.authentication ?? []), ...(document.keyAgreement ?? [])].map((entry) => toKey(document, entry)),
  ]
  const fingerprints = keys.filter((key) => key?.keyType === KeyType.Ed25519).map((key) => (key as Key).fingerprint)
  return [...new Set(fingerprints)].slice(0, MAX_KEYS)
}

function toKey(document: DidDocument, entry: string | VerificationMethod): Key | null {
  return attempt(
    () =>
      getKeyFromVerificationMethod(typeof entry === 'string' ? document.dereferenceVerificationMethod(entry) : entry),
    null
  )
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
