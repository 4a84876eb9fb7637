import type { Kysely, Migration } from 'kysely'

import { columnTypes } from '@didcomm-gateway/core'
import { sql } from 'kysely'

/** The server's migrations, numbered, forward only. */
export function serverMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { bytes, int8 } = columnTypes(kind)
  return {
    '001_tenants': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('tenants')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema.createIndex('tenants_state').on('tenants').columns(['state', 'id']).execute()

        await db.schema
          .createTable('api_keys')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('hash', bytes, (c) => c.notNull())
          .addColumn('scopes', 'text', (c) => c.notNull())
          .addColumn('sealed_name', bytes, (c) => c.notNull())
          .addColumn('expires_at', int8)
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema.createIndex('api_keys_tenant').on('api_keys').columns(['tenant_id', 'id']).execute()
      },
    },
    '002_rate_limits': {
      up: async (db: Kysely<unknown>) => {
        // SQLite counts in memory. Unlogged: counts are worth nothing after a crash, and cost no write to the log.
        if (kind !== 'postgres') return
        await sql`create unlogged table rate_limits (key text primary key, points integer not null default 0, expire bigint)`.execute(
          db
        )
        await sql`create index rate_limits_expire on rate_limits (expire)`.execute(db)
      },
    },
    '003_admin_key': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('admin_key')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('salt', bytes, (c) => c.notNull())
          .addColumn('hash', bytes, (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
      },
    },
    '004_ops_public_urls': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('public_urls')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('url', 'text', (c) => c.notNull())
          .addColumn('used_since', int8, (c) => c.notNull())
          .execute()
      },
    },
  }
}
