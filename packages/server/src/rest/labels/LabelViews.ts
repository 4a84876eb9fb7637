import type { JsonObject } from '@didcomm-gateway/core'

import { IsObject, IsString } from 'class-validator'

import { Nullable } from '../openapi'

/** What the tenant calls an invitation's connections, or one of them. */
export class LabelViews {
  @IsString()
  @Nullable()
  public alias!: string | null

  /** id in a system of the tenant's */
  @IsString()
  @Nullable()
  public externalId!: string | null

  @IsObject()
  @Nullable()
  public metadata!: JsonObject | null

  @IsString({ each: true })
  public tags!: string[]
}
