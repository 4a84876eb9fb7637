import type { SettingKey, WebhookEntry, WebhookRule } from './WebhookRule'
import type { WebhookEntryInput } from './checkEntry'
import type { ReconciledEntry } from './reconcileRules'
import type { WebhookRow, WebhookSettingRow } from '../database'
import type { CoreTables, Page, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys, toPage } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryStore } from '../deliveries/DeliveryStore'
import { DeliveryWorker } from '../deliveries/DeliveryWorker'
import { PrincipalForbiddenError, SettingNotFoundError, SettingUnknownError, WebhookInvalidError } from '../errors'

import { SETTING_KEYS, openRule } from './WebhookRule'
import { WebhookStore } from './WebhookStore'
import { changeOfRule } from './changeOfRule'
import { MAX_WEBHOOKS, checkEntries } from './checkEntries'
import { assertMatches, entityTagOf } from './entityTag'
import { methodWarning } from './methodWarning'
import { newRuleRow } from './newRuleRow'
import { isSame, maskHeaders, reconcileRules } from './reconcileRules'

export interface WebhookSettingInput {
  setting: WebhookEntryInput[]
  /** the tenant's own id */
  principalUuid?: string | null
}

export interface WebhookSettingEntry extends WebhookEntry {
  id: string
  /** only where the rule was just made */
  secret?: string
  /** only where calls with the rule's method may arrive without their body */
  warning?: string
}

type WrittenEntry = WebhookSettingEntry & { version: number }

/** A setting as it is shown. Times are epoch milliseconds. */
export interface WebhookSetting {
  key: SettingKey
  principalUuid: string
  setting: WebhookSettingEntry[]
  /** entity tag of the list, for `ifMatch` */
  etag: string
  createdAt: number
  updatedAt: number
}

/** What a change asks for before it is made. */
export interface ChangeCondition {
  /** header `If-Match`: the change is made only where it names what there is; null or left out asks for nothing */
  ifMatch?: string | null
}

