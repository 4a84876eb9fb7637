import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { IdentityService } from '@didcomm-gateway/core'
import { Get, JsonController, Param, Post } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { JsonBody, PageQuery, Queries } from '../input'
import { Answers } from '../openapi'

import { IdentityInput, IdentityPage, IdentityView, toIdentityView } from './IdentityViews'

/** DIDs under which partners know the tenant. */
@injectable()
@ForTenant()
@JsonController('/identities')
export class IdentitiesController {
  public constructor(private readonly identities: IdentityService) {}

  @Post()
  @Answers(201, IdentityView)
  public async create(@CurrentTenant() tenantId: string, @JsonBody() input: IdentityInput): Promise<IdentityView> {
    const { label, method, isDefault } = input
    return toIdentityView(await this.identities.create(tenantId, { label, method, isDefault: isDefault ?? false }))
  }

  @Get()
  @Answers(200, IdentityPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<IdentityView>> {
    const { items, nextCursor } = await this.identities.list(tenantId, query)
    return { items: items.map(toIdentityView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, IdentityView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<IdentityView> {
    return toIdentityView(await this.identities.get(tenantId, id))
  }
}
