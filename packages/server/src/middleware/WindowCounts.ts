/** What one has used in its present window. */
export interface Window {
  used: number
  /** of that, what is not written to the count that instances share */
  untold: number
  /** epoch milliseconds */
  endsAt: number
  /** all instances together have used up what there is */
  isUsedUp: boolean
}

/** Windows that are remembered; an address costs who has many of them little. */
const CAPACITY = 20_000

/**
 * How much each of many has used, each in a window of its own that begins with its first use. Windows that have ended go, and
 * the oldest when there are too many: whoever makes up names fills no memory.
 */
export class WindowCounts {
  /** the ones that end first, first */
  private readonly windows = new Map<string, Window>()

  public constructor(
    private readonly windowMs: number,
    private readonly capacity = CAPACITY
  ) {}

  public get size(): number {
    return this.windows.size
  }

  public of(who: string, now: number): Window {
    const known = this.windows.get(who)
    if (known && known.endsAt > now) return known
    this.windows.delete(who)
    this.dropEnded(now)
    const begun = { used: 0, untold: 0, endsAt: now + this.windowMs, isUsedUp: false }
    this.windows.set(who, begun)
    return begun
  }

  public find(who: string): Window | undefined {
    return this.windows.get(who)
  }

  private dropEnded(now: number): void {
    for (const [who, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size < this.capacity) return
      this.windows.delete(who)
    }
  }
}
