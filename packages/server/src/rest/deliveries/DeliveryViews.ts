import type { Delivery, DeliveryState, DeliveryWithAttempts } from '@didcomm-gateway/relay-module'

import { DELIVERY_STATES } from '@didcomm-gateway/relay-module'
import { Type } from 'class-transformer'
import {
  IsArray,
  IsISO8601,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator'

import { PageQuery } from '../input'
import { MAX_OBJECT_ID, MAX_TYPE_LENGTH, MAX_URL_LENGTH } from '../input/limits'
import { Nullable, pageOf } from '../openapi'
import { isoTime } from '../webhooks/isoTime'

export class DeliveryQuery extends PageQuery {
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  // spelled out: routing-controllers reads the type, and a compiler of single files knows no imported one
  public state?: 'pending' | 'delivered' | 'failed' | 'cancelled'

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public webhookId?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public eventUuid?: string

  /** `@type` of the message, or the type of the task */
  @IsOptional()
  @IsString()
  @Length(1, MAX_TYPE_LENGTH)
  public type?: string

  /** as the rule has it */
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL_LENGTH)
  public url?: string

  /** made then or later */
  @IsOptional()
  @IsISO8601({ strict: true })
  public since?: string

  /** made before */
  @IsOptional()
  @IsISO8601({ strict: true })
  public until?: string
}

export class ReplayInput {
  @IsIn(DELIVERY_STATES)
  public state!: DeliveryState

  /** only deliveries made then or later */
  @IsOptional()
  @IsISO8601({ strict: true })
  public since?: string | null
}

export class ReplayView {
  /** deliveries that are due again */
  @IsInt()
  public replayed!: number
}

/** One message, or task, owed to one webhook. */
export class DeliveryView {
  @IsUUID()
  public id!: string

  /** pending: owed; failed: given up; cancelled: its webhook was removed */
  @IsIn(DELIVERY_STATES)
  public state!: DeliveryState

  @IsUUID()
  public webhookId!: string

  /** null for a task */
  @IsUUID()
  @Nullable()
  public eventUuid!: string | null

  /** `@type` of the message, or the type of the task */
  @IsString()
  @Nullable()
  public type!: string | null

  /** where it goes, as its rule has it */
  @IsString()
  @Nullable()
  public url!: string | null

  /** calls made, replays included */
  @IsInt()
  public attemptCount!: number

  @IsISO8601()
  @Nullable()
  public nextAttemptAt!: string | null

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  @Nullable()
  public settledAt!: string | null

  /** code of the last failure */
  @IsString()
  @Nullable()
  public lastError!: string | null
}

export class DeliveryAttemptView {
  /** from 1 */
  @IsInt()
  public number!: number

  @IsISO8601()
  public at!: string

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
}

export class DeliveryWithAttemptsView extends DeliveryView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DeliveryAttemptView)
  public attempts!: DeliveryAttemptView[]
}

export const DeliveryPage = pageOf(DeliveryView)

export function toDeliveryView(delivery: Delivery): DeliveryView {
  return {
    id: delivery.id,
    state: delivery.state,
    webhookId: delivery.webhookId,
    eventUuid: delivery.eventUuid,
    type: delivery.type,
    url: delivery.url,
    attemptCount: delivery.attemptCount,
    nextAttemptAt: isoTime(delivery.nextAttemptAt),
    createdAt: new Date(delivery.createdAt).toISOString(),
    settledAt: isoTime(delivery.settledAt),
    lastError: delivery.lastError,
  }
}

export function toDeliveryWithAttemptsView(delivery: DeliveryWithAttempts): DeliveryWithAttemptsView {
  const attempts = delivery.attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() }))
  return { ...toDeliveryView(delivery), attempts }
}
