import type { CoreTables } from '@didcomm-gateway/core'

/** The relay's tables; conventions as in core's. */
export interface RelayTables extends CoreTables {
  webhook_settings: WebhookSettingRow
  webhooks: WebhookRow
  deliveries: DeliveryRow
  delivery_attempts: DeliveryAttemptRow
}

/** That a tenant has made a setting, be its list empty; the row is locked while the list is replaced. */
export interface WebhookSettingRow {
  tenant_id: string
  setting_key: string
  created_at: number
  updated_at: number
}

/** One rule. A changed entry of the list is a new rule; only a change of this very rule changes its content. */
export interface WebhookRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  setting_key: string
  /** place in the list, from 0 */
  position: number
  /** counts changes of `sealed_rule`: opened rules are remembered by id and version */
  version: number
  state: 'enabled' | 'disabled'
  /** stable code of the reason; null while enabled */
  disabled_reason: string | null
  ordered: 'thread' | 'none'
  consecutive_failures: number
  /** first failure since the last success; null when there is none */
  failing_since: number | null
  last_failure_at: number | null
  /** while the circuit is open: no call before this time */
  open_until: number
  /** sealed JSON of SealedRule */
  sealed_rule: Buffer
  created_at: number
  updated_at: number
}

export interface DeliveryRow {
  /** UUIDv7; the `webhook-id` of every attempt */
  id: string
  tenant_id: string
  webhook_id: string
  kind: 'message' | 'task'
  /** null for tasks */
  event_id: string | null
  /** what is delivered: the event's id, or a hash of the task. Recording it twice makes one delivery */
  source_key: string
  /** thread, hashed, when the rule is ordered by it, else null */
  order_key: string | null
  /** order within `order_key`: the event's sequence, a task's time */
  position: number
  /** 1: waits for the one before it in `order_key` */
  parked: 0 | 1
  state: 'pending' | 'delivered' | 'failed' | 'cancelled'
  /** calls made, replays included */
  attempts: number
  /** calls made since it was recorded or replayed: the place in the retry schedule */
  round_attempts: number
  next_attempt_at: number
  /** claimed until then */
  lease_until: number
  /** of the claim; only its holder may settle */
  lease_token: string | null
  last_error_code: string | null
  created_at: number
  settled_at: number | null
  /** sealed JSON of the task; null for messages, whose body is built from the event */
  sealed_task: Buffer | null
  /** of the message's or task's type */
  type_hash: string | null
  /** of the rule's url */
  url_hash: string | null
  /** sealed JSON of DeliveryAbout; null for deliveries that are older than that */
  sealed_about: Buffer | null
}

export interface DeliveryAttemptRow {
  id: string
  tenant_id: string
  delivery_id: string
  /** from 1 */
  number: number
  at: number
  /** HTTP status; null when there was no answer */
  status: number | null
  duration_ms: number
  error_code: string | null
  /** sealed first bytes of the answer; null when it was empty */
  sealed_response: Buffer | null
}
