/** Share of a wait by which it is made shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.2

/**
 * Time of the next attempt.
 * @param attempts attempts already made, from 1
 * @param scheduleMs waits between attempts, milliseconds
 * @param random a number from 0 to below 1
 * @returns epoch milliseconds, or null when the schedule is used up
 */
export function nextAttemptAt(attempts: number, scheduleMs: number[], now: number, random: number): number | null {
  const wait = scheduleMs[attempts - 1]
  return wait === undefined ? null : now + Math.round(wait * (1 - JITTER + 2 * JITTER * random))
}
