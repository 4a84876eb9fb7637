import { problems } from '../../problems'

/**
 * The position that a client comes back with.
 * @returns null where it begins with what comes next
 * @throws HttpProblem 422
 */
export function readLastEventId(header: string | undefined): number | null {
  if (header === undefined) return null
  if (!/^\d{1,15}$/.test(header)) {
    const message = 'Last-Event-ID must be the id of an event of this stream, or 0'
    throw problems.validationFailed([{ path: 'Last-Event-ID', message }])
  }
  return Number(header)
}
