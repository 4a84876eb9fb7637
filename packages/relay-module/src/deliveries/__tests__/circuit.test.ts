import type { Circuit } from '../circuit'

import { circuitAfterFailure, isBeyondHope } from '../circuit'

const DAY = 86_400_000
const OPTIONS = { firstPauseMs: 5000, disableAfterMs: 5 * DAY }
const CLOSED: Circuit = { consecutive_failures: 0, failing_since: null, last_failure_at: null, open_until: 0 }
const fail = (circuit: Circuit, now: number, probe = circuit.consecutive_failures >= 5) =>
  circuitAfterFailure(circuit, probe, now, OPTIONS)

describe('circuit', () => {
  it('stays closed for four failures and opens with the fifth', () => {
    let circuit = CLOSED
    for (let i = 1; i <= 4; i++) circuit = fail(circuit, i)
    expect(circuit).toEqual({ consecutive_failures: 4, failing_since: 1, last_failure_at: 4, open_until: 0 })
    expect(fail(circuit, 100)).toMatchObject({ consecutive_failures: 5, open_until: 5100 })
  })

  it('doubles the pause with each failed probe, up to 5 minutes', () => {
    let circuit: Circuit = { ...CLOSED, consecutive_failures: 4, failing_since: 0, last_failure_at: 0 }
    const pauses: number[] = []
    for (let i = 0; i < 9; i++) {
      circuit = fail(circuit, 1000)
      pauses.push(circuit.open_until - 1000)
    }
    expect(pauses).toEqual([5000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000])
    expect(fail({ ...circuit, consecutive_failures: 100_000 }, 1000).open_until).toBe(301_000)
  })

  it('takes calls that were under way when it opened for nothing new', () => {
    const open = fail({ ...CLOSED, consecutive_failures: 4, failing_since: 0, last_failure_at: 0 }, 1000)
    expect(fail(open, 1500, false)).toEqual({ ...open, last_failure_at: 1500 })
  })

  it('gives up after so long a series, and not before', () => {
    const failing = { ...CLOSED, failing_since: 1000 }
    expect(isBeyondHope(failing, 1000 + 5 * DAY - 1, 5 * DAY)).toBe(false)
    expect(isBeyondHope(failing, 1000 + 5 * DAY, 5 * DAY)).toBe(true)
    expect(isBeyondHope(CLOSED, 100 * DAY, 5 * DAY)).toBe(false)
  })

  it('begins a new series after a long silence', () => {
    const old: Circuit = { consecutive_failures: 2, failing_since: 0, last_failure_at: DAY, open_until: 0 }
    expect(fail(old, 3 * DAY).failing_since).toBe(0)
    expect(fail(old, 10 * DAY).failing_since).toBe(10 * DAY)
  })
})
