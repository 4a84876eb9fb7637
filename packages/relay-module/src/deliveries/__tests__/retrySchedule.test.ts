import fc from 'fast-check'

import { retrySchedule } from '../retrySchedule'

const NOW = Date.UTC(2025, 0, 15, 12, 0, 0)
const SCHEDULE = [5000, 300_000]

describe('retrySchedule', () => {
  it.each([
    [1, 0.5, null, 5000],
    [2, 0.5, null, 300_000],
    [1, 0, null, 4000],
    [1, 0.999999, null, 6000],
    [1, 0.5, 60_000, 60_000],
    [1, 0.5, 100, 5000],
    [2, 0.5, 60_000, 300_000],
  ])('after attempt %s with random %s and a wish of %s waits %s ms', (attempts, random, wish, wait) => {
    expect(retrySchedule(attempts, SCHEDULE, NOW, random, wish)).toBe(NOW + wait)
  })

  it('ends with the schedule, whatever the receiver wishes', () => {
    expect(retrySchedule(3, SCHEDULE, NOW, 0.5, null)).toBeNull()
    expect(retrySchedule(3, SCHEDULE, NOW, 0.5, 1000)).toBeNull()
    expect(retrySchedule(1, [], NOW, 0.5, null)).toBeNull()
  })

  it('stays within 20 % of the schedule', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 1e9 }),
        (random, wait) => {
          const at = retrySchedule(1, [wait], NOW, random, null) ?? NaN
          return at - NOW >= Math.floor(wait * 0.8) && at - NOW <= Math.ceil(wait * 1.2)
        }
      )
    )
  })
})
