import type { Action, ActionDirection, ActionStatus, ActionTypeStatus } from '@didcomm-gateway/action-module'
import type { JsonObject } from '@didcomm-gateway/core'

import { ACTION_STATUSES } from '@didcomm-gateway/action-module'
import { shortParty } from '@didcomm-gateway/core'
import { Type } from 'class-transformer'
import { IsIn, IsISO8601, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator'

import { MessageDeliveryView, toMessageDeliveryView } from '../events/MessageDeliveryView'
import { PartyView } from '../events/PartyView'
import { Nullable, pageOf } from '../openapi'

export class ActionConfigView {
  /** id of the connection; null where an unconnected sender opened the thread */
  @IsString()
  @Nullable()
  public contactUuid!: string | null

  /** why it ended in `ERROR`: the partner's problem-report, or `{code, message}` where a message could not be delivered */
  @IsObject()
  @Nullable()
  public error!: JsonObject | null
}

export class ActionDataView {
  /** what the tenant sent last, or the message that opened the thread */
  @IsObject()
  @Nullable()
  public message!: JsonObject | null
}

/** A conversation thread with one contact. */
export class ActionView {
  @IsUUID()
  public uuid!: string

  /** the tenant */
  @IsUUID()
  public principalUuid!: string

  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public from!: PartyView | null

  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public to!: PartyView | null

  @IsIn(['DIDCOMM'])
  public type!: string

  @IsString()
  public typeVersion!: string

  @IsIn(['OUTGOING', 'INCOMING'])
  public direction!: ActionDirection

  @IsString()
  @Nullable()
  public referenceID!: string | null

  @ValidateNested()
  @Type(() => ActionConfigView)
  public config!: ActionConfigView

  /** open, ended by an ack, ended by a problem-report or an undeliverable message */
  @IsIn(ACTION_STATUSES)
  public status!: ActionStatus

  /** where the last message of the thread is; null while there is none */
  @IsIn(['QUEUED', 'SENT', 'RECEIVED', 'FAILED'])
  @Nullable()
  public typeStatus!: ActionTypeStatus | null

  @ValidateNested()
  @Type(() => ActionDataView)
  public data!: ActionDataView

  /** how far its last message out is; null before there is one */
  @ValidateNested()
  @Type(() => MessageDeliveryView)
  @Nullable()
  public delivery!: MessageDeliveryView | null

  /** id of the API key */
  @IsString()
  @Nullable()
  public createdBy!: string | null

  @IsString()
  @Nullable()
  public updatedBy!: string | null

  @IsString({ each: true })
  @Nullable()
  public tags!: string[] | null

  @IsISO8601()
  public createdAt!: string

  @IsISO8601()
  public updatedAt!: string
}

export const ActionPage = pageOf(ActionView)

/** @template Message parsed as in an {@link ActionView}, or its text for {@link jsonWithTexts} */
export function toActionView<Message>({ createdAt, updatedAt, delivery, ...action }: Action<Message>) {
  return {
    ...action,
    from: shortParty(action.from),
    to: shortParty(action.to),
    delivery: toMessageDeliveryView(delivery),
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}
