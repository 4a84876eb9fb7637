/**
 * What of a worker's or a door's room is taken, and by which tenants or addresses: none gets more than its part, so that
 * partners of one that do not answer keep nobody else waiting.
 */
export class FairShare {
  private readonly taken = new Map<string, number>()
  private total = 0

  /**
   * @param most pieces of work in hand at the same time
   * @param perTenant of these, of one tenant
   */
  public constructor(
    private readonly most: number,
    private readonly perTenant: number
  ) {}

  /** Tenants that get nothing more now. */
  public get full(): string[] {
    return [...this.taken].filter(([, count]) => count >= this.perTenant).map(([tenantId]) => tenantId)
  }

  /** Pieces of work in hand. */
  public get inUse(): number {
    return this.total
  }

  public isFull(tenantId: string): boolean {
    return (this.taken.get(tenantId) ?? 0) >= this.perTenant
  }

  /** Whether nobody gets anything more now. */
  public get isExhausted(): boolean {
    return this.total >= this.most
  }

  /**
   * Pieces that may be claimed at once from tenants that are not {@link full}, even if all turn out to be of one tenant;
   * 0 when there is no room.
   */
  public get room(): number {
    const counts = [...this.taken.values()].filter((count) => count < this.perTenant)
    return Math.max(0, Math.min(this.most - this.total, this.perTenant - Math.max(0, ...counts)))
  }

  /** @returns false when there is no room for one more */
  public tryTake(tenantId: string): boolean {
    if (this.isExhausted || this.isFull(tenantId)) return false
    this.take(tenantId)
    return true
  }

  public take(tenantId: string): void {
    this.taken.set(tenantId, (this.taken.get(tenantId) ?? 0) + 1)
    this.total++
  }

  public give(tenantId: string): void {
    const left = (this.taken.get(tenantId) ?? 0) - 1
    if (left > 0) this.taken.set(tenantId, left)
    else this.taken.delete(tenantId)
    this.total--
  }
}
