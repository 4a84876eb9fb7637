import type { IdempotencyKeyRow, ServerTables } from '../../database/ServerTables'
import type { Kysely } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

/** Keys are remembered so long, milliseconds. */
export const KEPT_MS = 24 * 60 * 60 * 1000
/** Of a tenant the newest so many keys are remembered, and as many more as come between two clean-ups. */
const KEPT_KEYS = 100_000
/** Of a tenant the newest so many answers are kept; older ones leave only the mark that the request was carried out. */
const KEPT_ANSWERS = 1000
/** Rows that one clean-up removes. */
const SWEPT_ROWS = 500

export type KeyId = Pick<IdempotencyKeyRow, 'tenant_id' | 'key_hash'>

/** A request that holds its key. */
export type Claim = KeyId & { lease_token: string }

/** Named queries on the idempotency keys. */
@injectable()
export class IdempotencyStore {
  private readonly db: Kysely<ServerTables>

  public constructor(database: GatewayDatabase) {
    this.db = database.as<ServerTables>()
  }

  /** @returns false when the key is there already and has not expired */
  public async insert(row: IdempotencyKeyRow, now: number): Promise<boolean> {
    const { tenant_id: _tenant, key_hash: _key, ...fresh } = row
    const inserted = await this.db
      .insertInto('idempotency_keys')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'key_hash']).doUpdateSet(fresh).where('idempotency_keys.expires_at', '<=', now)
      )
      .returning('key_hash')
      .executeTakeFirst()
    return inserted !== undefined
  }

  public async find(id: KeyId): Promise<IdempotencyKeyRow | null> {
    const row = await this.db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('tenant_id', '=', id.tenant_id)
      .where('key_hash', '=', id.key_hash)
      .executeTakeFirst()
    return row ?? null
  }

  /** Takes a key whose holder is dead. @returns false when another one was faster, or the holder lives */
  public async takeOver(id: KeyId, token: string, leaseUntil: number, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('idempotency_keys')
      .set({ lease_token: token, lease_until: leaseUntil })
      .where('tenant_id', '=', id.tenant_id)
      .where('key_hash', '=', id.key_hash)
      .where('state', '=', 'running')
      .where('lease_until', '<=', now)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  public async prolong(tokens: string[], leaseUntil: number): Promise<void> {
    await this.db
      .updateTable('idempotency_keys')
      .set({ lease_until: leaseUntil })
      .where('lease_token', 'in', tokens)
      .execute()
  }

  /** Notes the record that the request is about to make. */
  public async note(claim: Claim, recordId: string): Promise<void> {
    await this.ofClaim(claim, { record_id: recordId })
  }

  /** The request was carried out. */
  public async finish(claim: Claim, status: number, sealedAnswer: Buffer | null, now: number): Promise<void> {
    const answer = sealedAnswer && { sealed_answer: sealedAnswer, answered_at: now }
    await this.ofClaim(claim, { state: 'done', status, lease_token: null, lease_until: 0, ...answer })
    if (answer) await this.dropOldAnswers(claim.tenant_id)
  }

  /** How it ended is not known: the next one decides, at once. */
  public async abandon(claim: Claim): Promise<void> {
    await this.ofClaim(claim, { lease_token: null, lease_until: 0 })
  }

  /** The request was not carried out: its key is free. */
  public async free(claim: Claim): Promise<void> {
    await this.db
      .deleteFrom('idempotency_keys')
      .where('tenant_id', '=', claim.tenant_id)
      .where('key_hash', '=', claim.key_hash)
      .where('lease_token', '=', claim.lease_token)
      .execute()
  }

  /** Removes what has expired, in small steps. */
  public async sweep(now: number): Promise<void> {
    let removed: bigint
    do {
      const expired = this.db
        .selectFrom('idempotency_keys')
        .select(['tenant_id', 'key_hash'])
        .where('expires_at', '<=', now)
        .orderBy('expires_at')
        .limit(SWEPT_ROWS)
      const { numDeletedRows } = await this.db
        .deleteFrom('idempotency_keys')
        .where('expires_at', '<=', now)
        .where((eb) => eb(eb.refTuple('tenant_id', 'key_hash'), 'in', expired.$asTuple('tenant_id', 'key_hash')))
        .executeTakeFirst()
      removed = numDeletedRows
    } while (removed >= SWEPT_ROWS)
  }

  /** Leaves the newest keys of a tenant, in small steps. */
  public async dropOldest(tenantId: string, kept = KEPT_KEYS): Promise<void> {
    const oldest = await this.db
      .selectFrom('idempotency_keys')
      .select('created_at')
      .where('tenant_id', '=', tenantId)
      .orderBy('created_at', 'desc')
      .offset(kept)
      .limit(1)
      .executeTakeFirst()
    if (!oldest) return
    let removed: bigint
    do {
      const rows = await this.db
        .selectFrom('idempotency_keys')
        .select('key_hash')
        .where('tenant_id', '=', tenantId)
        .where('created_at', '<=', oldest.created_at)
        .limit(SWEPT_ROWS)
        .execute()
      const { numDeletedRows } = await this.db
        .deleteFrom('idempotency_keys')
        .where('tenant_id', '=', tenantId)
        // one that was used anew since stays
        .where('created_at', '<=', oldest.created_at)
        .where('key_hash', 'in', ['', ...rows.map((row) => row.key_hash)])
        .executeTakeFirst()
      removed = numDeletedRows
    } while (removed >= SWEPT_ROWS)
  }

  /** Nothing where another one has taken the key since. */
  private async ofClaim(claim: Claim, changes: Partial<IdempotencyKeyRow>): Promise<void> {
    await this.db
      .updateTable('idempotency_keys')
      .set(changes)
      .where('tenant_id', '=', claim.tenant_id)
      .where('key_hash', '=', claim.key_hash)
      .where('lease_token', '=', claim.lease_token)
      .execute()
  }

  private async dropOldAnswers(tenantId: string): Promise<void> {
    const oldest = await this.db
      .selectFrom('idempotency_keys')
      .select('answered_at')
      .where('tenant_id', '=', tenantId)
      .where('answered_at', 'is not', null)
      .orderBy('answered_at', 'desc')
      .offset(KEPT_ANSWERS)
      .limit(1)
      .executeTakeFirst()
    if (!oldest) return
    await this.db
      .updateTable('idempotency_keys')
      .set({ sealed_answer: null, answered_at: null })
      .where('tenant_id', '=', tenantId)
      .where('answered_at', '<=', oldest.answered_at)
      .execute()
  }
}
