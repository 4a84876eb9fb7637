import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator'

import { TakesBack } from '../input'
import { MAX_OBJECT_ID } from '../input/limits'
import { WebhookEntryInputBody } from '../settings/SettingViews'

import { WebhookView } from './WebhookViews'

/** What a webhook shall be. What GET shows of how it fares may come along; only what is said here is looked at. */
@TakesBack(() => WebhookView)
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
}
