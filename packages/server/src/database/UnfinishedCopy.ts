import type { CoreTables, GatewayDatabase } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

import { sql } from 'kysely'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

const TABLE = 'unfinished_copy'

/**
 * Marks a PostgreSQL database that `gateway migrate` copies to. A copy that is cut short has wallets and no tenants; a
 * gateway on it would look empty and work.
 */
export class UnfinishedCopy {
  public constructor(private readonly database: GatewayDatabase) {}

  /** Before the first row is copied. */
  public async begin(): Promise<void> {
    await sql`create schema if not exists ${sql.id(this.database.schema ?? '')}`.execute(this.database.db)
    await this.database.db.schema.createTable(TABLE).addColumn('id', 'text').execute()
  }

  /** In the transaction that copies the tables. */
  public async end(trx: Kysely<CoreTables>): Promise<void> {
    await trx.schema.dropTable(TABLE).execute()
  }

  /** @throws {SettingsInvalidError} when a copy has begun and not ended */
  public async refuse(): Promise<void> {
    const { rows } = await sql<{ found: string | null }>`select to_regclass(${TABLE}) as found`.execute(
      this.database.db
    )
    if (rows[0].found === null) return
    const problem =
      'the database holds a copy of a data folder that is not finished. Wait for "gateway migrate", or, when it was cut short, drop the database and run it again on a new one.'
    throw new SettingsInvalidError([{ variable: 'GATEWAY_DATABASE_URL', problem }])
  }
}
