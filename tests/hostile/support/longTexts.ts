import type { JsonObject } from '@didcomm-gateway/core'

/** Base58 of as many characters blocks a decoder for seconds. */
export const LONG = 60_000

const DIDCOMM = 'https://didcomm.org'
const base58 = (length = LONG) => '2'.repeat(length)
const inBase64 = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64')

/** A DID on which Credo's pattern for did:peer takes exponential time. */
export const ENDLESS_PEER_DID = `did:peer:2.Ez6Mkabcde.S${'aS'.repeat(40)}!`
/** A DID on which Credo's pattern for thread ids takes exponential time. */
export const ENDLESS_THREAD_ID = `did:a:a${':'.repeat(60)}"`

export function longDids(): Array<[name: string, did: string]> {
  return [
    ['a did:key', `did:key:z6Mk${base58()}`],
    ['a did:peer:0', `did:peer:0z6Mk${base58()}`],
    ['a did:peer:1', `did:peer:1z${base58()}`],
    ['a did:peer:2', `did:peer:2.Ez6Mk${base58()}`],
    ['a did:peer:4', `did:peer:4z${base58(46)}:z${base58()}`],
    ['a did:web', `did:web:${'a'.repeat(LONG)}`],
    ['a did:peer:2 that is almost one', ENDLESS_PEER_DID],
  ]
}

/** What a document, or an invitation's service, can hold. */
export function longKeys(): Array<[name: string, document: JsonObject]> {
  return [
    [
      'publicKeyBase58',
      { verificationMethod: [{ id: '#1', type: 'Ed25519VerificationKey2018', publicKeyBase58: base58() }] },
    ],
    ['publicKeyMultibase', { authentication: [{ id: '#1', type: 'Multikey', publicKeyMultibase: `z6Mk${base58()}` }] }],
    [
      'recipientKeys',
      { service: [{ id: '#1', type: 'IndyAgent', serviceEndpoint: 'https://x.test', recipientKeys: [base58()] }] },
    ],
  ]
}

/**
 * Messages for Credo's handlers with something in them that a library would work on for seconds, or for ever.
 * @param place a name that the error says
 */
export function longMessages(pthid: string): Array<[name: string, place: string, message: JsonObject]> {
  let count = 0
  const message = (type: string, members: JsonObject): JsonObject => ({
    '@type': `${DIDCOMM}/${type}`,
    '@id': `long-text-${String(++count).padStart(6, '0')}`,
    ...members,
  })
  const request = (members: JsonObject) =>
    message('didexchange/1.1/request', { label: 'x', '~thread': { pthid }, did: 'did:peer:1zQmabcdef', ...members })
  const signed = (document: JsonObject, jws: JsonObject) =>
    request({ 'did_doc~attach': { '@id': 'a', data: { base64: inBase64(document), jws } } })
  const kid = `did:key:z6Mk${base58()}`
  return [
    ...longDids().flatMap(([name, did]): Array<[string, string, JsonObject]> => [
      [`${name} in a request`, 'did', request({ did })],
      [
        `${name} in a response`,
        'did',
        message('didexchange/1.1/response', { did, '~thread': { thid: 'thread-000001' } }),
      ],
    ]),
    ...longKeys().map(([name, document]): [string, string, JsonObject] => [
      `${name} in an attached document`,
      name,
      signed({ '@context': 'https://w3id.org/did/v1', id: 'did:peer:1zQmabcdef', ...document }, {}),
    ]),
    ['a kid', 'kid', signed({}, { header: { kid }, protected: inBase64({ alg: 'EdDSA' }), signature: 'AA' })],
    ['a kid in a protected header', 'kid', signed({}, { header: {}, protected: inBase64({ kid }), signature: 'AA' })],
    [
      'a kid of many signatures',
      'kid',
      signed({}, { signatures: [{ header: { kid }, protected: 'e30', signature: 'AA' }] }),
    ],
    ['a thread', 'pthid', request({ '~thread': { pthid: ENDLESS_THREAD_ID } })],
    ['an id', '@id', { ...message('trust_ping/1.0/ping', {}), '@id': ENDLESS_THREAD_ID }],
    ['a ping', 'bytes', message('trust_ping/1.0/ping', { comment: 'ü€😀'.repeat(20_000) })],
    ['a credential signed in base58', 'proofValue', credential({ proofValue: `z${base58()}` })],
    ['a credential signed by a long key', 'verificationMethod', credential({ verificationMethod: kid })],
    [
      'a presentation that is almost a JWT',
      'json',
      message('present-proof/2.0/presentation', {
        formats: [{ attach_id: 'a', format: 'dif/presentation-exchange/submission@v1.0' }],
        'presentations~attach': [{ '@id': 'a', data: { json: `${'a'.repeat(LONG)}.${'a'.repeat(LONG)}!` } }],
      }),
    ],
  ]

  function credential(proof: JsonObject): JsonObject {
    const json = { '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential'], proof }
    return message('issue-credential/2.0/issue-credential', {
      formats: [{ attach_id: 'a', format: 'aries/ld-proof-vc@v1.0' }],
      'credentials~attach': [{ '@id': 'a', data: { base64: inBase64(json) } }],
    })
  }
}

/** discover-features with more queries than anyone has. */
export function queryFloods(): Array<[name: string, message: JsonObject]> {
  const message = (count: number): JsonObject => ({
    '@type': `${DIDCOMM}/discover-features/2.0/queries`,
    '@id': `queries-${count}`,
    queries: Array<JsonObject>(count).fill({ 'feature-type': 'protocol', match: '*' }),
  })
  return [
    ['6,600 queries', message(6600)],
    ['21 queries', message(21)],
    ['20 queries', message(20)],
    [
      'a long query',
      { '@type': `${DIDCOMM}/discover-features/1.0/query`, '@id': 'long-query', query: 'x'.repeat(90_000) },
    ],
  ]
}

/** No handler takes one that comes as a message. */
export function longInvitationMessage(): JsonObject {
  return {
    '@type': `${DIDCOMM}/out-of-band/1.1/invitation`,
    '@id': 'long-invitation',
    services: longDids().map(([, did]) => did),
  }
}
