import type { RefusalReason } from './Refusals'
import type { TenantUsage } from './refusalOf'
import type { CoreTables, InboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase } from '../database'

import { Inbox } from './Inbox'
import { isNearlyFull, refusalOf } from './refusalOf'

/** How long an answer of the database is gone by, milliseconds. */
const REMEMBERED_MS = 1000
const REMEMBERED_TENANTS = 10_000

/**
 * How much may rest for a tenant. What counts is in the database, so all instances go by the same; where far less rests
 * than may, that is asked once a second, and whoever comes meanwhile is added to it.
 */
@injectable()
export class TenantBudgets {
  /** tenants for which little rests */
  private readonly roomy = new Map<string, { usage: TenantUsage; until: number }>()
  /** tenants, their strangers and senders for which there was no room, with the bytes that found none */
  private readonly full = new Map<string, { reason: RefusalReason; bytes: number; until: number }>()

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly inbox: Inbox
  ) {}

  /** In the transaction that keeps the message, after {@link Inbox.lockOrders}; of several tenants in the order of their ids. */
  public async refusalOf(trx: Transaction<CoreTables>, row: InboxRow, now = Date.now()): Promise<RefusalReason | null> {
    const known = this.knownFull(row, now)
    if (known || this.isKnownRoomy(row, now)) return known
    let usage = await this.inbox.usageOf(trx, row.tenant_id, row.order_key)
    if (!isNearlyFull(usage, this.config.budget, row.bytes)) {
      remember(this.roomy, row.tenant_id, { usage: withMessage(usage, row), until: now + REMEMBERED_MS })
      return null
    }
    if (this.database.kind === 'postgres') {
      // one at a time, where two that do not see one another could be one too many
      await this.database.lockName(trx, `budget ${row.tenant_id}`)
      usage = await this.inbox.usageOf(trx, row.tenant_id, row.order_key)
    }
    const reason = refusalOf(usage, this.config.budget, row.bytes, row.from_stranger === 1)
    if (reason) remember(this.full, whoHasNoRoom(reason, row), { reason, bytes: row.bytes, until: now + REMEMBERED_MS })
    return reason
  }

  private isKnownRoomy(row: InboxRow, now: number): boolean {
    const known = this.roomy.get(row.tenant_id)
    if (!known || known.until <= now || isNearlyFull(known.usage, this.config.budget, row.bytes)) {
      this.roomy.delete(row.tenant_id)
      return false
    }
    known.usage = withMessage(known.usage, row)
    return true
  }

  private knownFull(row: InboxRow, now: number): RefusalReason | null {
    const places = [row.tenant_id, row.order_key, ...(row.from_stranger === 1 ? [strangersOf(row)] : [])]
    for (const place of places) {
      const known = this.full.get(place)
      if (known && known.until > now && row.bytes >= known.bytes) return known.reason
    }
    return null
  }
}

function withMessage(usage: TenantUsage, { bytes }: InboxRow): TenantUsage {
  const { waiting } = usage
  return { ...usage, waiting: { bytes: waiting.bytes + bytes, messages: waiting.messages + 1 } }
}

function whoHasNoRoom(reason: RefusalReason, row: InboxRow): string {
  if (reason === 'stranger_share') return strangersOf(row)
  return reason === 'sender_share' ? row.order_key : row.tenant_id
}

const strangersOf = (row: InboxRow) => `strangers of ${row.tenant_id}`

function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name)
  map.set(name, value)
  if (map.size > REMEMBERED_TENANTS) map.delete(map.keys().next().value as string)
}
