import type { RevocationRegistryRow } from '../registry'
import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { LeaseKeeper, WorkLoop, describeError } from '@didcomm-gateway/core'

import { NextRegistryMaker } from './NextRegistryMaker'
import { NextRegistryStore } from './NextRegistryStore'

const LEASE_MS = 30_000
const POLL_INTERVAL_MS = 5000
const LONGEST_PAUSE_MS = 300_000

/**
 * Makes the revocation registries that follow others, one at a time. States of a row: creating (waiting, or claimed under a lease) → ready. One
 * that cannot be made is tried again, after a pause that doubles up to five minutes: a ledger can be away for long.
 */
@injectable()
export class NextRegistryWorker {
  private readonly leases: LeaseKeeper
  private readonly loop: WorkLoop
  private readonly stopping = new AbortController()

  public constructor(
    private readonly store: NextRegistryStore,
    private readonly maker: NextRegistryMaker,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const onError = (error: unknown) => this.logger.error('revocation registries', { error: describeError(error) })
    this.leases = new LeaseKeeper(LEASE_MS, (ids, until) => this.store.prolong(ids, this.leases.owner, until), onError)
    this.loop = new WorkLoop(() => this.makeAll(), POLL_INTERVAL_MS, onError)
  }

  public async start(): Promise<void> {
    await this.store.releaseAll()
    this.leases.start()
    this.loop.start()
  }

  /** Gives up what is being made; the next start makes it. */
  public async stop(): Promise<void> {
    this.stopping.abort()
    await this.loop.stop()
    this.leases.stop()
  }

  public wake(): void {
    this.loop.wake()
  }

  private async makeAll(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const row = await this.store.claim(this.leases.owner, Date.now(), this.leases.leaseUntil())
      if (!row) return
      this.leases.hold(row.id)
      try {
        await this.make(row)
      } finally {
        this.leases.release(row.id)
      }
    }
  }

  private async make(row: RevocationRegistryRow): Promise<void> {
    const { owner } = this.leases
    const named = { tenantId: row.tenant_id, definitionId: row.definition }
    try {
      const registryId = await this.maker.make(row, this.stopping.signal)
      await this.store.settle(row.id, owner, { state: 'ready', registry_id: registryId, reason: null })
      this.logger.info('the next revocation registry is ready', named)
    } catch (error) {
      if (this.stopping.signal.aborted) return this.store.settle(row.id, owner, {})
      const reason = describeError(error).slice(0, 1000)
      this.logger.warn('a revocation registry cannot be made', { ...named, reason, attempts: row.attempts })
      const pause = Math.min(POLL_INTERVAL_MS * 2 ** Math.min(row.attempts - 1, 10), LONGEST_PAUSE_MS)
      await this.store.settle(row.id, owner, { reason, lease_until: Date.now() + pause })
    }
  }
}
