import type { CoreTables } from '../database'
import type { EventObserver, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { EventObservers } from '../events/EventObservers'

import { findExchangeKind, messageNameOf } from './exchangeSteps'

/** Messages that end an exchange, whoever sends them. */
const LAST_MESSAGES = ['ack', 'problem-report']
const FINAL_STATES = ['done', 'declined', 'abandoned']

/**
 * Says that a credential or proof exchange has ended: `credential.done`, `credential.declined`, `credential.abandoned`,
 * and the same for `proof`. It is said in the transaction that records the last message, which is the first durable
 * fact after Credo's own record; so it is said once, and whatever crash comes before it ends in that transaction too.
 */
@injectable()
export class ExchangeObserver implements EventObserver {
  public constructor(private readonly observers: EventObservers) {}

  public async onRecorded(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void> {
    const kind = findExchangeKind(event.type)
    if (!kind || !event.threadId || !LAST_MESSAGES.includes(messageNameOf(event.type) ?? '')) return
    const row = await trx
      .selectFrom('record_index')
      .select(['record_id', 'state', 'connection_id'])
      .where('tenant_id', '=', event.tenantId)
      .where('kind', '=', kind)
      .where('thread_hash', '=', key.hash('thread', event.threadId))
      .where('connection_id', '=', event.connectionId)
      .executeTakeFirst()
    // an ack or a report that the handler refused changed nothing
    if (!row || event.error || !FINAL_STATES.includes(row.state ?? '')) return
    const { tenantId, connectionId, actionUuid, threadId, createdAt } = event
    await this.observers.taskFinished(
      trx,
      {
        ...{ tenantId, connectionId, actionUuid },
        type: `${kind}.${row.state}`,
        id: row.record_id,
        data: { state: row.state, threadId },
        at: createdAt,
      },
      key
    )
  }
}
