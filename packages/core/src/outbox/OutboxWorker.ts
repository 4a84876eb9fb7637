import type { ClaimedRow } from './Outbox'
import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase } from '../database'
import { GatewayError, PartnerRefusedError, SendingCrowdedOutError } from '../errors'
import { EventObservers } from '../events/EventObservers'
import { SharedReturnRoutes } from '../inbound/SharedReturnRoutes'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { TrafficLog, type SendingResult } from '../traffic'
import { LeaseKeeper, WorkLoop, WorkTime, describeError } from '../work'

import { Outbox } from './Outbox'
import { OutboxLines } from './OutboxLines'
import { OutboxSettler } from './OutboxSettler'
import { HeldElsewhere, PartnerSender, type AnswerReceiver } from './PartnerSender'
import { SendingPlaces, type Sending } from './SendingPlaces'
import { UntilCompleted } from './UntilCompleted'
import { resultOf } from './attemptResult'
import { endReason } from './endReasons'

/** Bytes of messages that wait for their partners, all together. */
const WAITING_BYTES = 64_000_000
/** Longest that one attempt waits for DID documents and endpoints over HTTP, and that it takes at all, in `sendTimeoutMs`. */
const NETWORK_TIMEOUTS = 2
const MOST_TIMEOUTS = 20
const CROWDED_OUT = 'The partner took too long while many others were waited for.'

/**
 * Sends what is in the outbox: claim → pack and send → settle.
 * States of a row: waiting (due at `next_attempt_at`) → claimed (owner, lease) → gone (sent, or given up), or waiting again.
 */
