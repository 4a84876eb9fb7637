import type { Delivery, DeliveryState, DeliveryWithAttempts } from './Delivery'
import type { DeliveryFilter } from './DeliveryStore'
import type { DeliveryRow } from '../database'
import type { Page, PageRequest, TenantKey } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { EventLog, GatewayDatabase, TenantKeys, toPage } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryNotFoundError, WebhookDisabledError, WebhookRemovedError } from '../errors'
import { WebhookRules } from '../webhooks/WebhookRules'
import { WebhookStore } from '../webhooks/WebhookStore'

import { openTask, toAttempt, toDelivery } from './Delivery'
import { DeliveryStore } from './DeliveryStore'
import { DeliveryWorker } from './DeliveryWorker'

const REPLAY_STEP = 500

/** What a tenant sees of its deliveries, and replays. */
@injectable()
export class DeliveryService {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly store: DeliveryStore,
    private readonly webhooks: WebhookStore,
    private readonly worker: DeliveryWorker,
    private readonly rules: WebhookRules,
    private readonly events: EventLog
  ) {}

  /** Newest first. */
  public async list(tenantId: string, filter: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    const key = await this.keys.get(tenantId)
    const rows = await this.store.list(key, filter, page)
    const { items, nextCursor } = toPage(
      rows,
      page.limit,
      (row) => [row.id],
      (row) => row
    )
    return { items: await this.toDeliveries(items, key), nextCursor }
  }

  /** @throws {DeliveryNotFoundError} */
  public async get(tenantId: string, id: string): Promise<DeliveryWithAttempts> {
    const row = (await this.store.find(tenantId, id)) ?? notFound(id)
    const key = await this.keys.get(tenantId)
    const attempts = await this.store.listAttempts(tenantId, id)
    const [delivery] = await this.toDeliveries([row], key)
    return { ...delivery, attempts: attempts.map((attempt) => toAttempt(attempt, key)) }
  }

  /**
   * Makes a delivery due at once, whatever its state, with the whole retry schedule before it.
   * @throws {DeliveryNotFoundError} {@link WebhookDisabledError} {@link WebhookRemovedError}
   */
  public async replay(tenantId: string, id: string): Promise<Delivery> {
    const now = this.config.now()
    const replayed = await this.database.transaction(async (trx) => {
      const row = (await this.store.find(tenantId, id, asRelay(trx))) ?? notFound(id)
      const webhook = await this.webhooks.find(tenantId, row.webhook_id, asRelay(trx))
      if (!webhook) throw new WebhookRemovedError(`The webhook of delivery ${id} has been removed.`)
      if (webhook.state === 'disabled') {
        throw new WebhookDisabledError(`The webhook of delivery ${id} is disabled. Enable it first.`)
      }
      await this.webhooks.probeNow(trx, webhook.id)
      // null: its call is under way, which is what was asked for
      return (await this.store.replay(trx, tenantId, id, now)) ?? row
    })
    this.worker.wake()
    return (await this.toDeliveries([replayed], await this.keys.get(tenantId)))[0]
  }

  /**
   * Replays all deliveries of a state, in steps of 500, oldest first; those whose webhook is disabled or removed are
   * left out.
   * @param since epoch milliseconds; only deliveries made then or later
   * @returns how many are due again
   */
  public async replayAll(tenantId: string, state: DeliveryState, since = 0): Promise<number> {
    const until = this.config.now()
    let replayed = 0
    let afterId = ''
    for (;;) {
      const step = await this.database.transaction((trx) =>
        this.store.replayStep(trx, tenantId, state, { afterId, since, until }, REPLAY_STEP, this.config.now())
      )
      replayed += step.length
      const webhookIds = new Set(step.map(({ webhookId }) => webhookId))
      await this.database.transaction(async (trx) => {
        for (const webhookId of webhookIds) await this.webhooks.probeNow(trx, webhookId)
      })
      this.worker.wake()
      const last = step[step.length - 1]
      if (!last || step.length < REPLAY_STEP) return replayed
      afterId = last.id
    }
  }

  /** Of those from before it was noted, what they are of and where they go is looked up where it still is. */
  private async toDeliveries(rows: DeliveryRow[], key: TenantKey): Promise<Delivery[]> {
    const old = rows.filter(({ sealed_about: about }) => about === null)
    const eventIds = old.flatMap(({ event_id: eventId }) => eventId ?? [])
    const types = await this.events.findTypes(key.tenantId, eventIds)
    const deliveries: Delivery[] = []
    for (const row of rows) {
      if (row.sealed_about) deliveries.push(toDelivery(row, key))
      else {
        const ofEvent = row.event_id && types.get(row.event_id)
        const type = row.sealed_task ? openTask(key, row.id, row.sealed_task).type : (ofEvent ?? null)
        const rule = await this.rules.find(key.tenantId, row.webhook_id)
        deliveries.push(toDelivery(row, key, { type, url: rule?.rule.url ?? null }))
      }
    }
    return deliveries
  }
}

function notFound(id: string): never {
  throw new DeliveryNotFoundError(`There is no delivery ${id}.`)
}
