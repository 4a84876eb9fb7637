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
  /** `@type` of the message, or the type of the task */
  type: string | null
  /** where it goes, as the rule has it */
  url: string | null
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

/** What a delivery is of, and where it goes: its rule and its event may be gone before it. */
export interface DeliveryAbout {
  type: string | null
  url: string | null
}

const aboutPlace = (deliveryId: string) => `deliveries.sealed_about:${deliveryId}`
const taskPlace = (deliveryId: string) => `deliveries.sealed_task:${deliveryId}`
const responsePlace = (attemptId: string) => `delivery_attempts.sealed_response:${attemptId}`

export function aboutColumns(
  key: TenantKey,
  deliveryId: string,
  about: DeliveryAbout
): Pick<DeliveryRow, 'type_hash' | 'url_hash' | 'sealed_about'> {
  return {
    type_hash: about.type === null ? null : typeHash(key, about.type),
    url_hash: about.url === null ? null : urlHash(key, about.url),
    sealed_about: key.sealJson(about, aboutPlace(deliveryId)),
  }
}

/** Null for a delivery from before that was noted. */
export function openAbout(key: TenantKey, row: Pick<DeliveryRow, 'id' | 'sealed_about'>): DeliveryAbout | null {
  return row.sealed_about && key.openJson<DeliveryAbout>(row.sealed_about, aboutPlace(row.id))
}

export const typeHash = (key: TenantKey, type: string) => key.hash('delivery.type', type)
export const urlHash = (key: TenantKey, url: string) => key.hash('delivery.url', url)

export function sealTask(key: TenantKey, deliveryId: string, task: Task): Buffer {
  return key.sealJson(task, taskPlace(deliveryId))
}

export function openTask(key: TenantKey, deliveryId: string, sealed: Buffer): Task {
  return key.openJson<Task>(sealed, taskPlace(deliveryId))
}

export function sealResponse(key: TenantKey, attemptId: string, response: Buffer): Buffer {
  return key.seal(response, responsePlace(attemptId))
}

/** @param about default: what is noted in the row */
export function toDelivery(row: DeliveryRow, key: TenantKey, about = openAbout(key, row)): Delivery {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    webhookId: row.webhook_id,
    kind: row.kind,
    eventUuid: row.event_id,
    type: about?.type ?? null,
    url: about?.url ?? null,
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
