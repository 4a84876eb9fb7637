import type { ActionDirection, ActionStatus, ActionTypeStatus } from '../models'
import type { CoreTables } from '@didcomm-gateway/core'

/** The tables of actions, beside core's in the same database. Times are epoch milliseconds. */
export interface ActionTables extends CoreTables {
  actions: ActionRow
  action_idempotency: ActionIdempotencyRow
}

export interface ActionRow {
  /** UUIDv7 */
  id: string
  tenant_id: string
  direction: ActionDirection
  /** null where an unconnected sender opened the thread */
  connection_id: string | null
  /** keyed hash of the contact and the thread id; unique in a tenant */
  thread_key: string
  status: ActionStatus
  /** `NONE` while the thread has no message */
  type_status: ActionTypeStatus | 'NONE'
  reference_hash: string | null
  /** event of the thread's last message: the one that `type_status` speaks of; empty while there is none */
  last_event_id: string
  /** event whose message is the action's data; empty while there is none */
  data_event_id: string
  /** event of the last message out; null before there is one */
  out_event_id: string | null
  /** event whose message ended the action in `ERROR` */
  error_event_id: string | null
  created_at: number
  updated_at: number
  sealed_content: Buffer
}

/** One keyed request that was carried out. Lives as long as its action. */
export interface ActionIdempotencyRow {
  tenant_id: string
  key_hash: string
  request_hash: string
  action_id: string
  created_at: number
}
