import type { WebhookEntry, WebhookRule } from '../WebhookRule'
import type { WantedEntry } from '../reconcileRules'

import { MASKED, maskHeaders, reconcileRules } from '../reconcileRules'

const entry = (change: Partial<WebhookEntry> = {}): WebhookEntry => ({
  url: 'https://example.com/',
  method: 'POST',
  headers: { Authorization: 'secret' },
  match: 'a',
  ordered: 'none',
  ...change,
})
const rule = (id: string, change: Partial<WebhookEntry> = {}): WebhookRule => ({
  ...entry(change),
  id,
  tenantId: 't',
  settingKey: 'DIDCOMM_WEBHOOK',
  version: 1,
  secret: 'whsec_',
  previousSecret: null,
  previousSecretUntil: 0,
})
const keptIds = (rules: WebhookRule[], entries: WantedEntry[]) =>
  reconcileRules(rules, entries).map(({ kept }) => kept?.id ?? null)

describe('reconcileRules', () => {
  it('keeps what is unchanged, in whatever order', () => {
    const rules = [rule('1', { match: 'a' }), rule('2', { match: 'b' })]
    expect(keptIds(rules, [entry({ match: 'b' }), entry({ match: 'c' }), entry({ match: 'a' })])).toEqual([
      '2',
      null,
      '1',
    ])
  })

  it.each<Partial<WebhookEntry>>([
    { url: 'https://example.com/other' },
    { method: 'PUT' },
    { headers: {} },
    { headers: { Authorization: 'other' } },
    { match: '' },
    { ordered: 'thread' },
  ])('makes a new rule of an entry that differs in %j', (change) => {
    expect(keptIds([rule('1')], [entry(change)])).toEqual([null])
  })

  it('keeps each rule once', () => {
    expect(keptIds([rule('1')], [entry(), entry()])).toEqual(['1', null])
    expect(keptIds([rule('1'), rule('2')], [entry(), entry()])).toEqual(['1', '2'])
  })

  it('keeps of equal rules the one that is named', () => {
    const rules = [rule('1'), rule('2')]
    expect(keptIds(rules, [{ ...entry(), id: '2' }])).toEqual(['2'])
    expect(keptIds(rules, [entry(), { ...entry(), id: '1' }])).toEqual(['2', '1'])
  })

  it('takes header names in any case and order', () => {
    const rules = [rule('1', { headers: { A: '1', B: '2' } })]
    expect(keptIds(rules, [entry({ headers: { b: '2', a: '1' } })])).toEqual(['1'])
  })

  it('takes masked values for the old ones', () => {
    const [{ entry: unmasked, kept }] = reconcileRules(
      [rule('1')],
      [entry({ headers: maskHeaders(rule('1').headers) })]
    )
    expect(kept?.id).toBe('1')
    expect(unmasked.headers).toEqual({ Authorization: 'secret' })
  })

  it('keeps a masked value when something other than url and match changes', () => {
    const [{ entry: unmasked, kept }] = reconcileRules(
      [rule('1')],
      [entry({ method: 'PUT', headers: { authorization: MASKED, X: 'new' } })]
    )
    expect(kept).toBeNull()
    expect(unmasked.headers).toEqual({ authorization: 'secret', X: 'new' })
  })

  it('tells rules of the same url and match apart by their masked headers', () => {
    const rules = [rule('1', { headers: { A: '1' } }), rule('2', { headers: { B: '2' } })]
    const entries = [entry({ headers: { B: MASKED } }), entry({ headers: { A: MASKED } })]
    expect(keptIds(rules, entries)).toEqual(['2', '1'])
  })

  it('changes the rule that an entry names, and keeps its hidden values while its url stays', () => {
    const rules = [rule('1'), rule('2', { match: 'b' })]
    const headers = { Authorization: MASKED }
    const [first, second, third] = reconcileRules(rules, [
      { ...entry({ match: 'c', headers }), id: '1', secret: 'whsec_' },
      entry({ match: 'a' }),
      { ...entry({ url: 'https://example.org/', headers: {} }), id: '2' },
    ])
    expect([first.kept?.id, second.kept, third.kept?.id]).toEqual(['1', null, '2'])
    expect(first.entry).toEqual(entry({ match: 'c' }))
  })

  it.each([
    ['an id that no rule has', [{ ...entry(), id: '3' }], 'relay.webhook_not_found'],
    [
      'an id twice',
      [
        { ...entry(), id: '1' },
        { ...entry({ match: 'b' }), id: '1' },
      ],
      'relay.webhook_invalid',
    ],
    ['a secret of its own', [{ ...entry(), id: '1', secret: 'whsec_mine' }], 'relay.webhook_invalid'],
    ['a secret of a new rule', [{ ...entry({ match: 'n' }), secret: 'whsec_mine' }], 'relay.webhook_invalid'],
    [
      'a hidden value for another url',
      [{ ...entry({ url: 'https://attacker.example/', headers: { Authorization: MASKED } }), id: '1' }],
      'relay.header_invalid',
    ],
  ])('refuses %s', (_, wanted, code) => {
    expect(() => reconcileRules([rule('1')], wanted)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['another url', { url: 'https://attacker.example/' }],
    ['another match', { match: 'b' }],
    ['another header', { headers: { 'X-Other': MASKED } }],
  ])('never gives a masked value to %s', (_, change) => {
    const masked = entry({ headers: { Authorization: MASKED }, ...change })
    expect(() => reconcileRules([rule('1')], [masked])).toThrow(
      expect.objectContaining({ code: 'relay.header_invalid' })
    )
  })
})
