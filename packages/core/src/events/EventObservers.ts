import type { CoreTables } from '../database'
import type { EventDraft, EventObserver, OutboxOutcome, RecordedEvent, RequeuedMessage, Task } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

/** The modules that take part in recording, in the order of their registration. */
@injectable()
export class EventObservers {
  private readonly observers: EventObserver[] = []

  public add(observer: EventObserver): void {
    this.observers.push(observer)
  }

  public async assignAction(trx: Transaction<CoreTables>, draft: EventDraft, key: TenantKey): Promise<string | null> {
    for (const observer of this.observers) {
      const actionUuid = await observer.assignAction?.(trx, draft, key)
      if (actionUuid) return actionUuid
    }
    return null
  }

  public async recorded(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void> {
    for (const observer of this.observers) await observer.onRecorded?.(trx, event, key)
  }

  public async outboxSettled(trx: Transaction<CoreTables>, outcome: OutboxOutcome, key: TenantKey): Promise<void> {
    for (const observer of this.observers) await observer.onOutboxSettled?.(trx, outcome, key)
  }

  public async outboxRequeued(trx: Transaction<CoreTables>, message: RequeuedMessage, key: TenantKey): Promise<void> {
    for (const observer of this.observers) await observer.onOutboxRequeued?.(trx, message, key)
  }

  public async task(trx: Transaction<CoreTables>, task: Task, key: TenantKey): Promise<void> {
    for (const observer of this.observers) await observer.onTask?.(trx, task, key)
  }

  public async neededEvents(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<Set<string>> {
    const needed = new Set<string>()
    for (const observer of this.observers) {
      for (const id of (await observer.neededEvents?.(trx, tenantId, eventIds)) ?? []) needed.add(id)
    }
    return needed
  }

  public async eventsDeleted(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<void> {
    for (const observer of this.observers) await observer.onEventsDeleted?.(trx, tenantId, eventIds)
  }

  /** The observers that have something that ends. */
  public get withEnds(): Array<Required<Pick<EventObserver, 'deleteEnded'>>> {
    return this.observers.filter((observer) => observer.deleteEnded !== undefined) as never
  }

  public async tenantDeleted(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    for (const observer of this.observers) await observer.onTenantDeleted?.(trx, tenantId)
  }

  public committed(tenantId: string): void {
    for (const observer of this.observers) observer.onCommitted?.(tenantId)
  }
}
