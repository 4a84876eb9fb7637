import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, Post } from 'routing-controllers'

import { ApiKeys, ForOperator } from '../../auth'
import { TenantService } from '../../tenants/TenantService'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { ApiKeyInput, ApiKeyPage, ApiKeyView, NewApiKeyView, toApiKeyView, toNewApiKey } from './ApiKeyViews'

/** API keys of any tenant, for the operator: a tenant that lost its last key gets a new one here. */
@injectable()
@ForOperator()
@JsonController('/tenants/:tenantId/api-keys')
export class TenantApiKeysController {
  public constructor(
    private readonly apiKeys: ApiKeys,
    private readonly tenants: TenantService
  ) {}

  @Post()
  @Answers(201, NewApiKeyView)
  public async create(@Param('tenantId') tenantId: string, @JsonBody() input: ApiKeyInput): Promise<NewApiKeyView> {
    await this.tenants.get(tenantId)
    const created = await this.apiKeys.create(tenantId, toNewApiKey(input))
    return { ...toApiKeyView(created), apiKey: created.apiKey }
  }

  @Get()
  @Answers(200, ApiKeyPage)
  public async list(@Param('tenantId') tenantId: string, @Queries() query: PageQuery): Promise<Page<ApiKeyView>> {
    await this.tenants.get(tenantId)
    const { items, nextCursor } = await this.apiKeys.list(tenantId, query)
    return { items: items.map(toApiKeyView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, ApiKeyView)
  public async get(@Param('tenantId') tenantId: string, @Param('id') id: string): Promise<ApiKeyView> {
    await this.tenants.get(tenantId)
    return toApiKeyView(await this.apiKeys.get(tenantId, id))
  }

  @Delete('/:id')
  @Answers(204)
  public async delete(@Param('tenantId') tenantId: string, @Param('id') id: string): Promise<void> {
    await this.tenants.get(tenantId)
    await this.apiKeys.delete(tenantId, id)
  }
}
