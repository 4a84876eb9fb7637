import type { CoreTables } from '../database'
import type { Kysely, Migration } from 'kysely'

import { columnTypes } from '../database/columnTypes'

interface LockTables extends CoreTables {
  named_locks: { name: string; owner: string; lease_until: number }
}

export function asLocks(db: Kysely<CoreTables>): Kysely<LockTables> {
  return db as unknown as Kysely<LockTables>
}

/** Migrations of what credential and proof exchanges need, numbered, forward only. */
export function exchangeMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { int8 } = columnTypes(kind)
  return {
    '001_exchanges': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('named_locks')
          .addColumn('name', 'text', (c) => c.primaryKey())
          .addColumn('owner', 'text', (c) => c.notNull())
          .addColumn('lease_until', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('record_index_thread')
          .on('record_index')
          .columns(['tenant_id', 'kind', 'thread_hash'])
          .execute()
        await db.schema
          .createIndex('record_index_connection')
          .on('record_index')
          .columns(['tenant_id', 'kind', 'connection_id', 'created_at', 'record_id'])
          .execute()
        await db.schema
          .createIndex('record_index_state')
          .on('record_index')
          .columns(['tenant_id', 'kind', 'state', 'created_at', 'record_id'])
          .execute()
      },
    },
  }
}
