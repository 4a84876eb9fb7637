/** @param time epoch milliseconds, or null where there is none */
export function isoTime(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
