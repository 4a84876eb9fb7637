import type { RegistryTables, RevocationRegistryRow } from '../registry/RegistryTables'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, newId } from '@didcomm-gateway/core'
import { sql } from 'kysely'

import { asRegistry } from '../registry/RegistryTables'

/** A place in a revocation registry. */
export interface RevocationPlace {
  registryId: string
  index: number
  /** of the places of the registry are taken */
  share: number
}

/** Named queries on the revocation registries that follow those that definitions issue from, and on their places. */
@injectable()
export class NextRegistryStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(private readonly database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  /**
   * The next place of a definition, never given twice: in the registry that it issues from, or, where that is full, in the one that was
   * made to follow it and takes its place now.
   * @param definition id of its row
   * @returns null where no registry has room
   */
  public async takePlace(definition: string): Promise<RevocationPlace | null> {
    const place = await takeIn(this.db, definition)
    if (place) return place
    return this.database.transaction(async (trx) => {
      const db = asRegistry(trx)
      // holds the row: of two calls one goes on with the next registry, and the other then finds its places
      const full = await db
        .updateTable('anoncreds_definitions')
        .set({ next_index: sql<number>`next_index` })
        .where('id', '=', definition)
        .whereRef('next_index', '>=', 'capacity')
        .returning('id')
        .executeTakeFirst()
      if (full) await goOnWithNext(db, definition)
      return takeIn(db, definition)
    })
  }

  /** @returns true when it is news: there is none that is being made, or waits */
  public async plan(tenantId: string, definition: string, now = Date.now()): Promise<boolean> {
    const row: RevocationRegistryRow = {
      state: 'creating',
      ...{ id: newId(), tenant_id: tenantId, definition, registry_id: null },
      ...{ attempts: 0, reason: null, lease_until: 0, lease_owner: null, created_at: now },
    }
    const inserted = await this.db
      .insertInto('anoncreds_registries')
      .values(row)
      .onConflict((conflict) => conflict.column('definition').doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted !== undefined
  }

  public async findPlanned(definition: string): Promise<RevocationRegistryRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_registries')
      .selectAll()
      .where('definition', '=', definition)
      .executeTakeFirst()
    return row ?? null
  }

  /** Claims the one that is due longest. */
  public async claim(owner: string, now: number, leaseUntil: number): Promise<RevocationRegistryRow | null> {
    const due = this.db
      .selectFrom('anoncreds_registries')
      .select('id')
      .where('state', '=', 'creating')
      .where('lease_until', '<=', now)
      .orderBy('lease_until')
      .orderBy('id')
      .limit(1)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
    const row = await this.db
      .updateTable('anoncreds_registries')
      .set({ lease_owner: owner, lease_until: leaseUntil, attempts: sql<number>`attempts + 1` })
      .where('id', 'in', due)
      .where('lease_until', '<=', now)
      .returningAll()
      .executeTakeFirst()
    return row ?? null
  }

  public async prolong(ids: string[], owner: string, leaseUntil: number): Promise<void> {
    await this.db
      .updateTable('anoncreds_registries')
      .set({ lease_until: leaseUntil })
      .where('id', 'in', ids)
      .where('lease_owner', '=', owner)
      .execute()
  }

  public async settle(
    id: string,
    owner: string,
    outcome: Partial<Pick<RevocationRegistryRow, 'state' | 'reason' | 'registry_id' | 'lease_until'>>
  ): Promise<void> {
    await this.db
      .updateTable('anoncreds_registries')
      .set({ lease_owner: null, lease_until: 0, ...outcome })
      .where('id', '=', id)
      .where('lease_owner', '=', owner)
      .execute()
  }

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.db
      .updateTable('anoncreds_registries')
      .set({ lease_owner: null, lease_until: 0 })
      .where('lease_owner', 'is not', null)
      .execute()
  }
}

async function goOnWithNext(db: Kysely<RegistryTables>, definition: string): Promise<void> {
  const next = await db
    .deleteFrom('anoncreds_registries')
    .where('definition', '=', definition)
    .where('state', '=', 'ready')
    .returning('registry_id')
    .executeTakeFirst()
  if (!next) return
  await db
    .updateTable('anoncreds_definitions')
    // index 0 counts as none in Credo
    .set({ revocation_registry_id: next.registry_id, next_index: 1 })
    .where('id', '=', definition)
    .execute()
}

async function takeIn(db: Kysely<RegistryTables>, definition: string): Promise<RevocationPlace | null> {
  const row = await db
    .updateTable('anoncreds_definitions')
    .set({ next_index: sql<number>`next_index + 1` })
    .where('id', '=', definition)
    .whereRef('next_index', '<', 'capacity')
    .returning(['next_index', 'capacity', 'revocation_registry_id'])
    .executeTakeFirst()
  if (!row?.revocation_registry_id) return null
  return {
    registryId: row.revocation_registry_id,
    index: row.next_index - 1,
    share: row.next_index / row.capacity,
  }
}
