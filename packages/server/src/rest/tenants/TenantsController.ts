import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, Patch, Post } from 'routing-controllers'

import { ForOperator } from '../../auth'
import { TenantService } from '../../tenants/TenantService'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { NewTenantView, TenantInput, TenantPage, TenantView, toTenantView } from './TenantViews'

/** Tenants, for the operator of the gateway. */
@injectable()
@ForOperator()
@JsonController('/tenants')
export class TenantsController {
  public constructor(private readonly tenants: TenantService) {}

  @Post()
  @Answers(201, NewTenantView)
  public async create(@JsonBody() { label }: TenantInput): Promise<NewTenantView> {
    const tenant = await this.tenants.create(label)
    return { ...toTenantView(tenant), apiKey: tenant.apiKey }
  }

  @Get()
  @Answers(200, TenantPage)
  public async list(@Queries() query: PageQuery): Promise<Page<TenantView>> {
    const { items, nextCursor } = await this.tenants.list(query)
    return { items: items.map(toTenantView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, TenantView)
  public async get(@Param('id') id: string): Promise<TenantView> {
    return toTenantView(await this.tenants.get(id))
  }

  @Patch('/:id')
  @Answers(200, TenantView)
  public async rename(@Param('id') id: string, @JsonBody() { label }: TenantInput): Promise<TenantView> {
    return toTenantView(await this.tenants.rename(id, label))
  }

  @Delete('/:id')
  @Answers(204)
  public async delete(@Param('id') id: string): Promise<void> {
    await this.tenants.delete(id)
  }
}
