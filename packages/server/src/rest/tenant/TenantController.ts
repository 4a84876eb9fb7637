import { injectable } from '@credo-ts/core'
import { Get, JsonController, Patch } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { TenantService } from '../../tenants/TenantService'
import { JsonBody } from '../input'
import { Answers } from '../openapi'
import { TenantView, toTenantView } from '../tenants/TenantViews'

import { OwnTenantInput } from './OwnTenantInput'

/** The caller's own tenant. */
@injectable()
@ForTenant()
@JsonController('/tenant')
export class TenantController {
  public constructor(private readonly tenants: TenantService) {}

  @Get()
  @Answers(200, TenantView)
  public async get(@CurrentTenant() tenantId: string): Promise<TenantView> {
    return toTenantView(await this.tenants.get(tenantId))
  }

  @Patch()
  @Answers(200, TenantView)
  public async change(@CurrentTenant() tenantId: string, @JsonBody() { label }: OwnTenantInput): Promise<TenantView> {
    const tenant = label === undefined ? this.tenants.get(tenantId) : this.tenants.rename(tenantId, label)
    return toTenantView(await tenant)
  }
}
