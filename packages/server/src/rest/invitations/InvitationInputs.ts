import type { JsonObject } from '@didcomm-gateway/core'

import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { MAX_OBJECT_ID, MAX_DID_LENGTH } from '../input/limits'
import { LabelInputs } from '../labels/LabelInputs'

const MAX_URL_LENGTH = 100_000

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

  /** default false: for one connection */
  @IsOptional()
  @IsBoolean()
  public multiUse?: boolean | null

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
}