/** The webhook settings of tenants: lists of rules, replaced as a whole. */
@injectable()
export class WebhookSettings {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly worker: DeliveryWorker
  ) {}

  /** Newest first, with the values of headers masked. */
  public async list(tenantId: string, page: PageRequest): Promise<Page<WebhookSetting>> {
    const key = await this.keys.get(tenantId)
    const settings = await this.store.listSettings(tenantId, page)
    const rows = await this.store.list(tenantId)
    const sortKey = (setting: WebhookSettingRow) => [setting.created_at, setting.setting_key]
    return toPage(settings, page.limit, sortKey, (setting) => toSetting(setting, rows, key))
  }

  /**
   * With the values of headers masked.
   * @throws {SettingUnknownError} {@link SettingNotFoundError}
   */
  public async get(tenantId: string, settingKey: string): Promise<WebhookSetting> {
    const setting = await this.store.findSetting(tenantId, asSettingKey(settingKey))
    if (!setting) notMade(settingKey)
    return toSetting(setting, await this.store.list(tenantId), await this.keys.get(tenantId))
  }

  /**
   * Replaces the list. An entry that names a rule by its id changes that rule, which keeps id, secret and state; so does
   * one that equals a rule. A masked header value that GET showed stands for the old value, while the url is the same.
   * What a changed rule owes goes where it leads from now on; what a removed one still owed is cancelled.
   * @returns the setting with headers as they were sent, and the secret of each new rule
   * @throws {SettingUnknownError} {@link PrincipalForbiddenError} {@link ChangedMeanwhileError} and what
   * {@link checkEntries} and {@link reconcileRules} throw
   */
  public async put(
    tenantId: string,
    settingKey: string,
    input: WebhookSettingInput,
    { ifMatch = null }: ChangeCondition = {}
  ): Promise<WebhookSetting> {
    const knownKey = asSettingKey(settingKey)
    const principal = input.principalUuid ?? tenantId
    if (principal !== tenantId) throw new PrincipalForbiddenError('principalUuid must be the id of your own tenant.')
    const entries = checkEntries(input.setting, this.config.addressGuard)
    const key = await this.keys.get(tenantId)
    const now = this.config.now()
    const shown = await this.database.transaction(async (trx) => {
      const setting = await this.store.touchSetting(trx, tenantId, knownKey, now)
      const all = await this.store.list(tenantId, asRelay(trx))
      const rows = all.filter((row) => row.setting_key === knownKey)
      assertMatches(ifMatch, isNew(setting, now) && rows.length === 0 ? null : entityTagOf(rows))
      if (all.length - rows.length + entries.length > MAX_WEBHOOKS) {
        throw new WebhookInvalidError(`A tenant can have ${MAX_WEBHOOKS} webhooks in all.`)
      }
      const rules = rows.map((row) => openRule(key, row))
      const reconciled = reconcileRules(rules, entries)
      await this.removeOthers(trx, tenantId, rules, reconciled, now)
      const written = await this.writeRules(trx, key, knownKey, reconciled, now)
      return {
        ...describeSetting(setting, written),
        setting: written.map((entry, i) => toEntry({ ...entry, headers: entries[i].headers })),
      }
    })
    this.worker.wake()
    return shown
  }

  /**
   * Removes all rules of the setting; what they still owed is cancelled.
   * @throws {SettingUnknownError} {@link SettingNotFoundError} {@link ChangedMeanwhileError}
   */
  public async delete(tenantId: string, settingKey: string, { ifMatch = null }: ChangeCondition = {}): Promise<void> {
    const knownKey = asSettingKey(settingKey)
    const now = this.config.now()
    await this.database.transaction(async (trx) => {
      if (!(await this.store.removeSetting(trx, tenantId, knownKey))) notMade(settingKey)
      const all = await this.store.list(tenantId, asRelay(trx))
      const rows = all.filter((row) => row.setting_key === knownKey)
      assertMatches(ifMatch, entityTagOf(rows))
      const ids = rows.map(({ id }) => id)
      await this.removeRules(trx, tenantId, ids, now)
    })
  }

  private async removeOthers(
    trx: Transaction<CoreTables>,
    tenantId: string,
    rules: WebhookRule[],
    reconciled: ReconciledEntry[],
    now: number
  ): Promise<void> {
    const kept = new Set(reconciled.map(({ kept }) => kept?.id))
    const removed = rules.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
    await this.removeRules(trx, tenantId, removed, now)
  }

  private async removeRules(trx: Transaction<CoreTables>, tenantId: string, ids: string[], now: number): Promise<void> {
    await this.store.remove(trx, tenantId, ids)
    await this.deliveries.cancel(trx, ids, now)
  }

  private async writeRules(
    trx: Transaction<CoreTables>,
    key: TenantKey,
    settingKey: SettingKey,
    reconciled: ReconciledEntry[],
    now: number
  ): Promise<WrittenEntry[]> {
    const made: WebhookRow[] = []
    const written: WrittenEntry[] = []
    for (const [position, { entry, kept }] of reconciled.entries()) {
      if (kept) {
        const change = isSame(kept, entry) ? {} : changeOfRule(key, kept, entry, now)
        await this.store.update(trx, kept.id, { position, ...change })
        written.push({ id: kept.id, version: change.version ?? kept.version, ...entry })
      } else {
        const { row, secret } = newRuleRow(key, settingKey, position, entry, now)
        made.push(row)
        written.push({ id: row.id, version: row.version, ...entry, secret })
      }
    }
    await this.store.insert(trx, made)
    return written
  }
}

/** @throws {SettingUnknownError} */
function asSettingKey(settingKey: string): SettingKey {
  const known = SETTING_KEYS.find((one) => one === settingKey)
  if (!known) throw new SettingUnknownError(`There is no such setting. There are ${SETTING_KEYS.join(' and ')}.`)
  return known
}

/** Whether the row was made by the change itself. */
function isNew(setting: WebhookSettingRow, now: number): boolean {
  return setting.created_at === now && setting.updated_at === now
}

function toSetting(setting: WebhookSettingRow, all: WebhookRow[], key: TenantKey): WebhookSetting {
  const rows = all.filter((row) => row.setting_key === setting.setting_key)
  const entries = rows.map((row) => {
    const { id, url, method, headers, match, ordered } = openRule(key, row)
    return toEntry({ id, url, method, headers: maskHeaders(headers), match, ordered })
  })
  return { ...describeSetting(setting, rows), setting: entries }
}

function toEntry({ version: _, ...entry }: WebhookSettingEntry & { version?: number }): WebhookSettingEntry {
  const warning = methodWarning(entry.method)
  return warning === undefined ? entry : { ...entry, warning }
}

function describeSetting(
  setting: WebhookSettingRow,
  rules: Array<{ id: string; version: number }>
): Omit<WebhookSetting, 'setting'> {
  return {
    key: setting.setting_key as SettingKey,
    principalUuid: setting.tenant_id,
    etag: entityTagOf(rules),
    createdAt: setting.created_at,
    updatedAt: setting.updated_at,
  }
}

function notMade(settingKey: string): never {
  throw new SettingNotFoundError(`The setting ${settingKey} has not been made.`)
}
