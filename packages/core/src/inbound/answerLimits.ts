import type { SenderLimits } from './SenderLimits'

import { EnvelopeTooLargeError } from '../errors'

/** Of an answer to what we send that opens for no connection, bytes: a handshake needs no more. */
const MOST_BYTES_OF_STRANGER = 100_000

/**
 * What whoever we send to may answer on the same connection. We have asked, so nothing counts how often; but a stranger whose
 * requests are small must not have large answers kept for each.
 */
export const answerLimits: SenderLimits = {
  admit: ({ connectionId, bytes }) => {
    if (connectionId !== null || bytes <= MOST_BYTES_OF_STRANGER) return Promise.resolve()
    return Promise.reject(
      new EnvelopeTooLargeError(
        `An answer that opens for no connection has ${bytes} bytes; ${MOST_BYTES_OF_STRANGER} are taken.`
      )
    )
  },
  notKept: () => undefined,
}
