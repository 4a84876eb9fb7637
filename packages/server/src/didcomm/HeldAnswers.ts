import { FairShare } from '@didcomm-gateway/core'

/** Part of the places that senders without a connection can have together. */
const STRANGERS_PART = 1 / 4

/**
 * Requests whose answers are held back for replies. Each one keeps a connection and waits for others; so there are not more than
 * so many, and whoever comes then is answered at once: its reply waits in the outbox.
 */
export class HeldAnswers {
  private readonly all: FairShare
  private readonly strangers: FairShare

  /**
   * @param most at the same time
   * @param perTenant of these, of one tenant
   */
  public constructor(most: number, perTenant: number) {
    this.all = new FairShare(most, perTenant)
    this.strangers = new FairShare(partOf(most), partOf(perTenant))
  }

  public get size(): number {
    return this.all.inUse
  }

  /**
   * @param isStranger the sender has no connection with the tenant
   * @returns how the place is given back; null when there is none
   */
  public tryHold(tenantId: string, isStranger: boolean): (() => void) | null {
    const shares = isStranger ? [this.all, this.strangers] : [this.all]
    if (shares.some((share) => share.isExhausted || share.isFull(tenantId))) return null
    for (const share of shares) share.take(tenantId)
    return () => shares.forEach((share) => share.give(tenantId))
  }
}

function partOf(places: number): number {
  return Math.max(1, Math.floor(places * STRANGERS_PART))
}
