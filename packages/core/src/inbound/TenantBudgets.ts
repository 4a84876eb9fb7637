import type { RefusalReason } from './Refusals'
import type { CoreTables, InboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'

import { Inbox } from './Inbox'
import { InboxUsage } from './InboxUsage'
import { mostOfSender, refusalOf } from './refusalOf'

/** How long a tenant or sender that had no room is gone by, milliseconds. */
const REMEMBERED_MS = 1000
const REMEMBERED = 10_000
/** Of the digests of an envelope, with their index. */
const NOTE_BYTES = 500

interface NoRoom {
  reason: RefusalReason
  /** of the message that found none */
  bytes: number
  until: number
}

/** How much may rest for a tenant. What counts is in the database, so all instances go by the same, also after a crash. */
@injectable()
export class TenantBudgets {
  /** by tenant, a tenant's strangers, and sender */
  private readonly full = new Map<string, NoRoom>()

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly inbox: Inbox,
    private readonly usage: InboxUsage
  ) {}

  /**
   * Whether there was no room a moment ago and is none now, so that a message need not be written to find that out. Null
   * leaves it open.
   */
  public async refusalBefore(
    trx: Transaction<CoreTables>,
    row: InboxRow,
    now = Date.now()
  ): Promise<RefusalReason | null> {
    const known = placesOf(row).flatMap((place) => this.full.get(place) ?? [])
    const current = known.filter(({ until }) => until > now)
    const sure = current.find(({ bytes }) => row.bytes >= bytes)
    if (sure || current.length === 0) return sure?.reason ?? null
    return refusalOf(await this.usage.withMessage(trx, row), this.config.budget, row.from_stranger === 1)
  }

  /**
   * Counts a message that was just inserted; of one that has no room nothing is left.
   * In the transaction that keeps it, of several tenants in the order of their ids.
   */
  public async take(trx: Transaction<CoreTables>, row: InboxRow, now = Date.now()): Promise<RefusalReason | null> {
    const usage = await this.usage.add(trx, row)
    const { budget } = this.config
    const most = mostOfSender(usage, budget)
    const reason =
      refusalOf(usage, budget, row.from_stranger === 1) ??
      (most !== null && (await this.inbox.hasMoreThan(trx, row.order_key, most)) ? 'sender_share' : null)
    if (reason === null) return null
    await this.inbox.takeBack(trx, row.id)
    await this.usage.subtract(trx, row)
    this.remember(whoHasNoRoom(reason, row), { reason, bytes: row.bytes, until: now + REMEMBERED_MS })
    return reason
  }

  /**
   * Counts what is noted of an envelope that asks for a return route, also of a message that is known.
   * @returns false when its sender has no connection and strangers have no room for that: then nothing is noted
   */
  public async takeNote(trx: Transaction<CoreTables>, row: InboxRow): Promise<boolean> {
    const isStranger = row.from_stranger === 1
    if (isStranger) {
      const usage = await this.usage.withMessage(trx, row)
      if (refusalOf(usage, this.config.budget, isStranger) !== null) return false
    }
    await this.usage.addStored(trx, row, NOTE_BYTES)
    return true
  }

  public async giveNoteBack(trx: Transaction<CoreTables>, row: InboxRow): Promise<void> {
    await this.usage.addStored(trx, row, -NOTE_BYTES)
  }

  private remember(place: string, noRoom: NoRoom): void {
    this.full.delete(place)
    this.full.set(place, noRoom)
    if (this.full.size > REMEMBERED) this.full.delete(this.full.keys().next().value as string)
  }
}

function placesOf(row: InboxRow): string[] {
  return [row.tenant_id, row.order_key, ...(row.from_stranger === 1 ? [strangersOf(row)] : [])]
}

function whoHasNoRoom(reason: RefusalReason, row: InboxRow): string {
  if (reason === 'stranger_share') return strangersOf(row)
  return reason === 'sender_share' ? row.order_key : row.tenant_id
}

const strangersOf = (row: InboxRow) => `strangers of ${row.tenant_id}`
