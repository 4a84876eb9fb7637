import type { Kysely, Migration } from 'kysely'

import { columnTypes } from '@didcomm-gateway/core'

/** The registry's migrations, numbered, forward only. */
export function registryMigrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  const { bytes, int8 } = columnTypes(kind)
  return {
    '001_anoncreds': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('anoncreds_registry')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('namespace', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createTable('anoncreds_sequence')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('last', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createTable('anoncreds_issuers')
          .addColumn('tenant_id', 'text', (c) => c.primaryKey())
          .addColumn('identifier', 'text', (c) => c.notNull().unique())
          .execute()
        await db.schema
          .createTable('anoncreds_objects')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('object_id', 'text', (c) => c.notNull().unique())
          .addColumn('unqualified_id', 'text', (c) => c.notNull().unique())
          .addColumn('sequence_number', int8, (c) => c.notNull())
          .addColumn('signed', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('anoncreds_objects_page')
          .on('anoncreds_objects')
          .columns(['tenant_id', 'kind', 'id'])
          .execute()
        await db.schema
          .createTable('anoncreds_status_lists')
          .addColumn('registry_id', 'text', (c) => c.notNull())
          .addColumn('timestamp', int8, (c) => c.notNull())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('signed', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('anoncreds_status_lists_pk', ['registry_id', 'timestamp'])
          .execute()
        await db.schema
          .createTable('anoncreds_tails')
          .addColumn('hash', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('content', bytes, (c) => c.notNull())
          .execute()
        await db.schema
          .createTable('anoncreds_definitions')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('schema_id', 'text', (c) => c.notNull())
          .addColumn('definition_id', 'text', (c) => c.notNull())
          .addColumn('tag', 'text', (c) => c.notNull())
          .addColumn('support_revocation', 'integer', (c) => c.notNull())
          .addColumn('capacity', 'integer', (c) => c.notNull())
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('reason', 'text')
          .addColumn('revocation_registry_id', 'text')
          .addColumn('next_index', 'integer', (c) => c.notNull())
          .addColumn('attempts', 'integer', (c) => c.notNull())
          .addColumn('lease_until', int8, (c) => c.notNull())
          .addColumn('lease_owner', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('anoncreds_definitions_page')
          .on('anoncreds_definitions')
          .columns(['tenant_id', 'id'])
          .execute()
        await db.schema
          .createIndex('anoncreds_definitions_due')
          .on('anoncreds_definitions')
          .columns(['state', 'lease_until'])
          .execute()
        await db.schema
          .createIndex('anoncreds_definitions_object')
          .unique()
          .on('anoncreds_definitions')
          .column('definition_id')
          .where('state' as never, '!=', 'failed')
          .execute()
        await db.schema
          .createTable('anoncreds_revocations')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('registry_id', 'text', (c) => c.notNull())
          .addColumn('index', 'integer', (c) => c.notNull())
          .addColumn('revoked_at', int8)
          .addPrimaryKeyConstraint('anoncreds_revocations_pk', ['registry_id', 'index'])
          .execute()
        await db.schema
          .createTable('tenant_exchange_settings')
          .addColumn('tenant_id', 'text', (c) => c.primaryKey())
          .addColumn('auto_accept_credentials', 'text')
          .addColumn('auto_accept_proofs', 'text')
          .execute()
      },
    },
    '002_registries': {
      up: async (db: Kysely<unknown>) => {
        for (const table of ['anoncreds_objects', 'anoncreds_definitions']) {
          await db.schema
            .alterTable(table)
            .addColumn('registry', 'text', (c) => c.notNull().defaultTo('embedded'))
            .execute()
        }
      },
    },
    '003_webvh': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('webvh_issuers')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('address', 'text', (c) => c.notNull())
          .addColumn('place', 'text', (c) => c.notNull().unique())
          .addColumn('did', 'text', (c) => c.primaryKey())
          .addColumn('log', 'text', (c) => c.notNull())
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        // of deleted tenants there can be many
        await db.schema
          .createIndex('webvh_issuers_tenant')
          .unique()
          .on('webvh_issuers')
          .columns(['tenant_id', 'address'])
          .where('tenant_id' as never, '!=', '')
          .execute()
        await db.schema.alterTable('anoncreds_status_lists').addColumn('resource_id', 'text').execute()
        await db.schema
          .createIndex('anoncreds_status_lists_resource')
          .unique()
          .on('anoncreds_status_lists')
          .column('resource_id')
          .execute()
        await db.schema
          .createIndex('anoncreds_definitions_plan')
          .unique()
          .on('anoncreds_definitions')
          .columns(['tenant_id', 'schema_id', 'tag'])
          .where('state' as never, '!=', 'failed')
          .execute()
      },
    },
    '004_partner_protocols': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('partner_protocols')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('connection_id', 'text', (c) => c.notNull())
          .addColumn('query_id', 'text')
          .addColumn('asked_at', int8)
          .addColumn('answered_at', int8)
          .addColumn('disclosed', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('partner_protocols_pk', ['tenant_id', 'connection_id'])
          .execute()
      },
    },
    '004_revocation_notices': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('revocation_notices')
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('exchange_id', 'text', (c) => c.notNull())
          .addColumn('credential_id', 'text')
          .addColumn('notified_at', int8, (c) => c.notNull())
          .addPrimaryKeyConstraint('revocation_notices_pk', ['tenant_id', 'exchange_id'])
          .execute()
        await db.schema
          .createIndex('revocation_notices_credential')
          .on('revocation_notices')
          .columns(['tenant_id', 'credential_id'])
          .execute()
      },
    },
    '004_revocation_registries': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('anoncreds_registries')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('tenant_id', 'text', (c) => c.notNull())
          .addColumn('definition', 'text', (c) => c.notNull().unique())
          .addColumn('registry_id', 'text')
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('attempts', 'integer', (c) => c.notNull())
          .addColumn('reason', 'text')
          .addColumn('lease_until', int8, (c) => c.notNull())
          .addColumn('lease_owner', 'text')
          .addColumn('created_at', int8, (c) => c.notNull())
          .execute()
        await db.schema
          .createIndex('anoncreds_registries_due')
          .on('anoncreds_registries')
          .columns(['state', 'lease_until'])
          .execute()
        await db.schema
          .createIndex('anoncreds_registries_tenant')
          .on('anoncreds_registries')
          .columns(['tenant_id'])
          .execute()
      },
    },
  }
}
