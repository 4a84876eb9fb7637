import type { SettingKey, WebhookMethod, WebhookOrder } from './WebhookRule'
import type { WebhookRow } from '../database'
import type { TenantKey } from '@didcomm-gateway/core'

import { CIRCUIT_THRESHOLD } from '../deliveries/circuit'

import { openRule } from './WebhookRule'
import { methodWarning } from './methodWarning'
import { maskHeaders } from './reconcileRules'

/** One rule and how it fares. Times are epoch milliseconds. */
export interface Webhook {
  id: string
  setting: SettingKey
  url: string
  method: WebhookMethod
  /** values masked */
  headers: Record<string, string>
  match: string
  ordered: WebhookOrder
  state: 'enabled' | 'disabled'
  /** stable code; null while enabled */
  disabledReason: string | null
  /** open: after failures in a row it is called again at `pausedUntil` */
  circuit: 'closed' | 'open'
  pausedUntil: number | null
  consecutiveFailures: number
  /** first failure since the last success */
  failingSince: number | null
  /** only where calls with its method may arrive without their body */
  warning?: string
  createdAt: number
  updatedAt: number
}

/** @param now epoch milliseconds */
export function toWebhook(row: WebhookRow, key: TenantKey, now: number): Webhook {
  const { id, settingKey, url, method, headers, match, ordered } = openRule(key, row)
  const warning = methodWarning(method)
  const open = row.consecutive_failures >= CIRCUIT_THRESHOLD
  return {
    id,
    setting: settingKey,
    url,
    method,
    headers: maskHeaders(headers),
    match,
    ordered,
    state: row.state,
    disabledReason: row.disabled_reason,
    circuit: open ? 'open' : 'closed',
    pausedUntil: open && row.open_until > now ? row.open_until : null,
    consecutiveFailures: row.consecutive_failures,
    failingSince: row.failing_since,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(warning === undefined ? {} : { warning }),
  }
}
