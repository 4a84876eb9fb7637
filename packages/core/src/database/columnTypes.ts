import { sql } from 'kysely'

/** Column types that SQLite and PostgreSQL name differently. */
export function columnTypes(kind: 'sqlite' | 'postgres') {
  return kind === 'postgres' ? { bytes: sql`bytea`, int8: sql`bigint` } : { bytes: sql`blob`, int8: sql`integer` }
}
