import type { JsonObject, JsonValue } from '../../models'

import { ShapeChecker } from '../ShapeChecker'
import { checkMessageShape } from '../checkMessageShape'
import { FREE_JSON } from '../documentShapes'

const DIDCOMM = 'https://didcomm.org'
/** Where a value goes: names of members; `*`: the first of an array; `{}`: JSON in base64. */
type Place = Array<string>

function messageWith(type: string, place: Place, value: JsonValue): JsonObject {
  return { '@type': `${DIDCOMM}/${type}`, '@id': 'message-00001', ...(at(place, value) as JsonObject) }
}

function at([first, ...rest]: Place, value: JsonValue): JsonValue {
  if (first === undefined) return value
  const inner = at(rest, value)
  if (first === '*') return [inner]
  return first === '{}' ? Buffer.from(JSON.stringify(inner)).toString('base64') : { [first]: inner }
}

const check = (message: JsonObject) =>
  checkMessageShape(String(message['@type']), Buffer.from(JSON.stringify(message)), message)

const words = (length: number) => 'x y'.repeat(length).slice(0, length)
const uri = (length: number) => `https://x.test/${words(length)}`.slice(0, length)
const base58 = (length: number) => '2'.repeat(length)
const multibase = (length: number) => `z${base58(length - 1)}`
const DOCUMENT = ['did_doc~attach', 'data', 'base64', '{}']
const KID = ['did_doc~attach', 'data', 'jws', 'header', 'kid']
const PROTECTED_KID = ['did_doc~attach', 'data', 'jws', 'protected', '{}', 'kid']
const REQUEST = 'didexchange/1.1/request'
const RESPONSE = 'didexchange/1.1/response'
const OFFER_1 = 'issue-credential/1.0/offer-credential'
const ISSUE_2 = 'issue-credential/2.0/issue-credential'
const PRESENTATION_2 = 'present-proof/2.0/presentation'
const CREDENTIAL = ['credentials~attach', '*', 'data', 'base64', '{}']
const PRESENTATION = ['presentations~attach', '*', 'data', 'json']

