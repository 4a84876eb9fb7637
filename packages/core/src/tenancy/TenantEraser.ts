import type { CoreTables } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { WalletKeys } from '../envelope'
import { EventObservers } from '../events/EventObservers'
import { InstanceHints } from '../work'

import { TenantContexts } from './TenantContexts'
import { TenantKeys } from './TenantKeys'

const TABLES = [
  'routing_keys',
  'inbox',
  'inbox_usage',
  'outbox',
  'outbox_lines',
  'outbox_settled',
  'return_routes',
  'return_route_digests',
  'general_messages',
  'events',
  'tenant_sequences',
  'identities',
  'record_index',
  'record_tags',
  'tasks',
  'tenant_retention',
  'forgotten_messages',
] as const satisfies ReadonlyArray<keyof CoreTables>

/** Removes what the tables and this instance's memory hold of a tenant. The wallet with its key goes separately. */
@injectable()
export class TenantEraser {
  public constructor(
    private readonly observers: EventObservers,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly walletKeys: WalletKeys,
    private readonly hints: InstanceHints
  ) {}

  public async eraseRows(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    for (const table of TABLES) await trx.deleteFrom(table).where('tenant_id', '=', tenantId).execute()
    await this.observers.tenantDeleted(trx, tenantId)
  }

  /** Lets go of keys and open contexts, on all instances; call it before the wallet is deleted, and when the tenant has changed. */
  public async forget(tenantId: string): Promise<void> {
    this.hints.announce('changed', tenantId)
    await this.forgetHere(tenantId)
  }

  public async forgetHere(tenantId: string): Promise<void> {
    this.keys.forget(tenantId)
    this.walletKeys.forget(tenantId)
    await this.contexts.forget(tenantId)
  }
}
