/**
 * Reads a Retry-After header: seconds, or an HTTP date.
 * @param mostMs more than that is not believed, milliseconds
 * @returns milliseconds from `now`; null when there is none that can be read
 * @see RFC 9110, 10.2.3
 */
export function parseRetryAfter(header: string | string[] | undefined, now: number, mostMs: number): number | null {
  const value = Array.isArray(header) ? header[0] : header
  if (value === undefined) return null
  const waitMs = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : fromDate(value, now)
  return waitMs === null ? null : Math.min(Math.max(waitMs, 0), mostMs)
}

function fromDate(value: string, now: number): number | null {
  // Date.parse would take numbers and much else for a date; every form of an HTTP date begins with the day's name
  const time = /^\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(time) ? null : time - now
}
