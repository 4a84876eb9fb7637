import type { CoreTables, EventObserver } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { asRegistry } from '../registry/RegistryTables'

const REMOVED = [
  'anoncreds_definitions',
  'anoncreds_issuers',
  'anoncreds_registries',
  'anoncreds_revocations',
  'partner_protocols',
  'revocation_notices',
  'tenant_exchange_settings',
] as const
const PUBLISHED = ['anoncreds_objects', 'anoncreds_status_lists', 'anoncreds_tails', 'webvh_issuers'] as const
/** in place of the tenant's id */
const NOBODY = ''

/**
 * Removes what the tables hold of a deleted tenant. What it published stays, and is nobody's: credentials that others
 * hold are verified with it, and without the tenant's wallet nobody can issue from it or change it.
 */
@injectable()
export class CredentialsEraser implements EventObserver {
  public async onTenantDeleted(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    const registry = asRegistry(trx)
    for (const table of REMOVED) await registry.deleteFrom(table).where('tenant_id', '=', tenantId).execute()
    // what is on a ledger stays there; our rows of it are notes, in whose way another tenant with the same DID must not be
    await registry
      .deleteFrom('anoncreds_objects')
      .where('tenant_id', '=', tenantId)
      .where('registry', 'like', 'indy:%')
      .execute()
    for (const table of PUBLISHED) {
      await registry.updateTable(table).set({ tenant_id: NOBODY }).where('tenant_id', '=', tenantId).execute()
    }
  }
}
