import { nextAttemptAt } from '@didcomm-gateway/core'

/**
 * Time of the next call.
 * @param attempts calls already made in this round, from 1
 * @param scheduleMs waits between calls, milliseconds; each is made up to 20 % shorter or longer
 * @param random a number from 0 to below 1
 * @param retryAfterMs the receiver's wish, milliseconds: it is not called sooner. Null when it has none
 * @returns epoch milliseconds, or null when the schedule is used up
 * @see Standard Webhooks, "Deliverability and reliability"
 */
export function retrySchedule(
  attempts: number,
  scheduleMs: number[],
  now: number,
  random: number,
  retryAfterMs: number | null
): number | null {
  const scheduled = nextAttemptAt(attempts, scheduleMs, now, random)
  return scheduled === null ? null : Math.max(scheduled, now + (retryAfterMs ?? 0))
}
