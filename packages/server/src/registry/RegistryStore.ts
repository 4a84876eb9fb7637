import type { RegistryObjectRow, RegistryTables, StatusListRow } from './RegistryTables'
import type { Page, PageRequest, RegistryObjectKind } from '@didcomm-gateway/core'
import type { Kysely } from 'kysely'

import { TypedArrayEncoder, injectable } from '@credo-ts/core'
import { GatewayDatabase, decodeCursor, toPage } from '@didcomm-gateway/core'
import { randomBytes } from 'node:crypto'

import { asRegistry } from './RegistryTables'

const IDENTIFIER_LENGTH = 22

/** Named queries on the registry's tables. */
@injectable()
export class RegistryStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  /** Last part of the tenant's did:indy, made at first use. */
  public async issuerIdentifier(tenantId: string): Promise<string> {
    const known = await this.findIssuerIdentifier(tenantId)
    if (known) return known
    await this.db
      .insertInto('anoncreds_issuers')
      .values({ tenant_id: tenantId, identifier: newIdentifier() })
      .onConflict((conflict) => conflict.column('tenant_id').doNothing())
      .execute()
    return (await this.findIssuerIdentifier(tenantId)) as string
  }

  /** @param id qualified or not */
  public async findObject(id: string): Promise<RegistryObjectRow | null> {
    const column = id.startsWith('did:') ? 'object_id' : 'unqualified_id'
    const row = await this.db.selectFrom('anoncreds_objects').selectAll().where(column, '=', id).executeTakeFirst()
    return row ?? null
  }

  public async findOwn(tenantId: string, kind: RegistryObjectKind, id: string): Promise<RegistryObjectRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_objects')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  }

  /** Newest first. */
  public async page(
    tenantId: string,
    kind: RegistryObjectKind,
    request: PageRequest
  ): Promise<Page<RegistryObjectRow>> {
    let query = this.db
      .selectFrom('anoncreds_objects')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
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

  /** False when an object with this id is there already. */
  public async insertObject(row: RegistryObjectRow): Promise<boolean> {
    const inserted = await this.db
      .insertInto('anoncreds_objects')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted !== undefined
  }

  public async nextSequenceNumber(): Promise<number> {
    const { last } = await this.db
      .insertInto('anoncreds_sequence')
      .values({ id: 'objects', last: 1 })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ last: eb('anoncreds_sequence.last', '+', 1) }))
      )
      .returning('last')
      .executeTakeFirstOrThrow()
    return last
  }

  /** The last list that is not younger; of all where no time is given. */
  public async findStatusList(registryId: string, timestamp?: number): Promise<StatusListRow | null> {
    let query = this.db.selectFrom('anoncreds_status_lists').selectAll().where('registry_id', '=', registryId)
    if (timestamp !== undefined) query = query.where('timestamp', '<=', timestamp)
    const row = await query.orderBy('timestamp', 'desc').limit(1).executeTakeFirst()
    return row ?? null
  }

  /** False when the registry has a list of this second already. */
  public async insertStatusList(row: StatusListRow): Promise<boolean> {
    const inserted = await this.db
      .insertInto('anoncreds_status_lists')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('timestamp')
      .executeTakeFirst()
    return inserted !== undefined
  }

  public async insertTails(tenantId: string, hash: string, content: Buffer): Promise<void> {
    await this.db
      .insertInto('anoncreds_tails')
      .values({ hash, tenant_id: tenantId, content })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
  }

  public async findTails(hash: string): Promise<Buffer | null> {
    const row = await this.db
      .selectFrom('anoncreds_tails')
      .select('content')
      .where('hash', '=', hash)
      .executeTakeFirst()
    return row ? Buffer.from(row.content) : null
  }

  private async findIssuerIdentifier(tenantId: string): Promise<string | null> {
    const row = await this.db
      .selectFrom('anoncreds_issuers')
      .select('identifier')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst()
    return row?.identifier ?? null
  }
}

/** 16 random bytes; those that base58 writes shorter are no DID that every agent takes. */
function newIdentifier(): string {
  for (;;) {
    const text = TypedArrayEncoder.toBase58(randomBytes(16))
    if (text.length === IDENTIFIER_LENGTH) return text
  }
}
