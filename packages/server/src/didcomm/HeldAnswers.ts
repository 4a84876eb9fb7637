/** Part of the places that senders without a connection can have together. */
const STRANGERS_PART = 1 / 4

/**
 * Requests whose answers are held back for replies. Each one keeps a connection and waits for others; so there are not more than
 * so many, and whoever comes then is answered at once: its reply waits in the outbox.
 */
export class HeldAnswers {
  private readonly all: Places
  private readonly strangers: Places

  /**
   * @param most at the same time
   * @param perTenant of these, of one tenant
   */
  public constructor(most: number, perTenant: number) {
    this.all = new Places(most, perTenant)
    this.strangers = new Places(partOf(most), partOf(perTenant))
  }

  public get size(): number {
    return this.all.size
  }

  /**
   * @param isStranger the sender has no connection with the tenant
   * @returns how the place is given back; null when there is none
   */
  public tryHold(tenantId: string, isStranger: boolean): (() => void) | null {
    const release = this.all.tryTake(tenantId)
    if (!release || !isStranger) return release
    const releaseStranger = this.strangers.tryTake(tenantId)
    if (!releaseStranger) {
      release()
      return null
    }
    return () => {
      release()
      releaseStranger()
    }
  }
}

class Places {
  private readonly ofTenants = new Map<string, number>()
  private total = 0

  public constructor(
    private readonly most: number,
    private readonly perTenant: number
  ) {}

  public get size(): number {
    return this.total
  }

  public tryTake(tenantId: string): (() => void) | null {
    const count = this.ofTenants.get(tenantId) ?? 0
    if (this.total >= this.most || count >= this.perTenant) return null
    this.ofTenants.set(tenantId, count + 1)
    this.total++
    return () => this.release(tenantId)
  }

  private release(tenantId: string): void {
    const left = (this.ofTenants.get(tenantId) ?? 0) - 1
    if (left > 0) this.ofTenants.set(tenantId, left)
    else this.ofTenants.delete(tenantId)
    this.total--
  }
}

function partOf(places: number): number {
  return Math.max(1, Math.floor(places * STRANGERS_PART))
}
