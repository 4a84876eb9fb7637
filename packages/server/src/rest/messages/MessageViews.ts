import type { JsonObject, StoredMessage } from '@didcomm-gateway/core'

import { shortParty } from '@didcomm-gateway/core'
import { Type } from 'class-transformer'
import {
  IsArray,
  IsISO8601,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator'

import { PartyView } from '../events/PartyView'
import { PageQuery } from '../input'
import { MAX_OBJECT_ID, MAX_ID_LENGTH, MAX_TYPE_LENGTH } from '../input/limits'
import { Nullable, pageOf } from '../openapi'

export class MessageQuery extends PageQuery {
  /** `@type` as it came */
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
}

export class AttachmentView {
  @IsUUID()
  public id!: string

  /** as the sender declares it */
  @IsString()
  @Nullable()
  public mediaType!: string | null

  @IsString()
  @Nullable()
  public filename!: string | null

  /** length of the content; where it is linked, what the sender declares */
  @IsInt()
  @Nullable()
  public byteCount!: number | null

  /** where the content is when it is not in the message; the gateway does not follow them */
  @IsArray()
  @IsString({ each: true })
  public links!: string[]
}

/** A stored message. In lists: received ones of a type that no protocol of the gateway handles. */
export class MessageView {
  @IsUUID()
  public id!: string

  @IsString()
  @Nullable()
  public type!: string | null

  @IsString()
  @Nullable()
  public threadId!: string | null

  @IsString()
  @Nullable()
  public parentThreadId!: string | null

  @IsString()
  @Nullable()
  public actionUuid!: string | null

  @IsUUID()
  public eventUuid!: string

  /** null where the sender was anonymous */
  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public from!: PartyView | null

  @ValidateNested()
  @Type(() => PartyView)
  @Nullable()
  public to!: PartyView | null

  @IsString()
  @Nullable()
  public connectionId!: string | null

  /** the decrypted JSON as it came */
  @IsObject()
  public message!: JsonObject

  @ValidateNested({ each: true })
  @Type(() => AttachmentView)
  public attachments!: AttachmentView[]

  @IsISO8601()
  public receivedAt!: string
}

export const MessagePage = pageOf(MessageView)

/** A {@link MessageView} for {@link jsonWithTexts}: its message is the text as it came. */
export function toMessageView({ receivedAt, text, ...shown }: StoredMessage) {
  const parties = { from: shortParty(shown.from), to: shortParty(shown.to) }
  return { ...shown, ...parties, receivedAt: new Date(receivedAt).toISOString(), message: text }
}
