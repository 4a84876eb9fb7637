import type { Kysely, Migration } from 'kysely'

import { columnTypes } from '@didcomm-gateway/core'
import { sql } from 'kysely'

/** The relay's migrations, numbered, forward only. */
export function relayMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { bytes, int8 } = columnTypes(kind)
  return {
    '001_relay': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('webhook_settings')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('setting_key', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('updated_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('webhook_settings_pk', ['tenant_id', 'setting_key'])
          .execute()

        await db.schema
          .createTable('webhooks')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('setting_key', 'text', (c) => c.notNull())
          .addColumn('position', 'integer', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('disabled_reason', 'text')
          .addColumn('ordered', 'text', (c) => c.notNull())
          .addColumn('consecutive_failures', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('failing_since', int8)
          .addColumn('last_failure_at', int8)
          .addColumn('open_until', int8, (c) => c.notNull().defaultTo(0))
          .addColumn('sealed_rule', bytes, (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('updated_at', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('webhooks_setting')
          .on('webhooks')
          .columns(['tenant_id', 'setting_key', 'position'])
          .execute()

        await db.schema
          .createTable('deliveries')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('webhook_id', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('event_id', 'text')
          .addColumn('source_key', 'text', (c) => c.notNull())
          .addColumn('order_key', 'text')
          .addColumn('position', int8, (c) => c.notNull())
          .addColumn('parked', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('round_attempts', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('next_attempt_at', int8, (c) => c.notNull())
          .addColumn('lease_until', int8, (c) => c.notNull().defaultTo(0))
          .addColumn('lease_token', 'text')
          .addColumn('last_error_code', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('settled_at', int8)
          .addColumn('sealed_task', bytes)
          .execute()
        await db.schema
          .createIndex('deliveries_source')
          .unique()
          .on('deliveries')
          .columns(['webhook_id', 'source_key'])
          .execute()
        await db.schema.createIndex('deliveries_page').on('deliveries').columns(['tenant_id', 'id']).execute()
        await db.schema.createIndex('deliveries_state').on('deliveries').columns(['tenant_id', 'state', 'id']).execute()
        await db.schema
          .createIndex('deliveries_webhook')
          .on('deliveries')
          .columns(['tenant_id', 'webhook_id', 'id'])
          .execute()
        await db.schema
          .createIndex('deliveries_event')
          .on('deliveries')
          .columns(['tenant_id', 'event_id', 'id'])
          .execute()
        // what the worker looks at holds no settled deliveries, however many are kept
        await sql`create index deliveries_due on deliveries (webhook_id, next_attempt_at, id) where state = 'pending' and parked = 0`.execute(
          db
        )
        await sql`create index deliveries_order on deliveries (webhook_id, order_key, position, id) where state = 'pending'`.execute(
          db
        )
        await sql`create index deliveries_settled on deliveries (settled_at) where state <> 'pending'`.execute(db)

        await db.schema
          .createTable('delivery_attempts')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('delivery_id', 'text', (c) => c.notNull())
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('at', int8, (c) => c.notNull())
          .addColumn('status', 'integer')
          .addColumn('duration_ms', 'integer', (c) => c.notNull())
          .addColumn('error_code', 'text')
          .addColumn('sealed_response', bytes)
          .execute()
        await db.schema
          .createIndex('delivery_attempts_delivery')
          .on('delivery_attempts')
          .columns(['delivery_id', 'number'])
          .execute()
        await db.schema.createIndex('delivery_attempts_tenant').on('delivery_attempts').column('tenant_id').execute()
      },
    },
    '003_delivery_filters': {
      up: async (db: Kysely<unknown>) => {
        for (const column of ['type_hash', 'url_hash']) {
          await db.schema.alterTable('deliveries').addColumn(column, 'text').execute()
          await sql`create index ${sql.ref(`deliveries_${column}`)} on deliveries (tenant_id, ${sql.ref(column)}, id)
            where ${sql.ref(column)} is not null`.execute(db)
        }
        await db.schema.alterTable('deliveries').addColumn('sealed_about', bytes).execute()
      },
    },
  }
}
