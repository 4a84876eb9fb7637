import type { CoreTables, RecordIndexRow } from '../database'
import type { EventObserver, RecordedEvent } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { findExchangeKind } from '../exchanges/exchangeSteps'
import { CONNECTION_KIND } from '../repository/recordKinds'

import { StateTeller } from './StateTeller'

/** Messages that change a connection. */
const HANDSHAKE = /\/(didexchange|out-of-band|did-rotate)\//

/** Tells how a connection, credential or proof stands, in the transaction that records the message which has changed that. */
@injectable()
export class StateObserver implements EventObserver {
  public constructor(private readonly teller: StateTeller) {}

  public async onRecorded(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void> {
    // what a handler that failed has noted is looked through by the sweeper
    if (event.connectionId === null || event.error) return
    const row = await this.findRow(trx, event, key)
    if (!row) return
    const { actionUuid, threadId, createdAt: at } = event
    await this.teller.tell(trx, key, row, { actionUuid, threadId, at })
  }

  private async findRow(
    trx: Transaction<CoreTables>,
    event: RecordedEvent,
    key: TenantKey
  ): Promise<RecordIndexRow | null> {
    const kind = findExchangeKind(event.type)
    if (kind && event.threadId) {
      const row = await trx
        .selectFrom('record_index')
        .selectAll()
        .where('tenant_id', '=', event.tenantId)
        .where('kind', '=', kind)
        .where('thread_hash', '=', key.hash('thread', event.threadId))
        .where('connection_id', '=', event.connectionId)
        // a run that a crash cut short can have left the row of a record that never came to be
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    }
    if (!event.type || !HANDSHAKE.test(event.type.slice(0, 200))) return null
    const row = await trx
      .selectFrom('record_index')
      .selectAll()
      .where('tenant_id', '=', event.tenantId)
      .where('kind', '=', CONNECTION_KIND)
      .where('record_id', '=', event.connectionId as string)
      .executeTakeFirst()
    return row ?? null
  }
}
