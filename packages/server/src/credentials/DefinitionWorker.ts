import type { DefinitionRow } from '../registry'
import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { GatewayError, LeaseKeeper, WorkLoop, describeError } from '@didcomm-gateway/core'

import { DefinitionMaker } from './DefinitionMaker'
import { DefinitionStore } from './DefinitionStore'

const LEASE_MS = 30_000
const POLL_INTERVAL_MS = 5000
const MAX_ATTEMPTS = 3

/**
 * Makes credential definitions, one at a time: each takes a processor for seconds.
 * States of a row: creating (waiting, or claimed under a lease) → ready, or failed with a reason. One whose maker died
 * waits again when its lease has run out.
 */
@injectable()
export class DefinitionWorker {
  private readonly leases: LeaseKeeper
  private readonly loop: WorkLoop
  private readonly stopping = new AbortController()

  public constructor(
    private readonly store: DefinitionStore,
    private readonly maker: DefinitionMaker,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const onError = (error: unknown) => this.logger.error('credential definitions', { error: describeError(error) })
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

  private async make(row: DefinitionRow): Promise<void> {
    const { owner } = this.leases
    try {
      const registryId = await this.maker.make(row, this.stopping.signal)
      await this.store.settle(row.id, owner, { state: 'ready', revocation_registry_id: registryId })
      this.logger.info('a credential definition is ready', { tenantId: row.tenant_id, definitionId: row.id })
    } catch (error) {
      if (this.stopping.signal.aborted) return this.store.settle(row.id, owner, {})
      const refused = error instanceof GatewayError && error.kind === 'invalid'
      const final = refused || row.attempts >= MAX_ATTEMPTS
      const reason = describeError(error).slice(0, 1000)
      this.logger.warn('a credential definition cannot be made', { tenantId: row.tenant_id, reason, final })
      const outcome = final ? { state: 'failed' as const, reason } : { lease_until: Date.now() + POLL_INTERVAL_MS }
      await this.store.settle(row.id, owner, outcome)
    }
  }
}
