import { compileMatch } from '../compileMatch'
import { matchWebhook, matchedTexts } from '../matchWebhook'

const matches = (match: string, type: string | null, message: object = {}) =>
  matchWebhook(match === '' ? null : compileMatch(match), matchedTexts(type, message))

const PING = 'https://didcomm.org/trust_ping/1.0/ping'
const SOV_PING = 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/trust_ping/1.0/ping'

describe('matchWebhook', () => {
  it.each([
    ['', PING],
    ['.*', PING],
    ['trust_ping', PING],
    ['^https://didcomm\\.org/trust_ping/1\\.0/ping$', PING],
    ['/(ping|pong)$', PING],
    ['(?<name>ping)', PING],
    ['(?i)TRUST_PING', PING],
    ['\\d+\\.\\d+', PING],
    ['did:sov:.*;spec/', SOV_PING],
    ['^https://didcomm\\.org/trust_ping/', SOV_PING],
    ['^did:sov:x;spec', 'did:sov:x;spec/a/1.0/b'],
    ['^https://didcomm.org/a/1.0/b$', 'did:sov:;spec/a/1.0/b'],
    ['not a uri', 'not a uri at all'],
    ['', null],
    ['.*', null],
    ['^$', null],
  ])('finds %j in the type %j', (match, type) => {
    expect(matches(match, type)).toBe(true)
  })

  it.each([
    ['basicmessage', PING],
    ['^trust_ping', PING],
    ['TRUST_PING', PING],
    ['https', SOV_PING.replace('did:sov', 'did:key')],
    ['^https', 'x did:sov:a;spec/b'],
    ['.', null],
  ])('does not find %j in the type %j', (match, type) => {
    expect(matches(match, type)).toBe(false)
  })

  it('searches each decorator key: every top-level key that holds a ~', () => {
    const message = {
      '~thread': {},
      'requests~attach': [],
      'comment~l10n': {},
      '__proto__~x': 1,
      comment: '~hidden',
      nested: { 'deep~attach': [] },
    }
    for (const key of ['~thread', 'requests~attach', 'comment~l10n', '__proto__~x']) {
      expect(matches(`^${key}$`, PING, message)).toBe(true)
    }
    for (const match of ['^comment$', 'hidden', 'deep~attach', 'nested']) {
      expect(matches(match, PING, message)).toBe(false)
    }
  })

  it('takes only keys of the message itself, as JSON.parse makes them', () => {
    expect(matches('inherited', PING, Object.create({ 'inherited~attach': 1 }) as object)).toBe(false)
    expect(matches('^~proto__', PING, JSON.parse('{"__proto__":{"x~y":1},"~proto__":1}') as object)).toBe(true)
  })

  it('searches the first 1,000 characters of a text and 4,000 in all', () => {
    expect(matches('b', 'a'.repeat(999) + 'b')).toBe(true)
    expect(matches('b', 'a'.repeat(1000) + 'b')).toBe(false)
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}~attach`.padEnd(50, 'x'), i]))
    const texts = matchedTexts(PING, many)
    expect(texts.join('').length).toBe(4000)
    expect(texts[1]).toBe('k0~attach'.padEnd(50, 'x'))
  })

  it('looks at a message of 5 MB as quickly as at a small one', () => {
    const message = { '@type': PING, big: 'x'.repeat(5_000_000), 'items~attach': new Array(1000).fill({ data: 'y' }) }
    const pattern = compileMatch('(x|y)*z')
    const startedAt = performance.now()
    for (let i = 0; i < 100; i++) matchWebhook(pattern, matchedTexts(PING, message))
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })
})
