import type { ClaimedDelivery } from './DeliveryQueue'
import type { DeliverySubject, Settlement } from './DeliverySettler'
import type { DeliveryStateChangedEvent, WebhookDisabledEvent } from '../RelayEvents'
import type { WebhookRule } from '../webhooks/WebhookRule'
import type { Logger } from '@credo-ts/core'
import type { TenantKey } from '@didcomm-gateway/core'

import { AgentContext, EventEmitter, InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { EventLog, SealBrokenError, TenantKeys, WorkLoop, describeError, letOthersRun } from '@didcomm-gateway/core'

import { RelayEventTypes } from '../RelayEvents'
import { RelayModuleConfig } from '../RelayModuleConfig'
import { WebhookSender } from '../sending/WebhookSender'
import { buildPayload, buildTaskPayload } from '../sending/buildPayload'
import { DeliveryContentGoneError } from '../errors'
import { WebhookRules } from '../webhooks/WebhookRules'

import { openTask } from './Delivery'
import { DeliveryQueue } from './DeliveryQueue'
import { DeliverySettler } from './DeliverySettler'
import { DeliveryStore } from './DeliveryStore'
import { shareSlots } from './shareSlots'

/** Under load each round finds several calls ended, and claims for all of them in one transaction. */
const ROUND_INTERVAL_MS = 5
const CLEAN_UP_INTERVAL_MS = 60_000
const CLEAN_UP_STEP = 500

interface RunningCall {
  tenantId: string
  webhookId: string
  done: Promise<void>
}

/** A call that is ready to be made. */
interface PreparedCall {
  rule: WebhookRule
  body: Buffer
  subject: DeliverySubject
  key: TenantKey
}

/**
 * Calls webhooks: claim → prepare → call → settle.
 *
 * A delivery is pending and due at `next_attempt_at` → claimed (token, lease) → delivered, failed, or pending again.
 * While its webhook is disabled it stays pending; when its rule is removed it is cancelled. An instance that dies with
 * a claim leaves the delivery to whoever claims it when the lease has run out; the token keeps the late from settling.
 * Credo's modules have no shutdown hook: whoever starts the worker stops it.
 */
@injectable()
export class DeliveryWorker {
  private readonly loop: WorkLoop
  private readonly running = new Map<string, RunningCall>()
  private nextCleanUpAt = 0
  private lastRoundAt = -Infinity
  private nextRound: NodeJS.Timeout | null = null

  public constructor(
    private readonly agentContext: AgentContext,
    private readonly config: RelayModuleConfig,
    private readonly queue: DeliveryQueue,
    private readonly store: DeliveryStore,
    private readonly settler: DeliverySettler,
    private readonly rules: WebhookRules,
    private readonly sender: WebhookSender,
    private readonly eventLog: EventLog,
    private readonly keys: TenantKeys,
    private readonly eventEmitter: EventEmitter,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const onError = (error: unknown) => this.logger.error('delivery worker', { error: describeError(error) })
    this.loop = new WorkLoop(() => this.work(), config.pollIntervalMs, onError)
  }

  /** Call it after `agent.initialize()`. */
  public async start(): Promise<void> {
    await this.queue.releaseAll()
    this.loop.start()
  }

  /** Claims nothing more and finishes what runs. */
  public async stop(): Promise<void> {
    await this.loop.stop()
    await Promise.all([...this.running.values()].map(({ done }) => done))
    if (this.nextRound) clearTimeout(this.nextRound)
    this.nextRound = null
    await this.sender.close()
  }

  /** A hint that something is due; without it the worker looks every `pollIntervalMs`. */
  public wake(): void {
    if (this.nextRound) return
    const waitMs = this.lastRoundAt + ROUND_INTERVAL_MS - performance.now()
    if (waitMs <= 0) return this.loop.wake()
    this.nextRound = setTimeout(() => {
      this.nextRound = null
      this.loop.wake()
    }, waitMs)
  }

  /**
   * Since when the delivery is due that is due longest, of all instances, epoch milliseconds; null when none is. Those of webhooks
   * that are disabled, or left alone for a while because they fail, do not count.
   */
  public dueSince(now = this.config.now()): Promise<number | null> {
    return this.queue.dueSince(now)
  }

  private async work(): Promise<void> {
    this.lastRoundAt = performance.now()
    await this.cleanUp()
    await this.claimDue()
  }

  private async claimDue(): Promise<void> {
    const { concurrency, concurrencyPerTenant, concurrencyPerWebhook, leaseMs, random } = this.config
    const free = concurrency - this.running.size
    if (free <= 0) return
    const now = this.config.now()
    const shares = shareSlots(
      await this.queue.listReady(now),
      { free, perTenant: concurrencyPerTenant, perWebhook: concurrencyPerWebhook },
      {
        ofTenant: (tenantId) => this.count((call) => call.tenantId === tenantId),
        ofWebhook: (webhookId) => this.count((call) => call.webhookId === webhookId),
      },
      random
    )
    if (shares.length === 0) return
    const { deliveries, more } = await this.queue.claim(shares, now, leaseMs)
    for (const delivery of deliveries) this.begin(delivery)
    if (more) this.wake()
  }

  private count(matches: (call: RunningCall) => boolean): number {
    let count = 0
    for (const call of this.running.values()) if (matches(call)) count++
    return count
  }

  private begin(delivery: ClaimedDelivery): void {
    const { tenant_id: tenantId, webhook_id: webhookId, lease_token: token } = delivery
    const done = this.deliver(delivery)
      .catch((error: unknown) => {
        // nothing is settled: the delivery is due again when its lease has run out
        this.logger.error('delivery', { tenantId, deliveryId: delivery.id, error: describeError(error) })
      })
      .then(() => {
        this.running.delete(token + delivery.id)
        this.wake()
      })
    this.running.set(token + delivery.id, { tenantId, webhookId, done })
  }

  private async deliver(delivery: ClaimedDelivery): Promise<void> {
    await letOthersRun()
    const call = await this.prepare(delivery)
    if (!call) return
    await letOthersRun()
    const outcome = await this.sender.send(call.rule, delivery.id, call.body)
    const settlement = await this.settler.settle(delivery, outcome, call.subject, call.key)
    this.report(delivery, settlement, outcome.durationMs)
  }

  /** Null when there is nothing to call now: the rule has been disabled or removed, or the content is gone. */
  private async prepare(delivery: ClaimedDelivery): Promise<PreparedCall | null> {
    const { tenant_id: tenantId, webhook_id: webhookId } = delivery
    const found = await this.rules.find(tenantId, webhookId)
    if (found?.state !== 'enabled') {
      await this.queue.release(delivery)
      return null
    }
    const key = await this.keys.get(tenantId)
    try {
      return { rule: found.rule, key, ...(await this.buildBody(delivery, key)) }
    } catch (error) {
      if (!(error instanceof SealBrokenError) && !(error instanceof DeliveryContentGoneError)) throw error
      this.logger.error('delivery given up', { tenantId, deliveryId: delivery.id, code: error.code })
      await this.settler.giveUp(delivery, error.code, key)
      return null
    }
  }

  private async buildBody(
    delivery: ClaimedDelivery,
    key: TenantKey
  ): Promise<{ body: Buffer; subject: DeliverySubject }> {
    if (delivery.sealed_task) {
      const task = openTask(key, delivery.id, delivery.sealed_task)
      return { body: buildTaskPayload(task), subject: task }
    }
    const found = delivery.event_id ? await this.eventLog.findWithText(delivery.tenant_id, delivery.event_id) : null
    if (!found) throw new DeliveryContentGoneError(`The event of delivery ${delivery.id} is gone.`)
    return { body: buildPayload(found.event, found.text), subject: found.event }
  }

  private report(delivery: ClaimedDelivery, settlement: Settlement | null, durationMs: number): void {
    const about = { tenantId: delivery.tenant_id, deliveryId: delivery.id, attempt: delivery.attempts, durationMs }
    if (!settlement) return this.logger.warn('delivery: the claim had run out before the call ended', about)
    const { delivery: settled, disabledReason } = settlement
    if (settled.state === 'delivered') this.logger.info('delivered', { ...about, webhookId: settled.webhookId })
    else this.logger.info('delivery failed', { ...about, state: settled.state, code: settled.lastError })
    this.eventEmitter.emit<DeliveryStateChangedEvent>(this.agentContext, {
      type: RelayEventTypes.DeliveryStateChanged,
      payload: { delivery: { ...settled } },
    })
    if (!disabledReason) return
    const { tenantId, webhookId } = settled
    this.logger.warn('webhook disabled', { tenantId, webhookId, code: disabledReason })
    this.eventEmitter.emit<WebhookDisabledEvent>(this.agentContext, {
      type: RelayEventTypes.WebhookDisabled,
      payload: { tenantId, webhookId, reason: disabledReason },
    })
  }

  /** In small steps: while there is more to delete, one with each run. */
  private async cleanUp(): Promise<void> {
    const now = this.config.now()
    if (now < this.nextCleanUpAt) return
    await this.queue.cancelOrphans(now)
    const deleted = await this.store.deleteSettledBefore(now - this.config.retentionMs, CLEAN_UP_STEP)
    if (deleted < CLEAN_UP_STEP) this.nextCleanUpAt = now + CLEAN_UP_INTERVAL_MS
  }
}
