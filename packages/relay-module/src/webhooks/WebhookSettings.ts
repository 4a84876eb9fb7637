import type { SettingKey, WebhookEntry, WebhookRule } from './WebhookRule'
import type { WebhookEntryInput } from './checkEntry'
import type { ReconciledEntry } from './reconcileRules'
import type { WebhookRow, WebhookSettingRow } from '../database'
import type { CoreTables, Page, PageRequest, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys, newId, toPage } from '@didcomm-gateway/core'

import { RelayModuleConfig } from '../RelayModuleConfig'
import { asRelay } from '../database'
import { DeliveryStore } from '../deliveries/DeliveryStore'
import {
  PrincipalForbiddenError,
  SettingNotFoundError,
  SettingUnknownError,
  WebhookInvalidError,
  WebhookMatchInvalidError,
} from '../errors'

import { SETTING_KEYS, openRule, sealRule } from './WebhookRule'
import { WebhookStore } from './WebhookStore'
import { checkEntry } from './checkEntry'
import { compileMatch } from './compileMatch'
import { createSecret } from './createSecret'
import { isSame, maskHeaders, reconcileRules } from './reconcileRules'

/** Rules of one tenant, both settings together. */
export const MAX_WEBHOOKS = 100
/** Instructions of all patterns of one setting: what matching one message may cost at most. */
const MAX_PROGRAM_SIZE = 10_000

export interface WebhookSettingInput {
  setting: WebhookEntryInput[]
  /** the tenant's own id */
  principalUuid?: string | null
}

export interface WebhookSettingEntry extends WebhookEntry {
  id: string
  /** only where the rule was just made */
  secret?: string
}

/** A setting as it is shown. Times are epoch milliseconds. */
export interface WebhookSetting {
  key: SettingKey
  principalUuid: string
  setting: WebhookSettingEntry[]
  createdAt: number
  updatedAt: number
}

