import { nextAttemptAt } from '../retrySchedule'

describe('nextAttemptAt', () => {
  const schedule = [1000, 60_000]

  it.each([
    [1, 0, 10_800],
    [1, 0.5, 11_000],
    [2, 0.5, 70_000],
    [2, 1, 82_000],
  ])('after attempt %i with random %d is at %i', (attempts, random, expected) => {
    expect(nextAttemptAt(attempts, schedule, 10_000, random)).toBe(expected)
  })

  it('is never when the schedule is used up', () => {
    expect(nextAttemptAt(3, schedule, 10_000, 0.5)).toBeNull()
    expect(nextAttemptAt(1, [], 10_000, 0.5)).toBeNull()
  })
})
