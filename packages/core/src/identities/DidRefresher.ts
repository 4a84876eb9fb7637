import type { Logger } from '@credo-ts/core'

import { DidResolverService, InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { TenantContexts } from '../tenancy/TenantContexts'
import { WorkTime, describeError } from '../work'

/** Documents that are read in the background at the same time, and that wait for it. What is more is left out. */
const CONCURRENCY = 4
const MAX_WAITING = 200
/** A DID is not read more often than this, milliseconds: neither its origin nor a message can ask for more. */
const MIN_INTERVAL_MS = 10_000
const REMEMBERED_READINGS = 2000

/**
 * Reads the documents of partners' DIDs again in the background, so that the keys that count are those of today. No message
 * waits for it, and what is left out is asked for by the next message.
 */
@injectable()
export class DidRefresher {
  private readonly readings = new Map<string, number>()
  private readonly waiting: Array<() => Promise<void>> = []
  private readonly running = new Set<Promise<void>>()

  public constructor(
    private readonly contexts: TenantContexts,
    private readonly resolver: DidResolverService,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {}

  /** @param useCache false: what another tenant has read lately does not do */
  public refresh(tenantId: string, did: string, useCache: boolean, now = Date.now()): void {
    const name = `${tenantId}/${did}`
    const last = this.readings.get(name)
    if ((last !== undefined && now - last < MIN_INTERVAL_MS) || this.waiting.length >= MAX_WAITING) return
    this.readings.delete(name)
    this.readings.set(name, now)
    const oldest = this.readings.size > REMEMBERED_READINGS ? this.readings.keys().next().value : undefined
    if (oldest !== undefined) this.readings.delete(oldest)
    this.waiting.push(() => this.read(tenantId, did, useCache))
    this.next()
  }

  /** Ends when nothing is being read any more. */
  public async stop(): Promise<void> {
    this.waiting.length = 0
    await this.idle()
  }

  /** Ends when everything that was asked for has been read, or could not be. */
  public async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  private next(): void {
    while (this.running.size < CONCURRENCY) {
      const read = this.waiting.shift()
      if (!read) return
      // it has its own time: not that of the handler or the message that asked for it
      const done: Promise<void> = WorkTime.outside(read).finally(() => {
        this.running.delete(done)
        this.next()
      })
      this.running.add(done)
    }
  }

  /** The resolvers of DIDs that have an origin pass on what they read, see `PartnerDids.follow`. */
  private async read(tenantId: string, did: string, useCache: boolean): Promise<void> {
    try {
      await this.contexts.run(tenantId, (context) => this.resolver.resolve(context, did, { useCache }))
    } catch (error) {
      this.logger.warn('a DID document cannot be read again', { tenantId, error: describeError(error) })
    }
  }
}
