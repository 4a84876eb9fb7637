import type { JsonObject } from './json'
import type { RecordedEvent } from './RecordedEvent'
import type { CoreTables } from '../database/CoreTables'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

/** An event before it has a row: what an observer may know when it files the event under an action. */
export type EventDraft = Omit<RecordedEvent, 'sequence' | 'actionUuid'>

/** How sending one outbox message ended. */
export interface OutboxOutcome {
  tenantId: string
  eventId: string
  connectionId: string | null
  actionUuid: string | null
  state: 'sent' | 'failed' | 'cancelled'
  /** why it failed for good, or that it was cancelled; null when sent */
  error: { code: string; message: string } | null
  at: number
}

/** An outgoing message that goes into the outbox again. */
export interface RequeuedMessage {
  tenantId: string
  eventId: string
  actionUuid: string | null
}

/** A piece of work of a tenant that has ended; the relay offers it to TASK_WEBHOOK rules. */
export interface FinishedTask {
  tenantId: string
  /** stable name, `<resource>.<outcome>`: `action.success`, `action.error`, `delivery.failed`; what a rule's `match` is searched in */
  type: string
  /** id of the action, delivery, … */
  id: string
  connectionId: string | null
  actionUuid: string | null
  data: JsonObject
  at: number
}

/**
 * Port between core and the modules built on it. Every method but `onCommitted` runs inside the
 * transaction that makes the fact durable and must be idempotent and quick: database work on `trx` only.
 * Throwing rolls the whole transaction back. Register with {@link EventObservers.add} in `Module.initialize`.
 */
export interface EventObserver {
  /** Finds or opens the action that this event belongs to. The first observer that answers non-null wins. */
  assignAction?(trx: Transaction<CoreTables>, draft: EventDraft, key: TenantKey): Promise<string | null>
  /** The event and, for general messages, the message row are written. */
  onRecorded?(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void>
  /** An outbox message was accepted by the partner, given up, or cancelled. */
  onOutboxSettled?(trx: Transaction<CoreTables>, outcome: OutboxOutcome, key: TenantKey): Promise<void>
  /** A message that was given up or cancelled is to be sent after all. */
  onOutboxRequeued?(trx: Transaction<CoreTables>, message: RequeuedMessage, key: TenantKey): Promise<void>
  /** Work of the tenant has ended. */
  onTaskFinished?(trx: Transaction<CoreTables>, task: FinishedTask, key: TenantKey): Promise<void>
  /** The transaction is committed: a hint to look at once, never relied on. */
  onCommitted?(tenantId: string): void
  /** The tenant is deleted: remove its rows. */
  onTenantDeleted?(trx: Transaction<CoreTables>, tenantId: string): Promise<void>
}
