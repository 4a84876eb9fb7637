import type { Page } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { Delete, Get, JsonController, Param, UseInterceptor } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { HeldCredentials } from '../../credentials/HeldCredentials'
import { PageQuery, Queries } from '../input'
import { Answers } from '../openapi'
import { inSteps } from '../output/inSteps'

import { HeldCredentialPage, HeldCredentialView, toHeldCredentialView } from './HeldCredentialViews'

/** What the tenant holds. */
@injectable()
@ForTenant()
@UseInterceptor(inSteps)
@JsonController('/wallet/credentials')
export class WalletController {
  public constructor(private readonly held: HeldCredentials) {}

  @Get()
  @Answers(200, HeldCredentialPage)
  public async list(@CurrentTenant() tenantId: string, @Queries() query: PageQuery): Promise<Page<HeldCredentialView>> {
    const { items, nextCursor } = await this.held.list(tenantId, query)
    return { items: items.map(toHeldCredentialView), nextCursor }
  }

  @Get('/:id')
  @Answers(200, HeldCredentialView)
  public async get(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<HeldCredentialView> {
    return toHeldCredentialView(await this.held.get(tenantId, id))
  }

  @Delete('/:id')
  @Answers(204)
  public async delete(@CurrentTenant() tenantId: string, @Param('id') id: string): Promise<void> {
    await this.held.delete(tenantId, id)
  }
}
