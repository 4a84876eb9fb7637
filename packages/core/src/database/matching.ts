import type { RawBuilder, SqlBool } from 'kysely'

import { sql } from 'kysely'

/**
 * Columns that equal values. The first one may lead to the rows by its index, the others only sort out: SQLite does not know
 * how many rows a value has, and would as soon read half of a tenant's events as the five of a thread.
 * @param criteria by column, the one with the fewest rows for a value first; those that are undefined are left out
 */
export function matching(criteria: Record<string, string | undefined>): RawBuilder<SqlBool> {
  const given = Object.entries(criteria).filter(([, value]) => value !== undefined)
  if (given.length === 0) return sql`1 = 1`
  const terms = given.map(([column, value], n) => sql`${n === 0 ? sql.ref(column) : unindexed(column)} = ${value}`)
  return sql`${sql.join(terms, sql` and `)}`
}

/** A text column of which no index is used. */
export function unindexed(column: string): RawBuilder<string> {
  return sql`${sql.ref(column)} || ''`
}
