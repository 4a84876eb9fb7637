import { DidDocument, DidKey, JsonTransformer, Key, KeyType } from '@credo-ts/core'

type Json = Record<string, unknown>

const ED25519_BYTES = 32
const SERVICE_TYPES = ['IndyAgent', 'did-communication']

/**
 * A DID document as agents attach it to an unqualified DID: with `publicKey`, `authentication` that refers to it, and services whose keys are raw. It
 * becomes one in today's form, in which each key has an id of ours; what is no Ed25519 key or no DIDComm service is left out.
 * @param did qualified
 * @throws Error when a key or a service cannot be read
 * @see RFC 0067, and RFC 0160 "DIDDoc"
 */
export function toDidDocument(json: Json, did: string): DidDocument {
  const keys = keysIn(json)
  const verificationMethod = [...new Set(keys.map(({ base58 }) => base58))].map((publicKeyBase58, i) => ({
    id: `${did}#key-${i + 1}`,
    type: 'Ed25519VerificationKey2018',
    controller: did,
    publicKeyBase58,
  }))
  const toKeys = (value: unknown) => textsOf(value).map((text) => toBase58(text, keys))
  const service = objectsOf(json.service)
    .filter(({ type }) => SERVICE_TYPES.includes(String(type)))
    .map((each, i) => ({
      id: `${did}#service-${i + 1}`,
      type: 'IndyAgent',
      priority: typeof each.priority === 'number' ? each.priority : i,
      serviceEndpoint: each.serviceEndpoint,
      recipientKeys: toKeys(each.recipientKeys),
      routingKeys: toKeys(each.routingKeys),
    }))
  const document = {
    '@context': 'https://w3id.org/did/v1',
    id: did,
    verificationMethod,
    authentication: verificationMethod.map(({ id }) => id),
    service,
  }
  return JsonTransformer.fromJSON(document, DidDocument)
}

interface ListedKey {
  id: string
  base58: string
}

function keysIn(json: Json): ListedKey[] {
  const listed = [json.publicKey, json.verificationMethod, json.authentication, json.keyAgreement].flatMap(objectsOf)
  return listed.flatMap(({ id, publicKeyBase58, type }) => {
    if (typeof publicKeyBase58 !== 'string' || !String(type).startsWith('Ed25519')) return []
    return [{ id: String(id), base58: toRawKey(publicKeyBase58) }]
  })
}

/** A raw key, a did:key, or the id of a key of the document. */
function toBase58(text: string, keys: ListedKey[]): string {
  const referred = keys.find(({ id }) => id === text || (text.startsWith('#') && id.endsWith(text)))
  if (referred) return referred.base58
  return toRawKey(text.startsWith('did:key:') ? DidKey.fromDid(text.split('#')[0]).key.publicKeyBase58 : text)
}

function toRawKey(base58: string): string {
  const { publicKey, publicKeyBase58 } = Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
  if (publicKey.length !== ED25519_BYTES) throw new Error('A key of the attached DID document is no Ed25519 key.')
  return publicKeyBase58
}

function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((each) => each !== null && typeof each === 'object') : []
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
