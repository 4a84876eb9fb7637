import type { RefusalReason } from './Refusals'
import type { RoutableMessage } from './ReturnRouteRequests'
import type { ReplyChannel } from './ReplyChannel'
import type { MessageAtDoor, SenderLimits } from './SenderLimits'
import type { CoreTables, InboxRow } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { BudgetExhaustedError } from '../errors'
import { InstanceHints } from '../work'

import { InboundProcessor } from './InboundProcessor'
import { Inbox } from './Inbox'
import { Refusals } from './Refusals'
import { ReturnRouteRequests } from './ReturnRouteRequests'
import { TenantBudgets } from './TenantBudgets'

/** One message that is on disk now (or was before) for one tenant. */
export interface KeptMessage {
  /** inbox id, later the event's id */
  id: string
  tenantId: string
  /** the same message was kept before; nothing new was stored */
  duplicate: boolean
  /** its sender has no connection with the tenant */
  isStranger: boolean
  /** asks for replies on this connection */
  wantsReply: boolean
  /** ends when the message has been handled and its event is written; null when another instance will do that */
  handled: Promise<void> | null
}

/** What an envelope holds for one tenant, opened. */
export interface OpenedForTenant extends RoutableMessage {
  tenantId: string
  row: InboxRow
}

/** What became of a message in the transaction that was to keep it. */
interface Outcome {
  /** null: it is kept, now or before */
  refusal: RefusalReason | null
  fresh: boolean
  /** this instance handles it */
  ours: boolean
  /** it may open the return route that it asks for */
  asksForRoute: boolean
}

/**
 * Puts opened messages into the inbox, in one transaction for all tenants of an envelope: is there room → is it new → who
 * handles it → where may it be answered. What one tenant has no room for, another may still get.
 */
@injectable()
export class MessageKeeper {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly inbox: Inbox,
    private readonly budgets: TenantBudgets,
    private readonly refusals: Refusals,
    private readonly processor: InboundProcessor,
    private readonly routeRequests: ReturnRouteRequests,
    private readonly hints: InstanceHints
  ) {}

  /**
   * @throws {BudgetExhaustedError} no tenant has room for its message now
   * @throws {StorageUnavailableError} nothing can be kept now
   */
  public async keep(opened: OpenedForTenant[], channel?: ReplyChannel, limits?: SenderLimits): Promise<KeptMessage[]> {
    // in one order everywhere, so that no two wait for each other
    const messages = [...opened].sort((a, b) => (a.tenantId < b.tenantId ? -1 : 1))
    const reserved = messages.map(({ row }) => this.processor.reserve(row))
    let outcomes: Outcome[]
    try {
      outcomes = await this.database.transaction(async (trx) => {
        await this.inbox.lockOrders(
          trx,
          messages.map(({ row }) => row.order_key)
        )
        const results: Outcome[] = []
        for (const [i, message] of messages.entries()) {
          results.push(await this.keepOne(trx, message, reserved[i], channel))
        }
        return results
      })
    } catch (error) {
      for (const message of messages) {
        this.processor.unreserve(message.row.id)
        limits?.notKept(atDoor(message), 'no room')
      }
      throw error
    }
    for (const [i, { fresh, refusal }] of outcomes.entries()) {
      if (!fresh) limits?.notKept(atDoor(messages[i]), refusal ? 'no room' : 'known')
    }
    const kept = messages.flatMap((message, i) => this.handOver(message, outcomes[i], channel))
    if (kept.length === 0) throw new BudgetExhaustedError()
    return kept
  }

  private async keepOne(
    trx: Transaction<CoreTables>,
    message: OpenedForTenant,
    reserved: boolean,
    channel: ReplyChannel | undefined
  ): Promise<Outcome> {
    const { row } = message
    const full = await this.budgets.refusalBefore(trx, row)
    // what is kept already needs no room
    if (full && !(await this.inbox.isKnown(trx, row))) return refused(full)
    const ours = reserved && !(await this.inbox.hasForeignBefore(trx, row.order_key, this.processor.owner))
    const claimed = ours ? { ...row, ...this.processor.claimFields() } : row
    // what records messages locks in this order too: the message, what is stored, what waits
    const fresh = full === null && (await this.inbox.insert(trx, claimed))
    const mayAsk = this.routeRequests.asks(message) && (await this.budgets.takeNote(trx, row))
    const refusal = fresh ? await this.budgets.take(trx, row) : null
    if (refusal) {
      if (mayAsk) await this.budgets.giveNoteBack(trx, row)
      return refused(refusal)
    }
    return { refusal, fresh, ours, asksForRoute: mayAsk && (await this.routeRequests.request(trx, message, channel)) }
  }

  private handOver(
    message: OpenedForTenant,
    { refusal, fresh, ours, asksForRoute }: Outcome,
    channel: ReplyChannel | undefined
  ): KeptMessage[] {
    const { tenantId, opened, row, connectionId } = message
    const isStranger = connectionId === null
    const wantsReply = channel !== undefined && asksForRoute && this.routeRequests.open(message, channel)
    let handled: Promise<void> | null = null
    if (fresh && ours) {
      handled = this.processor.accept({ ...row, ...this.processor.claimFields() }, opened)
    } else {
      this.processor.unreserve(row.id)
      if (fresh) {
        this.processor.wakeAfter(row.order_key)
        this.hints.announce('waiting', row.order_key)
      }
    }
    if (refusal === null) return [{ id: row.id, tenantId, duplicate: !fresh, isStranger, wantsReply, handled }]
    this.refusals.add(refusal, { tenantId, connectionId, milliseconds: Date.now() - row.received_at })
    return []
  }
}

function refused(refusal: RefusalReason): Outcome {
  return { refusal, fresh: false, ours: false, asksForRoute: false }
}

export function atDoor({ tenantId, connectionId, row }: OpenedForTenant): MessageAtDoor {
  return { tenantId, connectionId, bytes: row.bytes }
}
