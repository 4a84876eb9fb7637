import { parseEnvelope } from '../parseEnvelope'

const KEY = '8HH5gYEeNc3z7PYXmd54d4x6qAfCNrqQqEB3nS7Zfu7K'
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const authcryptRecipient = { encrypted_key: 'AAAA', header: { kid: KEY, sender: 'AAAA', iv: 'AAAA' } }
const header = { alg: 'Authcrypt', enc: 'xchacha20poly1305_ietf', typ: 'JWM/1.0', recipients: [authcryptRecipient] }
const envelope = { protected: encode(header), iv: 'AAAA', ciphertext: 'AAAA', tag: 'AAAA' }
const withHeader = (changes: object) => ({ ...envelope, protected: encode({ ...header, ...changes }) })

describe('parseEnvelope', () => {
  it('reads recipients, algorithm and parts', () => {
    const parsed = parseEnvelope(JSON.stringify(envelope), 10)
    expect(parsed.alg).toBe('Authcrypt')
    expect(parsed.recipients).toHaveLength(1)
    expect(parsed.recipients[0].kid).toBe(KEY)
    expect(parsed.protectedText).toBe(envelope.protected)
  })

  it.each<[string, unknown]>([
    ['no JSON', 'hello'],
    ['an empty body', ''],
    ['a JSON array', []],
    ['JSON null', 'null'],
    ['plaintext', { '@type': 'https://didcomm.org/x/1.0/y', '@id': '1' }],
    ['no protected header', { ...envelope, protected: undefined }],
    ['a protected header that is no base64', { ...envelope, protected: 'ä' }],
    ['a protected header that is no JSON', { ...envelope, protected: 'AAAA' }],
    ['a number as ciphertext', { ...envelope, ciphertext: 5 }],
    ['an empty tag', { ...envelope, tag: '' }],
    ['an unknown algorithm', withHeader({ alg: 'ECDH-ES' })],
    ['an unknown encryption', withHeader({ enc: 'A256GCM' })],
    ['no recipients', withHeader({ recipients: [] })],
    ['recipients that are no array', withHeader({ recipients: {} })],
    ['a recipient that is null', withHeader({ recipients: [null] })],
    ['a recipient without header', withHeader({ recipients: [{ encrypted_key: 'AAAA' }] })],
    ['a key of a wrong length', withHeader({ recipients: [{ ...authcryptRecipient, header: { kid: 'abc' } }] })],
    [
      'a very long key',
      withHeader({ recipients: [{ ...authcryptRecipient, header: { kid: '1'.repeat(1_000_000) } }] }),
    ],
    [
      'an authenticated envelope without sender',
      withHeader({ recipients: [{ encrypted_key: 'AA', header: { kid: KEY } }] }),
    ],
    ['an anonymous envelope with sender', withHeader({ alg: 'Anoncrypt' })],
    ['too many recipients', withHeader({ recipients: Array(11).fill(authcryptRecipient) })],
  ])('refuses %s', (_name, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    expect(() => parseEnvelope(text, 10)).toThrow(expect.objectContaining({ code: 'core.envelope_invalid' }) as Error)
  })
})
