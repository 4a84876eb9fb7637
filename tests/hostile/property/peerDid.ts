import type { JsonObject } from '@didcomm-gateway/core'

import { Key, KeyType, MultiBaseEncoder, MultiHashEncoder, TypedArrayEncoder } from '@credo-ts/core'

import { base64url } from '../support/buildEnvelope'

export type PeerMethod = 1 | 2 | 4
export const PEER_METHODS: readonly PeerMethod[] = [1, 2, 4]

export interface PeerDid {
  did: string
  /** as it is attached for did:peer:1 */
  document: JsonObject
}

/** The two bytes that say "JSON" in did:peer:4. */
const JSON_MULTICODEC = Buffer.from([0x80, 0x04])

/**
 * A DID that proves its document by itself.
 * @param keys Ed25519, base58; all of them receive
 * @see Peer DID Method, numalgo 1, 2 and 4
 */
export function makePeerDid(method: PeerMethod, keys: string[], endpoint: string): PeerDid {
  if (method === 2) return makePeerDid2(keys, endpoint)
  const body = documentBody(keys, endpoint)
  if (method === 1) return genesisDid(body)
  const encoded = MultiBaseEncoder.encode(
    Buffer.concat([JSON_MULTICODEC, Buffer.from(JSON.stringify(body))]),
    'base58btc'
  )
  const did = `did:peer:4${hash(encoded)}:${encoded}`
  return { did, document: { ...body, id: did } }
}

/**
 * An unqualified DID as ACA-Py makes it, which is the beginning of a key, with a document in the form of before.
 * @param key that the DID is made of, base58
 * @param keys that the document lists
 */
export function makeLegacyDid(key: string, keys: string[], endpoint: string): PeerDid {
  const did = TypedArrayEncoder.toBase58(
    Key.fromPublicKeyBase58(key, KeyType.Ed25519).publicKey.subarray(0, 16) as never
  )
  const id = `did:sov:${did}`
  const publicKey = keys.map((publicKeyBase58, i) => ({
    id: `${id}#${i + 1}`,
    type: 'Ed25519VerificationKey2018',
    controller: id,
    publicKeyBase58,
  }))
  const document = {
    '@context': 'https://w3id.org/did/v1',
    id,
    publicKey,
    authentication: publicKey.map((each) => ({ type: 'Ed25519SignatureAuthentication2018', publicKey: each.id })),
    service: [
      {
        id: `${id};indy`,
        type: 'IndyAgent',
        priority: 0,
        recipientKeys: keys,
        routingKeys: [],
        serviceEndpoint: endpoint,
      },
    ],
  }
  return { did, document }
}

/** @param body a document without its id */
export function genesisDid(body: JsonObject): PeerDid {
  const did = `did:peer:1${hash(JSON.stringify(body))}`
  return { did, document: { ...body, id: did } }
}

/** `did:peer:4…` without its document. */
export function shortForm(did: string): string {
  return did.startsWith('did:peer:4') ? did.slice(0, did.lastIndexOf(':')) : did
}

export function fingerprintOf(key: string): string {
  return Key.fromPublicKeyBase58(key, KeyType.Ed25519).fingerprint
}

function makePeerDid2(keys: string[], endpoint: string): PeerDid {
  const service = {
    t: 'did-communication',
    s: endpoint,
    priority: 0,
    recipientKeys: keys.map((_key, i) => `#key-${i + 1}`),
    r: [],
  }
  const entries = keys.map((key) => `.V${fingerprintOf(key)}`)
  const did = `did:peer:2${entries.join('')}.S${base64url(JSON.stringify(service))}`
  return { did, document: { ...documentBody(keys, endpoint), id: did } }
}

function documentBody(keys: string[], endpoint: string): JsonObject {
  const authentication = keys.map((publicKeyBase58, i) => ({
    id: `#key-${i + 1}`,
    type: 'Ed25519VerificationKey2018',
    controller: '#id',
    publicKeyBase58,
  }))
  const service = {
    id: '#inline-0',
    serviceEndpoint: endpoint,
    type: 'did-communication',
    priority: 0,
    recipientKeys: authentication.map(({ id }) => id),
    routingKeys: [],
  }
  return { '@context': ['https://w3id.org/did/v1'], authentication, service: [service] }
}

function hash(text: string): string {
  return MultiBaseEncoder.encode(MultiHashEncoder.encode(Buffer.from(text), 'sha-256'), 'base58btc')
}
