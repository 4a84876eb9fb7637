import type { WebhookRow } from '../database'
import type { TenantKey } from '@didcomm-gateway/core'

/** `DIDCOMM_WEBHOOK`: received messages. `TASK_WEBHOOK`: state of the tenant that changed. */
export const SETTING_KEYS = ['DIDCOMM_WEBHOOK', 'TASK_WEBHOOK'] as const
export type SettingKey = (typeof SETTING_KEYS)[number]

export const WEBHOOK_METHODS = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'] as const
export type WebhookMethod = (typeof WEBHOOK_METHODS)[number]

/** thread: the messages of one thread are delivered one after the other, and wait for the one before. */
export const WEBHOOK_ORDERS = ['none', 'thread'] as const
export type WebhookOrder = (typeof WEBHOOK_ORDERS)[number]

/** An entry of a setting as a tenant writes it, checked and with its defaults. */
export interface WebhookEntry {
  url: string
  method: WebhookMethod
  headers: Record<string, string>
  /** regular expression, searched; empty matches everything */
  match: string
  ordered: WebhookOrder
}

/** What of a rule is sealed: all that a tenant wrote, and what signs its calls. */
export interface SealedRule extends Omit<WebhookEntry, 'ordered'> {
  /** `whsec_…` */
  secret: string
  /** signs beside `secret` until `previousSecretUntil`, epoch milliseconds, after a rotation */
  previousSecret: string | null
  previousSecretUntil: number
}

/** A rule ready for use. */
export interface WebhookRule extends WebhookEntry, SealedRule {
  id: string
  tenantId: string
  settingKey: SettingKey
  version: number
}

const place = (webhookId: string) => `webhooks.sealed_rule:${webhookId}`

export function sealRule(key: TenantKey, webhookId: string, rule: SealedRule): Buffer {
  const { url, method, headers, match, secret, previousSecret, previousSecretUntil } = rule
  const sealed: SealedRule = { url, method, headers, match, secret, previousSecret, previousSecretUntil }
  return key.sealJson(sealed, place(webhookId))
}

export function openRule(
  key: TenantKey,
  row: Pick<WebhookRow, 'id' | 'tenant_id' | 'setting_key' | 'version' | 'ordered' | 'sealed_rule'>
): WebhookRule {
  return {
    ...key.openJson<SealedRule>(row.sealed_rule, place(row.id)),
    id: row.id,
    tenantId: row.tenant_id,
    settingKey: row.setting_key as SettingKey,
    version: row.version,
    ordered: row.ordered,
  }
}