/** The webhook settings of tenants: lists of rules, replaced as a whole. */
@injectable()
export class WebhookSettings {
  public constructor(
    private readonly config: RelayModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore
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
   * Replaces the list. An entry that names a rule by its id, or equals one, keeps its id, secret and state; a masked header
   * value that GET showed stands for the old value. What a removed rule still owed is cancelled.
   * @returns the setting with headers as they were sent, and the secret of each new rule
   * @throws {SettingUnknownError} {@link PrincipalForbiddenError} and what {@link checkEntry} throws
   */
  public async put(tenantId: string, settingKey: string, input: WebhookSettingInput): Promise<WebhookSetting> {
    const knownKey = asSettingKey(settingKey)
    const principal = input.principalUuid ?? tenantId
    if (principal !== tenantId) throw new PrincipalForbiddenError('principalUuid must be the id of your own tenant.')
    const entries = checkEntries(input.setting, this.config)
    const key = await this.keys.get(tenantId)
    const now = this.config.now()
    return this.database.transaction(async (trx) => {
      const setting = await this.store.touchSetting(trx, tenantId, knownKey, now)
      const all = await this.store.list(tenantId, asRelay(trx))
      const rows = all.filter((row) => row.setting_key === knownKey)
      if (all.length - rows.length + entries.length > MAX_WEBHOOKS) {
        throw new WebhookInvalidError(`A tenant can have ${MAX_WEBHOOKS} webhooks in all.`)
      }
      const rules = rows.map((row) => openRule(key, row))
      const wanted = entries.map((entry, i) => ({ ...entry, id: input.setting[i].id, secret: input.setting[i].secret }))
      const reconciled = reconcileRules(rules, wanted)
      await this.removeOthers(trx, tenantId, rules, reconciled, now)
      const written = await this.writeRules(trx, key, knownKey, reconciled, now)
      return {
        ...describeSetting(setting),
        setting: written.map((entry, i) => ({ ...entry, headers: entries[i].headers })),
      }
    })
  }

  /**
   * Removes all rules of the setting; what they still owed is cancelled.
   * @throws {SettingUnknownError} {@link SettingNotFoundError}
   */
  public async delete(tenantId: string, settingKey: string): Promise<void> {
    const knownKey = asSettingKey(settingKey)
    const now = this.config.now()
    await this.database.transaction(async (trx) => {
      if (!(await this.store.removeSetting(trx, tenantId, knownKey))) notMade(settingKey)
      const rows = await this.store.list(tenantId, asRelay(trx))
      const ids = rows.filter((row) => row.setting_key === knownKey).map(({ id }) => id)
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
  ): Promise<WebhookSettingEntry[]> {
    const made: WebhookRow[] = []
    const written: WebhookSettingEntry[] = []
    for (const [position, { entry, kept }] of reconciled.entries()) {
      if (kept) {
        await this.store.update(trx, kept.id, { position, ...changeOf(key, kept, entry, now) })
        written.push({ id: kept.id, ...entry })
      } else {
        const row = newRow(key, settingKey, position, entry, now)
        made.push(row.row)
        written.push({ id: row.row.id, ...entry, secret: row.secret })
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

function checkEntries(setting: WebhookEntryInput[], config: RelayModuleConfig): WebhookEntry[] {
  if (!Array.isArray(setting)) throw new WebhookInvalidError('setting must be a list of webhooks.')
  if (setting.length > MAX_WEBHOOKS) throw new WebhookInvalidError(`A tenant can have ${MAX_WEBHOOKS} webhooks in all.`)
  const entries = setting.map((entry) => checkEntry(entry, config.addressGuard))
  const size = entries.reduce((sum, { match }) => sum + (match === '' ? 0 : compileMatch(match).programSize()), 0)
  if (size > MAX_PROGRAM_SIZE) {
    throw new WebhookMatchInvalidError('The match patterns are too large all together: use fewer or simpler ones.')
  }
  return entries
}

/** What an entry changes of the rule that it keeps: from then on it is called anew, with its failures forgotten. */
function changeOf(key: TenantKey, kept: WebhookRule, entry: WebhookEntry, now: number): Partial<WebhookRow> {
  if (isSame(kept, entry)) return {}
  return {
    version: kept.version + 1,
    ordered: entry.ordered,
    sealed_rule: sealRule(key, kept.id, { ...kept, ...entry }),
    consecutive_failures: 0,
    failing_since: null,
    last_failure_at: null,
    open_until: 0,
    updated_at: now,
  }
}

function newRow(
  key: TenantKey,
  settingKey: SettingKey,
  position: number,
  entry: WebhookEntry,
  now: number
): { row: WebhookRow; secret: string } {
  const id = newId()
  const secret = createSecret()
  const row: WebhookRow = {
    id,
    tenant_id: key.tenantId,
    setting_key: settingKey,
    position,
    version: 1,
    state: 'enabled',
    disabled_reason: null,
    ordered: entry.ordered,
    consecutive_failures: 0,
    failing_since: null,
    last_failure_at: null,
    open_until: 0,
    sealed_rule: sealRule(key, id, { ...entry, secret, previousSecret: null, previousSecretUntil: 0 }),
    created_at: now,
    updated_at: now,
  }
  return { row, secret }
}

function toSetting(setting: WebhookSettingRow, rows: WebhookRow[], key: TenantKey): WebhookSetting {
  const entries = rows
    .filter((row) => row.setting_key === setting.setting_key)
    .map((row) => {
      const { id, url, method, headers, match, ordered } = openRule(key, row)
      return { id, url, method, headers: maskHeaders(headers), match, ordered }
    })
  return { ...describeSetting(setting), setting: entries }
}

function describeSetting(setting: WebhookSettingRow): Omit<WebhookSetting, 'setting'> {
  return {
    key: setting.setting_key as SettingKey,
    principalUuid: setting.tenant_id,
    createdAt: setting.created_at,
    updatedAt: setting.updated_at,
  }
}

function notMade(settingKey: string): never {
  throw new SettingNotFoundError(`The setting ${settingKey} has not been made.`)
}
