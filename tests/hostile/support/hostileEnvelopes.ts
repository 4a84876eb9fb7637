import type { EnvelopeHeader } from './buildEnvelope'
import type { Key } from '@hyperledger/aries-askar-nodejs'

import { base58, base64url, buildEnvelope, newKey, sealFor } from './buildEnvelope'

export interface HostileEnvelope {
  name: string
  /** what the door says of it */
  verdict: 'invalid' | 'unknown recipient'
  body: string | Buffer
}

/** Points of order 1, 2, 4 and 8 on Curve25519's Edwards form: a shared secret with them is known to everyone. */
const SMALL_ORDER_POINTS = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]
const NOT_ON_THE_CURVE = '0200000000000000000000000000000000000000000000000000000000000000'
const NESTING = 200_000

/**
 * Envelopes that no honest sender makes. Every one of them is to be refused, at once, by its own fault.
 * @param ours a recipient key of a tenant, base58
 */
export function hostileEnvelopes(ours: string): HostileEnvelope[] {
  const sender = newKey()
  return [
    ...wrongText(ours),
    ...wrongStructure(ours),
    ...wrongHeader(ours, sender),
    ...wrongLengths(ours, sender),
    ...wrongSenders(ours, sender),
    ...wrongContent(ours),
    { name: 'recipients that are nobody', verdict: 'unknown recipient', body: simple(ours, strangers(3)) },
    { name: 'as many strangers as are looked at', verdict: 'unknown recipient', body: crowd(ours, 1000) },
  ]
}

const invalid = (name: string, body: string | Buffer): HostileEnvelope => ({ name, verdict: 'invalid', body })

const simple = (ours: string, header: (header: EnvelopeHeader) => unknown) =>
  buildEnvelope({ content: '{"@type":"x"}', to: [ours], header })

const strangers = (count: number) => (header: EnvelopeHeader) => ({
  ...header,
  recipients: Array.from({ length: count }, () => ({
    ...header.recipients[0],
    header: { kid: base58(newKey().publicBytes) },
  })),
})

const crowd = (ours: string, count: number) => simple(ours, strangers(count))

function wrongText(ours: string): HostileEnvelope[] {
  const good = buildEnvelope({ content: '{"@type":"x"}', to: [ours] })
  return [
    invalid('nothing', ''),
    invalid('white space', ' \r\n\t '),
    invalid('a word', 'hello'),
    invalid('NUL bytes', Buffer.alloc(1000)),
    invalid('a byte order mark and nothing', Buffer.from([0xef, 0xbb, 0xbf])),
    invalid('UTF-16', Buffer.from(good, 'utf16le')),
    invalid('invalid UTF-8', Buffer.concat([Buffer.from('{"protected":"'), Buffer.from([0xff, 0xfe, 0xc0])])),
    invalid('half an envelope', good.slice(0, good.length / 2)),
    invalid('an envelope and more', `${good}{}`),
    invalid('an envelope with a NUL after it', `${good}\0`),
    invalid('two envelopes in an array', `[${good},${good}]`),
    ...['null', 'true', '1', '1e999', '"text"', '[]', '{}'].map((text) => invalid(text, text)),
    invalid('only opening brackets', '['.repeat(NESTING)),
    invalid('deep arrays', '['.repeat(NESTING) + ']'.repeat(NESTING)),
    invalid('deep objects', '{"a":'.repeat(NESTING) + '1' + '}'.repeat(NESTING)),
    invalid('a deep array beside', good.replace('{', `{"x":${'['.repeat(NESTING)}${']'.repeat(NESTING)},`)),
    invalid('300,000 members', `{${Array.from({ length: 300_000 }, (_, n) => `"k${n}":0`).join(',')}}`),
    invalid('plaintext', '{"@type":"https://didcomm.org/trust_ping/1.0/ping","@id":"1"}'),
    invalid(
      'an envelope of DIDComm v2',
      '{"ciphertext":"AA","protected":"eyJ0eXAiOiJ4In0","recipients":[],"tag":"AA","iv":"AA"}'
    ),
  ]
}

