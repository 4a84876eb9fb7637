/**
 * Counts what happened under a name within a window of time, for limits. Remembers a bounded number of names: when there are more,
 * those that were heard of longest ago are forgotten.
 */
export class RecentCounts {
  /** insertion order is order of the windows */
  private readonly windows = new Map<string, { endsAt: number; count: number }>()

  /**
   * @param windowMs milliseconds, from the first that is counted
   * @param maxNames of which counts are kept
   */
  public constructor(
    private readonly windowMs: number,
    private readonly maxNames: number
  ) {}

  public count(name: string, now: number): number {
    const window = this.windows.get(name)
    return window && window.endsAt > now ? window.count : 0
  }

  public add(name: string, now: number): void {
    const window = this.windows.get(name)
    if (window && window.endsAt > now) {
      window.count++
      return
    }
    this.windows.delete(name)
    this.windows.set(name, { endsAt: now + this.windowMs, count: 1 })
    const oldest = this.windows.size > this.maxNames ? this.windows.keys().next().value : undefined
    if (oldest !== undefined) this.windows.delete(oldest)
  }
}
