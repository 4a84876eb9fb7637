import type { DeliveryRow } from '../database'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase } from '@didcomm-gateway/core'

import { asRelay } from '../database'

import { PENDING, UNPARKED } from './DeliveryStore'

/** Deliveries of one thread that are parked in one step. */
const PARK_STEP = 1000

/**
 * The order of deliveries within a thread, for rules that ask for it: only the first pending one, the head, is called.
 * The others are parked when a claim comes upon them, and each is unparked when it has become the head, so that a long
 * thread is looked through once and not at each claim. Who parks holds the head locked, so that the head cannot be
 * settled meanwhile and leave behind a parked delivery that nobody unparks. Claims lock what is free and wait for nothing.
 */
@injectable()
export class ThreadOrder {
  public constructor(private readonly database: GatewayDatabase) {}

  /**
   * Locks the due deliveries that are heads, and parks those found behind one.
   * @param due due deliveries of the webhook, locked, with their threads
   */
  public async sort(
    trx: Transaction<CoreTables>,
    webhookId: string,
    due: Array<Pick<DeliveryRow, 'id' | 'order_key'>>,
    now: number
  ): Promise<{ heads: string[]; parked: boolean }> {
    const heads: string[] = []
    let parked = false
    const ids = new Set(due.map(({ id }) => id))
    for (const orderKey of new Set(due.map(({ order_key }) => order_key))) {
      const head = orderKey === null ? null : await this.findHead(trx, webhookId, orderKey)
      if (orderKey === null || head === null) continue
      if (ids.has(head)) heads.push(head)
      else if (!(await this.lock(trx, head))) continue
      parked = (await this.park(trx, webhookId, orderKey, head, now)) || parked
    }
    return { heads, parked }
  }

  /** The thread's next delivery may be called: the one before it was settled. */
  public async advance(trx: Transaction<CoreTables>, webhookId: string, orderKey: string): Promise<void> {
    const head = await this.findHead(trx, webhookId, orderKey)
    if (head === null) return
    await asRelay(trx)
      .updateTable('deliveries')
      .set({ parked: 0 })
      .where('id', '=', head)
      .where('parked', '=', 1)
      .execute()
  }

  private async findHead(trx: Transaction<CoreTables>, webhookId: string, orderKey: string): Promise<string | null> {
    const head = await asRelay(trx)
      .selectFrom('deliveries')
      .select('id')
      .where('webhook_id', '=', webhookId)
      .where('order_key', '=', orderKey)
      .where('state', '=', PENDING)
      .orderBy('position')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return head?.id ?? null
  }

  /** @returns false when it is being claimed or settled right now */
  private async lock(trx: Transaction<CoreTables>, id: string): Promise<boolean> {
    const locked = await asRelay(trx)
      .selectFrom('deliveries')
      .select('id')
      .where('id', '=', id)
      .where('state', '=', PENDING)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
      .executeTakeFirst()
    return locked !== undefined
  }

  /** @returns whether there was anything to park */
  private async park(
    trx: Transaction<CoreTables>,
    webhookId: string,
    orderKey: string,
    head: string,
    now: number
  ): Promise<boolean> {
    const behind = await asRelay(trx)
      .selectFrom('deliveries')
      .select('id')
      .where('webhook_id', '=', webhookId)
      .where('order_key', '=', orderKey)
      .where('state', '=', PENDING)
      .where('parked', '=', UNPARKED)
      .where('lease_until', '<=', now)
      .where('id', '<>', head)
      .limit(PARK_STEP)
      .$if(this.database.skipLocked, (query) => query.forUpdate().skipLocked())
      .execute()
    if (behind.length === 0) return false
    const ids = behind.map(({ id }) => id)
    await asRelay(trx).updateTable('deliveries').set({ parked: 1 }).where('id', 'in', ids).execute()
    return true
  }
}
