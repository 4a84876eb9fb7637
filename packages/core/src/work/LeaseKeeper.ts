import { randomUUID } from 'node:crypto'

/**
 * The rows that this instance has claimed. Their leases are prolonged while it lives, so that only a dead instance's
 * claims run out.
 */
export class LeaseKeeper {
  /** name of this instance in `lease_owner` columns */
  public readonly owner = randomUUID()
  private readonly held = new Set<string>()
  private timer: NodeJS.Timeout | null = null

  /** @param prolong sets `lease_until` of the given rows where this instance still owns them */
  public constructor(
    private readonly leaseMs: number,
    private readonly prolong: (ids: string[], leaseUntil: number) => Promise<void>,
    private readonly onError: (error: unknown) => void
  ) {}

  public get size(): number {
    return this.held.size
  }

  public leaseUntil(now = Date.now()): number {
    return now + this.leaseMs
  }

  public hold(id: string): void {
    this.held.add(id)
  }

  public release(id: string): void {
    this.held.delete(id)
  }

  public start(): void {
    this.timer ??= setInterval(() => {
      if (this.held.size === 0) return
      this.prolong([...this.held], this.leaseUntil()).catch(this.onError)
    }, this.leaseMs / 3)
  }

  public stop(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }
}
