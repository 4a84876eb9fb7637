import type { Kysely, Migration } from 'kysely'

import { sql } from 'kysely'

import { columnTypes } from './columnTypes'

/** What is known of messages on their way out: places beside the line, refusals, reasons, and what has ended. */
export function deliveryMigration(kind: 'sqlite' | 'postgres'): Migration {
  const { bytes, int8 } = columnTypes(kind)
  return {
    up: async (db: Kysely<unknown>) => {
      const outbox = () => db.schema.alterTable('outbox')
      await outbox()
        .addColumn('position', 'text', (c) => c.notNull().defaultTo(''))
        .execute()
      await sql`update outbox set position = id`.execute(db)
      for (const column of ['place', 'rejections']) {
        await outbox()
          .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
          .execute()
      }
      await outbox()
        .addColumn('hold_until', int8, (c) => c.notNull().defaultTo(0))
        .execute()
      for (const column of ['doomed', 'record_kind', 'thread_hash']) {
        await outbox().addColumn(column, 'text').execute()
      }
      await outbox().addColumn('sealed_error', bytes).execute()
      // the first of a line, whatever stands aside
      await db.schema.dropIndex('outbox_order').execute()
      await db.schema.createIndex('outbox_line').on('outbox').columns(['order_key', 'place', 'position']).execute()
      await sql`create index outbox_until_completed on outbox (connection_id) where place = 2`.execute(db)

      await db.schema
        .createTable('outbox_lines')
        .addColumn('order_key', 'text', (c) => c.primaryKey())
        .addColumn('tenant_id', 'text', (c) => c.notNull())
        .addColumn('suspect_id', 'text', (c) => c.notNull())
        .addColumn('away_since', int8)
        .execute()
      await db.schema.createIndex('outbox_lines_tenant').on('outbox_lines').column('tenant_id').execute()

      await db.schema
        .createTable('outbox_settled')
        .addColumn('event_id', 'text', (c) => c.primaryKey())
        .addColumn('tenant_id', 'text', (c) => c.notNull())
        .addColumn('state', 'text', (c) => c.notNull())
        .addColumn('attempts', 'integer')
        .addColumn('settled_at', int8, (c) => c.notNull())
        .addColumn('sealed_target', bytes, (c) => c.notNull())
        .addColumn('sealed_error', bytes)
        .execute()
      await db.schema.createIndex('outbox_settled_tenant').on('outbox_settled').column('tenant_id').execute()

      await db.schema.alterTable('events').addColumn('message_hash', 'text').execute()
      await sql`create index events_message on events (tenant_id, message_hash, sequence) where message_hash is not null`.execute(
        db
      )
      await db.schema.alterTable('record_index').addColumn('sealed_error', bytes).execute()
    },
  }
}
