import { Key, KeyType, TypedArrayEncoder } from '@credo-ts/core'

import { keysOfDocument } from '../../repository'
import { toDidDocument } from '../legacyDocument'
import { isSovDidOf } from '../unqualifiedDid'

const KEY = '8HH5gYEeNc3z7PYXmd54d4x6qAfCNrqQqEB3nS7Zfu7K'
const OTHER = 'FTmB8VjWmQf1zjxTVqSGNvRNSyNZKVp5vyBVFZcXvLpB'
const DID = 'did:sov:EnfBA7tvxRvSQWrVjdxp4V'

/** As ACA-Py 0.12 to 1.7 attaches it. */
const document = (changes = {}) => ({
  '@context': 'https://w3id.org/did/v1',
  id: DID,
  publicKey: [{ id: `${DID}#1`, type: 'Ed25519VerificationKey2018', controller: DID, publicKeyBase58: KEY }],
  authentication: [{ type: 'Ed25519SignatureAuthentication2018', publicKey: `${DID}#1` }],
  service: [
    {
      id: `${DID};indy`,
      type: 'IndyAgent',
      priority: 0,
      recipientKeys: [KEY],
      routingKeys: [OTHER],
      serviceEndpoint: 'https://partner.test/didcomm',
    },
  ],
  ...changes,
})

const fingerprint = (base58: string) => Key.fromPublicKeyBase58(base58, KeyType.Ed25519).fingerprint

describe('toDidDocument', () => {
  it('reads a document of before in the form of today', () => {
    const read = toDidDocument(document(), DID)
    expect(read.id).toBe(DID)
    expect(keysOfDocument(read)).toEqual([fingerprint(KEY)])
    expect(read.didCommServices).toEqual([
      expect.objectContaining({
        type: 'IndyAgent',
        serviceEndpoint: 'https://partner.test/didcomm',
        recipientKeys: [KEY],
        routingKeys: [OTHER],
      }),
    ])
  })

  it.each([
    ['the id of a key', `${DID}#1`, KEY],
    ['its end', '#1', KEY],
    ['a did:key', 'did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th', undefined],
  ])('takes %s for a key of a service', (_name, given, expected) => {
    const [service] = document().service
    const read = toDidDocument(document({ service: [{ ...service, recipientKeys: [given] }] }), DID)
    const [key] = read.recipientKeys
    expect(key.publicKeyBase58).toBe(expected ?? key.publicKeyBase58)
    expect(key.publicKey).toHaveLength(32)
  })

  it.each([
    ['a key that is too short', { publicKey: [{ ...document().publicKey[0], publicKeyBase58: KEY.slice(2) }] }],
    ['a key that is no base58', { publicKey: [{ ...document().publicKey[0], publicKeyBase58: '0OIl' }] }],
    ['an endpoint that is no URI', { service: [{ ...document().service[0], serviceEndpoint: 5 }] }],
    ['a service without keys', { service: [{ ...document().service[0], recipientKeys: [] }] }],
    ['a service with another key', { service: [{ ...document().service[0], recipientKeys: ['#2'] }] }],
  ])('refuses %s', (_name, changes) => {
    expect(() => toDidDocument(document(changes), DID)).toThrow()
  })

  it('leaves out what is not for DIDComm v1', () => {
    const read = toDidDocument(
      document({
        publicKey: [
          ...document().publicKey,
          { id: '#rsa', type: 'RsaVerificationKey2018', publicKeyPem: 'x' },
          null,
          5,
        ],
        service: [...document().service, { id: '#web', type: 'LinkedDomains', serviceEndpoint: 'https://x.test' }],
      }),
      DID
    )
    expect(read.verificationMethod).toHaveLength(1)
    expect(read.service).toHaveLength(1)
  })
})

describe('isSovDidOf', () => {
  it('tells the key that a DID is made of', () => {
    const [key, other] = [KEY, OTHER].map((base58) => Key.fromPublicKeyBase58(base58, KeyType.Ed25519))
    const did = `did:sov:${TypedArrayEncoder.toBase58(key.publicKey.subarray(0, 16) as never)}`
    expect(isSovDidOf(did, key)).toBe(true)
    expect(isSovDidOf(did, other)).toBe(false)
    expect(isSovDidOf(did.slice(0, -1), key)).toBe(false)
  })
})