function wrongStructure(ours: string): HostileEnvelope[] {
  const cases: HostileEnvelope[] = []
  for (const member of ['protected', 'iv', 'ciphertext', 'tag']) {
    for (const value of [
      undefined,
      null,
      1,
      true,
      [],
      {},
      '',
      'ä',
      '====',
      'A A',
      'AA\u0000',
      ['AA'],
      { toString: 'x' },
    ]) {
      const envelope = (json: object) => ({ ...json, [member]: value })
      const body = buildEnvelope({ content: '{"@type":"x"}', to: [ours], envelope })
      cases.push(invalid(`${member}: ${JSON.stringify(value)}`, body))
    }
  }
  const own = buildEnvelope({ content: '{"@type":"x"}', to: [ours] })
  for (const member of ['protected', 'iv', 'ciphertext', 'tag']) {
    // one character less is another value, or leaves six bits that are no byte
    for (const cut of [1, 2, 3]) {
      const envelope = (json: Record<string, unknown>) => ({ ...json, [member]: String(json[member]).slice(0, -cut) })
      const body = buildEnvelope({ content: '{"@type":"x"}', to: [ours], envelope })
      cases.push(invalid(`${member}: ${cut} characters of base64 cut off`, body))
    }
  }
  return [
    ...cases,
    invalid('everything in __proto__', `{"__proto__":${own}}`),
    invalid('everything in constructor', `{"constructor":{"prototype":${own}}}`),
    invalid('an envelope that says it is a message', own.replace('{', '{"@type":"x",')),
  ]
}

