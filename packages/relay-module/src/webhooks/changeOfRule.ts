import type { WebhookEntry, WebhookRule } from './WebhookRule'
import type { WebhookRow } from '../database'
import type { TenantKey } from '@didcomm-gateway/core'

import { sealRule } from './WebhookRule'

const NO_FAILURES: Partial<WebhookRow> = {
  consecutive_failures: 0,
  failing_since: null,
  last_failure_at: null,
  open_until: 0,
}

/** What the row of a rule gets where the rule becomes what an entry says: it keeps id, secret, place and state. */
export function changeOfRule(key: TenantKey, rule: WebhookRule, entry: WebhookEntry, now: number): Partial<WebhookRow> {
  return {
    version: rule.version + 1,
    ordered: entry.ordered,
    sealed_rule: sealRule(key, rule.id, { ...rule, ...entry }),
    updated_at: now,
    ...(isElsewhere(rule, entry) ? NO_FAILURES : {}),
  }
}

/** What failed at another address says nothing of this one. */
function isElsewhere(rule: WebhookRule, entry: WebhookEntry): boolean {
  return rule.url !== entry.url || rule.method !== entry.method
}