@injectable()
export class OutboxWorker {
  private readonly leases: LeaseKeeper
  private readonly loop: WorkLoop
  private readonly places: SendingPlaces
  private readonly sending = new Map<string, { connectionId: string | null; done: Promise<void> }>()
  private nextSweepAt = 0

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly outbox: Outbox,
    private readonly lines: OutboxLines,
    private readonly settler: OutboxSettler,
    private readonly untilCompleted: UntilCompleted,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly observers: EventObservers,
    private readonly sender: PartnerSender,
    private readonly sharedRoutes: SharedReturnRoutes,
    private readonly traffic: TrafficLog,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    this.places = new SendingPlaces(
      {
        most: config.outboundConcurrency,
        perTenant: config.outboundConcurrencyPerTenant,
        quickMs: config.outboundQuickMs,
        waiting: config.outboundWaiting,
        waitingPerTenant: config.outboundWaitingPerTenant,
        waitingBytes: Math.max(WAITING_BYTES, config.maxMessageBytes * 2),
      },
      () => this.wake()
    )
    const onError = (error: unknown) => this.logger.error('outbox', { error: describeError(error) })
    this.leases = new LeaseKeeper(
      config.leaseMs,
      (ids, until) => this.outbox.prolong(ids, this.leases.owner, until),
      onError
    )
    this.loop = new WorkLoop(() => this.claimDue(), config.pollIntervalMs, onError)
    observers.add({ onCommitted: () => this.wake() })
  }

  /** @param receiveAnswer takes replies that partners return on the same connection */
  public async start(receiveAnswer: AnswerReceiver): Promise<void> {
    this.sender.whenAnswered(receiveAnswer)
    await this.outbox.releaseAll()
    this.leases.start()
    this.loop.start()
  }

  /** Claims nothing more and waits for what is being sent. */
  public async stop(): Promise<void> {
    await this.loop.stop()
    await Promise.all([...this.sending.values()].map(({ done }) => done))
    this.leases.stop()
  }

  public wake(): void {
    this.loop.wake()
  }

  /** Messages in hand: those that are quick, and those that wait for their partners. */
  public get inUse(): { quick: number; waiting: number } {
    return this.places.inUse
  }

  /**
   * Sends what waits for a connection, whose partner has just opened a way back; ends when nothing of it is on its way from here any more.
   * What was on its way before may not have found that way, and would wait for its next time.
   */
  public async flush(connectionId: string): Promise<void> {
    await this.whenSent(connectionId)
    await this.database.transaction((trx) => this.outbox.retryNow(trx, connectionId, Date.now()))
    do await this.loop.pass()
    while (await this.whenSent(connectionId))
  }

  /** @returns whether anything was on its way */
  private async whenSent(connectionId: string): Promise<boolean> {
    const onTheWay = [...this.sending.values()].filter((sending) => sending.connectionId === connectionId)
    await Promise.all(onTheWay.map(({ done }) => done))
    return onTheWay.length > 0
  }

  private async claimDue(): Promise<void> {
    const now = Date.now()
    if (now >= this.nextSweepAt) {
      await this.lines.unblockLeftBehind(now)
      await this.untilCompleted.sweep(now)
      this.nextSweepAt = now + this.config.pollIntervalMs
    }
    for (;;) {
      const { room } = this.places
      if (room === 0) return
      const rows = await this.claim(room)
      for (const row of rows) this.begin(row)
      if (rows.length === 0) return
    }
  }

  private claim(room: number): Promise<ClaimedRow[]> {
    const { owner } = this.leases
    const { instance } = this.sharedRoutes
    const now = Date.now()
    const { full } = this.places
    return full.length === 0
      ? this.outbox.claim(owner, instance, now, this.leases.leaseUntil(now), room)
      : this.outbox.claimPastTenants(full, owner, instance, now, this.leases.leaseUntil(now), room)
  }

  private begin(row: ClaimedRow): void {
    this.leases.hold(row.id)
    const sending = this.places.begin(row.tenant_id)
    const done = this.sendAndSettle(row, sending)
      .catch((error: unknown) => this.logger.error('outbox', { outboxId: row.id, error: describeError(error) }))
      .then(() => {
        this.leases.release(row.id)
        sending.end()
        this.sending.delete(row.id)
        this.wake()
      })
    this.sending.set(row.id, { connectionId: row.connection_id, done })
  }

  private async sendAndSettle(row: ClaimedRow, sending: Sending): Promise<void> {
    const begun = performance.now()
    const report = (result: SendingResult, error: EventError | null) =>
      this.traffic.attempted({
        ...{ row, result, error },
        type: sending.messageType,
        milliseconds: Math.round(performance.now() - begun),
      })
    const key = await this.keys.get(row.tenant_id)
    if (row.doomed !== null) return this.endUnsent(row, key, row.doomed)
    try {
      await this.send(row, key, sending)
    } catch (error) {
      if (error instanceof HeldElsewhere) return this.handOver(row, error.instance)
      const cause = sending.isCrowdedOut ? new SendingCrowdedOutError(CROWDED_OUT) : error
      return this.settleFailure(row, key, cause, report)
    }
    await this.settler.settle(row, this.leases.owner, key, { result: { kind: 'taken' }, error: null })
    report('sent', null)
  }

  private async send(row: ClaimedRow, key: TenantKey, sending: Sending): Promise<void> {
    const { sendTimeoutMs } = this.config
    const time = new WorkTime({ totalMs: sendTimeoutMs * MOST_TIMEOUTS, networkMs: sendTimeoutMs * NETWORK_TIMEOUTS })
    const work = () => this.contexts.run(row.tenant_id, (context) => this.sender.send(context, row, key, sending))
    if ((await time.run(work)) !== null) return
    sending.cutOff()
    throw new PartnerRefusedError('The attempt took too long.')
  }

  private async handOver(row: ClaimedRow, instance: string): Promise<void> {
    await this.outbox.handOver(row.id, this.leases.owner, instance, Date.now() + this.config.leaseMs / 3)
    this.observers.committed(row.tenant_id)
  }

  /** It was decided before that no further attempt is made; the claim has counted one. */
  private async endUnsent(row: ClaimedRow, key: TenantKey, reason: string): Promise<void> {
    await this.settler.settle({ ...row, attempts: row.attempts - 1 }, this.leases.owner, key, {
      result: { kind: 'hopeless' },
      error: endReason(reason),
    })
  }

  private async settleFailure(
    row: ClaimedRow,
    key: TenantKey,
    cause: unknown,
    report: (result: SendingResult, error: EventError) => void
  ): Promise<void> {
    const error = toEventError(cause)
    const state = await this.settler.settle(row, this.leases.owner, key, { result: resultOf(cause), error })
    report(state === 'failed' ? 'failed' : 'retried', error)
  }
}

function toEventError(error: unknown): EventError {
  const code = error instanceof GatewayError ? error.code : 'core.send_failed'
  return { code, message: describeError(error).slice(0, 1000) }
}
