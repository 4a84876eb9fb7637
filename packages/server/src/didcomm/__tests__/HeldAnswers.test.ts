import { HeldAnswers } from '../HeldAnswers'

describe('HeldAnswers', () => {
  it('has so many places in all and for each tenant, and gets each back', () => {
    const held = new HeldAnswers(3, 2)
    const first = held.tryHold('a', false)
    expect([first, held.tryHold('a', false), held.tryHold('b', false)]).not.toContain(null)
    expect(held.tryHold('b', false)).toBeNull()
    first?.()
    expect(held.tryHold('b', false)).not.toBeNull()
    expect(held.size).toBe(3)
  })

  it('keeps three quarters of them for senders with a connection', () => {
    const held = new HeldAnswers(16, 8)
    const strangers = Array.from({ length: 8 }, (_, n) => held.tryHold(n < 4 ? 'a' : `${n}`, true))
    expect(strangers.filter((release) => release !== null)).toHaveLength(4)
    expect(held.size).toBe(4)
    expect(held.tryHold('a', false)).not.toBeNull()
    for (const release of strangers) release?.()
    expect(held.size).toBe(1)
    expect(held.tryHold('a', true)).not.toBeNull()
  })
})
