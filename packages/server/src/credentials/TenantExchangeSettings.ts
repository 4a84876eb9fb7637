import type { TenantExchangeDefaults } from '@didcomm-gateway/core'
import type { AutoAcceptCredential, AutoAcceptProof } from '@credo-ts/core'

import { injectable } from '@credo-ts/core'
import { ExchangeDefaults, GatewayDatabase } from '@didcomm-gateway/core'

import { asRegistry } from '../registry/RegistryTables'

/** How each tenant accepts where nothing is said for the exchange itself; at first never by itself. */
@injectable()
export class TenantExchangeSettings extends ExchangeDefaults {
  public constructor(private readonly database: GatewayDatabase) {
    super()
  }

  public override async get(tenantId: string): Promise<TenantExchangeDefaults> {
    const row = await asRegistry(this.database.db)
      .selectFrom('tenant_exchange_settings')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .executeTakeFirst()
    return {
      autoAcceptCredentials: (row?.auto_accept_credentials as AutoAcceptCredential | null) ?? undefined,
      autoAcceptProofs: (row?.auto_accept_proofs as AutoAcceptProof | null) ?? undefined,
    }
  }

  /** What is left out stays as it is. */
  public async change(tenantId: string, change: TenantExchangeDefaults): Promise<TenantExchangeDefaults> {
    const { autoAcceptCredentials, autoAcceptProofs } = change
    const values = {
      ...(autoAcceptCredentials === undefined ? {} : { auto_accept_credentials: autoAcceptCredentials }),
      ...(autoAcceptProofs === undefined ? {} : { auto_accept_proofs: autoAcceptProofs }),
    }
    if (Object.keys(values).length > 0) {
      await asRegistry(this.database.db)
        .insertInto('tenant_exchange_settings')
        .values({ tenant_id: tenantId, auto_accept_credentials: null, auto_accept_proofs: null, ...values })
        .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
        .execute()
    }
    return this.get(tenantId)
  }
}
