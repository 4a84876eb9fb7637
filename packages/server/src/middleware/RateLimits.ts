import type { GatewayDatabase } from '@didcomm-gateway/core'

import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

import { WindowCounts } from './WindowCounts'

export interface RateLimit {
  /** what it counts; no other limit of the gateway has the same */
  name: string
  /** most in one window; 0: no limit */
  limit: number
  windowSeconds: number
}

/** A shared count is told in steps of this part of the limit, so that most requests cost no query. */
const SHARED_STEPS = 100

/**
 * Counts requests or bytes of each key, address, … in a window of time. On SQLite in memory; on PostgreSQL the instances share
 * their counts, which are exact to one hundredth of the limit for each instance. The library's counter in memory is not used: it
 * keeps a timer for each name, and as many names as come.
 */
export class RateLimits {
  private readonly counts: WindowCounts
  private readonly limit: number
  private readonly step: number
  /** counts steps */
  private readonly shared: RateLimiterPostgres | null

  public constructor({ name, limit, windowSeconds }: RateLimit, database: GatewayDatabase) {
    this.counts = new WindowCounts(windowSeconds * 1000)
    this.limit = limit
    this.step = Math.max(1, Math.floor(limit / SHARED_STEPS))
    this.shared =
      limit === 0 || database.kind === 'sqlite'
        ? null
        : new RateLimiterPostgres({
            keyPrefix: name,
            points: Math.floor(limit / this.step),
            duration: windowSeconds,
            storeClient: clientOf(database),
            storeType: 'client',
            tableName: 'rate_limits',
            tableCreated: true,
          })
  }

  /**
   * Counts a request, or so many bytes; what is refused does not count.
   * @param who key, address, …
   * @returns seconds to wait when that is too much, else null
   */
  public async count(who: string, amount = 1, now = Date.now()): Promise<number | null> {
    if (this.limit === 0) return null
    const window = this.counts.of(who, now)
    const secondsLeft = () => Math.max(1, Math.ceil((window.endsAt - now) / 1000))
    if (window.isUsedUp || window.used + amount > this.limit) return secondsLeft()
    window.used += amount
    window.untold += amount
    if (!this.shared || window.untold < this.step) return null
    const steps = Math.floor(window.untold / this.step)
    window.untold -= steps * this.step
    const endsInMs = await this.tell(this.shared, who, steps)
    if (endsInMs === null) return null
    // what all instances together refuse is refused here without a query until the window ends
    window.isUsedUp = true
    window.endsAt = now + endsInMs
    return secondsLeft()
  }

  /** Takes back what was counted: it cost nothing in the end. */
  public giveBack(who: string, amount = 1): void {
    const window = this.counts.find(who)
    if (!window) return
    window.used = Math.max(0, window.used - amount)
    window.untold -= amount
  }

  /** @returns when all instances together have used up what there is: milliseconds until there is something again */
  private async tell(shared: RateLimiterPostgres, who: string, steps: number): Promise<number | null> {
    try {
      await shared.consume(who, steps)
      return null
    } catch (refusal) {
      // while the database is away each instance goes by its own count
      return refusal instanceof RateLimiterRes ? refusal.msBeforeNext : null
    }
  }
}

/** rate-limiter-flexible asks for a client of `pg`; this is Kysely's pool in that form. */
function clientOf(database: GatewayDatabase) {
  return {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await database.db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: rows.length }
    },
  }
}
