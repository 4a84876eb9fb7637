import type { KeptMessage } from './EnvelopeReceiver'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { OutboxWorker } from '../outbox/OutboxWorker'

/** Holds a connection open for the replies that its messages ask for. */
@injectable()
export class ReplyCollector {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly outboxWorker: OutboxWorker
  ) {}

  /** Ends when the messages are handled and what their handlers sent to the same partner has been tried. */
  public async collect(kept: KeptMessage[]): Promise<void> {
    for (const { id, tenantId, wantsReply, handled } of kept) {
      if (!wantsReply) continue
      await handled
      const event = await this.database.db
        .selectFrom('events')
        .select('connection_id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst()
      if (event?.connection_id) await this.outboxWorker.flush(event.connection_id)
    }
  }
}