function wrongHeader(ours: string, sender: Key): HostileEnvelope[] {
  const withHeader = (name: string, header: (header: EnvelopeHeader) => unknown) => invalid(name, simple(ours, header))
  const withBytes = (name: string, bytes: Buffer) =>
    invalid(name, buildEnvelope({ content: '{}', to: [ours], headerBytes: bytes }))
  const algorithms = [
    undefined,
    null,
    '',
    'none',
    'None',
    'authcrypt',
    'ANONCRYPT',
    'ECDH-ES+A256KW',
    'RSA-OAEP',
    'dir',
  ]
  const encryptions = [
    undefined,
    null,
    '',
    'none',
    'A256GCM',
    'A256CBC-HS512',
    'constructor',
    '__proto__',
    ['xchacha20poly1305_ietf'],
  ]
  const recipients = [undefined, null, 1, '', {}, [], [null], [[]], ['x'], [{}], [{ header: {} }], [{ header: [] }]]
  const kids = [
    undefined,
    null,
    '',
    1,
    {},
    '__proto__',
    'constructor',
    `${ours} `,
    `${ours}\u0000`,
    ours.slice(3),
    ours + ours,
    'l0OI',
    'z'.repeat(1_000_000),
    'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
  ]
  return [
    ...algorithms.map((alg) => withHeader(`alg: ${String(alg)}`, (header) => ({ ...header, alg }))),
    ...encryptions.map((enc) => withHeader(`enc: ${String(enc)}`, (header) => ({ ...header, enc }))),
    ...recipients.map((list) =>
      withHeader(`recipients: ${JSON.stringify(list)}`, (header) => ({ ...header, recipients: list }))
    ),
    ...kids.map((kid) =>
      withHeader(`kid: ${String(kid).slice(0, 60)}`, (header) => ({
        ...header,
        recipients: [{ ...header.recipients[0], header: { kid } }],
      }))
    ),
    withHeader('recipients in __proto__', ({ recipients: inside, ...header }) =>
      JSON.parse(JSON.stringify({ ...header, proto: { recipients: inside } }).replace('"proto"', '"__proto__"'))
    ),
    withHeader('a sender in Anoncrypt', (header) => ({
      ...header,
      recipients: [
        {
          ...header.recipients[0],
          header: { kid: ours, sender: sealFor(ours, base58(sender.publicBytes)), iv: base64url(Buffer.alloc(24)) },
        },
      ],
    })),
    withHeader('Authcrypt without a sender', (header) => ({ ...header, alg: 'Authcrypt' })),
    withHeader('10,000 recipients', (header) => ({ ...header, recipients: Array(10_000).fill(header.recipients[0]) })),
    withBytes('a header of invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d])),
    withBytes('a header that is no JSON', Buffer.from('{')),
    withBytes('a header that is an array', Buffer.from('[]')),
    withBytes('a header that is null', Buffer.from('null')),
    withBytes('a header of deep arrays', Buffer.from(`{"alg":${'['.repeat(NESTING)}${']'.repeat(NESTING)}}`)),
    withBytes(
      'a header of deep recipients',
      Buffer.from(
        `{"alg":"Anoncrypt","enc":"xchacha20poly1305_ietf","recipients":${'['.repeat(NESTING)}${']'.repeat(NESTING)}}`
      )
    ),
    withBytes(
      'a header with 200,000 members',
      Buffer.from(`{${Array.from({ length: 200_000 }, (_, n) => `"k${n}":0`).join(',')}}`)
    ),
    withBytes('a header of 3 MB', Buffer.from(`{"alg":"${'x'.repeat(3_000_000)}"}`)),
  ]
}

function wrongLengths(ours: string, sender: Key): HostileEnvelope[] {
  const cases: HostileEnvelope[] = []
  for (const length of [1, 8, 11, 12, 13, 15, 16, 17, 23, 25, 31, 32, 33, 64, 100_000]) {
    const bytes = base64url(Buffer.alloc(length, 1))
    const build = (envelope: (json: Record<string, unknown>) => object) =>
      buildEnvelope({ content: '{"@type":"x"}', to: [ours], envelope })
    cases.push(
      invalid(
        `a nonce of ${length} bytes`,
        build((json) => ({ ...json, iv: bytes }))
      ),
      invalid(
        `a tag of ${length} bytes`,
        build((json) => ({ ...json, tag: bytes }))
      ),
      invalid(
        `other content of ${length} bytes`,
        build((json) => ({ ...json, ciphertext: bytes }))
      )
    )
    const inRecipient = (name: string, change: (recipient: EnvelopeHeader['recipients'][number]) => object) =>
      invalid(
        `${name} of ${length} bytes`,
        buildEnvelope({
          ...{ content: '{"@type":"x"}', to: [ours], from: sender },
          header: (header) => ({ ...header, recipients: [change(header.recipients[0])] }),
        })
      )
    cases.push(
      inRecipient('an encrypted key', (recipient) => ({ ...recipient, encrypted_key: bytes })),
      inRecipient('a sealed sender', (recipient) => ({ ...recipient, header: { ...recipient.header, sender: bytes } })),
      inRecipient("a recipient's nonce", (recipient) => ({ ...recipient, header: { ...recipient.header, iv: bytes } }))
    )
  }
  return cases
}

function wrongSenders(ours: string, sender: Key): HostileEnvelope[] {
  const withSender = (name: string, content: string | Buffer) =>
    invalid(
      `the sender is ${name}`,
      buildEnvelope({
        ...{ content: '{"@type":"x"}', to: [ours], from: sender },
        header: (header) => {
          const [recipient] = header.recipients
          const changed = { ...recipient.header, sender: sealFor(ours, content) }
          return { ...header, recipients: [{ ...recipient, header: changed }] }
        },
      })
    )
  return [
    ...SMALL_ORDER_POINTS.map((hex) => forgedBy(ours, Buffer.from(hex, 'hex'))),
    ...SMALL_ORDER_POINTS.map((hex) => withSender(`the small-order point ${hex}`, base58(Buffer.from(hex, 'hex')))),
    withSender('no point of the curve', base58(Buffer.from(NOT_ON_THE_CURVE, 'hex'))),
    withSender('another key', base58(newKey().publicBytes)),
    withSender('the recipient', ours),
    withSender('nothing', ''),
    withSender('a short key', base58(Buffer.alloc(31, 7))),
    withSender('a long key', base58(Buffer.alloc(33, 7))),
    withSender('a DID', 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'),
    withSender('no UTF-8', Buffer.from([0xff, 0xfe])),
    withSender('a NUL', '\0'),
    withSender('100 kB', '1'.repeat(100_000)),
  ]
}

/** Opens with the recipient's key and this point, though its maker has the secret of neither. */
function forgedBy(ours: string, point: Buffer): HostileEnvelope {
  const body = buildEnvelope({ content: '{"@type":"x"}', to: [ours], from: newKey(), boxedFor: point })
  return invalid(`the forged sender ${point.toString('hex')}`, body)
}

function wrongContent(ours: string): HostileEnvelope[] {
  const withContent = (name: string, content: string | Buffer) =>
    invalid(`content: ${name}`, buildEnvelope({ content, to: [ours] }))
  return [
    withContent('nothing', ''),
    withContent('no JSON', 'hello'),
    withContent('an array', '[{"@type":"x"}]'),
    withContent('a string', '"{}"'),
    withContent('null', 'null'),
    withContent('invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    withContent('UTF-16', Buffer.from('{"@type":"x"}', 'utf16le')),
    withContent('a byte order mark', '\ufeff{"@type":"x"}'),
    withContent('deep arrays', `{"a":${'['.repeat(NESTING)}${']'.repeat(NESTING)}}`),
    withContent('deep objects', '{"a":'.repeat(NESTING) + '1' + '}'.repeat(NESTING)),
    withContent('an end that is cut off', '{"@type":"x"'),
  ]
}
