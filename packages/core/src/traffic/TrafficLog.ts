import type { OutboxRow } from '../database'
import type { EventError } from '../models'
import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'

/** A type is its sender's text. */
const LONGEST_TYPE = 200

/** What one attempt to send came to: taken by the partner, tried again later, or given up. */
export type SendingResult = 'sent' | 'retried' | 'failed'

/** A message of a partner that is recorded now. */
export interface ReceivedMessage {
  id: string
  tenantId: string
  connectionId: string | null
  type: string | null
  error: EventError | null
  /** when it was kept, epoch milliseconds */
  createdAt: number
}

/** One attempt to send a message that is over. */
export interface SendingAttempt {
  row: OutboxRow
  type: string | null
  result: SendingResult
  error: EventError | null
  milliseconds: number
}

/**
 * Tells an operator what comes and goes: a line in the log for each message, with ids, type, result and time, never what is in
 * it; and counts of what was sent, for metrics.
 */
@injectable()
export class TrafficLog {
  private readonly attempts: Record<SendingResult, number> = { sent: 0, retried: 0, failed: 0 }

  public constructor(@inject(InjectionSymbols.Logger) private readonly logger: Logger) {}

  /** Attempts of this instance since its start. */
  public get sendings(): Readonly<Record<SendingResult, number>> {
    return this.attempts
  }

  public received({ id, tenantId, connectionId, type, error, createdAt }: ReceivedMessage): void {
    this.logger.info('message received', {
      tenantId,
      eventId: id,
      type: type?.slice(0, LONGEST_TYPE),
      connectionId,
      state: error ? 'failed' : 'recorded',
      code: error?.code,
      milliseconds: Date.now() - createdAt,
    })
  }

  public attempted({ row, type, result, error, milliseconds }: SendingAttempt): void {
    this.attempts[result]++
    const about = {
      tenantId: row.tenant_id,
      eventId: row.event_id,
      type: type?.slice(0, LONGEST_TYPE),
      connectionId: row.connection_id,
      actionUuid: row.action_uuid,
      state: result,
      attempt: row.attempts,
      milliseconds,
    }
    if (error) this.logger.warn('sending failed', { ...about, code: error.code, error: error.message })
    else this.logger.info('message sent', about)
  }
}
