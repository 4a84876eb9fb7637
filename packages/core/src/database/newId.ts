import { v7 } from 'uuid'

/** A UUIDv7: unique, and ordered by the time it was made, so that ids sort as rows were written. */
export function newId(): string {
  return v7()
}

/**
 * The first of all ids that are made at a time.
 * @param time epoch milliseconds
 * @see RFC 9562, section 5.7
 */
export function idAt(time: number): string {
  const digits = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7000-8000-000000000000`
}
