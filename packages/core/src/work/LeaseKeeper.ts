import { randomUUID } from 'node:crypto'

const IDS_PER_STEP = 1000

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
      this.prolongAll().catch(this.onError)
    }, this.leaseMs / 3)
  }

  /** In steps: a query takes a limited number of parameters. */
  private async prolongAll(): Promise<void> {
    const ids = [...this.held]
    for (let i = 0; i < ids.length; i += IDS_PER_STEP) {
      await this.prolong(ids.slice(i, i + IDS_PER_STEP), this.leaseUntil())
    }
  }

  public stop(): void {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
  }
}
