import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, Post } from 'routing-controllers'

import { ApiKeys, CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { ApiKeyInput, ApiKeyPage, ApiKeyView, NewApiKeyView, toApiKeyView, toNewApiKey } from './ApiKeyViews'

/** API keys of the caller's own tenant. */
@injectable()
@ForTenant('admin')
@JsonController('/api-keys')
export class ApiKeysController {
  public constructor(private readonly apiKeys: ApiKeys) {}

  @Post()
  @Answers(201, NewApiKeyView)
  public async create(@CurrentTenant() tenantId: string, @JsonBody() input: ApiKeyInput): Promise<NewApiKeyView> {
    const created = await this.apiKeys.create(tenantId, toNewApiKey(input))
    return { ...toApiKeyView(created), apiKey: created.apiKey }
  }

  @Get()
  @Answers(200, ApiKeyPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<ApiKeyView>> {
    const { items, nextCursor } = await this.apiKeys.list(tenantId, query)
    return { items: items.map(toApiKeyView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, ApiKeyView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<ApiKeyView> {
    return toApiKeyView(await this.apiKeys.get(tenantId, id))
  }

  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.apiKeys.delete(tenantId, id)
  }
}
