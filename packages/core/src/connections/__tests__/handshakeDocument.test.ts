import { Attachment } from '@credo-ts/core'

import { isSameDid, readAttachedDocument } from '../handshakeDocument'

// made by stock Credo 0.5.19
const DID = 'did:peer:1zQmVECZegdezTpQ34RwuhyL7m9C4pSPPcKWjqEQkiGAHiBL'
const ROUTING =
  'did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th#z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th'
const DOCUMENT = {
  '@context': ['https://w3id.org/did/v1'],
  id: DID,
  service: [
    {
      ...{ id: '#inline-0', serviceEndpoint: 'http://x', type: 'did-communication', priority: 0 },
      ...{ recipientKeys: ['#key-1'], routingKeys: [ROUTING] },
    },
  ],
  authentication: [
    {
      ...{ id: '#key-1', type: 'Ed25519VerificationKey2018', controller: '#id' },
      publicKeyBase58: '8HH5gYEeNc3z7PYXmd54d4x6qAfCNrqQqEB3nS7Zfu7K',
    },
  ],
  keyAgreement: [
    {
      ...{ id: '#key-2', type: 'X25519KeyAgreementKey2019', controller: '#id' },
      publicKeyBase58: '79CXkde3j8TNuMXxPdV7nLUrT2g7JAEjH5TreyVY7GEZ',
    },
  ],
}

describe('isSameDid', () => {
  it.each([
    ['did:peer:1zQm', 'did:peer:1zQm', true],
    ['WgWxqztrNooG92RXvxSTWv', 'did:sov:WgWxqztrNooG92RXvxSTWv', true],
    ['did:sov:WgWxqztrNooG92RXvxSTWv', 'WgWxqztrNooG92RXvxSTWv', true],
    ['WgWxqztrNooG92RXvxSTWv', 'did:web:WgWxqztrNooG92RXvxSTWv', false],
    ['did:peer:4zQmHash', 'did:peer:4zQmHash:zDocument', true],
    ['did:peer:4zQmHash:zOther', 'did:peer:4zQmHash:zDocument', true],
    ['did:peer:4zQmOther:zDocument', 'did:peer:4zQmHash:zDocument', false],
    ['did:web:a.test', 'did:web:a.test#key', false],
    ['did:web:a.test', 'did:web:A.test', false],
  ])('%s and %s: %s', (a, b, same) => expect(isSameDid(a, b)).toBe(same))
})

describe('readAttachedDocument', () => {
  const attach = (base64: unknown, json?: unknown) =>
    new Attachment({
      data: {
        base64: base64 === undefined ? undefined : Buffer.from(JSON.stringify(base64)).toString('base64url'),
        json,
      } as never,
    })

  it('takes what Credo attaches for its did:peer:1, in any order of members that Credo writes', () => {
    expect(readAttachedDocument(attach(DOCUMENT), DID)).toEqual(DOCUMENT)
    const { id, ...rest } = DOCUMENT
    expect(readAttachedDocument(attach({ ...rest, id }), DID)).toEqual(DOCUMENT)
  })

  it('takes nothing where nothing is attached', () => {
    expect(readAttachedDocument(undefined, DID)).toBeNull()
    expect(readAttachedDocument(attach(undefined), DID)).toBeNull()
  })

  it.each([
    ['another id', attach({ ...DOCUMENT, id: 'did:peer:1zQmOther' }), 'another DID'],
    ['no id', attach({ ...DOCUMENT, id: undefined }), 'another DID'],
    ['an id that is no text', attach({ ...DOCUMENT, id: [DID] }), 'another DID'],
    ['other keys', attach({ ...DOCUMENT, authentication: [] }), 'not the hash'],
    ['something more', attach({ ...DOCUMENT, alsoKnownAs: ['did:web:x.test'] }), 'not the hash'],
    ['another document in its other form', attach(DOCUMENT, { id: 'did:web:x.test' }), 'another DID'],
    ['no object', attach('text'), 'no JSON object'],
    ['an array', attach([DOCUMENT]), 'no JSON object'],
  ])('refuses a document with %s', (_what, attachment, reason) => {
    expect(() => readAttachedDocument(attachment, DID)).toThrow(reason)
  })
})
