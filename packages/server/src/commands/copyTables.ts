import type { CoreTables, GatewayDatabase } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { sql } from 'kysely'

import { CommandError } from './CommandError'

type AnyTables = Record<string, Record<string, unknown>>

const ROWS_PER_STEP = 200

/**
 * Copies the rows of every table from SQLite to PostgreSQL, in one transaction there.
 * @param atEnd in the same transaction, after the last row
 * @throws {CommandError} when the two are not of the same version
 */
export async function copyTables(
  from: GatewayDatabase,
  to: GatewayDatabase,
  atEnd: (trx: Transaction<CoreTables>) => Promise<void>
): Promise<Array<{ table: string; rows: number }>> {
  const source = from.as<AnyTables>()
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`.execute(source)
  const names = tables.map(({ name }) => name)
  await assertSameVersion(
    source,
    to.as<AnyTables>(),
    names.filter((name) => name.endsWith('_migrations'))
  )
  const copied: Array<{ table: string; rows: number }> = []
  await to.transaction(async (trx) => {
    for (const table of names.filter((name) => !/_migrations(_lock)?$/.test(name))) {
      copied.push({ table, rows: await copyTable(source, trx as unknown as Kysely<AnyTables>, table) })
    }
    await atEnd(trx)
  })
  return copied
}

async function copyTable(source: Kysely<AnyTables>, target: Kysely<AnyTables>, table: string): Promise<number> {
  // what making the tables has put there
  await target.deleteFrom(table).execute()
  let count = 0
  let last = 0
  for (;;) {
    const { rows } = await sql<Record<string, unknown> & { copied_rowid: number }>`
      select rowid as copied_rowid, * from ${sql.table(table)} where rowid > ${last} order by rowid limit ${ROWS_PER_STEP}`.execute(
      source
    )
    if (rows.length === 0) return count
    last = rows[rows.length - 1].copied_rowid
    const values = rows.map(({ copied_rowid: _, ...row }) => row)
    await target.insertInto(table).values(values).execute()
    count += rows.length
  }
}

async function assertSameVersion(
  source: Kysely<AnyTables>,
  target: Kysely<AnyTables>,
  tables: string[]
): Promise<void> {
  for (const table of tables) {
    const [ours, theirs] = await Promise.all(
      [source, target].map(async (db) => {
        const rows = await db.selectFrom(table).select('name').orderBy('name').execute()
        return rows.map(({ name }) => name).join()
      })
    )
    if (ours !== theirs)
      throw new CommandError(`${table}: the data folder and the database are not of the same version.`)
  }
}
