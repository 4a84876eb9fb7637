import { DidExchangeState } from '@credo-ts/core'
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator'

import { PageQuery } from '../input'
import { MAX_DID_LENGTH, MAX_ID_LENGTH, MAX_OBJECT_ID } from '../input/limits'
import { LabelInputs, MAX_LABEL_LENGTH, MAX_TAG_LENGTH } from '../labels/LabelInputs'

export class ConnectionQuery extends PageQuery {
  @IsOptional()
  @IsIn(Object.values(DidExchangeState))
  // routing-controllers reads the type, and knows no enums
  public state?: string

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public identityId?: string

  /** `@id` of the invitation, ours or the partner's */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_ID_LENGTH)
  public invitationId?: string

  /** the short or the long form of a did:peer:4 */
  @IsOptional()
  @IsString()
  @Length(1, MAX_DID_LENGTH)
  public theirDid?: string

  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  public alias?: string

  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  public externalId?: string

  /** one of its tags */
  @IsOptional()
  @IsString()
  @Length(1, MAX_TAG_LENGTH)
  public tag?: string
}

/** What is left out stays; null empties. */
export class ConnectionChangeInput extends LabelInputs {}
