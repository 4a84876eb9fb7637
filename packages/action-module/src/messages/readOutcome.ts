import type { JsonObject } from '@didcomm-gateway/core'

/** What a message says about the end of its thread. `open`: an ack that something is still to come. */
export type ThreadOutcome = 'success' | 'error' | 'open'

/**
 * Reads acks and problem-reports of any protocol; both are adopted into other protocols under the same message names.
 * @returns null for every other message
 * @see RFC 0015 (acks: OK, PENDING, FAIL), RFC 0035 (problem-report)
 */
export function readOutcome(type: string | null, message: JsonObject): ThreadOutcome | null {
  if (type === null) return null
  if (/\/problem[-_]report$/.test(type)) return 'error'
  if (!type.endsWith('/ack')) return null
  // absent in acks of the first protocols that had them
  const status = Object.hasOwn(message, 'status') ? message.status : 'OK'
  if (status === 'OK') return 'success'
  return status === 'FAIL' ? 'error' : 'open'
}
