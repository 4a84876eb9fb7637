import type { SettingKey, WebhookMethod, WebhookOrder, WebhookSetting } from '@didcomm-gateway/relay-module'

import { MAX_WEBHOOKS, SETTING_KEYS, WEBHOOK_METHODS, WEBHOOK_ORDERS } from '@didcomm-gateway/relay-module'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { TakesBack } from '../input'
import { IsInAnyCase } from '../input/IsInAnyCase'
import { MAX_OBJECT_ID } from '../input/limits'
import { pageOf } from '../openapi'

const HEADERS = { additionalProperties: { type: 'string' as const } }

/** One webhook of a setting. */
@TakesBack(() => WebhookEntryView)
export class WebhookEntryInputBody {
  /** of the webhook that the entry changes, which keeps it and its secret. Default: that of an equal one, or a new one */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public id?: string | null

  /** only as an answer showed it: the gateway makes it */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  public secret?: string | null

  /** http or https; private addresses only where the operator allows them */
  @IsString()
  @MaxLength(2048)
  public url!: string

  /** in any case. Default: POST. Proxies may drop the body of GET and DELETE */
  @IsOptional()
  @IsInAnyCase(WEBHOOK_METHODS)
  public method?: string | null

  /** sent with each call; `***`, as GET shows it, keeps the value there is while the url stays the same */
  @IsOptional()
  @IsObject()
  @JSONSchema(HEADERS)
  public headers?: Record<string, string> | null

  /** regular expression (RE2), searched in `@type` and in each decorator key. Default: everything */
  @IsOptional()
  @IsString()
  public match?: string | null

  /** `thread`: the messages of a thread one after the other. Default: none */
  @IsOptional()
  @IsIn(WEBHOOK_ORDERS)
  public ordered?: WebhookOrder | null
}

@TakesBack(() => SettingView)
export class SettingInput {
  /** takes the place of the list there was; entries that name a webhook, or equal one, keep id and secret */
  @IsArray()
  @ArrayMaxSize(MAX_WEBHOOKS)
  @ValidateNested({ each: true })
  @Type(() => WebhookEntryInputBody)
  public setting!: WebhookEntryInputBody[]

  /** the tenant's own id */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public principalUuid?: string | null

  /** the one in the path */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public key?: string | null
}

export class WebhookEntryView {
  @IsUUID()
  public id!: string

  @IsString()
  public url!: string

  @IsIn(WEBHOOK_METHODS)
  public method!: WebhookMethod

  /** values are masked but in the answer to the PUT or POST that held them */
  @IsObject()
  @JSONSchema(HEADERS)
  public headers!: Record<string, string>

  @IsString()
  public match!: string

  @IsIn(WEBHOOK_ORDERS)
  public ordered!: WebhookOrder

  /** signs the calls; only in the answer that made the webhook */
  @IsOptional()
  @IsString()
  public secret?: string

  /** only where calls with its method may arrive without their body */
  @IsOptional()
  @IsString()
  public warning?: string
}

export class SettingView {
  @IsIn(SETTING_KEYS)
  public key!: SettingKey

  @IsUUID()
  public principalUuid!: string

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WebhookEntryView)
  public setting!: WebhookEntryView[]

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  public updatedAt!: string
}

export const SettingPage = pageOf(SettingView)

export function toSettingView({ createdAt, updatedAt, etag: _, ...setting }: WebhookSetting): SettingView {
  return { ...setting, createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() }
}