/** Texts: type, where, most characters, a text of as many. */
const TEXTS: Array<[type: string, place: Place, most: number, text: (length: number) => string]> = [
  ['trust_ping/1.0/ping', ['@id'], 1024, words],
  ['trust_ping/1.0/ping', ['id'], 1024, words],
  ['trust_ping/1.0/ping', ['~thread', 'thid'], 1024, words],
  ['trust_ping/1.0/ping', ['~thread', 'pthid'], 1024, words],
  ['trust_ping/1.0/ping', ['~transport', 'return_route_thread'], 1024, words],
  ['trust_ping/1.0/ping', ['comment'], 10_000, words],
  ['trust_ping/1.0/ping_response', ['comment'], 10_000, words],
  ['trust_ping/1.0/ping', ['whatever'], 10_000, words],
  ['trust_ping/1.0/ping', ['whatever', 'in', '*'], 10_000, words],
  [REQUEST, ['label'], 1000, words],
  [REQUEST, ['goal'], 1000, words],
  [REQUEST, ['goal_code'], 200, words],
  [REQUEST, ['did'], 2048, (length) => `did:web:${'x'.repeat(length - 8)}`],
  [REQUEST, ['did'], 700, (length) => `did:key:z${base58(length - 9)}`],
  [REQUEST, ['did'], 250, (length) => `did:peer:1z${base58(length - 11)}`],
  [REQUEST, ['did'], 4000, (length) => `did:peer:2.Ez6LS222222.S${'e'.repeat(length - 24)}`],
  [REQUEST, ['did'], 2700, (length) => `did:peer:4z${base58(46)}:z${base58(length - 59)}`],
  [REQUEST, [...DOCUMENT, 'id'], 2048, (length) => `did:web:${'x'.repeat(length - 8)}`],
  [REQUEST, [...DOCUMENT, 'verificationMethod', '*', 'publicKeyBase58'], 200, base58],
  [REQUEST, [...DOCUMENT, 'authentication', '*', 'publicKeyBase58'], 200, base58],
  [REQUEST, [...DOCUMENT, 'publicKey', '*', 'publicKeyMultibase'], 1000, multibase],
  [REQUEST, [...DOCUMENT, 'anything', 'publicKeyBase58'], 200, base58],
  [REQUEST, [...DOCUMENT, 'service', '*', 'recipientKeys', '*'], 1500, base58],
  [REQUEST, [...DOCUMENT, 'service', '*', 'serviceEndpoint'], 3000, uri],
  [REQUEST, KID, 1500, base58],
  [REQUEST, PROTECTED_KID, 1500, base58],
  [REQUEST, ['did_doc~attach', 'data', 'jws', 'signature'], 5000, words],
  [REQUEST, ['did_doc~attach', 'data', 'jws', 'signatures', '*', 'header', 'kid'], 1500, base58],
  [REQUEST, ['did_doc~attach', 'mime-type'], 200, words],
  [RESPONSE, ['did'], 700, (length) => `did:key:z${base58(length - 9)}`],
  [RESPONSE, [...DOCUMENT, 'verificationMethod', '*', 'publicKeyBase58'], 200, base58],
  [RESPONSE, ['did_rotate~attach', 'data', 'jws', 'header', 'kid'], 1500, base58],
  ['didexchange/1.1/problem_report', ['description', 'code'], 200, words],
  ['did-rotate/1.0/rotate', ['to_did'], 700, (length) => `did:key:z${base58(length - 9)}`],
  ['out-of-band/1.1/invitation', ['label'], 1000, words],
  ['out-of-band/1.1/invitation', ['services', '*'], 700, (length) => `did:key:z${base58(length - 9)}`],
  ['out-of-band/1.1/invitation', ['services', '*', 'recipientKeys', '*'], 1500, base58],
  ['out-of-band/1.1/invitation', ['services', '*', 'serviceEndpoint'], 3000, uri],
  ['out-of-band/1.1/invitation', ['imageUrl'], 2048, words],
  ['discover-features/1.0/query', ['query'], 500, words],
  ['discover-features/2.0/queries', ['queries', '*', 'match'], 500, words],
  ['discover-features/2.0/disclosures', ['disclosures', '*', 'id'], 500, words],
  [OFFER_1, ['comment'], 10_000, words],
  [OFFER_1, ['credential_preview', '@type'], 200, words],
  [OFFER_1, ['offers~attach', '*', 'data', 'base64', '{}', 'cred_def_id'], 3000, uri],
  ['issue-credential/1.0/propose-credential', ['issuer_did'], 2048, (length) => `did:sov:${'x'.repeat(length - 8)}`],
  ['issue-credential/1.0/propose-credential', ['schema_version'], 200, words],
  [ISSUE_2, [...CREDENTIAL, 'issuer'], 3000, uri],
  [ISSUE_2, [...CREDENTIAL, 'issuer'], 300, words],
  [ISSUE_2, [...CREDENTIAL, 'credentialSubject', 'id'], 700, (length) => `did:key:z${base58(length - 9)}`],
  [ISSUE_2, [...CREDENTIAL, 'proof', 'proofValue'], 2701, multibase],
  [ISSUE_2, [...CREDENTIAL, 'proof', 'aliasOfProofValue'], 2701, multibase],
  [ISSUE_2, [...CREDENTIAL, 'proof', 'jws'], 5000, words],
  [ISSUE_2, [...CREDENTIAL, 'proof', 'created'], 100, words],
  [ISSUE_2, [...CREDENTIAL, 'rev_reg_id'], 3000, uri],
  [PRESENTATION_2, [...PRESENTATION, 'verifiableCredential', '*', 'id'], 3000, uri],
  [PRESENTATION_2, [...PRESENTATION, 'holder'], 300, words],
  [
    'present-proof/2.0/request-presentation',
    ['request_presentations~attach', '*', 'data', 'json', 'f', 'pattern'],
    512,
    words,
  ],
  [
    'present-proof/2.0/request-presentation',
    ['request_presentations~attach', '*', 'data', 'json', 'f', 'path', '*'],
    512,
    words,
  ],
]

/** Counts: type, where, most, what. */
const COUNTS: Array<[type: string, place: Place, most: number, one: JsonValue]> = [
  [REQUEST, [...DOCUMENT, 'verificationMethod'], 100, {}],
  [REQUEST, [...DOCUMENT, 'authentication'], 100, '#key'],
  [REQUEST, [...DOCUMENT, 'service'], 20, {}],
  [REQUEST, [...DOCUMENT, 'service', '*', 'recipientKeys'], 20, 'did:key:z2'],
  [REQUEST, [...DOCUMENT, 'service', '*', 'routingKeys'], 20, 'did:key:z2'],
  [REQUEST, ['did_doc~attach', 'data', 'jws', 'signatures'], 10, {}],
  ['out-of-band/1.1/invitation', ['services'], 20, {}],
  ['out-of-band/1.1/invitation', ['services', '*', 'recipientKeys'], 20, 'did:key:z2'],
  ['out-of-band/1.1/invitation', ['handshake_protocols'], 100, 'x'],
  ['discover-features/2.0/queries', ['queries'], 20, {}],
  ['discover-features/2.0/disclosures', ['disclosures'], 1000, {}],
  ['discover-features/1.0/disclose', ['protocols'], 1000, {}],
  [OFFER_1, ['offers~attach'], 20, {}],
  [OFFER_1, ['credential_preview', 'attributes'], 500, {}],
  [ISSUE_2, ['formats'], 20, {}],
  [ISSUE_2, [...CREDENTIAL, 'proof'], 20, {}],
  [ISSUE_2, [...CREDENTIAL, '@context'], 20, 'https://x.test'],
  [ISSUE_2, [...CREDENTIAL, 'type'], 50, 'x'],
  [PRESENTATION_2, [...PRESENTATION, 'verifiableCredential'], 50, {}],
]

