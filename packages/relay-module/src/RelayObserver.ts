import type { DeliveryRow } from './database'
import type { WebhookRule } from './webhooks/WebhookRule'
import type { CoreTables, EventObserver, RecordedEvent, Task, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { newId } from '@didcomm-gateway/core'

import { RelayModuleConfig } from './RelayModuleConfig'
import { asRelay } from './database'
import { aboutColumns, sealTask } from './deliveries/Delivery'
import { DeliveryStore } from './deliveries/DeliveryStore'
import { DeliveryWorker } from './deliveries/DeliveryWorker'
import { WebhookRules } from './webhooks/WebhookRules'
import { matchWebhook, matchedTexts } from './webhooks/matchWebhook'

/** Records what is owed to webhooks in the transaction that records the event or the task. */
@injectable()
export class RelayObserver implements EventObserver {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly rules: WebhookRules,
    private readonly deliveries: DeliveryStore,
    private readonly worker: DeliveryWorker
  ) {}

  public async onRecorded(trx: Transaction<CoreTables>, event: RecordedEvent, key: TenantKey): Promise<void> {
    if (event.direction !== 'in') return
    const rules = await this.rules.listEnabled(trx, event.tenantId, 'DIDCOMM_WEBHOOK', key)
    if (rules.length === 0) return
    const texts = matchedTexts(ownType(event), event.message, event.decoratorKeys)
    const orderKey = key.hash('delivery order', event.connectionId ?? '', event.threadId ?? event.id)
    await this.deliveries.insert(
      trx,
      this.matching(rules, texts).map((rule) => ({
        ...this.newRow(rule, orderKey, event.type, key),
        kind: 'message',
        event_id: event.id,
        source_key: event.id,
        position: event.sequence,
      }))
    )
  }

  public async onTask(trx: Transaction<CoreTables>, task: Task, key: TenantKey): Promise<void> {
    const rules = await this.rules.listEnabled(trx, task.tenantId, 'TASK_WEBHOOK', key)
    const orderKey = key.hash('delivery order', task.actionUuid ?? task.id)
    const sourceKey = key.hash('task', String(task.sequence))
    await this.deliveries.insert(
      trx,
      this.matching(rules, [task.type]).map((rule) => {
        const row = this.newRow(rule, orderKey, task.type, key)
        return {
          ...row,
          kind: 'task',
          source_key: sourceKey,
          position: task.at,
          sealed_task: sealTask(key, row.id, task),
        }
      })
    )
  }

  /** What is still owed needs its event. */
  public neededEvents(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<string[]> {
    return this.deliveries.lockPendingOf(trx, tenantId, eventIds)
  }

  public onEventsDeleted(trx: Transaction<CoreTables>, tenantId: string, eventIds: string[]): Promise<void> {
    return this.deliveries.deleteOf(trx, tenantId, eventIds)
  }

  public onCommitted(): void {
    this.worker.wake()
  }

  public async onTenantDeleted(trx: Transaction<CoreTables>, tenantId: string): Promise<void> {
    for (const table of ['webhook_settings', 'webhooks', 'deliveries', 'delivery_attempts'] as const) {
      await asRelay(trx).deleteFrom(table).where('tenant_id', '=', tenantId).execute()
    }
  }

  private matching(rules: WebhookRule[], texts: string[]): WebhookRule[] {
    return rules.filter((rule) => matchWebhook(this.rules.patternOf(rule), texts))
  }

  private newRow(
    rule: WebhookRule,
    orderKey: string,
    type: string | null,
    key: TenantKey
  ): Omit<DeliveryRow, 'kind' | 'source_key' | 'position'> {
    const now = this.config.now()
    const id = newId()
    return {
      id,
      ...aboutColumns(key, id, { type, url: rule.url }),
      tenant_id: rule.tenantId,
      webhook_id: rule.id,
      event_id: null,
      order_key: rule.ordered === 'thread' ? orderKey : null,
      parked: 0,
      state: 'pending',
      attempts: 0,
      round_attempts: 0,
      next_attempt_at: now,
      lease_until: 0,
      lease_token: null,
      last_error_code: null,
      created_at: now,
      settled_at: null,
      sealed_task: null,
    }
  }
}

/** A type that is too long to be indexed is searched like any other. */
function ownType({ type, message }: RecordedEvent): string | null {
  const asItCame = message['@type']
  return type ?? (typeof asItCame === 'string' ? asItCame : null)
}
