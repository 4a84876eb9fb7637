import type { DefinitionRow } from '../registry'
import type { RegistryTables } from '../registry/RegistryTables'
import type { Page, PageRequest } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, decodeCursor, toPage } from '@didcomm-gateway/core'
import { sql } from 'kysely'

import { asRegistry } from '../registry'

export type DefinitionOutcome = Partial<
  Pick<DefinitionRow, 'state' | 'reason' | 'revocation_registry_id' | 'lease_until'>
>

/** Named queries on the credential definitions of tenants. */
@injectable()
export class DefinitionStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(private readonly database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  /** False when there is one with this id that has not failed. */
  public async insert(row: DefinitionRow): Promise<boolean> {
    const inserted = await this.db
      .insertInto('anoncreds_definitions')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted !== undefined
  }

  public async find(tenantId: string, id: string): Promise<DefinitionRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_definitions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  /** The one that has not failed. */
  public async findByObject(tenantId: string, definitionId: string): Promise<DefinitionRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_definitions')
      .selectAll()
      .where('definition_id', '=', definitionId)
      .where('tenant_id', '=', tenantId)
      .where('state', '!=', 'failed')
      .executeTakeFirst()
    return row ?? null
  }

  /** The one of a schema and a tag that has not failed. */
  public async findByPlan(tenantId: string, schemaId: string, tag: string): Promise<DefinitionRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_definitions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('schema_id', '=', schemaId)
      .where('tag', '=', tag)
      .where('state', '!=', 'failed')
      .executeTakeFirst()
    return row ?? null
  }

  /**
   * The id that follows from the contents, before anything is published under it.
   * @returns false when another attempt has begun meanwhile
   */
  public async setDefinitionId({ id, attempts }: DefinitionRow, definitionId: string): Promise<boolean> {
    const updated = await this.db
      .updateTable('anoncreds_definitions')
      .set({ definition_id: definitionId })
      .where('id', '=', id)
      .where('state', '=', 'creating')
      .where('attempts', '=', attempts)
      .returning('id')
      .executeTakeFirst()
    return updated !== undefined
  }

  /** Newest first. */
  public async page(tenantId: string, request: PageRequest): Promise<Page<DefinitionRow>> {
    let query = this.db.selectFrom('anoncreds_definitions').selectAll().where('tenant_id', '=', tenantId)
    if (request.cursor !== undefined)
      query = query.where('id', '<', String(decodeCursor(request.cursor, ['string'])[0]))
    const rows = await query
      .orderBy('id', 'desc')
      .limit(request.limit + 1)
      .execute()
    return toPage(
      rows,
      request.limit,
      (row) => [row.id],
      (row) => row
    )
  }

  /** Claims the oldest one that is to be made. */
  public async claim(owner: string, now: number, leaseUntil: number): Promise<DefinitionRow | null> {
    const due = this.db
      .selectFrom('anoncreds_definitions')
      .select('id')
      .where('state', '=', 'creating')
      .where('lease_until', '<=', now)
      .orderBy('lease_until')
      .orderBy('id')
      .limit(1)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
    const row = await this.db
      .updateTable('anoncreds_definitions')
      .set({ lease_owner: owner, lease_until: leaseUntil, attempts: sql<number>`attempts + 1` })
      .where('id', 'in', due)
      .where('lease_until', '<=', now)
      .returningAll()
      .executeTakeFirst()
    return row ?? null
  }

  public async prolong(ids: string[], owner: string, leaseUntil: number): Promise<void> {
    await this.db
      .updateTable('anoncreds_definitions')
      .set({ lease_until: leaseUntil })
      .where('id', 'in', ids)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** Ends an attempt that the owner has claimed. */
  public async settle(
    id: string,
    owner: string,
    outcome: DefinitionOutcome,
    db: Kysely<RegistryTables> = this.db
  ): Promise<boolean> {
    const settled = await db
      .updateTable('anoncreds_definitions')
      .set({ lease_owner: null, lease_until: 0, ...outcome })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .returning('id')
      .executeTakeFirst()
    return settled !== undefined
  }

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.db
      .updateTable('anoncreds_definitions')
      .set({ lease_owner: null, lease_until: 0 })
      .where('state', '=', 'creating')
      .execute()
  }
}
