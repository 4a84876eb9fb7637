import type { ReadyWebhook, Share } from './shareSlots'
import type { DeliveryRow, RelayTables, WebhookRow } from '../database'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Transaction, Updateable } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'

import { asRelay } from '../database'

import { PENDING, UNPARKED } from './DeliveryStore'
import { ThreadOrder } from './ThreadOrder'
import { CIRCUIT_THRESHOLD } from './circuit'

/** A delivery in this instance's hands until `lease_until`. */
export type ClaimedDelivery = DeliveryRow & {
  /** lets its holder settle */
  lease_token: string
  /** whether this call is to tell if the webhook is back */
  probe: boolean
}

export interface Claim {
  deliveries: ClaimedDelivery[]
  /** look again at once */
  more: boolean
}

/** Named queries of the worker. */
@injectable()
export class DeliveryQueue {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly order: ThreadOrder
  ) {}

  /**
   * Enabled webhooks with deliveries that are due and a circuit that lets them through. Steps over the index from one
   * webhook to the next, so that a long backlog costs no more than a short one.
   */
  public async listReady(now: number): Promise<ReadyWebhook[]> {
    const { rows } = await sql<Pick<WebhookRow, 'id' | 'tenant_id' | 'ordered' | 'consecutive_failures'>>`
      with recursive waiting (webhook_id) as (
        select min(webhook_id) from deliveries where state = 'pending' and parked = 0
        union all
        select (
          select min(d.webhook_id) from deliveries d
          where d.state = 'pending' and d.parked = 0 and d.webhook_id > waiting.webhook_id
        )
        from waiting where waiting.webhook_id is not null
      )
      select w.id, w.tenant_id, w.ordered, w.consecutive_failures
      from waiting join webhooks w on w.id = waiting.webhook_id
      where w.state = 'enabled' and (w.consecutive_failures < ${CIRCUIT_THRESHOLD} or w.open_until <= ${now})
        and exists (
          select 1 from deliveries d
          where d.state = 'pending' and d.parked = 0 and d.webhook_id = w.id
            and d.next_attempt_at <= ${now} and d.lease_until <= ${now}
        )`.execute(this.database.db)
    return rows.map((row) => ({
      webhookId: row.id,
      tenantId: row.tenant_id,
      probe: row.consecutive_failures >= CIRCUIT_THRESHOLD,
      ordered: row.ordered === 'thread',
    }))
  }

  /** Since when the delivery is due, or under way, that is due longest of those that {@link listReady} looks at; null when none is. */
  public async dueSince(now: number): Promise<number | null> {
    const { rows } = await sql<{ since: number | null }>`
      with recursive waiting (webhook_id) as (
        select min(webhook_id) from deliveries where state = 'pending' and parked = 0
        union all
        select (
          select min(d.webhook_id) from deliveries d
          where d.state = 'pending' and d.parked = 0 and d.webhook_id > waiting.webhook_id
        )
        from waiting where waiting.webhook_id is not null
      )
      select min((
        select min(d.next_attempt_at) from deliveries d
        where d.state = 'pending' and d.parked = 0 and d.webhook_id = w.id and d.next_attempt_at <= ${now}
      )) as since
      from waiting join webhooks w on w.id = waiting.webhook_id
      where w.state = 'enabled' and (w.consecutive_failures < ${CIRCUIT_THRESHOLD} or w.open_until <= ${now})`.execute(
      this.database.db
    )
    return rows[0]?.since ?? null
  }

  /**
   * Claims up to each share's limit of what is due longest, in one transaction.
   * @returns what was claimed, and whether threads were put in order on the way: then there may be more
   */
  public async claim(shares: Share[], now: number, leaseMs: number): Promise<Claim> {
    return this.database.transaction(async (trx) => {
      // rules before deliveries: the order in which rows are locked everywhere
      const won: Share[] = []
      for (const share of shares) {
        const { probe, webhookId } = share.webhook
        if (!probe || (await this.winProbe(trx, webhookId, now, leaseMs))) won.push(share)
      }
      const claim: Claim = { deliveries: [], more: false }
      for (const share of won) {
        const { ids, more } = await this.lockDue(trx, share, now)
        claim.more ||= more
        claim.deliveries.push(...(await this.lease(trx, ids, share.webhook.probe, now + leaseMs)))
      }
      return claim
    })
  }

  /**
   * Ends a claim.
   * @returns false when the claim ran out and another instance has taken the delivery, or its rule was removed
   */
  public async settle(
    trx: Transaction<CoreTables>,
    delivery: ClaimedDelivery,
    change: Updateable<DeliveryRow>
  ): Promise<boolean> {
    const settled = await asRelay(trx)
      .updateTable('deliveries')
      .set({ ...change, lease_token: null, lease_until: 0 })
      .where('id', '=', delivery.id)
      .where('lease_token', '=', delivery.lease_token)
      .where('state', '=', PENDING)
      .returning('id')
      .executeTakeFirst()
    if (settled && delivery.order_key !== null && change.state && change.state !== 'pending') {
      await this.order.advance(trx, delivery.webhook_id, delivery.order_key)
    }
    return settled !== undefined
  }

  /** Puts a claimed delivery back as if it had not been claimed. */
  public async release(delivery: ClaimedDelivery): Promise<void> {
    await this.database.transaction((trx) =>
      this.settle(trx, delivery, { attempts: delivery.attempts - 1, round_attempts: delivery.round_attempts - 1 })
    )
  }

  /** On SQLite there is one instance: whatever is leased at its start was held by its dead predecessor. */
  public async releaseAll(): Promise<void> {
    if (this.database.kind !== 'sqlite') return
    await this.database
      .as<RelayTables>()
      .updateTable('deliveries')
      .set({ lease_token: null, lease_until: 0 })
      .where('state', '=', PENDING)
      .where('lease_until', '>', 0)
      .execute()
  }

  /** Cancels what a rule owes that was removed while the delivery was being recorded. */
  public async cancelOrphans(now: number): Promise<void> {
    await sql`
      update deliveries set state = 'cancelled', settled_at = ${now}, last_error_code = 'relay.webhook_removed',
        lease_token = null, lease_until = 0
      where state = 'pending' and webhook_id in (
        with recursive waiting (webhook_id) as (
          select min(webhook_id) from deliveries where state = 'pending'
          union all
          select (select min(d.webhook_id) from deliveries d where d.state = 'pending' and d.webhook_id > waiting.webhook_id)
          from waiting where waiting.webhook_id is not null
        )
        select waiting.webhook_id from waiting
        where waiting.webhook_id is not null and not exists (select 1 from webhooks w where w.id = waiting.webhook_id)
      )`.execute(this.database.db)
  }

  /** Of several instances that see a half-open circuit, one makes the call. */
  private async winProbe(
    trx: Transaction<CoreTables>,
    webhookId: string,
    now: number,
    leaseMs: number
  ): Promise<boolean> {
    const won = await asRelay(trx)
      .updateTable('webhooks')
      .set({ open_until: now + leaseMs })
      .where('id', '=', webhookId)
      .where('state', '=', 'enabled')
      .where('open_until', '<=', now)
      .returning('id')
      .executeTakeFirst()
    return won !== undefined
  }

  private async lockDue(
    trx: Transaction<CoreTables>,
    { webhook, limit }: Share,
    now: number
  ): Promise<{ ids: string[]; more: boolean }> {
    const due = await asRelay(trx)
      .selectFrom('deliveries')
      .select(['id', 'order_key'])
      .where('webhook_id', '=', webhook.webhookId)
      .where('state', '=', PENDING)
      .where('parked', '=', UNPARKED)
      .where('next_attempt_at', '<=', now)
      .where('lease_until', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(limit)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
      .execute()
    if (!webhook.ordered) return { ids: due.map(({ id }) => id), more: false }
    const { heads, parked } = await this.order.sort(trx, webhook.webhookId, due, now)
    return { ids: heads, more: parked }
  }

  private async lease(
    trx: Transaction<CoreTables>,
    ids: string[],
    probe: boolean,
    leaseUntil: number
  ): Promise<ClaimedDelivery[]> {
    if (ids.length === 0) return []
    const token = randomUUID()
    const rows = await asRelay(trx)
      .updateTable('deliveries')
      .set({
        lease_token: token,
        lease_until: leaseUntil,
        attempts: sql<number>`attempts + 1`,
        round_attempts: sql<number>`round_attempts + 1`,
      })
      .where('id', 'in', ids)
      .returningAll()
      .execute()
    return rows.map((row) => ({ ...row, lease_token: token, probe }))
  }
}
