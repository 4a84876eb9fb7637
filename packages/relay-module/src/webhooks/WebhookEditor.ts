import type { Webhook } from './Webhook'
import type { SettingKey, WebhookRule } from './WebhookRule'
import type { ChangeCondition } from './WebhookSettings'
import type { WebhookEntryInput } from './checkEntry'
import type { WebhookRow } from '../database'
import type { CoreTables } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryStore } from '../deliveries/DeliveryStore'
import { DeliveryWorker } from '../deliveries/DeliveryWorker'
import { WebhookInvalidError, WebhookNotFoundError } from '../errors'

import { toWebhook } from './Webhook'
import { openRule } from './WebhookRule'
import { WebhookStore } from './WebhookStore'
import { changeOfRule } from './changeOfRule'
import { checkPatterns } from './checkEntries'
import { checkEntry } from './checkEntry'
import { assertMatches, entityTagOf } from './entityTag'
import { assertSecretKept, unmaskAll } from './reconcileRules'

/** A rule with its entity tag. */
export interface TaggedWebhook {
  webhook: Webhook
  etag: string
}

/** What a rule shall be. What GET shows of it beside that may come along. */
export interface WebhookChange extends WebhookEntryInput {
  /** must be the one that it has: it is changed by {@link WebhookService.enable} and `disable` */
  state?: string | null
  /** must be the one that it belongs to */
  setting?: string | null
}

/** Changes rules one by one, where the settings replace whole lists. The setting's row is locked first, as there. */
@injectable()
export class WebhookEditor {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly worker: DeliveryWorker
  ) {}

  /** @throws {WebhookNotFoundError} */
  public async get(tenantId: string, id: string): Promise<TaggedWebhook> {
    const row = (await this.store.find(tenantId, id)) ?? notFound(id)
    return this.tagged(tenantId, row)
  }

  /**
   * Changes what the rule is; it keeps id, secret and state. What it owes goes where it leads from now on. A masked
   * header value keeps the value, unless the url is another one.
   * @throws {WebhookNotFoundError} {@link ChangedMeanwhileError} and what {@link checkEntry} throws
   */
  public async replace(
    tenantId: string,
    id: string,
    change: WebhookChange,
    condition: ChangeCondition = {}
  ): Promise<TaggedWebhook> {
    const wanted = checkEntry(change, this.config.addressGuard)
    const key = await this.keys.get(tenantId)
    const changed = await this.alone(tenantId, id, condition, async (trx, row, others) => {
      const rule = openRule(key, row)
      assertSame(rule, row.state, change)
      checkPatterns([wanted.match, ...others.map((other) => openRule(key, other).match)])
      const entry = unmaskAll(wanted, rule)
      await this.store.update(trx, id, changeOfRule(key, rule, entry, this.config.now()))
      return (await this.store.find(tenantId, id, asRelay(trx))) ?? notFound(id)
    })
    this.worker.wake()
    return this.tagged(tenantId, changed)
  }

  /**
   * Removes the rule; what it still owed is cancelled.
   * @throws {WebhookNotFoundError} {@link ChangedMeanwhileError}
   */
  public async remove(tenantId: string, id: string, condition: ChangeCondition = {}): Promise<void> {
    await this.alone(tenantId, id, condition, async (trx) => {
      await this.store.remove(trx, tenantId, [id])
      await this.deliveries.cancel(trx, [id], this.config.now())
    })
  }

  /** @param work with the rule's row, locked, and the other rows of its setting */
  private async alone<T>(
    tenantId: string,
    id: string,
    { ifMatch = null }: ChangeCondition,
    work: (trx: Transaction<CoreTables>, row: WebhookRow, others: WebhookRow[]) => Promise<T>
  ): Promise<T> {
    const known = (await this.store.find(tenantId, id)) ?? notFound(id)
    const settingKey = known.setting_key as SettingKey
    return this.database.transaction(async (trx) => {
      await this.store.touchSetting(trx, tenantId, settingKey, this.config.now())
      const row = (await this.store.lock(trx, tenantId, id)) ?? notFound(id)
      assertMatches(ifMatch, entityTagOf([row]))
      const all = await this.store.list(tenantId, asRelay(trx))
      const others = all.filter((other) => other.setting_key === settingKey && other.id !== id)
      return work(trx, row, others)
    })
  }

  private async tagged(tenantId: string, row: WebhookRow): Promise<TaggedWebhook> {
    const webhook = toWebhook(row, await this.keys.get(tenantId), this.config.now())
    return { webhook, etag: entityTagOf([row]) }
  }
}

/**
 * What a PUT cannot change must be as it is: what is ignored silently would be believed.
 * @throws {WebhookInvalidError}
 */
function assertSame(rule: WebhookRule, state: string, { id, secret, setting, ...change }: WebhookChange): void {
  if (id && id !== rule.id) throw new WebhookInvalidError(`id must be that of the path, ${rule.id}.`)
  assertSecretKept(secret, rule)
  if (setting && setting !== rule.settingKey) {
    throw new WebhookInvalidError(`setting must be ${rule.settingKey}: a rule cannot be moved to another setting.`)
  }
  if (change.state && change.state !== state) {
    throw new WebhookInvalidError(`state is ${state}; POST /webhooks/:id/enable or /disable changes it.`)
  }
}

function notFound(id: string): never {
  throw new WebhookNotFoundError(`There is no webhook ${id}.`)
}
