import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'

/**
 * Recipient key → tenant. Written and awaited before an invitation, identity or DID that names the key leaves the
 * gateway; Credo's own tenant routing records come from a listener that nobody awaits.
 */
@injectable()
export class RoutingKeys {
  public constructor(private readonly database: GatewayDatabase) {}

  /** @param recipientKeys Ed25519 public keys, base58 */
  public async add(tenantId: string, recipientKeys: string[], now = Date.now()): Promise<void> {
    if (recipientKeys.length === 0) return
    await this.database.db
      .insertInto('routing_keys')
      .values(recipientKeys.map((recipient_key) => ({ recipient_key, tenant_id: tenantId, created_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  /** The local tenants among the recipients, each with the first of its keys, in the order of the envelope. */
  public async findTenants(recipientKeys: string[]): Promise<Array<{ tenantId: string; recipientKey: string }>> {
    if (recipientKeys.length === 0) return []
    const rows = await this.database.db
      .selectFrom('routing_keys')
      .select(['recipient_key', 'tenant_id'])
      .where('recipient_key', 'in', recipientKeys)
      .execute()
    const found = new Map<string, string>()
    for (const recipientKey of recipientKeys) {
      for (const row of rows) {
        if (row.recipient_key === recipientKey && !found.has(row.tenant_id)) found.set(row.tenant_id, recipientKey)
      }
    }
    return [...found].map(([tenantId, recipientKey]) => ({ tenantId, recipientKey }))
  }
}
