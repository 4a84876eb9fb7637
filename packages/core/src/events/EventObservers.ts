import type { CoreTables } from '../database'
import type { EventDraft, EventObserver, FinishedTask, OutboxOutcome, RecordedEvent, RequeuedMessage } from '../models'
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

  public async taskFinished(trx: Transaction<CoreTables>, task: FinishedTask, key: TenantKey): Promise<void> {
    for (const observer of this.observers) await observer.onTaskFinished?.(trx, task, key)
  }

  public async tenantDeleted(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    for (const observer of this.observers) await observer.onTenantDeleted?.(trx, tenantId)
  }

  public committed(tenantId: string): void {
    for (const observer of this.observers) observer.onCommitted?.(tenantId)
  }
}
