import type { EventError } from '../models'

/** How far an outgoing message is. */
export interface MessageDelivery {
  /** `queued`: waits, also between attempts · `sent`: the partner has taken it · `failed`: given up · `cancelled`: by the tenant */
  state: 'queued' | 'sent' | 'failed' | 'cancelled'
  /** attempts begun; null where that was not counted */
  attemptCount: number | null
  /** why the last attempt failed, or what the message waits for; null once it is sent */
  lastError: EventError | null
  /** epoch milliseconds; of a message behind another, when that one is tried. Null where no attempt is due */
  nextAttemptAt: number | null
}
