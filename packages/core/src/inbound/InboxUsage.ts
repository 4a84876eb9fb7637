import type { TenantUsage } from './refusalOf'
import type { CoreTables, InboxRow } from '../database'
import type { RawBuilder, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { GatewayDatabase, columnTypes } from '../database'

interface UsageRow {
  bytes: number
  messages: number
  stranger_bytes: number
  stranger_messages: number
  stored_bytes: number | null
  stored_stranger_bytes: number | null
}

/** What rests for a tenant, counted in the transactions that change it: as quick for much as for little. */
@injectable()
export class InboxUsage {
  public constructor(private readonly database: GatewayDatabase) {}

  /** What rests now, with a message that may come. */
  public async withMessage(trx: Transaction<CoreTables>, row: InboxRow): Promise<TenantUsage> {
    const { bytes, strangerBytes, strangerMessages } = countsOf(row)
    // the aggregates make a row where there is none
    const { rows } = await sql<UsageRow>`
      select ${this.sumOf('bytes')} + ${bytes} as bytes, ${this.sumOf('messages')} + 1 as messages,
        ${this.sumOf('stranger_bytes')} + ${strangerBytes} as stranger_bytes,
        ${this.sumOf('stranger_messages')} + ${strangerMessages} as stranger_messages, ${storedOf(sql`${row.tenant_id}`)}
      from inbox_usage where tenant_id = ${row.tenant_id}`.execute(trx)
    return toUsage(rows[0])
  }

  /**
   * Counts a message that was inserted. Transactions that do so for one tenant wait for one another, so each sees what those
   * before it have added.
   */
  public async add(trx: Transaction<CoreTables>, row: InboxRow): Promise<TenantUsage> {
    const { bytes, strangerBytes, strangerMessages } = countsOf(row)
    const { rows } = await sql<UsageRow>`
      insert into inbox_usage (tenant_id, bytes, messages, stranger_bytes, stranger_messages)
      values (${row.tenant_id}, ${bytes}, 1, ${strangerBytes}, ${strangerMessages})
      on conflict (tenant_id) do update set
        bytes = inbox_usage.bytes + excluded.bytes,
        messages = inbox_usage.messages + 1,
        stranger_bytes = inbox_usage.stranger_bytes + excluded.stranger_bytes,
        stranger_messages = inbox_usage.stranger_messages + excluded.stranger_messages
      returning bytes, messages, stranger_bytes, stranger_messages, ${storedOf(sql`inbox_usage.tenant_id`)}`.execute(
      trx
    )
    return toUsage(rows[0])
  }

  /** A message has left, or is not kept after all. As late in its transaction as can be: others of its tenant wait for it. */
  public async subtract(trx: Transaction<CoreTables>, row: InboxRow): Promise<void> {
    const { bytes, strangerBytes, strangerMessages } = countsOf(row)
    await sql`
      update inbox_usage set
        bytes = bytes - ${bytes},
        messages = messages - 1,
        stranger_bytes = stranger_bytes - ${strangerBytes},
        stranger_messages = stranger_messages - ${strangerMessages}
      where tenant_id = ${row.tenant_id}`.execute(trx)
  }

  /** What rests for as long as the tenant, beside its events. */
  public async addStored(trx: Transaction<CoreTables>, row: InboxRow, bytes: number): Promise<void> {
    const strangerBytes = row.from_stranger === 1 ? bytes : 0
    await sql`
      insert into tenant_sequences (tenant_id, last, stored_bytes, stranger_bytes)
      values (${row.tenant_id}, 0, ${bytes}, ${strangerBytes})
      on conflict (tenant_id) do update set
        stored_bytes = tenant_sequences.stored_bytes + excluded.stored_bytes,
        stranger_bytes = tenant_sequences.stranger_bytes + excluded.stranger_bytes`.execute(trx)
  }

  public async bytesOf(tenantId: string): Promise<number> {
    const { rows } = await sql<UsageRow>`
      select ${this.sumOf('bytes')} as bytes, ${storedOf(sql`${tenantId}`)}
      from inbox_usage where tenant_id = ${tenantId}`.execute(this.database.db)
    return rows[0].bytes + (rows[0].stored_bytes ?? 0)
  }

  /** What is in the inbox of all tenants together. */
  public async total(): Promise<{ bytes: number; messages: number }> {
    const { rows } = await sql<{ bytes: number; messages: number }>`
      select ${this.sumOf('bytes')} as bytes, ${this.sumOf('messages')} as messages from inbox_usage`.execute(
      this.database.db
    )
    return { bytes: rows[0].bytes, messages: rows[0].messages }
  }

  private sumOf(column: string): RawBuilder<number> {
    return sql`cast(coalesce(sum(${sql.ref(column)}), 0) as ${columnTypes(this.database.kind).int8})`
  }
}

function countsOf({ bytes, from_stranger: isStranger }: InboxRow) {
  return { bytes, strangerBytes: isStranger === 1 ? bytes : 0, strangerMessages: isStranger }
}

function storedOf(tenantId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    (select s.stored_bytes from tenant_sequences s where s.tenant_id = ${tenantId}) as stored_bytes,
    (select s.stranger_bytes from tenant_sequences s where s.tenant_id = ${tenantId}) as stored_stranger_bytes`
}

function toUsage(row: UsageRow): TenantUsage {
  return {
    storedBytes: row.stored_bytes ?? 0,
    storedStrangerBytes: row.stored_stranger_bytes ?? 0,
    waiting: { bytes: row.bytes, messages: row.messages },
    waitingOfStrangers: { bytes: row.stranger_bytes, messages: row.stranger_messages },
  }
}
