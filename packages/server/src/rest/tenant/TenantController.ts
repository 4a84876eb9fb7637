import type { Tenant } from '../../tenants/TenantService'
import type { TenantExchangeDefaults } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { GatewayWorkers, GeneralMessagesModuleConfig } from '@didcomm-gateway/core'
import { Get, JsonController, Patch } from 'routing-controllers'

import { CurrentTenant, ForTenant } from '../../auth'
import { TenantExchangeSettings } from '../../credentials/TenantExchangeSettings'
import { TenantService } from '../../tenants/TenantService'
import { JsonBody } from '../input'
import { Answers } from '../openapi'

import { OwnTenantInput } from './OwnTenantInput'
import { OwnTenantView, toOwnTenantView } from './OwnTenantView'

/** The caller's own tenant. */
@injectable()
@ForTenant()
@JsonController('/tenant')
export class TenantController {
  public constructor(
    private readonly tenants: TenantService,
    private readonly settings: TenantExchangeSettings,
    private readonly workers: GatewayWorkers,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  @Get()
  @Answers(200, OwnTenantView)
  public async get(@CurrentTenant() tenantId: string): Promise<OwnTenantView> {
    return this.view(tenantId, await this.tenants.get(tenantId), await this.settings.get(tenantId))
  }

  @Patch()
  @Answers(200, OwnTenantView)
  public async change(
    @CurrentTenant() tenantId: string,
    @JsonBody() { label, ...settings }: OwnTenantInput
  ): Promise<OwnTenantView> {
    const tenant = label ? this.tenants.rename(tenantId, label) : this.tenants.get(tenantId)
    return this.view(tenantId, await tenant, await this.settings.change(tenantId, settings))
  }

  private async view(tenantId: string, tenant: Tenant, defaults: TenantExchangeDefaults): Promise<OwnTenantView> {
    const storedBytes = await this.workers.storedBytes(tenantId)
    return toOwnTenantView(tenant, defaults, { storedBytes, storedBytesLimit: this.config.budget.tenantBytes })
  }
}
