import type { Tenant } from '../../tenants/TenantService'
import type { TenantExchangeDefaults } from '@didcomm-gateway/core'

import { injectable } from '@credo-ts/core'
import { GatewayWorkers, GeneralMessagesModuleConfig, RetentionWorker, TenantRetention } from '@didcomm-gateway/core'
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
    private readonly config: GeneralMessagesModuleConfig,
    private readonly retention: TenantRetention,
    private readonly retentionWorker: RetentionWorker
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
    @JsonBody() { label, retentionDays, ...settings }: OwnTenantInput
  ): Promise<OwnTenantView> {
    if (retentionDays !== undefined) {
      await this.retention.set(tenantId, retentionDays)
      this.retentionWorker.wake()
    }
    const tenant = label ? this.tenants.rename(tenantId, label) : this.tenants.get(tenantId)
    return this.view(tenantId, await tenant, await this.settings.change(tenantId, settings))
  }

  private async view(tenantId: string, tenant: Tenant, defaults: TenantExchangeDefaults): Promise<OwnTenantView> {
    const storedBytes = await this.workers.storedBytes(tenantId)
    const retentionDays = await this.retention.find(tenantId)
    const storedBytesLimit = this.config.budget.tenantBytes
    return toOwnTenantView(tenant, defaults, { retentionDays, storedBytes, storedBytesLimit })
  }
}
