import type { CoreTables, InboxRow } from '../database'
import type { OpenedMessage } from '../envelope'
import type { EventToRecord } from '../events'
import type { AgentContext, Logger } from '@credo-ts/core'
import type { Transaction } from 'kysely'

import { InjectionSymbols, RecordNotFoundError, inject, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase } from '../database'
import { EnvelopeOpener, parseEnvelope } from '../envelope'
import { EventObservers } from '../events/EventObservers'
import { EventRecorder } from '../events/EventRecorder'
import { Outbox } from '../outbox/Outbox'
import { ReportedMessages } from '../outbox/ReportedMessages'
import { UntilCompleted } from '../outbox/UntilCompleted'
import { RoutingKeys } from '../tenancy/RoutingKeys'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { TrafficLog } from '../traffic'
import { LeaseKeeper, WorkLoop, describeError } from '../work'

import { Inbox } from './Inbox'
import { HandlerRuns } from './HandlerRuns'
import { InboxUsage } from './InboxUsage'
import { InboundMemory } from './InboundMemory'
import { Lane, laneOf } from './Lane'
import { LanePlaces, placesOfLanes } from './LanePlaces'
import { MessageHandling } from './MessageHandling'
import { ReturnRoutes } from './ReturnRoutes'

/** Wait before a message whose surroundings failed (wallet, database) is tried again, milliseconds. */
const TROUBLE_PAUSE_MS = 5000

/** The claim on a message was lost while it was handled: its new owner records it. */
class ClaimLostError extends Error {}

/**
 * Turns inbox rows into events, one message at a time per sender, many senders at once.
 * States of a row: waiting (no owner) → claimed (owner, lease) → gone, in the transaction that writes its event.
 * A row whose owner died is waiting again when its lease has run out.
 */
