import type { KeptMessage } from './MessageKeeper'

import { injectable } from '@credo-ts/core'
import { setTimeout as wait } from 'node:timers/promises'

import { GatewayDatabase } from '../database'
import { Outbox } from '../outbox/Outbox'
import { OutboxWorker } from '../outbox/OutboxWorker'

/** Longest that {@link ReplyCollector.collect} waits for another instance, milliseconds. */
const OTHERS_WAIT_MS = 10_000
const LOOK_INTERVAL_MS = 50

/** Holds a connection open for the replies that its messages ask for. */
@injectable()
export class ReplyCollector {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly outbox: Outbox,
    private readonly outboxWorker: OutboxWorker
  ) {}

  /** Ends when the messages are handled, here or elsewhere, and what their handlers sent to the same partner has been tried. */
  public async collect(kept: KeptMessage[]): Promise<void> {
    const end = Date.now() + OTHERS_WAIT_MS
    for (const message of kept) {
      if (!message.wantsReply) continue
      await message.handled
      const connectionId = await this.connectionOf(message, end)
      if (connectionId) await this.flush(connectionId, end)
    }
  }

  /** Connection of the message's event; another instance may be handling the message. */
  private async connectionOf({ id, tenantId, handled, duplicate }: KeptMessage, end: number): Promise<string | null> {
    for (;;) {
      const event = await this.database.db
        .selectFrom('events')
        .select('connection_id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst()
      if (event || handled || duplicate || Date.now() > end) return event?.connection_id ?? null
      await wait(LOOK_INTERVAL_MS)
    }
  }

  /** What another instance has in hand comes back to this one, on whose connection the partner waits. */
  private async flush(connectionId: string, end: number): Promise<void> {
    for (;;) {
      await this.outboxWorker.flush(connectionId)
      const now = Date.now()
      if (now > end || !(await this.outbox.hasDue(connectionId, now))) return
      await wait(LOOK_INTERVAL_MS)
    }
  }
}
