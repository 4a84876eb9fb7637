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
  ValidateNested,
  MaxLength,
} from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { PageQuery, TakesBack } from '../input'
import { MAX_OBJECT_ID } from '../input/limits'

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

/** Sends on the thread of an action. */
@TakesBack(() => ActionView)
export class ContinueActionInput {
  @IsIn(COMMANDS)
  public command!: (typeof COMMANDS)[number]

  @IsObject()
  @ValidateNested()
  @Type(() => ActionDataInput)
  public data!: ActionDataInput

  /** the tenant's own id */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public principalUuid?: string | null
}

@TakesBack(() => ActionConfigView)
export class ActionConfigInput {
  /** id of the connection with the receiver */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public contactUuid?: string | null
}

/** Opens an action with its first message. */
export class ActionInput extends ContinueActionInput {
  @IsIn(TYPES)
  public type!: (typeof TYPES)[number]

  /** id or DID of the identity that the receiver is connected to. Default: that one */
  @IsOptional()
  @Type(() => PartyReferenceInput)
  @JSONSchema(() => REFERENCE)
  public from?: PartyReference | null

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
