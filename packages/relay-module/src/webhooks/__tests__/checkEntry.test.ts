import type { WebhookEntryInput } from '../checkEntry'

import { AddressGuard } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../../RelayModuleConfig'
import { checkEntry } from '../checkEntry'

const guard = new AddressGuard({ allow: ['127.0.0.0/8'] })
const entry = (change: object = {}) => ({ url: 'https://example.com/hook', ...change }) as WebhookEntryInput
const codeOf = (change: object) => {
  try {
    checkEntry(entry(change), guard)
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('checkEntry', () => {
  it('gives an entry its defaults', () => {
    const defaults = { url: 'https://example.com/hook', method: 'POST', headers: {}, match: '', ordered: 'none' }
    expect(checkEntry(entry(), guard)).toEqual(defaults)
    expect(checkEntry(entry({ method: null, headers: null, match: null, ordered: null }), guard)).toEqual(defaults)
  })

  it.each(['get', 'Post', 'PUT', 'pAtCh', 'delete'])('takes the method %s in capitals', (method) => {
    expect(checkEntry(entry({ method }), guard).method).toBe(method.toUpperCase())
  })

  it('takes a whole entry as it is', () => {
    const whole = {
      url: 'http://127.0.0.1:8080/a?b=c',
      method: 'PATCH',
      headers: { Authorization: 'Bearer x', 'X-Name': 'é' },
      match: '^https://',
      ordered: 'thread',
    }
    expect(checkEntry(whole, guard)).toEqual(whole)
  })

  it.each([
    ['url', { url: undefined }, 'relay.url_forbidden'],
    ['url', { url: 5 }, 'relay.url_forbidden'],
    ['url', { url: 'example.com' }, 'relay.url_forbidden'],
    ['url', { url: 'ftp://example.com' }, 'relay.url_forbidden'],
    ['url', { url: 'https://user:pw@example.com' }, 'relay.url_forbidden'],
    ['url', { url: 'http://10.0.0.1/' }, 'relay.url_forbidden'],
    ['url', { url: 'http://0xa000001/' }, 'relay.url_forbidden'],
    ['url', { url: 'http://[::1]/' }, 'relay.url_forbidden'],
    ['url', { url: 'https://example.com/hook#part' }, 'relay.url_forbidden'],
    ['url', { url: 'https://example.com/hook#' }, 'relay.url_forbidden'],
    ['method', { method: 'TRACE' }, 'relay.webhook_invalid'],
    ['method', { method: ' post' }, 'relay.webhook_invalid'],
    ['method', { method: 5 as never }, 'relay.webhook_invalid'],
    ['ordered', { ordered: 'strict' }, 'relay.webhook_invalid'],
    ['match', { match: 5 }, 'relay.match_invalid'],
    ['match', { match: '(?=a)' }, 'relay.match_invalid'],
    ['headers', { headers: 'a: b' }, 'relay.header_invalid'],
    ['headers', { headers: ['a'] }, 'relay.header_invalid'],
    ['header value', { headers: { a: 5 } }, 'relay.header_invalid'],
    ['header value', { headers: { a: 'x\r\nInjected: y' } }, 'relay.header_invalid'],
    ['header value', { headers: { a: 'x\ny' } }, 'relay.header_invalid'],
    ['header value', { headers: { a: 'x\0y' } }, 'relay.header_invalid'],
    ['header value', { headers: { a: '→' } }, 'relay.header_invalid'],
    ['header value', { headers: { a: 'x'.repeat(8193) } }, 'relay.header_invalid'],
    ['header name', { headers: { '': 'x' } }, 'relay.header_invalid'],
    ['header name', { headers: { 'a b': 'x' } }, 'relay.header_invalid'],
    ['header name', { headers: { 'a:': 'x' } }, 'relay.header_invalid'],
    ['header name', { headers: { 'a\r\nb': 'x' } }, 'relay.header_invalid'],
    ['header twice', { headers: { a: 'x', A: 'y' } }, 'relay.header_invalid'],
    [
      'too many headers',
      { headers: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`h${i}`, ''])) },
      'relay.header_invalid',
    ],
    ...[
      'Host',
      'content-length',
      'Content-Type',
      'Transfer-Encoding',
      'Connection',
      'Keep-Alive',
      'TE',
      'Upgrade',
      'Expect',
      'Webhook-Id',
      'webhook-anything',
    ].map((name): [string, object, string] => [
      `reserved header ${name}`,
      { headers: { [name]: 'x' } },
      'relay.header_invalid',
    ]),
  ])('refuses a wrong %s: %j', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })

  it('keeps a header named __proto__ a header', () => {
    const headers = JSON.parse('{"__proto__":"x"}') as Record<string, string>
    expect(Object.entries(checkEntry(entry({ headers }), guard).headers)).toEqual([['__proto__', 'x']])
  })

  it('names the setting that would allow the address', () => {
    const named = new RelayModuleConfig({ webhookAllowSetting: 'GATEWAY_WEBHOOK_ALLOW' })
    expect(() => checkEntry(entry({ url: 'http://10.0.0.1/' }), named.addressGuard)).toThrow('GATEWAY_WEBHOOK_ALLOW')
  })

  it.each([null, 'https://example.com', []])('refuses %j as an entry', (wrong) => {
    expect(() => checkEntry(wrong as unknown as WebhookEntryInput, guard)).toThrow()
  })

  it('does not repeat a header value in its error', () => {
    expect(() => checkEntry(entry({ headers: { a: 'hunter2\n' } }), guard)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') })
    )
  })
})
