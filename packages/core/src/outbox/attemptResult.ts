import {
  ConnectionEndedError,
  EnvelopeTooLargeError,
  PartnerRefusedError,
  RecordNotFoundInTenantError,
} from '../errors'

/**
 * How one attempt to send one message ended.
 * - `taken`: the partner has it
 * - `unreachable`: nobody answered, or nothing could be asked: it says nothing about the message
 * - `busy`: the partner is there and wants to be left alone
 * - `refused`: the partner's endpoint does not take the message now
 * - `rejected`: the partner's endpoint says that the message itself is wrong
 * - `hopeless`: there is nobody to send it to any more
 */
export type AttemptResult =
  { kind: 'taken' | 'unreachable' | 'refused' | 'rejected' | 'hopeless' } | { kind: 'busy'; retryAfterMs: number }

/** Bad Request, Content Too Large, Unsupported Media Type, Unprocessable Content. @see RFC 9110, section 15.5 */
const REJECTED = [400, 413, 415, 422]
const TOO_MANY_REQUESTS = 429
const SERVICE_UNAVAILABLE = 503

/** @param error what kept the message from being sent */
export function resultOf(error: unknown): AttemptResult {
  if (error instanceof RecordNotFoundInTenantError || error instanceof ConnectionEndedError) return { kind: 'hopeless' }
  if (error instanceof EnvelopeTooLargeError) return { kind: 'rejected' }
  if (!(error instanceof PartnerRefusedError) || error.answer === null) return { kind: 'unreachable' }
  const { status, retryAfterMs } = error.answer
  if (REJECTED.includes(status)) return { kind: 'rejected' }
  const isBusy = status === TOO_MANY_REQUESTS || (status === SERVICE_UNAVAILABLE && retryAfterMs !== null)
  return isBusy ? { kind: 'busy', retryAfterMs: retryAfterMs ?? 0 } : { kind: 'refused' }
}
