import type { RegistryObjectRow, RegistryTables, StatusListRow, WebvhIssuerRow } from '../registry'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { asRegistry } from '../registry'

import { WEBVH } from './webvhName'

/** Named queries on did:webvh issuers and what they published. */
@injectable()
export class WebvhStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(private readonly database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  public async findIssuer(tenantId: string, address: string): Promise<WebvhIssuerRow | null> {
    const row = await this.db
      .selectFrom('webvh_issuers')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('address', '=', address)
      .executeTakeFirst()
    return row ?? null
  }

  /** Does nothing where the tenant has one at this address. */
  public async insertIssuer(row: WebvhIssuerRow): Promise<void> {
    await this.db
      .insertInto('webvh_issuers')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  public findByPlace(place: string): Promise<WebvhIssuerRow | null> {
    return this.findIssuerBy('place', place)
  }

  public findByDid(did: string): Promise<WebvhIssuerRow | null> {
    return this.findIssuerBy('did', did)
  }

  public async findObject(id: string): Promise<RegistryObjectRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_objects')
      .selectAll()
      .where('object_id', '=', id)
      .where('registry', '=', WEBVH)
      .executeTakeFirst()
    return row ?? null
  }

  /** @param name what is unique among the objects */
  public async findNamed(name: string): Promise<RegistryObjectRow | null> {
    const row = await this.db
      .selectFrom('anoncreds_objects')
      .selectAll()
      .where('unqualified_id', '=', name)
      .where('registry', '=', WEBVH)
      .executeTakeFirst()
    return row ?? null
  }

  /** @returns the signed status list, JSON text */
  public async findSignedList(resourceId: string): Promise<string | null> {
    const row = await this.db
      .selectFrom('anoncreds_status_lists')
      .select('signed')
      .where('resource_id', '=', resourceId)
      .executeTakeFirst()
    return row?.signed ?? null
  }

  /** A status list, and its registry with a link to it, together. */
  public async insertList(list: StatusListRow, signedRegistry: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const trx = asRegistry(transaction)
      await trx.insertInto('anoncreds_status_lists').values(list).execute()
      await trx
        .updateTable('anoncreds_objects')
        .set({ signed: signedRegistry })
        .where('object_id', '=', list.registry_id)
        .execute()
    })
  }

  private async findIssuerBy(column: 'place' | 'did', value: string): Promise<WebvhIssuerRow | null> {
    const row = await this.db.selectFrom('webvh_issuers').selectAll().where(column, '=', value).executeTakeFirst()
    return row ?? null
  }
}
