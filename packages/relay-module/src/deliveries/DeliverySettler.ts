import type { Delivery } from './Delivery'
import type { ClaimedDelivery } from './DeliveryQueue'
import type { CallOutcome } from '../sending/WebhookSender'
import type { CoreTables, StateChange, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { EventObservers, GatewayDatabase, TaskRecorder, newId } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { WebhookStore } from '../webhooks/WebhookStore'

import { sealResponse, toDelivery } from './Delivery'
import { DeliveryQueue } from './DeliveryQueue'
import { circuitAfterFailure, isBeyondHope } from './circuit'
import { retrySchedule } from './retrySchedule'

export const DISABLED_GONE = 'relay.gone'
export const DISABLED_FAILING = 'relay.failing_too_long'

/** What a call was about, for those who are told of a dead delivery. */
export interface DeliverySubject {
  connectionId: string | null
  actionUuid: string | null
}

export interface Settlement {
  delivery: Delivery
  /** why the rule was disabled with it, else null */
  disabledReason: string | null
}

/** Writes down how a call went: the delivery, the attempt, the state of its webhook, and what follows, in one transaction. */
@injectable()
export class DeliverySettler {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly queue: DeliveryQueue,
    private readonly webhooks: WebhookStore,
    private readonly observers: EventObservers,
    private readonly tasks: TaskRecorder
  ) {}

  /** @returns null when the claim was lost: whoever has it now settles */
  public async settle(
    delivery: ClaimedDelivery,
    outcome: CallOutcome,
    subject: DeliverySubject,
    key: TenantKey
  ): Promise<Settlement | null> {
    const now = this.config.now()
    const change = this.decide(delivery, outcome, now)
    const settlement = await this.database.transaction(async (trx) => {
      const disabledReason = await this.updateWebhook(trx, delivery, outcome, now)
      if (!(await this.queue.settle(trx, delivery, change))) return null
      await this.writeAttempt(trx, delivery, outcome, key)
      const settled = toDelivery({ ...delivery, ...change }, key)
      if (disabledReason) await this.tasks.record(trx, webhookDisabled(settled, disabledReason, now), key)
      // a rule for tasks that hears of its own dead deliveries would make new ones for ever
      if (settled.state === 'failed' && delivery.kind === 'message') {
        await this.tasks.record(trx, deliveryFailed(settled, subject, now), key)
      }
      return { delivery: settled, disabledReason }
    })
    this.observers.committed(delivery.tenant_id)
    return settlement
  }

  /** Gives up a delivery that can never be sent. */
  public async giveUp(delivery: ClaimedDelivery, errorCode: string, key: TenantKey): Promise<void> {
    const now = this.config.now()
    await this.database.transaction(async (trx) => {
      const change = { state: 'failed', settled_at: now, last_error_code: errorCode } as const
      if (!(await this.queue.settle(trx, delivery, change)) || delivery.kind === 'task') return
      const subject = { connectionId: null, actionUuid: null }
      await this.tasks.record(trx, deliveryFailed(toDelivery({ ...delivery, ...change }, key), subject, now), key)
    })
    this.observers.committed(delivery.tenant_id)
  }

  private decide(delivery: ClaimedDelivery, outcome: CallOutcome, now: number) {
    if (outcome.errorCode === null) return { state: 'delivered', settled_at: now, last_error_code: null } as const
    const { retryScheduleMs, random } = this.config
    const nextAt = outcome.gone
      ? null
      : retrySchedule(delivery.round_attempts, retryScheduleMs, now, random(), outcome.retryAfterMs)
    const last_error_code = outcome.errorCode
    if (nextAt === null) return { state: 'failed', settled_at: now, last_error_code } as const
    return { state: 'pending', next_attempt_at: nextAt, last_error_code } as const
  }

  /** @returns why the rule is disabled from now on, or null */
  private async updateWebhook(
    trx: Transaction<CoreTables>,
    delivery: ClaimedDelivery,
    outcome: CallOutcome,
    now: number
  ): Promise<string | null> {
    const { tenant_id: tenantId, webhook_id: webhookId } = delivery
    if (outcome.errorCode === null) {
      await this.webhooks.closeCircuit(trx, webhookId)
      return null
    }
    const row = await this.webhooks.lock(trx, tenantId, webhookId)
    if (!row) return null
    const { disableAfterMs, retryScheduleMs } = this.config
    const circuit = circuitAfterFailure(row, delivery.probe, now, {
      firstPauseMs: retryScheduleMs[0] ?? 0,
      disableAfterMs,
    })
    const reason = outcome.gone ? DISABLED_GONE : isBeyondHope(circuit, now, disableAfterMs) ? DISABLED_FAILING : null
    const disables = reason !== null && row.state === 'enabled'
    await this.webhooks.update(trx, webhookId, {
      ...circuit,
      ...(disables ? { state: 'disabled', disabled_reason: reason, updated_at: now } : {}),
    })
    return disables ? reason : null
  }

  private async writeAttempt(
    trx: Transaction<CoreTables>,
    delivery: ClaimedDelivery,
    outcome: CallOutcome,
    key: TenantKey
  ): Promise<void> {
    const id = newId()
    await asRelay(trx)
      .insertInto('delivery_attempts')
      .values({
        id,
        tenant_id: delivery.tenant_id,
        delivery_id: delivery.id,
        number: delivery.attempts,
        at: outcome.at,
        status: outcome.status,
        duration_ms: outcome.durationMs,
        error_code: outcome.errorCode,
        sealed_response: outcome.response.length > 0 ? sealResponse(key, id, outcome.response) : null,
      })
      .execute()
  }
}

function deliveryFailed(delivery: Delivery, subject: DeliverySubject, at: number): StateChange {
  const { id, tenantId, webhookId, eventUuid, attemptCount, lastError } = delivery
  return {
    tenantId,
    type: 'delivery.failed',
    id,
    state: delivery.state,
    connectionId: subject.connectionId,
    actionUuid: subject.actionUuid,
    data: { webhookId, eventUuid, attemptCount, lastError },
    at,
  }
}

function webhookDisabled(delivery: Delivery, reason: string, at: number): StateChange {
  const { tenantId, webhookId } = delivery
  const none = { connectionId: null, actionUuid: null }
  return { tenantId, type: 'webhook.disabled', id: webhookId, state: 'disabled', ...none, data: { reason }, at }
}
