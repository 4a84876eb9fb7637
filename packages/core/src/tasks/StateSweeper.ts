import type { RecordIndexRow } from '../database'
import type { AgentContext, Logger } from '@credo-ts/core'

import {
  ConnectionRepository,
  CredentialRepository,
  InjectionSymbols,
  ProofRepository,
  inject,
  injectable,
} from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { EventObservers } from '../events/EventObservers'
import { CONNECTION_KIND, CREDENTIAL_KIND, PROOF_KIND } from '../repository/recordKinds'
import { TenantContexts } from '../tenancy/TenantContexts'
import { TenantKeys } from '../tenancy/TenantKeys'
import { WorkLoop, describeError } from '../work'

import { StateTeller } from './StateTeller'

const INTERVAL_MS = 15_000
/** What changes a state records its message within this, or has crashed or failed, milliseconds. */
const PATIENCE_MS = 90_000
const STEP = 50

/**
 * Tells what no recorded message has told: states that a handler left behind which failed afterwards, or that changed without a
 * message. What it tells is what the record in the wallet says.
 */
@injectable()
export class StateSweeper {
  private readonly loop: WorkLoop

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly contexts: TenantContexts,
    private readonly keys: TenantKeys,
    private readonly connections: ConnectionRepository,
    private readonly credentials: CredentialRepository,
    private readonly proofs: ProofRepository,
    private readonly teller: StateTeller,
    private readonly observers: EventObservers,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const onError = (error: unknown) => this.logger.error('untold states', { error: describeError(error) })
    this.loop = new WorkLoop(() => this.sweep(), INTERVAL_MS, onError)
  }

  public start(): void {
    this.loop.start()
  }

  public stop(): Promise<void> {
    return this.loop.stop()
  }

  /** Looks at some of the states that have been untold longest. */
  public async sweep(now = Date.now()): Promise<void> {
    const rows = await this.database.db
      .selectFrom('record_index')
      .selectAll()
      .where('untold_since', '<', now - PATIENCE_MS)
      .orderBy('untold_since')
      .limit(STEP)
      .execute()
    for (const row of rows) {
      await this.look(row, now).catch(async (error: unknown) => {
        this.logger.warn('a state cannot be told now', { tenantId: row.tenant_id, error: describeError(error) })
        await this.postpone(row, now)
      })
    }
  }

  private async look(row: RecordIndexRow, now: number): Promise<void> {
    const state = await this.contexts.run(row.tenant_id, (context) => this.stateInWallet(context, row))
    const key = await this.keys.get(row.tenant_id)
    const told = await this.database.transaction(async (trx) => {
      // before the row: the order in which recording locks the two
      await trx
        .updateTable('tenant_sequences')
        .set((eb) => ({ last_task: eb.ref('last_task') }))
        .where('tenant_id', '=', row.tenant_id)
        .execute()
      // a state that the record never got is none
      return this.teller.tell(trx, key, row, { actionUuid: null, threadId: null, at: now }, state ?? '')
    })
    if (told) this.observers.committed(row.tenant_id)
    if (told && state !== null && state !== row.state) await this.correct(row, state)
  }

  private async stateInWallet(context: AgentContext, { kind, record_id: id }: RecordIndexRow): Promise<string | null> {
    if (kind === CONNECTION_KIND) return (await this.connections.findById(context, id))?.state ?? null
    if (kind === CREDENTIAL_KIND) return (await this.credentials.findById(context, id))?.state ?? null
    return kind === PROOF_KIND ? ((await this.proofs.findById(context, id))?.state ?? null) : null
  }

  private async correct(row: RecordIndexRow, state: string): Promise<void> {
    await this.database.db
      .updateTable('record_index')
      .set({ state })
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', row.kind)
      .where('record_id', '=', row.record_id)
      .where('state', '=', row.state)
      .execute()
  }

  private async postpone(row: RecordIndexRow, now: number): Promise<void> {
    await this.database.db
      .updateTable('record_index')
      .set({ untold_since: now })
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', row.kind)
      .where('record_id', '=', row.record_id)
      .where('untold', '=', row.untold)
      .execute()
  }
}
