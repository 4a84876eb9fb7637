import type { JsonObject } from '@didcomm-gateway/core'

import { Type } from 'class-transformer'
import { IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator'

import { Nullable } from '../openapi'

/** `data` of `connection.…` */
export class ConnectionTaskData {
  /** identity of ours that the partner is connected to */
  @IsString()
  @Nullable()
  public identityId!: string | null

  @IsString()
  @Nullable()
  public alias!: string | null

  @IsString({ each: true })
  public tags!: string[]
}

/** `data` of `action.…` */
export class ActionTaskData {
  @IsIn(['SUCCESS', 'ERROR'])
  public status!: string

  @IsString()
  @Nullable()
  public referenceID!: string | null

  /** the partner's problem-report, or `{code, message}` where a message could not be delivered */
  @IsObject()
  @Nullable()
  public error!: JsonObject | null
}

/** `data` of `credential.…` and `proof.…` */
export class ExchangeTaskData {
  @IsString()
  public state!: string

  @IsString()
  @Nullable()
  public threadId!: string | null
}

export class TaskErrorData {
  @IsString()
  public code!: string

  @IsString()
  public message!: string
}

/** `data` of `connection.failed`, `credential.failed` and `proof.failed` */
export class UndeliveredTaskData {
  /** what the record says: the message was about to tell the partner of it */
  @IsString()
  @Nullable()
  public state!: string | null

  @ValidateNested()
  @Type(() => TaskErrorData)
  public error!: TaskErrorData
}

/** `data` of `credential-definition.…` */
export class DefinitionTaskData {
  @IsString()
  public schemaId!: string

  @IsString()
  public tag!: string

  /** why it failed */
  @IsString()
  @Nullable()
  public reason!: string | null
}

/** `data` of `delivery.failed` */
export class DeliveryTaskData {
  @IsString()
  public webhookId!: string

  @IsString()
  @Nullable()
  public eventUuid!: string | null

  @IsInt()
  public attemptCount!: number

  /** code of the last failure */
  @IsString()
  @Nullable()
  public lastError!: string | null
}

/** `data` of `webhook.disabled` */
export class WebhookTaskData {
  /** code */
  @IsString()
  public reason!: string
}
