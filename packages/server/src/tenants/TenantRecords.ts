import { AgentContext, KeyDerivationMethod, UpdateAssistant, injectable } from '@credo-ts/core'
import { TenantRecord } from '@credo-ts/tenants'
// Not exported from the package's root; only they also know a tenant's routing records.
import { TenantRepository } from '@credo-ts/tenants/build/repository'
import { TenantRecordService } from '@credo-ts/tenants/build/services'

/** Credo's tenant records, in the root wallet: the label, and the name of the tenant's wallet profile. */
@injectable()
export class TenantRecords {
  public constructor(
    private readonly rootContext: AgentContext,
    private readonly repository: TenantRepository,
    private readonly service: TenantRecordService
  ) {}

  /** The wallet profile itself is made when the tenant's context is opened first. */
  public async create(tenantId: string, label: string): Promise<void> {
    const record = new TenantRecord({
      id: tenantId,
      config: {
        label,
        walletConfig: {
          id: `tenant-${tenantId}`,
          key: await this.rootContext.wallet.generateWalletKey(),
          keyDerivationMethod: KeyDerivationMethod.Raw,
        },
      },
      storageVersion: UpdateAssistant.frameworkStorageVersion,
    })
    await this.repository.save(this.rootContext, record)
  }

  public async findLabel(tenantId: string): Promise<string | null> {
    const record = await this.repository.findById(this.rootContext, tenantId)
    return record?.config.label ?? null
  }

  /** @throws Credo's RecordNotFoundError */
  public async rename(tenantId: string, label: string): Promise<void> {
    const record = await this.repository.getById(this.rootContext, tenantId)
    record.config = { ...record.config, label }
    await this.repository.update(this.rootContext, record)
  }

  /** Removes the record and the tenant's routing records. The wallet profile must be gone already: only the record names it. */
  public async delete(tenantId: string): Promise<void> {
    await this.service.deleteTenantById(this.rootContext, tenantId)
  }
}
