import type { RegistryTables } from '../registry/RegistryTables'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { asRegistry } from '../registry/RegistryTables'

/** When credentials were revoked; the truth for verifiers is the status list. */
@injectable()
export class RevocationStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  public async noteRevoked(tenantId: string, registryId: string, index: number, now: number): Promise<void> {
    await this.db
      .insertInto('anoncreds_revocations')
      .values({ tenant_id: tenantId, registry_id: registryId, index, revoked_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  public async findRevokedAt(registryId: string, index: number): Promise<number | null> {
    const row = await this.db
      .selectFrom('anoncreds_revocations')
      .select('revoked_at')
      .where('registry_id', '=', registryId)
      .where('index', '=', index)
      .executeTakeFirst()
    return row?.revoked_at ?? null
  }
}
