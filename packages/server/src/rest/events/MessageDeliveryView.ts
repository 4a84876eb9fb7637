import type { MessageDelivery } from '@didcomm-gateway/core'

import { Type } from 'class-transformer'
import { IsISO8601, IsIn, IsInt, IsString, ValidateNested } from 'class-validator'

import { Nullable } from '../openapi'
import { isoTime } from '../webhooks/isoTime'

const STATES = ['queued', 'sent', 'failed', 'cancelled'] as const

export class MessageDeliveryErrorView {
  @IsString()
  public code!: string

  @IsString()
  public message!: string
}

/** How far an outgoing message is. */
export class MessageDeliveryView {
  /** waits, also between attempts; the partner has taken it; given up; cancelled by the tenant */
  @IsIn(STATES)
  public state!: (typeof STATES)[number]

  /** attempts begun; null where that was not counted */
  @IsInt()
  @Nullable()
  public attemptCount!: number | null

  /** why the last attempt failed, or what the message waits for; null once it is sent */
  @ValidateNested()
  @Type(() => MessageDeliveryErrorView)
  @Nullable()
  public lastError!: MessageDeliveryErrorView | null

  /** of a message behind another, when that one is tried; null where no attempt is due */
  @IsISO8601()
  @Nullable()
  public nextAttemptAt!: string | null
}

export function toMessageDeliveryView(delivery: MessageDelivery | null): MessageDeliveryView | null {
  return delivery && { ...delivery, nextAttemptAt: isoTime(delivery.nextAttemptAt) }
}
