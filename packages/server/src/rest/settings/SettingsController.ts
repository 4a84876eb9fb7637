import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { WebhookSettings } from '@didcomm-gateway/relay-module'
import { Delete, Get, JsonController, Param, Post, Put } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { problems } from '../../problems'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { SettingInput, SettingPage, SettingView, toSettingView } from './SettingViews'

/** Settings of the tenant: `DIDCOMM_WEBHOOK` and `TASK_WEBHOOK`. */
@injectable()
@ForTenant()
@JsonController('/settings')
export class SettingsController {
  public constructor(private readonly settings: WebhookSettings) {}

  @Get()
  @Answers(200, SettingPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<SettingView>> {
    const { items, nextCursor } = await this.settings.list(tenantId, query)
    return { items: items.map(toSettingView), nextCursor }
  }

  @Get('/:key')
  @Answers(200, SettingView)
  public async get(@CurrentTenant() tenantId: string, @Param('key') key: string): Promise<SettingView> {
    return toSettingView(await this.settings.get(tenantId, key))
  }

  @Put('/:key')
  @Answers(200, SettingView)
  public async put(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @JsonBody() input: SettingInput
  ): Promise<SettingView> {
    if ((input.key ?? key) !== key) {
      throw problems.validationFailed([{ path: 'key', message: `key must be ${key}, as in the path` }])
    }
    return toSettingView(await this.settings.put(tenantId, key, input))
  }

  /** The same as PUT. */
  @Post('/:key')
  @Answers(201, SettingView)
  public async post(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @JsonBody() input: SettingInput
  ): Promise<SettingView> {
    return this.put(tenantId, key, input)
  }

  @Delete('/:key')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('key') key: string): Promise<void> {
    await this.settings.delete(tenantId, key)
  }
}
