import type { Page } from '@didcomm-gateway/core'
// not under the name of the global: a decorated parameter takes the global of that name for its type at run time
import type { Response as ExpressResponse } from 'express'

import { injectable } from '@credo-ts/core'
import { WebhookSettings } from '@didcomm-gateway/relay-module'
import { Delete, Get, HeaderParam, JsonController, Param, Post, Put, Res } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { problems } from '../../problems'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { SettingInput, SettingPage, SettingView, toSettingView } from './SettingViews'

/** Settings of the tenant: `DIDCOMM_WEBHOOK` and `TASK_WEBHOOK`. The header `ETag` of one changes with its rules. */
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
  public async get(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @Res() response: ExpressResponse
  ): Promise<SettingView> {
    const setting = await this.settings.get(tenantId, key)
    response.set('ETag', setting.etag)
    return toSettingView(setting)
  }

  /** With `If-Match` only where nobody has changed the list since that `ETag` was answered. */
  @Put('/:key')
  @Answers(200, SettingView)
  public async put(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @JsonBody() input: SettingInput,
    @Res() response: ExpressResponse,
    @HeaderParam('If-Match') ifMatch?: string
  ): Promise<SettingView> {
    if ((input.key ?? key) !== key) {
      throw problems.validationFailed([{ path: 'key', message: `key must be ${key}, as in the path` }])
    }
    const setting = await this.settings.put(tenantId, key, input, { ifMatch })
    response.set('ETag', setting.etag)
    return toSettingView(setting)
  }

  /** The same as PUT. */
  @Post('/:key')
  @Answers(201, SettingView)
  public async post(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @JsonBody() input: SettingInput,
    @Res() response: ExpressResponse,
    @HeaderParam('If-Match') ifMatch?: string
  ): Promise<SettingView> {
    return this.put(tenantId, key, input, response, ifMatch)
  }

  @Delete('/:key')
  @Answers(204)
  public async delete(
    @CurrentTenant() tenantId: string,
    @Param('key') key: string,
    @HeaderParam('If-Match') ifMatch?: string
  ): Promise<void> {
    await this.settings.delete(tenantId, key, { ifMatch })
  }
}
