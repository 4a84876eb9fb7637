import type { GatewayDatabase } from '@didcomm-gateway/core'

import { CompiledQuery } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 60
/** A shared count is told in steps of this part of the limit, so that most requests cost no query. */
const SHARED_STEPS = 100

/**
 * Counts requests a minute. On SQLite in memory; on PostgreSQL the instances share their counts, which are exact to
 * one hundredth of the limit for each instance.
 */
export class RateLimits {
  private readonly local: RateLimiterMemory | null
  private readonly shared: RateLimiterPostgres | null
  private readonly step: number

  /** @param perMinute requests of one key or address; 0: no limit */
  public constructor(perMinute: number, database: GatewayDatabase) {
    this.step = Math.max(1, Math.floor(perMinute / SHARED_STEPS))
    const options = { points: perMinute, duration: WINDOW_SECONDS }
    this.local = perMinute === 0 ? null : new RateLimiterMemory(options)
    this.shared =
      perMinute === 0 || database.kind === 'sqlite'
        ? null
        : new RateLimiterPostgres({
            ...options,
            storeClient: clientOf(database),
            storeType: 'client',
            tableName: 'rate_limits',
            tableCreated: true,
            // while the database is away each instance goes by its own count
            insuranceLimiter: new RateLimiterMemory(options),
          })
  }

  /**
   * Counts one request.
   * @param who key or address, with a prefix that tells which
   * @returns seconds to wait when there were too many, else null
   */
  public async count(who: string): Promise<number | null> {
    if (!this.local) return null
    try {
      const { consumedPoints } = await this.local.consume(who)
      if (this.shared && consumedPoints % this.step === 0) await this.countShared(who, this.local, this.shared)
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    }
  }

  /** What all instances together refuse is refused here without a query until the window ends. */
  private async countShared(who: string, local: RateLimiterMemory, shared: RateLimiterPostgres): Promise<void> {
    try {
      await shared.consume(who, this.step)
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) await local.block(who, Math.ceil(refusal.msBeforeNext / 1000))
      throw refusal
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
