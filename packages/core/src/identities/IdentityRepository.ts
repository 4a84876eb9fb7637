import type { IdentityRow } from '../database'
import type { Page, PageRequest } from '../models'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { CONNECTION_KIND } from '../repository'
import { decodeCursor, toPage } from '../models'

/** Named queries on the table `identities`. Ids are UUIDv7, so their order is that of creation. */
@injectable()
export class IdentityRepository {
  public constructor(private readonly database: GatewayDatabase) {}

  /** The first identity of a tenant becomes its default; one that asks to be the default takes the place of the present one. */
  public async insert(row: IdentityRow): Promise<IdentityRow> {
    return this.database.transaction(async (trx) => {
      const present = await trx
        .selectFrom('identities')
        .select('id')
        .where('tenant_id', '=', row.tenant_id)
        .where('is_default', '=', 1)
        .executeTakeFirst()
      if (present && row.is_default) {
        await trx
          .updateTable('identities')
          .set({ is_default: 0 })
          .where('tenant_id', '=', row.tenant_id)
          .where('is_default', '=', 1)
          .execute()
      }
      const inserted = { ...row, is_default: present ? row.is_default : 1 }
      await trx.insertInto('identities').values(inserted).execute()
      return inserted
    })
  }

  public async find(tenantId: string, id: string): Promise<IdentityRow | null> {
    const row = await this.ofTenant(tenantId).where('id', '=', id).executeTakeFirst()
    return row ?? null
  }

  public async findByDid(tenantId: string, did: string): Promise<IdentityRow | null> {
    const row = await this.ofTenant(tenantId).where('did', '=', did).executeTakeFirst()
    return row ?? null
  }

  /** Whether any tenant has the DID. */
  public async isTaken(did: string): Promise<boolean> {
    const row = await this.database.db.selectFrom('identities').select('id').where('did', '=', did).executeTakeFirst()
    return row !== undefined
  }

  public async findNewest(tenantId: string, didPrefix: string): Promise<IdentityRow | null> {
    const row = await this.ofTenant(tenantId)
      .where((eb) => eb(eb.fn<string>('substr', ['did', eb.val(1), eb.val(didPrefix.length)]), '=', didPrefix))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  }

  /** Should two instances have made a tenant's first identity at once, the older one is the default. */
  public async findDefault(tenantId: string): Promise<IdentityRow | null> {
    const row = await this.ofTenant(tenantId).where('is_default', '=', 1).orderBy('id').limit(1).executeTakeFirst()
    return row ?? null
  }

  /** The default identity where its DID can sign credentials, else the first that can. */
  public async findSigning(tenantId: string): Promise<IdentityRow | null> {
    const row = await this.ofTenant(tenantId)
      .where('method', 'in', ['key', 'web'])
      .orderBy('is_default', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  }

  /** The identity that a connection belongs to, else the tenant's default. */
  public async findOfConnection(
    tenantId: string,
    connectionId: string
  ): Promise<{ id: string; did: string; connected: boolean } | null> {
    const row = await this.database.db
      .selectFrom('identities')
      .leftJoin('record_index', (join) =>
        join
          .onRef('record_index.tenant_id', '=', 'identities.tenant_id')
          .onRef('record_index.identity_id', '=', 'identities.id')
          .on('record_index.kind', '=', CONNECTION_KIND)
          .on('record_index.record_id', '=', connectionId)
      )
      .select(['identities.id', 'identities.did', 'record_index.record_id'])
      .where('identities.tenant_id', '=', tenantId)
      .where((eb) => eb.or([eb('record_index.record_id', 'is not', null), eb('identities.is_default', '=', 1)]))
      .orderBy((eb) => eb.case().when('record_index.record_id', 'is not', null).then(0).else(1).end())
      .orderBy('identities.id')
      .limit(1)
      .executeTakeFirst()
    return row ? { id: row.id, did: row.did, connected: row.record_id !== null } : null
  }

  public async findDocument(id: string): Promise<string | null> {
    const row = await this.database.db
      .selectFrom('identities')
      .select('document')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.document ?? null
  }

  /** Newest first. */
  public async page(tenantId: string, request: PageRequest): Promise<Page<IdentityRow>> {
    let query = this.ofTenant(tenantId)
    if (request.cursor !== undefined) {
      const [id] = decodeCursor(request.cursor, ['string'])
      query = query.where('id', '<', String(id))
    }
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

  private ofTenant(tenantId: string) {
    return this.database.db.selectFrom('identities').selectAll().where('tenant_id', '=', tenantId)
  }
}
