import type { DefinitionOutcome } from './DefinitionStore'
import type { DefinitionRow } from '../registry'
import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import {
  EventObservers,
  GatewayDatabase,
  GatewayError,
  LeaseKeeper,
  TaskRecorder,
  TenantKeys,
  WorkLoop,
  describeError,
} from '@didcomm-gateway/core'

import { asRegistry } from '../registry'

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
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    private readonly tasks: TaskRecorder,
    private readonly observers: EventObservers,
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
      await this.end(row, { state: 'ready', revocation_registry_id: registryId })
      this.logger.info('a credential definition is ready', { tenantId: row.tenant_id, definitionId: row.id })
    } catch (error) {
      if (this.stopping.signal.aborted) {
        await this.store.settle(row.id, owner, {})
        return
      }
      const refused = error instanceof GatewayError && error.kind === 'invalid'
      const final = refused || row.attempts >= MAX_ATTEMPTS
      const reason = describeError(error).slice(0, 1000)
      this.logger.warn('a credential definition cannot be made', { tenantId: row.tenant_id, reason, final })
      if (final) await this.end(row, { state: 'failed', reason })
      else await this.store.settle(row.id, owner, { lease_until: Date.now() + POLL_INTERVAL_MS })
    }
  }

  /** For good: external systems are told in the same transaction. */
  private async end(row: DefinitionRow, outcome: DefinitionOutcome & { state: 'ready' | 'failed' }): Promise<void> {
    const { id, tenant_id: tenantId, schema_id: schemaId, tag } = row
    const key = await this.keys.get(tenantId)
    await this.database.transaction(async (trx) => {
      if (!(await this.store.settle(id, this.leases.owner, outcome, asRegistry(trx)))) return
      const { state, reason = null } = outcome
      const change = { tenantId, type: `credential-definition.${state}`, id, state, at: Date.now() }
      const about = { connectionId: null, actionUuid: null, data: { schemaId, tag, reason } }
      await this.tasks.record(trx, { ...change, ...about }, key)
    })
    this.observers.committed(tenantId)
  }
}
