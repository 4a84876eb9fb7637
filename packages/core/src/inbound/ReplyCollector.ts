import type { KeptMessage } from './MessageKeeper'

import { injectable } from '@credo-ts/core'
import { setTimeout as wait } from 'node:timers/promises'

import { GatewayDatabase } from '../database'
import { Outbox } from '../outbox/Outbox'
import { OutboxWorker } from '../outbox/OutboxWorker'

/** Longest that {@link ReplyCollector.collect} waits for another instance, milliseconds. */
const OTHERS_WAIT_MS = 10_000
/** First and longest wait between two looks, milliseconds. */
const LOOK_INTERVAL_MS = 50
const LONGEST_INTERVAL_MS = 1000

/** Holds a connection open for the replies that its messages ask for. */
@injectable()
export class ReplyCollector {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly outbox: Outbox,
    private readonly outboxWorker: OutboxWorker
  ) {}

  /**
   * Ends when the messages are handled, here or elsewhere, and what their handlers sent to the same partner has been tried.
   * @param signal when it is aborted nobody waits any more
   */
  public async collect(kept: KeptMessage[], signal?: AbortSignal): Promise<void> {
    const end = Date.now() + OTHERS_WAIT_MS
    const isOver = () => Date.now() > end || signal?.aborted === true
    for (const message of kept) {
      if (!message.wantsReply) continue
      await message.handled
      const connectionId = await this.connectionOf(message, isOver)
      if (connectionId) await this.flush(connectionId, isOver)
    }
  }

  /** Connection of the message's event; another instance may be handling the message. */
  private async connectionOf(
    { id, tenantId, handled, duplicate }: KeptMessage,
    isOver: () => boolean
  ): Promise<string | null> {
    for (let ms = LOOK_INTERVAL_MS; ; ms = longer(ms)) {
      const event = await this.database.db
        .selectFrom('events')
        .select('connection_id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst()
      if (event || handled || duplicate || isOver()) return event?.connection_id ?? null
      await wait(ms)
    }
  }

  /** What another instance has in hand comes back to this one, on whose connection the partner waits. */
  private async flush(connectionId: string, isOver: () => boolean): Promise<void> {
    for (let ms = LOOK_INTERVAL_MS; ; ms = longer(ms)) {
      await this.outboxWorker.flush(connectionId)
      if (isOver() || !(await this.outbox.hasDue(connectionId, Date.now()))) return
      await wait(ms)
    }
  }
}

const longer = (ms: number) => Math.min(ms * 2, LONGEST_INTERVAL_MS)
