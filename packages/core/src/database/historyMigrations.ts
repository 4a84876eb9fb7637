import type { Kysely, Migration } from 'kysely'

import { sql } from 'kysely'

import { columnTypes } from './columnTypes'

type Kind = 'sqlite' | 'postgres'

/** What tenants call their connections, and by what they find them. */
export function labels(kind: Kind): Migration {
  const { bytes, int8 } = columnTypes(kind)
  return {
    up: async (db: Kysely<unknown>) => {
      const table = () => db.schema.alterTable('record_index')
      await table().addColumn('sealed_details', bytes).execute()
      for (const column of ['external_id_hash', 'alias_hash', 'their_did_hash', 'invitation_hash']) {
        await table().addColumn(column, 'text').execute()
        await sql`create index ${sql.ref(`record_index_${column}`)}
          on record_index (tenant_id, kind, ${sql.ref(column)}, created_at, record_id)
          where ${sql.ref(column)} is not null`.execute(db)
      }
      await table()
        .addColumn('searchable', 'integer', (c) => c.notNull().defaultTo(1))
        .execute()
      await table().addColumn('updated_at', int8).execute()
      await sql`update record_index set searchable = 0 where kind = 'connection'`.execute(db)
      await sql`create index record_index_unsearchable on record_index (tenant_id, record_id) where searchable = 0`.execute(
        db
      )
      await sql`create index record_index_identity on record_index (tenant_id, kind, identity_id, created_at, record_id)
        where identity_id is not null`.execute(db)
      await db.schema
        .createTable('record_tags')
        .addColumn('tenant_id', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('tag_hash', 'text', (c) => c.notNull())
        .addColumn('created_at', int8, (c) => c.notNull())
        .addColumn('record_id', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('record_tags_pk', ['tenant_id', 'kind', 'tag_hash', 'created_at', 'record_id'])
        .execute()
      await db.schema
        .createIndex('record_tags_record')
        .on('record_tags')
        .columns(['tenant_id', 'kind', 'record_id'])
        .execute()
    },
  }
}

/** Changes of state in the order in which they came, and those that nobody has been told of. */
export function tasks(kind: Kind): Migration {
  const { bytes, int8 } = columnTypes(kind)
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('tasks')
        .addColumn('tenant_id', 'text', (c) => c.notNull())
        .addColumn('sequence', int8, (c) => c.notNull())
        .addColumn('created_at', int8, (c) => c.notNull())
        .addColumn('bytes', int8, (c) => c.notNull())
        .addColumn('sealed_task', bytes, (c) => c.notNull())
        .addPrimaryKeyConstraint('tasks_pk', ['tenant_id', 'sequence'])
        .execute()
      await db.schema
        .alterTable('tenant_sequences')
        .addColumn('last_task', int8, (c) => c.notNull().defaultTo(0))
        .execute()
      await db.schema.alterTable('record_index').addColumn('untold', 'text').execute()
      await db.schema.alterTable('record_index').addColumn('untold_since', int8).execute()
      await sql`create index record_index_untold on record_index (untold_since) where untold_since is not null`.execute(
        db
      )
    },
  }
}

/** How long tenants keep their history, and what is left of what they do not keep. */
export function retention(kind: Kind): Migration {
  const { int8 } = columnTypes(kind)
  return {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('tenant_retention')
        .addColumn('tenant_id', 'text', (c) => c.primaryKey())
        .addColumn('days', 'integer', (c) => c.notNull())
        .addColumn('next_run_at', int8, (c) => c.notNull())
        .addColumn('progress', 'text')
        .execute()
      await db.schema.createIndex('tenant_retention_due').on('tenant_retention').column('next_run_at').execute()
      await db.schema
        .createTable('forgotten_messages')
        .addColumn('tenant_id', 'text', (c) => c.notNull())
        .addColumn('dedupe_hash', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('forgotten_messages_pk', ['tenant_id', 'dedupe_hash'])
        .execute()
    },
  }
}
