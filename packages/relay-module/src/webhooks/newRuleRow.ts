import type { SettingKey, WebhookEntry } from './WebhookRule'
import type { WebhookRow } from '../database'
import type { TenantKey } from '@didcomm-gateway/core'

import { newId } from '@didcomm-gateway/core'

import { sealRule } from './WebhookRule'
import { createSecret } from './createSecret'

/** The row of a new rule, with a secret that is shown once. */
export function newRuleRow(
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
