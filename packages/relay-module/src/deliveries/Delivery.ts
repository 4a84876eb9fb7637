import type { DeliveryAttemptRow, DeliveryRow } from '../database'
import type { Task, TenantKey } from '@didcomm-gateway/core'

/**
 * pending: owed, or being called · delivered: the webhook accepted · failed: given up, a dead letter that can be
 * replayed · cancelled: its rule was removed first
 */
export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** One message (or finished task) owed to one webhook. Times are epoch milliseconds. */
export interface Delivery {
  id: string
  tenantId: string
  webhookId: string
  kind: 'message' | 'task'
  /** the event that is delivered; null for tasks */
  eventUuid: string | null
  state: DeliveryState
  /** calls made, replays included */
  attemptCount: number
  /** null when it is settled */
  nextAttemptAt: number | null
  createdAt: number
  settledAt: number | null
  /** stable code of the last failure; null when there was none */
  lastError: string | null
}

/** One call. */
export interface DeliveryAttempt {
  /** from 1 */
  number: number
  at: number
  /** HTTP status; null when there was no answer */
  status: number | null
  durationMs: number
  /** stable code; null when the webhook accepted */
  error: string | null
  /** first bytes of the answer, at most 1 KiB, as UTF-8 */
  response: string | null
}

export interface DeliveryWithAttempts extends Delivery {
  attempts: DeliveryAttempt[]
}

const taskPlace = (deliveryId: string) => `deliveries.sealed_task:${deliveryId}`
const responsePlace = (attemptId: string) => `delivery_attempts.sealed_response:${attemptId}`

export function sealTask(key: TenantKey, deliveryId: string, task: Task): Buffer {
  return key.sealJson(task, taskPlace(deliveryId))
}

export function openTask(key: TenantKey, deliveryId: string, sealed: Buffer): Task {
  return key.openJson<Task>(sealed, taskPlace(deliveryId))
}

export function sealResponse(key: TenantKey, attemptId: string, response: Buffer): Buffer {
  return key.seal(response, responsePlace(attemptId))
}

export function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    webhookId: row.webhook_id,
    kind: row.kind,
    eventUuid: row.event_id,
    state: row.state,
    attemptCount: row.attempts,
    nextAttemptAt: row.state === 'pending' ? row.next_attempt_at : null,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    lastError: row.last_error_code,
  }
}

export function toAttempt(row: DeliveryAttemptRow, key: TenantKey): DeliveryAttempt {
  const sealed = row.sealed_response
  return {
    number: row.number,
    at: row.at,
    status: row.status,
    durationMs: row.duration_ms,
    error: row.error_code,
    response: sealed ? key.open(sealed, responsePlace(row.id)).toString('utf8') : null,
  }
}
