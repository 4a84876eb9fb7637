import type { TenantBudget, TenantUsage } from '../refusalOf'

import { mostOfSender, refusalOf } from '../refusalOf'

const BUDGET: TenantBudget = {
  tenantBytes: 10_000,
  waitingBytes: 1000,
  waitingMessages: 100,
  strangerShare: 25,
  senderShare: 50,
}
const NOTHING = { bytes: 0, messages: 0 }
const usage = (part: Partial<TenantUsage>): TenantUsage => ({
  storedBytes: 0,
  storedStrangerBytes: 0,
  waiting: NOTHING,
  waitingOfStrangers: NOTHING,
  ...part,
})
const bytes = (count: number) => ({ bytes: count, messages: 1 })
const messages = (count: number) => ({ bytes: 0, messages: count })

describe('refusalOf', () => {
  it.each<[string | null, string, Partial<TenantUsage>, boolean]>([
    [null, 'the last byte of the tenant', { storedBytes: 9500, waiting: bytes(500) }, false],
    ['tenant_bytes', 'one more', { storedBytes: 9500, waiting: bytes(501) }, false],
    [null, 'the last byte that may wait', { waiting: bytes(1000) }, false],
    ['tenant_waiting', 'one more', { waiting: bytes(1001) }, false],
    [null, 'the last message that may wait', { waiting: messages(100) }, false],
    ['tenant_waiting', 'one more', { waiting: messages(101) }, false],
    [null, "the last byte of strangers' part", { storedStrangerBytes: 2400, waitingOfStrangers: bytes(100) }, true],
    ['stranger_share', 'one more', { storedStrangerBytes: 2400, waitingOfStrangers: bytes(101) }, true],
    [null, 'the same of a connection', { storedStrangerBytes: 2400, waitingOfStrangers: bytes(101) }, false],
    [null, "the last byte of strangers' part that waits", { waitingOfStrangers: bytes(250) }, true],
    ['stranger_share', 'one more', { waitingOfStrangers: bytes(251) }, true],
    [null, "the last message of strangers' part that waits", { waitingOfStrangers: messages(25) }, true],
    ['stranger_share', 'one more', { waitingOfStrangers: messages(26) }, true],
    [null, 'the same of a connection', { waitingOfStrangers: messages(26) }, false],
  ])('answers %s to %s', (reason, _what, part, isStranger) => {
    expect(refusalOf(usage(part), BUDGET, isStranger)).toBe(reason)
  })

  it('has room for all that does not wait where there is no limit', () => {
    const full = usage({ storedBytes: 1e15, storedStrangerBytes: 1e15 })
    expect(refusalOf(full, { ...BUDGET, tenantBytes: 0 }, true)).toBeNull()
  })
})

describe('mostOfSender', () => {
  it('is half of what may wait, once more than that waits', () => {
    expect(mostOfSender(usage({ waiting: messages(50) }), BUDGET)).toBeNull()
    expect(mostOfSender(usage({ waiting: messages(51) }), BUDGET)).toBe(50)
  })
})
