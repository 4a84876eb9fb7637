import type { CoreTables, EventObserver } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { asRegistry } from '../registry/RegistryTables'

const TABLES = ['anoncreds_definitions', 'anoncreds_issuers', 'tenant_exchange_settings'] as const

/**
 * Removes what the tables hold of a deleted tenant. What it published stays: credentials that others hold are verified
 * with it, and without the tenant's wallet nobody can issue from it or change it.
 */
@injectable()
export class CredentialsEraser implements EventObserver {
  public async onTenantDeleted(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    for (const table of TABLES) await asRegistry(trx).deleteFrom(table).where('tenant_id', '=', tenantId).execute()
  }
}
