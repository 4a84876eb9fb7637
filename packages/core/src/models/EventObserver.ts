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

/** Something of a tenant has changed its state, in a way that external systems are told of. */
export interface StateChange {
  tenantId: string
  /** stable name, `<resource>.<state>`: `connection.completed`, `action.error`, `credential.offer-received`, `delivery.failed`, … */
  type: string
  /** id of the connection, action, delivery, … */
  id: string
  /** its state now, as its resource shows it */
  state: string
  connectionId: string | null
  actionUuid: string | null
  data: JsonObject
  /** epoch milliseconds */
  at: number
}

/** A change of state as it is kept, streamed, and offered to TASK_WEBHOOK rules; its type is what their `match` is searched in. */
export interface Task extends StateChange {
  /** gapless counter of the tenant's tasks, from 1 */
  sequence: number
  /** of the connection: `@id` of the invitation that it came from */
  invitationId: string | null
  /** of the connection: what the tenant calls it in a system of its own */
  externalId: string | null
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
  /** A task is written. */
  onTask?(trx: Transaction<CoreTables>, task: Task, key: TenantKey): Promise<void>
  /** The transaction is committed: a hint to look at once, never relied on. */
  onCommitted?(tenantId: string): void
  /** Which of some old events something of the module still needs: they are not deleted yet. */
  neededEvents?(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<string[]>
  /** Events were deleted: remove what belongs to them. */
  onEventsDeleted?(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<void>
  /** Removes a few of the module's things that had ended before a time. @returns whether there may be more */
  deleteEnded?(trx: Transaction<CoreTables>, tenantId: string, before: number): Promise<boolean>
  /** The tenant is deleted: remove its rows. */
  onTenantDeleted?(trx: Transaction<CoreTables>, tenantId: string): Promise<void>
}
