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
    '004_tnt_idempotency': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('idempotency_keys')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('key_hash', 'text', (c) => c.notNull())
          .addColumn('request_hash', 'text', (c) => c.notNull())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('lease_token', 'text')
          .addColumn('lease_until', int8, (c) => c.notNull())
          .addColumn('record_id', 'text')
          .addColumn('status', 'integer')
          .addColumn('sealed_answer', bytes)
          .addColumn('answered_at', int8)
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('expires_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('idempotency_keys_pk', ['tenant_id', 'key_hash'])
          .execute()
        await db.schema.createIndex('idempotency_keys_expiry').on('idempotency_keys').column('expires_at').execute()
        await db.schema
          .createIndex('idempotency_keys_age')
          .on('idempotency_keys')
          .columns(['tenant_id', 'created_at'])
          .execute()
        await sql`create index idempotency_keys_running on idempotency_keys (lease_token) where lease_token is not null`.execute(
          db
        )
        await sql`create index idempotency_keys_answers on idempotency_keys (tenant_id, answered_at) where answered_at is not null`.execute(
          db
        )
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
