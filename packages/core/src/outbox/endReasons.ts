import type { EventError } from '../models'

/** Why a message is not sent, or not sent again, though no attempt has said so. The codes rest in `outbox.doomed`. */
const REASONS: EventError[] = [
  {
    code: 'core.partner_reported',
    message: 'The partner has answered this message with a problem-report; it is not sent again.',
  },
  {
    code: 'core.connection_ended',
    message: 'The connection was abandoned or deleted before it was completed; what waited for it is not sent.',
  },
]

export const PARTNER_REPORTED = REASONS[0].code
export const CONNECTION_ENDED = REASONS[1].code

export function endReason(code: string): EventError {
  return REASONS.find((reason) => reason.code === code) ?? { code, message: 'This is not sent any more.' }
}

/** Why a message waits that was not tried yet. */
export const UNTIL_COMPLETED: EventError = {
  code: 'core.connection_not_completed',
  message: 'The connection is not completed yet; the message is sent when it is.',
}

export const CANCELLED: EventError = {
  code: 'core.sending_cancelled',
  message: 'Sending was cancelled; it can be retried.',
}