@injectable()
export class InboundProcessor {
  private readonly places: Map<number, LanePlaces>
  private readonly leases: LeaseKeeper
  private readonly loop: WorkLoop
  /** last message of each order that is handled here; false when it had to be given back */
  private readonly tails = new Map<string, Promise<boolean>>()
  private readonly memory = new InboundMemory()
  /** claims that the database could not take back when it was to */
  private readonly toGiveBack = new Set<string>()
  private nextSearchForAbandoned = 0
  private stopping = false

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly inbox: Inbox,
    private readonly usage: InboxUsage,
    private readonly routingKeys: RoutingKeys,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly opener: EnvelopeOpener,
    private readonly handling: MessageHandling,
    private readonly runs: HandlerRuns,
    private readonly recorder: EventRecorder,
    private readonly observers: EventObservers,
    private readonly outbox: Outbox,
    private readonly reported: ReportedMessages,
    private readonly untilCompleted: UntilCompleted,
    private readonly returnRoutes: ReturnRoutes,
    private readonly traffic: TrafficLog,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    this.places = placesOfLanes(config)
    const onError = (error: unknown) => this.logger.error('inbox', { error: describeError(error) })
    this.leases = new LeaseKeeper(
      config.leaseMs,
      (ids, until) => this.inbox.prolong(ids, this.leases.owner, until),
      onError
    )
    this.loop = new WorkLoop(() => this.claimWaiting(), config.pollIntervalMs, onError)
  }

  public get owner(): string {
    return this.leases.owner
  }

  public async start(): Promise<void> {
    await this.inbox.releaseAll(Date.now())
    this.stopping = false
    this.leases.start()
    this.loop.start()
  }

  /** Claims nothing more and waits until what is claimed is recorded. */
  public async stop(): Promise<void> {
    this.stopping = true
    await this.loop.stop()
    await Promise.all(this.tails.values())
    this.leases.stop()
  }

  public wake(): void {
    this.loop.wake()
  }

  /** Messages of an order wait, maybe behind one that is in hand here. */
  public wakeAfter(orderKey: string): void {
    void (this.tails.get(orderKey) ?? Promise.resolve()).then(() => this.wake())
  }

  /** Messages that are handled right now, by lane. */
  public get inUse(): Array<{ lane: string; count: number }> {
    return [...this.places.values()].map(({ lane, inUse }) => ({ lane: Lane[lane].toLowerCase(), count: inUse }))
  }

  public laneOf(opened: OpenedMessage): Lane {
    return laneOf(opened.message, this.handling.hasHandler(opened))
  }

  /**
   * Room in memory for a message that is about to be kept; false: it will be claimed from disk later. What waits behind slow handlers
   * waits on disk, but for a few.
   */
  public reserve(row: InboxRow): boolean {
    if (this.stopping || !this.memory.hasRoomFor(row)) return false
    if (row.lane !== Lane.General && !this.placesOf(row).tryTake(row.tenant_id)) return false
    this.memory.add(row)
    this.leases.hold(row.id)
    return true
  }

  public unreserve(id: string): void {
    const row = this.memory.remove(id)
    if (row && row.lane !== Lane.General) this.placesOf(row).give(row.tenant_id)
    this.leases.release(id)
  }

  /** What a row carries that this instance keeps for itself from the start. */
  public claimFields(): Pick<InboxRow, 'attempts' | 'lease_owner' | 'lease_until'> {
    return { attempts: 0, lease_owner: this.owner, lease_until: this.leases.leaseUntil() }
  }

  /** Takes a message that was inserted with {@link claimFields}. The promise never rejects. */
  public accept(row: InboxRow, opened: OpenedMessage | null): Promise<void> {
    const before = this.tails.get(row.order_key) ?? Promise.resolve(true)
    const done = before
      // what comes after a message that waits, waits too
      .then((passed) =>
        passed ? this.placesOf(row).run(row.tenant_id, () => this.handle(row, opened)) : this.giveBack(row)
      )
      .then((passed) => {
        this.unreserve(row.id)
        if (this.tails.get(row.order_key) === done) this.tails.delete(row.order_key)
        return passed
      })
    this.tails.set(row.order_key, done)
    return done.then(() => undefined)
  }

  private async claimWaiting(): Promise<void> {
    await this.giveBackLate()
    const isSearch = Date.now() >= this.nextSearchForAbandoned
    let found = 0
    for (const places of this.places.values()) {
      if (isSearch) found += await this.claimAbandoned(places)
      await places.claimAll(
        (room, full, from) => this.claim(places.lane, room, full, from),
        (rows) => this.begin(rows)
      )
    }
    if (isSearch && found === 0) this.nextSearchForAbandoned = Date.now() + this.config.pollIntervalMs
  }

  private async claim(lane: number, room: number, full: string[], from: string): Promise<InboxRow[]> {
    if (this.stopping) return []
    return this.inbox.claimWaiting(this.owner, Date.now(), this.leases.leaseUntil(), lane, room, full, from)
  }

  private async claimAbandoned({ lane, room: { room, full } }: LanePlaces): Promise<number> {
    const now = Date.now()
    if (room === 0) return 0
    const rows = await this.inbox.claimAbandoned(this.owner, now, this.leases.leaseUntil(now), lane, room, full)
    this.begin(rows)
    return rows.length
  }

  private begin(rows: InboxRow[]): void {
    for (const row of rows) {
      this.leases.hold(row.id)
      this.placesOf(row).take(row.tenant_id)
      // the next message of the same sender can be claimed only now
      void this.accept(row, null).then(() => {
        this.placesOf(row).give(row.tenant_id)
        this.wake()
      })
    }
  }

  /** A lane that a newer version of the gateway has written is one of handlers. */
  private placesOf({ lane }: InboxRow): LanePlaces {
    return this.places.get(lane) ?? (this.places.get(Lane.Exchange) as LanePlaces)
  }

  /** @returns false when the message waits for another try */
  private async handle(row: InboxRow, opened: OpenedMessage | null): Promise<boolean> {
    try {
      await this.contexts.run(row.tenant_id, (context) => this.handleInContext(context, row, opened))
      this.observers.committed(row.tenant_id)
      return true
    } catch (error) {
      if (error instanceof ClaimLostError) return true
      if (error instanceof RecordNotFoundError && (await this.isTenantGone(row))) return this.drop(row)
      this.logger.error('a received message waits: it cannot be recorded now', {
        tenantId: row.tenant_id,
        eventId: row.id,
        error: describeError(error),
      })
      return this.giveBack(row)
    }
  }

  /** A tenant that was deleted while its message came in; keys and rows of a tenant go in one transaction. */
  private async isTenantGone(row: InboxRow): Promise<boolean> {
    const tenants = await this.routingKeys.findTenants([row.recipient_key])
    return !tenants.some(({ tenantId }) => tenantId === row.tenant_id)
  }

  private async drop(row: InboxRow): Promise<true> {
    await this.database.transaction(async (trx) => {
      if (await this.inbox.remove(trx, row.id, this.owner)) await this.usage.subtract(trx, row)
    })
    return true
  }

  private async giveBack(row: InboxRow): Promise<false> {
    await this.inbox.giveBack(row.id, this.owner, Date.now() + TROUBLE_PAUSE_MS).catch((error: unknown) => {
      this.logger.error('inbox', { eventId: row.id, error: describeError(error) })
      this.toGiveBack.add(row.id)
    })
    return false
  }

  /** Before anything is claimed: what is claimed anew must not be given back. Without it a claim runs out by itself. */
  private async giveBackLate(): Promise<void> {
    for (const id of this.toGiveBack) {
      await this.inbox.giveBack(id, this.owner, 0)
      this.toGiveBack.delete(id)
    }
  }

  private async handleInContext(context: AgentContext, row: InboxRow, known: OpenedMessage | null): Promise<void> {
    const opened = known ?? (await this.reopen(context, row))
    const key = await this.keys.get(row.tenant_id)
    const handled = await this.runs.run(context, row, opened, this.owner)
    if (!handled) throw new ClaimLostError()
    if (handled.isConnected && opened.senderKey) this.returnRoutes.confirm(row.tenant_id, opened.senderKey)
    await this.database.transaction((trx) => this.record(trx, row, handled.event, key))
    this.traffic.received(handled.event)
  }

  private async record(
    trx: Transaction<CoreTables>,
    row: InboxRow,
    event: EventToRecord,
    key: Awaited<ReturnType<TenantKeys['get']>>
  ): Promise<void> {
    if (!(await this.inbox.remove(trx, row.id, this.owner))) throw new ClaimLostError()
    const now = Date.now()
    await this.reported.end(trx, event, key, now)
    await this.recorder.record(trx, key, event)
    if (event.connectionId) {
      // only the handler of a protocol message completes a connection
      if (!event.generalMessageId) await this.untilCompleted.settle(trx, row.tenant_id, event.connectionId, now)
      // a partner that speaks is there again
      await this.outbox.retryNow(trx, event.connectionId, now)
    }
    await this.usage.subtract(trx, row)
  }

  /** Only after a crash, or when memory was full: the text of a fresh message is still at hand. */
  private reopen(context: AgentContext, row: InboxRow): Promise<OpenedMessage> {
    const envelope = parseEnvelope(Buffer.from(row.envelope), this.config.maxRecipients)
    return this.opener.open(context, envelope, row.recipient_key)
  }
}
