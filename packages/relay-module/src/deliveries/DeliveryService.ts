import type { Delivery, DeliveryState, DeliveryWithAttempts } from './Delivery'
import type { DeliveryFilter } from './DeliveryStore'
import type { Page, PageRequest } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys, toPage } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryNotFoundError, WebhookDisabledError, WebhookRemovedError } from '../errors'
import { WebhookStore } from '../webhooks/WebhookStore'

import { toAttempt, toDelivery } from './Delivery'
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
    private readonly worker: DeliveryWorker
  ) {}

  /** Newest first. */
  public async list(tenantId: string, filter: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    const rows = await this.store.list(tenantId, filter, page)
    return toPage(rows, page.limit, (row) => [row.id], toDelivery)
  }

  /** @throws {DeliveryNotFoundError} */
  public async get(tenantId: string, id: string): Promise<DeliveryWithAttempts> {
    const row = (await this.store.find(tenantId, id)) ?? notFound(id)
    const key = await this.keys.get(tenantId)
    const attempts = await this.store.listAttempts(tenantId, id)
    return { ...toDelivery(row), attempts: attempts.map((attempt) => toAttempt(attempt, key)) }
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
    return toDelivery(replayed)
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
}

function notFound(id: string): never {
  throw new DeliveryNotFoundError(`There is no delivery ${id}.`)
}
