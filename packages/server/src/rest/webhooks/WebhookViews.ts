import type { SettingKey, Webhook, WebhookMethod, WebhookOrder } from '@didcomm-gateway/relay-module'

import { SETTING_KEYS, WEBHOOK_METHODS, WEBHOOK_ORDERS } from '@didcomm-gateway/relay-module'
import { IsBoolean, IsIn, IsISO8601, IsInt, IsObject, IsOptional, IsString, IsUUID } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { Nullable, pageOf } from '../openapi'

import { isoTime } from './isoTime'

const STATES = ['enabled', 'disabled'] as const
const CIRCUITS = ['closed', 'open'] as const

/** One webhook and how it fares. */
export class WebhookView {
  @IsUUID()
  public id!: string

  /** the setting that it is an entry of */
  @IsIn(SETTING_KEYS)
  public setting!: SettingKey

  @IsString()
  public url!: string

  @IsIn(WEBHOOK_METHODS)
  public method!: WebhookMethod

  /** values masked */
  @IsObject()
  @JSONSchema({ additionalProperties: { type: 'string' } })
  public headers!: Record<string, string>

  @IsString()
  public match!: string

  @IsIn(WEBHOOK_ORDERS)
  public ordered!: WebhookOrder

  @IsIn(STATES)
  public state!: (typeof STATES)[number]

  /** relay.disabled_by_tenant, relay.gone (it answered 410), or relay.failing_too_long */
  @IsString()
  @Nullable()
  public disabledReason!: string | null

  /** open: it failed again and again; after `pausedUntil` one call shows whether it is back */
  @IsIn(CIRCUITS)
  public circuit!: (typeof CIRCUITS)[number]

  @IsISO8601()
  @Nullable()
  public pausedUntil!: string | null

  @IsInt()
  public consecutiveFailures!: number

  /** first failure since the last success */
  @IsISO8601()
  @Nullable()
  public failingSince!: string | null

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  public updatedAt!: string

  /** only where calls with its method may arrive without their body */
  @IsOptional()
  @IsString()
  public warning?: string
}

/** How a test call went. */
export class WebhookTestView {
  @IsBoolean()
  public accepted!: boolean

  /** HTTP status; null when there was no answer */
  @IsInt()
  @Nullable()
  public status!: number | null

  @IsInt()
  public durationMs!: number

  @IsString()
  @Nullable()
  public error!: string | null

  /** first bytes of the answer */
  @IsString()
  @Nullable()
  public response!: string | null

  /** only where calls with its method may arrive without their body, whatever this answer says */
  @IsOptional()
  @IsString()
  public warning?: string
}

export class RotatedSecretView {
  @IsUUID()
  public id!: string

  /** the new secret; shown only here. The old one signs beside it for 24 hours */
  @IsString()
  public secret!: string
}

export const WebhookPage = pageOf(WebhookView)

export function toWebhookView(webhook: Webhook): WebhookView {
  const { pausedUntil, failingSince, createdAt, updatedAt } = webhook
  return {
    ...webhook,
    pausedUntil: isoTime(pausedUntil),
    failingSince: isoTime(failingSince),
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}
