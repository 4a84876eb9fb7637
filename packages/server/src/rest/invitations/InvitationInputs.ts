import type { JsonObject } from '@didcomm-gateway/core'

import { Type } from 'class-transformer'
import { IsBoolean, IsObject, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { MAX_OBJECT_ID, MAX_DID_LENGTH } from '../input/limits'
import { LabelInputs } from '../labels/LabelInputs'

const MAX_URL_LENGTH = 100_000

/** Exactly one of the two. */
export class InvitationAttachmentInput {
  /** id of an offer that was made without `connectionId` */
  @IsOptional()
  @IsString()
  @Length(1, MAX_OBJECT_ID)
  public credentialId?: string

  /** id of a proof request that was made without `connectionId` */
  @IsOptional()
  @IsString()
  @Length(1, MAX_OBJECT_ID)
  public proofId?: string
}

export class InvitationInput extends LabelInputs {
  /** identity that partners get to know. Default: the tenant's default identity */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public identityId?: string | null

  /** name that partners see. Default: the identity's label */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public label?: string | null

  /** default false: for one connection. A `reusable` one without `attach` is for many */
  @IsOptional()
  @IsBoolean()
  public multiUse?: boolean | null

  /**
   * default false. With true the invitation names the identity's DID (method `peer` or `web`) in place of a fresh key: a partner that knows the DID can
   * use its connection again. All partners see the same DID
   */
  @IsOptional()
  @IsBoolean()
  public reusable?: boolean | null

  /** an offer or proof request for the one partner that takes the invitation up */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => InvitationAttachmentInput)
  public attach?: InvitationAttachmentInput | null

  /** what the connection is for, in words */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  public goal?: string | null

  /** what the connection is for, as a code that partners' systems know */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  public goalCode?: string | null

  /** default true; with false each request waits for `POST /connections/:id/accept` */
  @IsOptional()
  @IsBoolean()
  public autoAccept?: boolean | null
}

/** Exactly one of `invitation`, `invitationUrl` and `did`. */
export class ReceiveInvitationInput extends LabelInputs {
  /** the out-of-band message of the partner, as it came */
  @IsOptional()
  @JSONSchema({ type: 'object', additionalProperties: true, nullable: true })
  public invitation?: JsonObject | null

  /** URL that holds the message, or a shortened one that leads to it */
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL_LENGTH)
  public invitationUrl?: string | null

  /** public DID of a partner that takes requests without an invitation */
  @IsOptional()
  @IsString()
  @Length(1, MAX_DID_LENGTH)
  public did?: string | null

  /** identity that the partner gets to know. Default: the tenant's default identity */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public identityId?: string | null

  /** default true; with false the partner's response waits for `POST /connections/:id/accept` */
  @IsOptional()
  @IsBoolean()
  public autoAccept?: boolean | null

  /**
   * default false: a new connection. With true the answer is the completed connection that the identity has with the DID that the invitation names, where
   * there is one; the partner is asked to go on with it
   */
  @IsOptional()
  @IsBoolean()
  public reuseConnection?: boolean | null
}
