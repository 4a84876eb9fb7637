import type { SettingKey, WebhookRule } from './WebhookRule'
import type { WebhookRow } from '../database'
import type { CoreTables, TenantKey } from '@didcomm-gateway/core'
import type { Transaction } from 'kysely'
import type { RE2JS } from 're2js'

import { injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantKeys } from '@didcomm-gateway/core'
import { LRUCache } from 'lru-cache'

import { asRelay } from '../database'

import { openRule } from './WebhookRule'
import { compileMatch } from './compileMatch'

const REMEMBERED_RULES = 10_000
const REMEMBERED_PATTERNS = 1000

/** The rules in use. Which ones there are is read from the database each time; only their contents are remembered. */
@injectable()
export class WebhookRules {
  /** id and version → opened rule */
  private readonly opened = new LRUCache<string, WebhookRule>({ max: REMEMBERED_RULES })
  private readonly patterns = new LRUCache<string, RE2JS>({ max: REMEMBERED_PATTERNS })

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys
  ) {}

  /** The enabled rules of one setting, in their order. */
  public async listEnabled(
    trx: Transaction<CoreTables>,
    tenantId: string,
    settingKey: SettingKey,
    key: TenantKey
  ): Promise<WebhookRule[]> {
    const found = await asRelay(trx)
      .selectFrom('webhooks')
      .select(['id', 'version'])
      .where('tenant_id', '=', tenantId)
      .where('setting_key', '=', settingKey)
      .where('state', '=', 'enabled')
      .orderBy('position')
      .execute()
    const rules: WebhookRule[] = []
    for (const { id, version } of found) {
      const rule = this.opened.get(cacheKey(id, version)) ?? (await this.load(trx, tenantId, id, key))
      if (rule) rules.push(rule)
    }
    return rules
  }

  /** One rule and its present state, or null when it has been removed. */
  public async find(
    tenantId: string,
    webhookId: string
  ): Promise<{ rule: WebhookRule; state: WebhookRow['state'] } | null> {
    const row = await this.database
      .as<{ webhooks: WebhookRow }>()
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', webhookId)
      .executeTakeFirst()
    if (!row) return null
    const known = this.opened.get(cacheKey(row.id, row.version))
    return { rule: known ?? this.remember(openRule(await this.keys.get(tenantId), row)), state: row.state }
  }

  /** The compiled `match` of a rule; null when it takes everything. */
  public patternOf(rule: WebhookRule): RE2JS | null {
    if (rule.match === '') return null
    const known = this.patterns.get(rule.match)
    if (known) return known
    const compiled = compileMatch(rule.match)
    this.patterns.set(rule.match, compiled)
    return compiled
  }

  private async load(
    trx: Transaction<CoreTables>,
    tenantId: string,
    webhookId: string,
    key: TenantKey
  ): Promise<WebhookRule | null> {
    const row = await asRelay(trx)
      .selectFrom('webhooks')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', webhookId)
      .executeTakeFirst()
    return row ? this.remember(openRule(key, row)) : null
  }

  private remember(rule: WebhookRule): WebhookRule {
    this.opened.set(cacheKey(rule.id, rule.version), rule)
    return rule
  }
}

function cacheKey(webhookId: string, version: number): string {
  return `${webhookId}:${version}`
}