/** Sizes: type, most bytes. */
const SIZES: Array<[type: string, bytes: number]> = [
  ...[REQUEST, RESPONSE, 'didexchange/1.0/complete', 'didexchange/1.1/problem-report'].map(small),
  ...['out-of-band/1.1/invitation', 'out-of-band/1.1/handshake-reuse', 'trust_ping/1.0/ping'].map(small),
  ...['discover-features/1.0/query', 'discover-features/2.0/queries', 'issue-credential/1.0/ack'].map(small),
  ...['present-proof/2.0/problem-report', 'issue-credential/2.0/unheard-of', 'unheard/1.0/of'].map(small),
  ...['propose-credential', 'offer-credential', 'request-credential', 'issue-credential'].flatMap((name) => [
    large(`issue-credential/1.0/${name}`),
    large(`issue-credential/2.0/${name}`),
  ]),
  ...['propose-presentation', 'request-presentation', 'presentation'].flatMap((name) => [
    large(`present-proof/1.0/${name}`),
    large(`present-proof/2.0/${name}`),
  ]),
]

function small(type: string): [string, number] {
  return [type, 100_000]
}

function large(type: string): [string, number] {
  return [type, 4_000_000]
}

describe('checkMessageShape', () => {
  it.each(TEXTS)('%s: %p has at most %d characters', async (type, place, most, text) => {
    expect(text(most)).toHaveLength(most)
    await check(messageWith(type, place, text(most)))
    const name = place.filter((step) => step !== '*' && step !== '{}').at(-1) as string
    await expect(check(messageWith(type, place, text(most + 1)))).rejects.toMatchObject({
      code: 'core.shape_invalid',
      message: expect.stringContaining(name),
    })
  })

  it.each(COUNTS)('%s: %p has at most %d members', async (type, place, most, one) => {
    await check(messageWith(type, place, Array<JsonValue>(most).fill(one)))
    const tooMany = messageWith(type, place, Array<JsonValue>(most + 1).fill(one))
    await expect(check(tooMany)).rejects.toThrow(`holds ${most + 1}; ${most} are taken`)
  })

  it.each(SIZES)('%s has at most %d bytes', async (type, most) => {
    const message = { '@type': `${DIDCOMM}/${type}`, '@id': 'message-00001' }
    const text = JSON.stringify(message)
    const sized = (bytes: number) => Buffer.from(text + ' '.repeat(bytes - text.length))
    await checkMessageShape(message['@type'], sized(most), message)
    await expect(checkMessageShape(message['@type'], sized(most + 1), message)).rejects.toThrow(`${most} are taken`)
  })

  it('holds at most 10,000 values, in its base64 too', async () => {
    const offer = (values: number) =>
      messageWith(
        'issue-credential/2.0/offer-credential',
        ['offers~attach', '*', 'data', 'base64', '{}'],
        Array(values).fill(1)
      )
    await check(offer(9950))
    await expect(check(offer(10_000))).rejects.toThrow('10000 values')
    await expect(check(offer(10_001))).rejects.toThrow('10000 values')
    await expect(check(messageWith(REQUEST, ['x'], Array(10_001).fill(1)))).rejects.toThrow('10000 values')
    for (const version of ['1.0', '2.0']) {
      const presentation = (values: number) =>
        messageWith(
          `present-proof/${version}/presentation`,
          ['presentations~attach', '*', 'data', 'base64', '{}'],
          Array(values).fill(1)
        )
      await check(presentation(199_950))
      await expect(check(presentation(200_001))).rejects.toThrow('200000 values')
      const inJson = messageWith(`present-proof/${version}/presentation`, ['x'], Array(10_001).fill(1))
      await expect(check(inJson)).rejects.toThrow('10000 values')
    }
  })

  it('holds as much base58 in all as one text may have', async () => {
    const keys = (count: number) => Array<JsonValue>(count).fill({ publicKeyMultibase: multibase(901) })
    await check(messageWith(REQUEST, [...DOCUMENT, 'authentication'], keys(9)))
    await expect(check(messageWith(REQUEST, [...DOCUMENT, 'authentication'], keys(10)))).rejects.toThrow(
      'base58 in all'
    )
  })

  it.each([
    ['did:peer:2 that Credo would read for ever', REQUEST, ['did'], `did:peer:2.Ez6Mkabcde.S${'aS'.repeat(40)}!`],
    ['did:peer:2 of another separator', REQUEST, ['did'], `did:peer:2.Ez6Mkabcde${'aEz6Mkabcde'.repeat(30)}!`],
    ['did:peer:2 in a document', REQUEST, [...DOCUMENT, 'id'], `did:peer:2.Ez6Mkabcde.S${'aS'.repeat(40)}!`],
    ['DID as a parent thread', REQUEST, ['~thread', 'pthid'], `did:a:a${':'.repeat(60)}"`],
    ['DID as a thread', 'trust_ping/1.0/ping', ['~thread', 'thid'], `did:a:a${':'.repeat(60)}"`],
    ['DID as an id', 'trust_ping/1.0/ping', ['@id'], `did:a:a${':'.repeat(60)}"`],
    ['DID as the id of an invitation', 'out-of-band/1.1/invitation', ['@id'], `did:a:a${':'.repeat(60)}"`],
    ['JWT that is none', PRESENTATION_2, PRESENTATION, `${'a'.repeat(100_000)}.${'a'.repeat(100_000)}!`],
    ['member with a long name', REQUEST, ['x'.repeat(2049)], 1],
    [
      'base64 that is JSON after much space',
      REQUEST,
      ['did_doc~attach', 'data', 'base64'],
      Buffer.from(`${' '.repeat(1000)}{"publicKeyBase58":"${base58(201)}"}`).toString('base64'),
    ],
    [
      'base64 that is JSON but for its UTF-8',
      REQUEST,
      ['did_doc~attach', 'data', 'base64'],
      Buffer.from('{"a":"\u00ff"}', 'latin1').toString('base64'),
    ],
    [
      'base64 that nests too deep',
      REQUEST,
      ['did_doc~attach', 'data', 'base64'],
      Buffer.from('['.repeat(501) + ']'.repeat(501)).toString('base64'),
    ],
    [
      'characters that base58 has no value for',
      REQUEST,
      ['did_doc~attach', 'data', 'jws', 'header', 'kid'],
      `did:key:z${'\u4e00'.repeat(700)}`,
    ],
  ] as Array<[string, string, Place, JsonValue]>)('refuses a %s', async (_name, type, place, value) => {
    await expect(check(messageWith(type, place, value))).rejects.toMatchObject({ code: 'core.shape_invalid' })
  })

  it.each([
    ['DID as a parent thread', REQUEST, ['~thread', 'pthid'], 'did:web:example.org%3A8443:t:abc?x=y#key-1'],
    [
      'did:peer:2 with services',
      REQUEST,
      ['did'],
      'did:peer:2.Ez6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc.SeyJ0IjoiZG0iLCJzIjoiaHR0cDovL3gudGVzdCJ9',
    ],
    ['unqualified DID', REQUEST, ['did'], 'WgWxqztrNooG92RXvxSTWv'],
    ['photo', ISSUE_2, [...CREDENTIAL, 'credentialSubject', 'photo'], `/9j/${'A'.repeat(2_000_000)}`],
    [
      'photo of an AnonCreds credential',
      ISSUE_2,
      [...CREDENTIAL, 'values', 'photo', 'raw'],
      `iVBOR${'A'.repeat(2_000_000)}`,
    ],
    ['photo in a preview', OFFER_1, ['credential_preview', 'attributes', '*', 'value'], `/9j/${'A'.repeat(2_000_000)}`],
    ['JWT', PRESENTATION_2, PRESENTATION, 'eyJhbGciOiJFZERTQSJ9.eyJ2cCI6e319.AAAA'],
    [
      'picture beside a credential',
      ISSUE_2,
      ['~attach', '*', 'data', 'base64'],
      Buffer.alloc(100_000, 7).toString('base64'),
    ],
    ['text that begins like a DID', ISSUE_2, [...CREDENTIAL, 'credentialSubject', 'remark'], 'did: what was asked for'],
  ] as Array<[string, string, Place, JsonValue]>)('takes a %s', async (_name, type, place, value) => {
    await check(messageWith(type, place, value))
  })

  it('refuses thousands of texts in base64, deep inside of long names, when it meets the first too many', async () => {
    const names = Array.from({ length: 480 }, () => 'x'.repeat(80))
    const message = messageWith('trust_ping/1.0/ping', [...names, 'base64'], Array<string>(9000).fill('x'))
    await expect(check(message)).rejects.toThrow('has more than 300 texts in base64.')

    const checker = new ShapeChecker('The message', Infinity, Infinity)
    expect(() => checker.check(message, FREE_JSON)).toThrow('has more than 300 texts in base64.')
    expect(checker.encodings).toHaveLength(300)
    expect(checker.encodings[299].path.length).toBeLessThan(500)
    expect(checker.encodings[299].path).toMatch(/^The message….*x\.base64\[299\]$/)
  })
})
