import type { JsonObject } from '@didcomm-gateway/core'

import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsOptional, IsString, Length } from 'class-validator'
import { JSONSchema } from 'class-validator-jsonschema'

import { BoundedJson } from '../input/BoundedJson'

const MAX_METADATA_BYTES = 10_000
const MAX_TAGS = 20
export const MAX_LABEL_LENGTH = 200
export const MAX_TAG_LENGTH = 100

/** What a tenant calls a connection; partners see nothing of it. */
export class LabelInputs {
  /** name of the partner */
  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  public alias?: string | null

  /** id in a system of the tenant's; tasks name it */
  @IsOptional()
  @IsString()
  @Length(1, MAX_LABEL_LENGTH)
  public externalId?: string | null

  /** free JSON, 10,000 bytes at most */
  @IsOptional()
  @IsObject()
  @BoundedJson(MAX_METADATA_BYTES)
  @JSONSchema(() => ({ type: 'object', additionalProperties: true, nullable: true }))
  public metadata?: JsonObject | null

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_TAGS)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, MAX_TAG_LENGTH, { each: true })
  public tags?: string[] | null
}
