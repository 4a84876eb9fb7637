import type { TenantBudget, TenantUsage } from '../refusalOf'

import { isNearlyFull, refusalOf } from '../refusalOf'

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
  waitingOfSender: NOTHING,
  ...part,
})
const bytes = (count: number) => ({ bytes: count, messages: 1 })
const messages = (count: number) => ({ bytes: 0, messages: count })

describe('refusalOf', () => {
  it.each<[string | null, string, Partial<TenantUsage>, number, boolean]>([
    [null, 'the last byte of the tenant', { storedBytes: 9990 }, 10, false],
    ['tenant_bytes', 'one more', { storedBytes: 9990 }, 11, false],
    ['tenant_bytes', 'one more than rests and waits', { storedBytes: 9000, waiting: bytes(991) }, 10, false],
    [null, 'the last byte that may wait', { waiting: bytes(990) }, 10, false],
    ['tenant_waiting', 'one more', { waiting: bytes(990) }, 11, false],
    [null, 'the last message that may wait', { waiting: messages(99) }, 1, false],
    ['tenant_waiting', 'one more', { waiting: messages(100) }, 1, false],
    [null, 'the last byte that one sender may have waiting', { waitingOfSender: bytes(490) }, 10, false],
    ['sender_share', 'one more', { waitingOfSender: bytes(490) }, 11, false],
    ['sender_share', 'one message more', { waitingOfSender: messages(50) }, 1, false],
    [null, "the last byte of strangers' part", { storedStrangerBytes: 2490 }, 10, true],
    ['stranger_share', 'one more', { storedStrangerBytes: 2490 }, 11, true],
    [null, 'the same of a connection', { storedStrangerBytes: 2490 }, 11, false],
    [null, "the last byte of strangers' part that waits", { waitingOfStrangers: bytes(240) }, 10, true],
    ['stranger_share', 'one more', { waitingOfStrangers: bytes(240) }, 11, true],
    ['stranger_share', 'one message more', { waitingOfStrangers: messages(25) }, 1, true],
    [null, 'the same of a connection', { waitingOfStrangers: messages(25) }, 1, false],
  ])('answers %s to %s', (reason, _what, part, size, isStranger) => {
    expect(refusalOf(usage(part), BUDGET, size, isStranger)).toBe(reason)
  })

  it('has room for all that does not wait where there is no limit', () => {
    const budget = { ...BUDGET, tenantBytes: 0 }
    const full = usage({ storedBytes: 1e15, storedStrangerBytes: 1e15 })
    expect(refusalOf(full, budget, 1, true)).toBeNull()
    expect(isNearlyFull(full, budget, 1)).toBe(false)
  })
})

describe('isNearlyFull', () => {
  it.each<[boolean, Partial<TenantUsage>]>([
    [false, { storedBytes: 1249 }],
    [true, { storedBytes: 1250 }],
    [true, { storedBytes: 1240, waiting: bytes(10) }],
    [false, { waiting: bytes(124) }],
    [true, { waiting: bytes(125) }],
    [false, { waiting: messages(11) }],
    [true, { waiting: messages(12) }],
  ])('is %s at half of the smallest part: %j', (expected, part) => {
    expect(isNearlyFull(usage(part), BUDGET, 1)).toBe(expected)
  })
})
