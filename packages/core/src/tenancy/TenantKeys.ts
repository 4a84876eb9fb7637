import type { AgentContext, StorageService } from '@credo-ts/core'

import { InjectionSymbols, RecordDuplicateError, RecordNotFoundError, injectable } from '@credo-ts/core'
import { randomBytes } from 'node:crypto'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'

import { TenantContexts } from './TenantContexts'
import { TenantKey } from './TenantKey'
import { TenantKeyRecord } from './TenantKeyRecord'

/** Hands out the tenants' data keys; the ones used last are remembered, up to `warmKeys`. */
@injectable()
export class TenantKeys {
  private readonly known = new Map<string, Promise<TenantKey>>()

  public constructor(
    private readonly contexts: TenantContexts,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /**
   * The key of the tenant, made in its wallet at first use. Call it before a transaction begins, never inside one.
   * @throws Credo's RecordNotFoundError when there is no such tenant
   */
  public async get(tenantId: string): Promise<TenantKey> {
    const known = this.known.get(tenantId)
    this.known.delete(tenantId)
    const key = known ?? this.contexts.run(tenantId, (context) => loadOrCreate(context))
    this.known.set(tenantId, key)
    if (this.known.size > this.config.warmKeys) {
      const oldest = this.known.keys().next().value
      if (oldest !== undefined) this.known.delete(oldest)
    }
    key.catch(() => {
      if (this.known.get(tenantId) === key) this.known.delete(tenantId)
    })
    return key
  }

  public forget(tenantId: string): void {
    this.known.delete(tenantId)
  }
}

async function loadOrCreate(context: AgentContext): Promise<TenantKey> {
  const storage = context.dependencyManager.resolve<StorageService<TenantKeyRecord>>(InjectionSymbols.StorageService)
  const load = () => storage.getById(context, TenantKeyRecord, TenantKeyRecord.fixedId)
  const record = await load().catch(async (error: unknown) => {
    if (!(error instanceof RecordNotFoundError)) throw error
    const made = new TenantKeyRecord({ secret: randomBytes(32).toString('base64url') })
    try {
      await storage.save(context, made)
      return made
    } catch (saveError) {
      // another instance was faster: its key is the tenant's key
      if (saveError instanceof RecordDuplicateError) return load()
      throw saveError
    }
  })
  return new TenantKey(context.contextCorrelationId, Buffer.from(record.secret, 'base64url'))
}
