import { idempotentRoute, keepsAnswer } from '../idempotentRoute'

describe('idempotentRoute', () => {
  it.each([
    ['/invitations', { makes: 'invitation' }],
    ['/Invitations/', { makes: 'invitation' }],
    ['/invitations/receive', { makes: 'connection' }],
    ['/credentials/offers', { makes: 'credential' }],
    ['/proofs/requests', { makes: 'proof' }],
    ['/tenants', { makes: 'tenant' }],
    ['/tenants/x/api-keys', 'once'],
    ['/identities', 'once'],
    ['/webhooks/x/rotate-secret', 'once'],
    ['/credentials/x/accept-offer', 'repeatable'],
    ['/settings/DIDCOMM_WEBHOOK', 'repeatable'],
    ['/toString', 'repeatable'],
    ['/actions', null],
    ['/action/x', null],
    ['/didcomm', null],
    ['/actions/x/retry', 'repeatable'],
    ['/action/DIDCOMM/x/cancel', 'repeatable'],
    ['/events/x/retry', 'repeatable'],
  ])('knows of %s what a repetition may do', (path, route) => {
    expect(idempotentRoute(path)).toEqual(route)
  })

  it('keeps answers that no GET shows again', () => {
    const kept = ['/tenants', '/api-keys', '/identities', '/schemas'].map((path) => idempotentRoute(path) ?? 'once')
    expect(kept.map(keepsAnswer)).toEqual([true, true, true, true])
    expect(keepsAnswer({ makes: 'invitation' })).toBe(false)
  })
})
