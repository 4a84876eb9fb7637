import type { RegistryTables, RevocationNoticeRow } from '../registry/RegistryTables'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Kysely, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { asRegistry } from '../registry/RegistryTables'

/** When credentials were revoked, and when holders were told; the truth for verifiers is the status list. */
@injectable()
export class RevocationStore {
  private readonly db: Kysely<RegistryTables>

  public constructor(database: GatewayDatabase) {
    this.db = asRegistry(database.db)
  }

  /** False when it was noted before. */
  public async noteRevoked(
    trx: Transaction<CoreTables>,
    tenantId: string,
    registryId: string,
    index: number,
    now: number
  ): Promise<boolean> {
    const row = await asRegistry(trx)
      .insertInto('anoncreds_revocations')
      .values({ tenant_id: tenantId, registry_id: registryId, index, revoked_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('index')
      .executeTakeFirst()
    return row !== undefined
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

  /** False when the holder was told before. */
  public async noteNotice(trx: Transaction<CoreTables>, notice: RevocationNoticeRow): Promise<boolean> {
    const row = await asRegistry(trx)
      .insertInto('revocation_notices')
      .values(notice)
      .onConflict((conflict) => conflict.doNothing())
      .returning('exchange_id')
      .executeTakeFirst()
    return row !== undefined
  }

  /** @returns when the holder was told, epoch milliseconds */
  public async findNotice(
    tenantId: string,
    which: { exchangeId: string } | { credentialId: string }
  ): Promise<number | null> {
    const query = this.db.selectFrom('revocation_notices').select('notified_at').where('tenant_id', '=', tenantId)
    const row = await (
      'exchangeId' in which
        ? query.where('exchange_id', '=', which.exchangeId)
        : query.where('credential_id', '=', which.credentialId)
    ).executeTakeFirst()
    return row?.notified_at ?? null
  }

  /** The credential is held no more. */
  public async deleteNotices(tenantId: string, credentialId: string): Promise<void> {
    await this.db
      .deleteFrom('revocation_notices')
      .where('tenant_id', '=', tenantId)
      .where('credential_id', '=', credentialId)
      .execute()
  }
}
