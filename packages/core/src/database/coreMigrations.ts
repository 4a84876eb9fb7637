import type { Kysely, Migration } from 'kysely'

import { sql } from 'kysely'

import { BEHIND_ANOTHER, EVENT_OVERHEAD_BYTES } from './CoreTables'
import { columnTypes } from './columnTypes'
import { deliveryMigration } from './deliveryMigration'
import { labels, retention, tasks } from './historyMigrations'

/** Core's migrations, numbered, forward only. */
export function coreMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { bytes, int8 } = columnTypes(kind)
  return {
    '001_core': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('routing_keys')
          .addColumn('recipient_key', 'text', (c) => c.notNull())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('routing_keys_pk', ['recipient_key', 'tenant_id'])
          .execute()
        await db.schema.createIndex('routing_keys_tenant').on('routing_keys').column('tenant_id').execute()

        await db.schema
          .createTable('inbox')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('recipient_key', 'text', (c) => c.notNull())
          .addColumn('dedupe_hash', 'text', (c) => c.notNull())
          .addColumn('order_key', 'text', (c) => c.notNull())
          .addColumn('envelope', bytes, (c) => c.notNull())
          .addColumn('received_at', int8, (c) => c.notNull())
          .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('lease_until', int8, (c) => c.notNull().defaultTo(0))
          .addColumn('lease_owner', 'text')
          .execute()
        await db.schema.createIndex('inbox_dedupe').unique().on('inbox').columns(['tenant_id', 'dedupe_hash']).execute()
        await db.schema.createIndex('inbox_order').on('inbox').columns(['order_key', 'id']).execute()

        await db.schema
          .createTable('tenant_sequences')
          .addColumn('tenant_id', 'text', (c) => c.primaryKey())
          .addColumn('last', int8, (c) => c.notNull())
          .execute()

        await db.schema
          .createTable('events')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('sequence', int8, (c) => c.notNull())
          .addColumn('direction', 'text', (c) => c.notNull())
          .addColumn('dedupe_hash', 'text')
          .addColumn('type_hash', 'text')
          .addColumn('thread_hash', 'text')
          .addColumn('connection_id', 'text')
          .addColumn('action_uuid', 'text')
          .addColumn('general_message_id', 'text')
          .addColumn('error_code', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .addColumn('sealed_meta', bytes, (c) => c.notNull())
          .addColumn('sealed_text', bytes, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('events_sequence')
          .unique()
          .on('events')
          .columns(['tenant_id', 'sequence'])
          .execute()
        await db.schema
          .createIndex('events_dedupe')
          .unique()
          .on('events')
          .columns(['tenant_id', 'dedupe_hash'])
          .execute()
        for (const column of ['type_hash', 'thread_hash', 'connection_id', 'action_uuid', 'direction']) {
          await db.schema
            .createIndex(`events_${column}`)
            .on('events')
            .columns(['tenant_id', column, 'sequence'])
            .execute()
        }

        await db.schema
          .createTable('general_messages')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('event_id', 'text', (c) => c.notNull())
          .addColumn('sequence', int8, (c) => c.notNull())
          .addColumn('type_hash', 'text')
          .addColumn('thread_hash', 'text')
          .addColumn('connection_id', 'text')
          .addColumn('action_uuid', 'text')
          .addColumn('received_at', int8, (c) => c.notNull())
          .execute()
        for (const column of ['sequence', 'type_hash', 'thread_hash', 'connection_id', 'action_uuid']) {
          await db.schema
            .createIndex(`general_messages_${column}`)
            .on('general_messages')
            .columns(column === 'sequence' ? ['tenant_id', 'sequence'] : ['tenant_id', column, 'sequence'])
            .execute()
        }

        await db.schema
          .createTable('outbox')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('event_id', 'text', (c) => c.notNull())
          .addColumn('connection_id', 'text')
          .addColumn('action_uuid', 'text')
          .addColumn('order_key', 'text', (c) => c.notNull())
          .addColumn('sealed_target', bytes, (c) => c.notNull())
          .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('next_attempt_at', int8, (c) => c.notNull())
          .addColumn('lease_until', int8, (c) => c.notNull().defaultTo(0))
          .addColumn('lease_owner', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema.createIndex('outbox_order').on('outbox').columns(['order_key', 'id']).execute()
        await db.schema.createIndex('outbox_due').on('outbox').columns(['next_attempt_at', 'id']).execute()
        await db.schema.createIndex('outbox_event').on('outbox').column('event_id').execute()
        await db.schema.createIndex('outbox_connection').on('outbox').column('connection_id').execute()
        await db.schema.createIndex('outbox_tenant').on('outbox').column('tenant_id').execute()

        await db.schema
          .createTable('identities')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('did', 'text', (c) => c.notNull())
          .addColumn('method', 'text', (c) => c.notNull())
          .addColumn('is_default', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('sealed_label', bytes, (c) => c.notNull())
          .addColumn('document', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema.createIndex('identities_tenant').on('identities').columns(['tenant_id', 'id']).execute()
        await db.schema.createIndex('identities_did').on('identities').columns(['tenant_id', 'did']).execute()

        await db.schema
          .createTable('record_index')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('record_id', 'text', (c) => c.notNull())
          .addColumn('identity_id', 'text')
          .addColumn('connection_id', 'text')
          .addColumn('thread_hash', 'text')
          .addColumn('state', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('record_index_pk', ['tenant_id', 'kind', 'record_id'])
          .execute()
        await db.schema
          .createIndex('record_index_page')
          .on('record_index')
          .columns(['tenant_id', 'kind', 'created_at', 'record_id'])
          .execute()
      },
    },
    '002_instances': {
      up: async (db: Kysely<unknown>) => {
        // an order's waiting messages, and which orders an instance has in hand, whatever the backlog
        await sql`create index inbox_waiting on inbox (order_key, id) where lease_owner is null`.execute(db)
        await sql`create index inbox_leased on inbox (order_key, lease_until) where lease_owner is not null`.execute(db)

        await db.schema.alterTable('outbox').addColumn('reserved_for', 'text').execute()
        await db.schema
          .alterTable('outbox')
          .addColumn('reserved_until', int8, (c) => c.notNull().defaultTo(0))
          .execute()
        await sql`update outbox set next_attempt_at = ${sql.lit(BEHIND_ANOTHER)} where exists (
          select 1 from outbox earlier where earlier.order_key = outbox.order_key and earlier.id < outbox.id)`.execute(
          db
        )

        await db.schema
          .createTable('return_routes')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('partner_hash', 'text', (c) => c.notNull())
          .addColumn('instance', 'text', (c) => c.notNull())
          .addColumn('expires_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('return_routes_pk', ['tenant_id', 'partner_hash', 'instance'])
          .execute()
        await db.schema.createIndex('return_routes_instance').on('return_routes').column('instance').execute()
        await db.schema.createIndex('return_routes_expiry').on('return_routes').column('expires_at').execute()
      },
    },
    '003_fair_outbox': {
      up: async (db: Kysely<unknown>) => {
        // what of one tenant is due, whatever of others is
        await db.schema.dropIndex('outbox_tenant').execute()
        await db.schema
          .createIndex('outbox_tenant')
          .on('outbox')
          .columns(['tenant_id', 'next_attempt_at', 'id'])
          .execute()
      },
    },
    '004_budgets': {
      up: async (db: Kysely<unknown>) => {
        for (const column of ['bytes', 'from_stranger']) {
          await db.schema
            .alterTable('inbox')
            .addColumn(column, column === 'bytes' ? int8 : 'integer', (c) => c.notNull().defaultTo(0))
            .execute()
        }
        await sql`update inbox set bytes = length(envelope)`.execute(db)
        let usage = db.schema.createTable('inbox_usage').addColumn('tenant_id', 'text', (c) => c.primaryKey())
        for (const column of ['bytes', 'messages', 'stranger_bytes', 'stranger_messages']) {
          usage = usage.addColumn(column, int8, (c) => c.notNull())
        }
        await usage.execute()
        await sql`insert into inbox_usage (tenant_id, bytes, messages, stranger_bytes, stranger_messages)
          select tenant_id, sum(bytes), count(*), 0, 0 from inbox group by tenant_id`.execute(db)

        for (const column of ['stored_bytes', 'stranger_bytes']) {
          await db.schema
            .alterTable('tenant_sequences')
            .addColumn(column, int8, (c) => c.notNull().defaultTo(0))
            .execute()
        }
        await sql`update tenant_sequences set stored_bytes = counted.stored, stranger_bytes = counted.strangers
          from (
            select tenant_id, sum(bytes) as stored, sum(case when is_strange then bytes else 0 end) as strangers
            from (
              select tenant_id, length(sealed_text) + length(sealed_meta) + ${sql.lit(EVENT_OVERHEAD_BYTES)} as bytes,
                direction = 'in' and connection_id is null as is_strange
              from events
            ) as each_event
            group by tenant_id
          ) as counted
          where counted.tenant_id = tenant_sequences.tenant_id`.execute(db)

        await db.schema
          .createTable('return_route_digests')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('digest', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('return_route_digests_pk', ['tenant_id', 'digest'])
          .execute()
      },
    },
    '005_lanes': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .alterTable('inbox')
          .addColumn('lane', 'integer', (c) => c.notNull().defaultTo(0))
          .execute()
        // what waits of one kind, whatever waits of others
        await db.schema.dropIndex('inbox_waiting').execute()
        await sql`create index inbox_lane on inbox (lane, order_key, id) where lease_owner is null`.execute(db)
      },
    },
    '006_delivery': deliveryMigration(kind),
    '007_rotation': {
      up: async (db: Kysely<unknown>) => {
        await db.schema.alterTable('record_index').addColumn('dids', 'text').execute()
      },
    },
    '008_reuse': {
      up: async (db: Kysely<unknown>) => {
        await db.schema.alterTable('inbox').addColumn('attached_to', 'text').execute()
      },
    },
    '009_labels': labels(kind),
    '010_tasks': tasks(kind),
    '011_retention': retention(kind),
  }
}
