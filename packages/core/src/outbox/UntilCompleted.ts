import type { CoreTables } from '../database'
import type { Transaction } from 'kysely'

import { DidExchangeState, injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace, newId } from '../database'
import { CONNECTION_KIND } from '../repository/recordKinds'

import { OutboxLines } from './OutboxLines'
import { CONNECTION_ENDED } from './endReasons'

type Trx = Transaction<CoreTables>

const SWEEP_INTERVAL_MS = 60_000

/**
 * Messages for connections that are not completed yet. They stand beside the line, which the messages of the DID Exchange
 * itself need, and go into it, behind those, in the transaction that records what completed the connection.
 */
@injectable()
export class UntilCompleted {
  private nextSweepAt = 0
  /** connections that the sweep before found completed */
  private found = new Set<string>()

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly lines: OutboxLines
  ) {}

  /**
   * State of a connection, which does not change before the transaction ends. Null: there is no such connection.
   * A message that waits is then seen by whoever changes the state afterwards.
   */
  public async lockState(trx: Trx, tenantId: string, connectionId: string): Promise<string | null> {
    const query = trx
      .selectFrom('record_index')
      .select('state')
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', CONNECTION_KIND)
      .where('record_id', '=', connectionId)
    const row = await (this.database.kind === 'postgres' ? query.forShare() : query).executeTakeFirst()
    return row?.state ?? null
  }

  /** Call it where a connection may have got its last state, after the messages of its DID Exchange are in the outbox. */
  public async settle(trx: Trx, tenantId: string, connectionId: string, now: number): Promise<void> {
    const row = await trx
      .selectFrom('outbox')
      .leftJoin('record_index as r', (join) =>
        join
          .onRef('r.tenant_id', '=', 'outbox.tenant_id')
          .on('r.kind', '=', CONNECTION_KIND)
          .onRef('r.record_id', '=', 'outbox.connection_id')
      )
      .select(['r.state', 'outbox.order_key'])
      .where('outbox.tenant_id', '=', tenantId)
      .where('outbox.connection_id', '=', connectionId)
      .where('outbox.place', '=', OutboxPlace.UntilCompleted)
      .limit(1)
      .executeTakeFirst()
    if (!row) return
    if (row.state === DidExchangeState.Completed) {
      await this.letIn(trx, connectionId)
      await this.lines.dueFirst(trx, row.order_key, now)
    } else if (row.state === null || row.state === DidExchangeState.Abandoned) {
      await this.giveUp(trx, connectionId, now)
    }
  }

  /** The connection is about to be deleted: what waits for it fails. */
  public async giveUp(trx: Trx, connectionId: string, now: number): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ place: OutboxPlace.Aside, doomed: CONNECTION_ENDED, next_attempt_at: now })
      .where('connection_id', '=', connectionId)
      .where('place', '=', OutboxPlace.UntilCompleted)
      .execute()
  }

  /** For connections that have come to an end in another way, such as at the hands of whoever wrote the agent. */
  public async sweep(now: number): Promise<void> {
    if (now < this.nextSweepAt) return
    this.nextSweepAt = now + SWEEP_INTERVAL_MS
    const place = sql.lit(OutboxPlace.UntilCompleted)
    const { rows } = await sql<{ tenant_id: string; connection_id: string; state: string | null }>`
      with recursive waiting (connection_id) as (
        select min(connection_id) from outbox where place = ${place}
        union all
        select (select min(o.connection_id) from outbox o where o.place = ${place} and o.connection_id > waiting.connection_id)
        from waiting where waiting.connection_id is not null
      ), owned as (
        select waiting.connection_id, (
          select o.tenant_id from outbox o where o.place = ${place} and o.connection_id = waiting.connection_id limit 1
        ) as tenant_id
        from waiting where waiting.connection_id is not null
      )
      select owned.tenant_id, owned.connection_id, r.state from owned
      left join record_index r
        on r.tenant_id = owned.tenant_id and r.kind = ${CONNECTION_KIND} and r.record_id = owned.connection_id
      where r.state is null or r.state in (${DidExchangeState.Completed}, ${DidExchangeState.Abandoned})`.execute(
      this.database.db
    )
    const before = this.found
    this.found = new Set(rows.map(({ connection_id }) => connection_id))
    // one that was just completed is about to send the message that says so
    for (const { tenant_id, connection_id } of rows.filter((row) => before.has(row.connection_id))) {
      await this.database.transaction((trx) => this.settle(trx, tenant_id, connection_id, now))
    }
  }

  private async letIn(trx: Trx, connectionId: string): Promise<void> {
    await sql`
      update outbox set place = ${sql.lit(OutboxPlace.Line)}, position = ${`${newId()}-`} || position,
        next_attempt_at = ${sql.lit(BEHIND_ANOTHER)}
      where connection_id = ${connectionId} and place = ${sql.lit(OutboxPlace.UntilCompleted)}`.execute(trx)
  }
}
