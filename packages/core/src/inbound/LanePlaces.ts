import type { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import type { InboxRow } from '../database'

import { FairShare, TenantLimits } from '../work'

import { LANES, Lane } from './Lane'

/** The places of one lane at this instance. */
export class LanePlaces {
  /** of messages that are handled right now */
  private readonly limits: TenantLimits
  /** of messages in hand, handled or waiting in memory for a place */
  private readonly share: FairShare
  /** the waiting orders up to here have had their turn */
  private lastOrder = ''
  private running = 0

  /**
   * @param most messages handled at the same time
   * @param perTenant of these, of one tenant
   */
  public constructor(
    public readonly lane: number,
    most: number,
    perTenant: number
  ) {
    this.limits = new TenantLimits(most, perTenant)
    this.share = new FairShare(most * 2, perTenant * 2)
  }

  /** Messages that are handled right now. */
  public get inUse(): number {
    return this.running
  }

  public run<T>(tenantId: string, work: () => Promise<T>): Promise<T> {
    return this.limits.run(tenantId, async () => {
      this.running++
      try {
        return await work()
      } finally {
        this.running--
      }
    })
  }

  public take(tenantId: string): void {
    this.share.take(tenantId)
  }

  public give(tenantId: string): void {
    this.share.give(tenantId)
  }

  /** Takes a place for a fresh message, unless it had to wait long. */
  public tryTake(tenantId: string): boolean {
    return this.share.tryTake(tenantId)
  }

  public get room(): { room: number; full: string[] } {
    return { room: this.share.room, full: this.share.full }
  }

  /**
   * Claims what waits, in turns, as long as there is room.
   * @param claim claims at most `room` messages of orders after `from`, of tenants that are not full
   */
  public async claimAll(
    claim: (room: number, full: string[], from: string) => Promise<InboxRow[]>,
    begin: (rows: InboxRow[]) => void
  ): Promise<void> {
    for (;;) {
      const { room, full } = this.room
      if (room === 0) return
      const from = this.lastOrder
      const rows = await claim(room, full, from)
      this.lastOrder = rows.length < room ? '' : rows.map((row) => row.order_key).reduce((a, b) => (a > b ? a : b))
      begin(rows)
      if (this.lastOrder === from) return
    }
  }
}

/** By lane. */
export function placesOfLanes(config: GeneralMessagesModuleConfig): Map<number, LanePlaces> {
  const { inboundConcurrency, inboundConcurrencyPerTenant, handlerConcurrency, handlerConcurrencyPerTenant } = config
  const placesOf = (lane: Lane) =>
    lane === Lane.General
      ? new LanePlaces(lane, inboundConcurrency, inboundConcurrencyPerTenant)
      : new LanePlaces(lane, handlerConcurrency, handlerConcurrencyPerTenant)
  return new Map(LANES.map((lane) => [lane, placesOf(lane)]))
}
