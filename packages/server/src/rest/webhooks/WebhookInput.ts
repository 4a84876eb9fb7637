import { IsIn, IsISO8601, IsInt, IsOptional, IsString, MaxLength } from 'class-validator'

import { MAX_OBJECT_ID } from '../input/limits'
import { WebhookEntryInputBody } from '../settings/SettingViews'

/** What a webhook shall be. What GET shows of how it fares may come along; only what is said here is looked at. */
export class WebhookInput extends WebhookEntryInputBody {
  /** must be the one that it has */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public setting?: string | null

  /** must be the one that it has: `enable` and `disable` change it */
  @IsOptional()
  @IsIn(['enabled', 'disabled'])
  public state?: string | null

  @IsOptional()
  @IsString()
  @MaxLength(MAX_OBJECT_ID)
  public disabledReason?: string | null

  @IsOptional()
  @IsIn(['open', 'closed'])
  public circuit?: string | null

  @IsOptional()
  @IsISO8601()
  public pausedUntil?: string | null

  @IsOptional()
  @IsInt()
  public consecutiveFailures?: number | null

  @IsOptional()
  @IsISO8601()
  public failingSince?: string | null

  @IsOptional()
  @IsISO8601()
  public createdAt?: string | null

  @IsOptional()
  @IsISO8601()
  public updatedAt?: string | null
}
