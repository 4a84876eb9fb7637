import type { Invitation, JsonObject } from '@didcomm-gateway/core'

import { IsBoolean, IsISO8601, IsObject, IsString } from 'class-validator'

import { LabelViews } from '../labels/LabelViews'
import { Nullable, pageOf } from '../openapi'

/** An invitation that the tenant made. */
export class InvitationView extends LabelViews {
  /** equals `@id` of the message */
  @IsString()
  public id!: string

  /** the out-of-band 1.1 message for the partner */
  @IsObject()
  public invitation!: JsonObject

  /** the message inside a URL, for links and QR codes */
  @IsString()
  public invitationUrl!: string

  /** `await-response`; `done` when an invitation for one connection has made it */
  @IsString()
  public state!: string

  @IsString()
  @Nullable()
  public identityId!: string | null

  @IsString()
  @Nullable()
  public label!: string | null

  @IsBoolean()
  public multiUse!: boolean

  /** it names the identity by its DID */
  @IsBoolean()
  public reusable!: boolean

  @IsBoolean()
  public autoAccept!: boolean

  @IsString()
  @Nullable()
  public goal!: string | null

  @IsString()
  @Nullable()
  public goalCode!: string | null

  @IsISO8601()
  public createdAt!: string
}

export const InvitationPage = pageOf(InvitationView)

export function toInvitationView({ createdAt, ...invitation }: Invitation): InvitationView {
  return { ...invitation, createdAt: new Date(createdAt).toISOString() }
}
