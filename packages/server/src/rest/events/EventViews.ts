import type { EventWithDelivery } from './withDeliveries'
import type { JsonObject } from '@didcomm-gateway/core'

import { assetIdOf, shortParty } from '@didcomm-gateway/core'
import { Type } from 'class-transformer'
import {
  IsArray,
  IsISO8601,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'

import { PageQuery } from '../input'
import { MAX_OBJECT_ID, MAX_ID_LENGTH, MAX_SEQUENCE, MAX_TYPE_LENGTH } from '../input/limits'
import { Nullable, pageOf } from '../openapi'

import { MessageDeliveryView, toMessageDeliveryView } from './MessageDeliveryView'
import { PartyView } from './PartyView'

const DIRECTIONS = ['in', 'out'] as const
type Direction = (typeof DIRECTIONS)[number]

export class EventQuery extends PageQuery {
  @IsOptional()
  @IsIn(DIRECTIONS)
  public direction?: 'in' | 'out'

  /** `@type` as it came or went */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TYPE_LENGTH)
  public type?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public connectionId?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_ID_LENGTH)
  public threadId?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public actionUuid?: string

  /** a sequence number, or 0: what came after it, oldest first */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_SEQUENCE)
  public after?: number
}

export class EventErrorView {
  @IsString()
  public code!: string

  @IsString()
  public message!: string
}

/** One DIDComm message, in or out, without its content. */
export class EventView {
  @IsUUID()
  public id!: string

  @IsIn(DIRECTIONS)
  public direction!: Direction

  /** null where the message has no `@type` that is a string */
  @IsString()
  @Nullable()
  public type!: string | null

  @IsString()
  @Nullable()
  public connectionId!: string | null

  @IsString()
  @Nullable()
  public threadId!: string | null

  @IsString()
  @Nullable()
  public parentThreadId!: string | null

  @IsString()
  @Nullable()
  public actionUuid!: string | null

  /** the stored message as a whole, under `/messages/:id`; null for messages of protocols that earlier versions recorded */
  @IsUUID()
  @Nullable()
  public assetUuid!: string | null

  /** ids of its attachments, in order */
  @IsArray()
  @IsString({ each: true })
  public assetDataUuids!: string[]

  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public from!: PartyView | null

  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public to!: PartyView | null

  /** counts the tenant's events, from 1 */
  @IsInt()
  public sequence!: number

  /** why a received message could not be handled, or a sent one could not be delivered */
  @ValidateNested()
  @Type(() => EventErrorView)
  @Nullable()
  public error!: EventErrorView | null

  /** how far the message is, where it is one of the tenant's */
  @ValidateNested()
  @Type(() => MessageDeliveryView)
  @Nullable()
  public delivery!: MessageDeliveryView | null

  @IsISO8601()
  public createdAt!: string
}

export class EventWithMessageView extends EventView {
  /** the decrypted JSON; byte for byte under `/raw` */
  @IsObject()
  public message!: JsonObject
}

export const EventPage = pageOf(EventView)

export function toEventView(event: EventWithDelivery): EventView {
  return {
    id: event.id,
    direction: event.direction,
    type: event.type,
    connectionId: event.connectionId,
    threadId: event.threadId,
    parentThreadId: event.parentThreadId,
    actionUuid: event.actionUuid,
    assetUuid: assetIdOf(event),
    assetDataUuids: event.attachmentIds,
    from: shortParty(event.from),
    to: shortParty(event.to),
    sequence: event.sequence,
    error: event.error,
    delivery: toMessageDeliveryView(event.delivery ?? null),
    createdAt: new Date(event.createdAt).toISOString(),
  }
}
