export interface FairQueueLimits {
  /** most that wait, of all tenants */
  most: number
  /** of these, of one tenant */
  perTenant: number
}

/** What waits, dealt out to tenants in turn; the oldest of a tenant first. */
export class FairQueue<T> {
  /** in the order of their turns; none is empty */
  private readonly waiting = new Map<string, T[]>()
  private count = 0

  public constructor(private readonly limits: FairQueueLimits) {}

  public get size(): number {
    return this.count
  }

  /**
   * When all is full, the tenant of whom most waits gives way.
   * @returns what does not wait (any more): the given item, another one, or null
   */
  public push(tenantId: string, item: T): T | null {
    const own = this.waiting.get(tenantId)?.length ?? 0
    if (own >= this.limits.perTenant) return item
    let refused: T | null = null
    if (this.count >= this.limits.most) {
      const [largest, items] = [...this.waiting].reduce((a, b) => (b[1].length > a[1].length ? b : a))
      if (items.length <= own + 1) return item
      refused = this.take(largest, items.length - 1)
    }
    this.count++
    const items = this.waiting.get(tenantId)
    if (items) items.push(item)
    else this.waiting.set(tenantId, [item])
    return refused
  }

  /** @param mayRun whether it is this tenant's turn; null when nothing may run */
  public next(mayRun: (tenantId: string) => boolean): { tenantId: string; item: T } | null {
    for (const tenantId of this.waiting.keys()) {
      if (!mayRun(tenantId)) continue
      const item = this.take(tenantId, 0)
      const rest = this.waiting.get(tenantId)
      if (rest) {
        this.waiting.delete(tenantId)
        this.waiting.set(tenantId, rest)
      }
      return { tenantId, item }
    }
    return null
  }

  public remove(tenantId: string, item: T): boolean {
    const place = this.waiting.get(tenantId)?.indexOf(item) ?? -1
    if (place >= 0) this.take(tenantId, place)
    return place >= 0
  }

  /** Everything, which waits no longer. */
  public drain(): T[] {
    const items = [...this.waiting.values()].flat()
    this.waiting.clear()
    this.count = 0
    return items
  }

  private take(tenantId: string, place: number): T {
    const items = this.waiting.get(tenantId) as T[]
    const [item] = items.splice(place, 1)
    if (items.length === 0) this.waiting.delete(tenantId)
    this.count--
    return item
  }
}
