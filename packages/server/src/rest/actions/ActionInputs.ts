import type { PartyReference } from '@didcomm-gateway/action-module'
import type { JsonObject } from '@didcomm-gateway/core'

import { ACTION_STATUSES } from '@didcomm-gateway/action-module'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { PageQuery, TakesBack } from '../input'
import { IsInAnyCase } from '../input/IsInAnyCase'
import { MAX_DID_LENGTH, MAX_OBJECT_ID } from '../input/limits'

import { ActionConfigView, ActionView } from './ActionViews'

const COMMANDS = ['message'] as const
const TYPES = ['DIDCOMM'] as const

const REFERENCE = {
  oneOf: [{ type: 'string' as const }, { $ref: '#/components/schemas/PartyReferenceInput' }],
}

/** An id, a DID or both, as `from` and `to` of an action are shown. */
export class PartyReferenceInput {
  @IsOptional()
  @IsString()
  public uuid?: string | null

  @IsOptional()
  @IsString()
  public did?: string | null
}

export class ActionDataInput {
  /** sent as it is; only `@type` is required */
  @IsDefined()
  // in place of what IsDefined says, `not: { type: 'null' }`: OpenAPI 3.0 has no such type
  @JSONSchema(() => ({ type: 'object', required: ['@type'], additionalProperties: true }))
  public message!: JsonObject
}

@JSONSchema({ required: ['message'] })
export class OpeningDataInput {
  /** sent as it is; only `@type` is required. Null, as an answer shows it while there is none: the thread is opened */
  @ValidateIf((_, message) => message !== null)
  @IsDefined()
  @JSONSchema(() => ({ type: 'object', required: ['@type'], additionalProperties: true, nullable: true }))
  public message!: JsonObject | null
}

@TakesBack(() => ActionConfigView)
export class ActionConfigInput {
  /** id of the connection with the receiver */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public contactUuid?: string | null
}

/** What of an action never changes. Where an action is named, another value than the action's is refused. */
@TakesBack(() => ActionView)
export class FixedActionInput {
  /** id or DID of the identity that the receiver is connected to. Default: that one */
  @IsOptional()
  @Type(() => PartyReferenceInput)
  @JSONSchema(() => REFERENCE)
  public from?: PartyReference | null

  /** another name for `from` */
  @IsOptional()
  @IsString()
  @Length(1, MAX_DID_LENGTH)
  public identityId?: string | null

  /** the receiver: id of a connection, or the contact's DID; or use `config.contactUuid` */
  @IsOptional()
  @Type(() => PartyReferenceInput)
  @JSONSchema(() => REFERENCE)
  public to?: PartyReference | null

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ActionConfigInput)
  public config?: ActionConfigInput | null

  /** your own reference */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  public referenceID?: string | null

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  public tags?: string[] | null

  /** the tenant's own id */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public principalUuid?: string | null
}

/** Sends on the thread of an action. */
export class ContinueActionInput extends FixedActionInput {
  /** Default: message */
  @IsOptional()
  @IsIn(COMMANDS)
  public command?: (typeof COMMANDS)[number] | null

  @IsObject()
  @ValidateNested()
  @Type(() => ActionDataInput)
  public data!: ActionDataInput

  @IsOptional()
  @IsInAnyCase(TYPES)
  public type?: string | null

  /** that of the path */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public uuid?: string | null
}

/** Opens an action, with its first message or without one. With `uuid` it sends on that action. */
export class ActionInput extends FixedActionInput {
  @IsInAnyCase(TYPES)
  public type!: string

  /** Default: message */
  @IsOptional()
  @IsIn(COMMANDS)
  public command?: (typeof COMMANDS)[number] | null

  /** left out: the thread is opened, and messages follow */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningDataInput)
  public data?: OpeningDataInput | null

  /** of an action of your own: the message goes on its thread, as with PUT */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public uuid?: string | null
}

export class ActionQuery extends PageQuery {
  @IsOptional()
  @IsIn(ACTION_STATUSES)
  public status?: 'ACTIVE' | 'SUCCESS' | 'ERROR'

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public connectionId?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  public referenceID?: string
}
