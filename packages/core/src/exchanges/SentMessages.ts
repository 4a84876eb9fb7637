import type { ExchangeStep } from './exchangeSteps'
import type { EventSummary } from '../events'

import { injectable } from '@credo-ts/core'

import { EventLog } from '../events/EventLog'

import { findExchangeKind, messageNameOf } from './exchangeSteps'

/** More messages than a thread has between a question and its answer. */
const LOOKED_AT = 50

/** Tells from the event log what of an exchange reached the outbox: Credo's record says only what was to be sent. */
@injectable()
export class SentMessages {
  public constructor(private readonly events: EventLog) {}

  /** @param since epoch milliseconds */
  public async hasSentSince(tenantId: string, threadId: string, name: string, since: number): Promise<boolean> {
    const { items } = await this.events.list(tenantId, { direction: 'out', threadId }, { limit: LOOKED_AT })
    return items.some((event) => isNamed(event, name) && event.createdAt >= since)
  }

  /** Whether the answer of a step was sent after the message that it answers. */
  public async hasAnswered(tenantId: string, threadId: string, step: ExchangeStep): Promise<boolean> {
    const { items } = await this.events.list(tenantId, { threadId }, { limit: LOOKED_AT })
    const newest = items.find(({ direction, ...event }) =>
      direction === 'out' ? isNamed(event, step.sends) : isNamed(event, step.receives)
    )
    return newest?.direction === 'out'
  }
}

function isNamed(event: Pick<EventSummary, 'type'>, name: string | null): boolean {
  return name !== null && findExchangeKind(event.type) !== null && messageNameOf(event.type) === name
}
