import type { Attachment } from '@credo-ts/core'

import {
  DidDocument,
  JsonEncoder,
  JsonTransformer,
  MultiBaseEncoder,
  MultiHashEncoder,
  TypedArrayEncoder,
} from '@credo-ts/core'

type Json = Record<string, unknown>

/**
 * Whether two texts name one DID: an unqualified one is of did:sov (RFC 0023, "did"), and a did:peer:4 has a short form.
 */
export function isSameDid(a: string, b: string): boolean {
  const [left, right] = [a, b].map((did) => shorten(did.startsWith('did:') ? did : `did:sov:${did}`))
  return left === right
}

/**
 * Reads the document that a handshake message brings.
 * @param did `did` of the message
 * @returns null where none is attached
 * @throws Error when it is not the document of this DID: another id, or no did:peer:1 with this hash
 */
export function readAttachedDocument(attachment: Attachment | undefined, did: string): Json | null {
  const documents = attachment ? contentsOf(attachment) : []
  for (const document of documents) {
    if (typeof document.id !== 'string' || !isSameDid(document.id, did)) {
      throw new Error('The attached DID document is of another DID than the message names.')
    }
    if (did.startsWith('did:peer:1') && !isGenesisOf(document, did)) {
      throw new Error('The did:peer:1 is not the hash of the attached DID document.')
    }
  }
  return documents[0] ?? null
}

/** Every form that one of the libraries behind could look at. */
function contentsOf({ data }: Attachment): Json[] {
  const contents: unknown[] = []
  if (data.base64 !== undefined) contents.push(JsonEncoder.fromBase64(data.base64))
  if (data.json !== undefined) contents.push(data.json)
  if (contents.some((content) => content === null || typeof content !== 'object' || Array.isArray(content))) {
    throw new Error('The attached DID document is no JSON object.')
  }
  return contents as Json[]
}

/**
 * The DID is the hash of the document without its id, as it was written or as Credo writes what it has read: its members
 * in the order of its classes. Either binds what is read from the document.
 * @see Peer DID Method 1.0, "Method 1: Genesis Doc"; did:peer:1 was withdrawn from later versions, Credo 0.5 makes it by default
 */
function isGenesisOf(document: Json, did: string): boolean {
  if (toGenesisDid(document) === did) return true
  return toGenesisDid(JsonTransformer.fromJSON(document, DidDocument, { validate: false }).toJSON()) === did
}

function toGenesisDid(document: Json): string {
  const bytes = TypedArrayEncoder.fromString(JSON.stringify({ ...document, id: undefined }))
  return `did:peer:1${MultiBaseEncoder.encode(MultiHashEncoder.encode(bytes, 'sha-256'), 'base58btc')}`
}

function shorten(did: string): string {
  return did.startsWith('did:peer:4') ? did.split(':').slice(0, 3).join(':') : did
}
