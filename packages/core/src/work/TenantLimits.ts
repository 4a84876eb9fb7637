import pLimit from 'p-limit'

type Limit = ReturnType<typeof pLimit>

/** Runs work of many tenants: so much at the same time, and of one tenant no more than its part; the rest waits. */
export class TenantLimits {
  private readonly all: Limit
  private readonly ofTenants = new Map<string, { limit: Limit; inHand: number }>()

  public constructor(
    most: number,
    private readonly perTenant: number
  ) {
    this.all = pLimit(most)
  }

  public async run<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    const known = this.ofTenants.get(tenantId)
    const tenant = known ?? { limit: pLimit(this.perTenant), inHand: 0 }
    if (!known) this.ofTenants.set(tenantId, tenant)
    tenant.inHand++
    try {
      return await tenant.limit(() => this.all(work))
    } finally {
      if (--tenant.inHand === 0) this.ofTenants.delete(tenantId)
    }
  }
}
