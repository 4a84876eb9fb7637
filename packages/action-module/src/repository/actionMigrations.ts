import type { Kysely, Migration } from 'kysely'

import { columnTypes } from '@didcomm-gateway/core'
import { sql } from 'kysely'

/** The action module's migrations, numbered, forward only. */
export function actionMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { bytes, int8 } = columnTypes(kind)
  return {
    '001_actions': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('actions')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('direction', 'text', (c) => c.notNull())
          .addColumn('connection_id', 'text')
          .addColumn('thread_key', 'text', (c) => c.notNull())
          .addColumn('status', 'text', (c) => c.notNull())
          .addColumn('type_status', 'text', (c) => c.notNull())
          .addColumn('reference_hash', 'text')
          .addColumn('last_event_id', 'text', (c) => c.notNull())
          .addColumn('data_event_id', 'text', (c) => c.notNull())
          .addColumn('error_event_id', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('updated_at', int8, (c) => c.notNull())
          .addColumn('sealed_content', bytes, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('actions_thread')
          .unique()
          .on('actions')
          .columns(['tenant_id', 'thread_key'])
          .execute()
        await db.schema.createIndex('actions_page').on('actions').columns(['tenant_id', 'id']).execute()
        for (const column of ['status', 'connection_id', 'reference_hash']) {
          await db.schema.createIndex(`actions_${column}`).on('actions').columns(['tenant_id', column, 'id']).execute()
        }

        await db.schema
          .createTable('action_idempotency')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('key_hash', 'text', (c) => c.notNull())
          .addColumn('request_hash', 'text', (c) => c.notNull())
          .addColumn('action_id', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('action_idempotency_pk', ['tenant_id', 'key_hash'])
          .execute()
      },
    },
    '002_delivery': {
      up: async (db: Kysely<unknown>) => {
        await db.schema.alterTable('actions').addColumn('out_event_id', 'text').execute()
        // what the tenant sent last; an incoming action that was not answered shows the message that opened it
        await sql`update actions set out_event_id = data_event_id where exists (
          select 1 from events e where e.id = actions.data_event_id and e.direction = 'out')`.execute(db)
      },
    },
    '003_retention': {
      up: async (db: Kysely<unknown>) => {
        await db.schema.createIndex('action_idempotency_action').on('action_idempotency').column('action_id').execute()
        await sql`create index actions_ended on actions (tenant_id, updated_at) where status <> 'ACTIVE'`.execute(db)
      },
    },
  }
}
