import type { AgentContextProvider } from '@credo-ts/core'

import { AgentContext, InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'

interface WarmContext {
  opening: Promise<AgentContext>
  users: number
  /** set when the context must not be handed out again; it ends with its last user */
  retired: boolean
}

/**
 * Opens a tenant's agent context, runs work in it, and always ends it. Opening costs several store calls, so the
 * contexts used last stay open, up to `warmContexts`; Credo closes a context when its last session ends.
 */
@injectable()
export class TenantContexts {
  /** insertion order is order of last use */
  private readonly warm = new Map<string, WarmContext>()

  public constructor(
    private readonly rootContext: AgentContext,
    @inject(InjectionSymbols.AgentContextProvider) private readonly provider: AgentContextProvider,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  /** Context id of the root agent: its own messages are kept under this tenant id. */
  public get rootTenantId(): string {
    return this.rootContext.contextCorrelationId
  }

  /** @throws Credo's RecordNotFoundError when there is no such tenant */
  public async run<T>(tenantId: string, work: (context: AgentContext) => Promise<T>): Promise<T> {
    const entry = this.acquire(tenantId)
    try {
      return await work(await entry.opening)
    } finally {
      entry.users--
      await this.endUnused(entry)
      await this.trim()
    }
  }

  /** Ends the warm context of a tenant as soon as nobody uses it, e.g. before its wallet is deleted. */
  public async forget(tenantId: string): Promise<void> {
    const entry = this.warm.get(tenantId)
    if (!entry) return
    this.warm.delete(tenantId)
    entry.retired = true
    await this.endUnused(entry)
  }

  public async close(): Promise<void> {
    await Promise.all([...this.warm.keys()].map((tenantId) => this.forget(tenantId)))
  }

  private acquire(tenantId: string): WarmContext {
    const known = this.warm.get(tenantId)
    if (known) {
      this.warm.delete(tenantId)
      this.warm.set(tenantId, known)
      known.users++
      return known
    }
    const entry: WarmContext = {
      opening: this.provider.getAgentContextForContextCorrelationId(tenantId),
      users: 1,
      retired: false,
    }
    this.warm.set(tenantId, entry)
    entry.opening.catch(() => {
      entry.retired = true
      if (this.warm.get(tenantId) === entry) this.warm.delete(tenantId)
    })
    return entry
  }

  private async trim(): Promise<void> {
    if (this.warm.size <= this.config.warmContexts) return
    for (const [tenantId, entry] of this.warm) {
      if (this.warm.size <= this.config.warmContexts) return
      if (entry.users > 0) continue
      this.warm.delete(tenantId)
      entry.retired = true
      await this.endUnused(entry)
    }
  }

  private async endUnused(entry: WarmContext): Promise<void> {
    if (!entry.retired || entry.users > 0) return
    const context = await entry.opening.catch(() => null)
    if (context) await this.provider.endSessionForAgentContext(context)
  }
}
