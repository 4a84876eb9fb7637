import type { ServerTables } from '../database/ServerTables'
import type { Logger } from '@credo-ts/core'
import type { Kysely } from 'kysely'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { GatewayDatabase, TenantContexts, TenantEraser } from '@didcomm-gateway/core'

import { TenantRecords } from './TenantRecords'
import { WalletTurns } from './WalletTurns'

/** Another instance may be making a tenant right now; one that takes longer has crashed. */
const CREATION_TIMEOUT_MS = 10 * 60_000
const INTERVAL_MS = 60_000

/**
 * Removes what is left of tenants in state `deleting`, and of those whose making a crash cut short. Every step may be
 * repeated, and the tenant's row goes last, so whatever interrupts it, the next run ends it.
 */
@injectable()
export class TenantErasure {
  private readonly db: Kysely<ServerTables>
  private timer: NodeJS.Timeout | null = null
  private running: Promise<void> | null = null
  /** by tenant */
  private readonly erasing = new Map<string, Promise<void>>()

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly records: TenantRecords,
    private readonly contexts: TenantContexts,
    private readonly eraser: TenantEraser,
    private readonly turns: WalletTurns,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    this.db = database.as<ServerTables>()
  }

  /** Who asks for a tenant that is being erased already waits for that: two at once would take the wallet from each other. */
  public erase(tenantId: string): Promise<void> {
    const erasing = this.erasing.get(tenantId) ?? this.eraseNow(tenantId).finally(() => this.erasing.delete(tenantId))
    this.erasing.set(tenantId, erasing)
    return erasing
  }

  /** Erases what was left behind, now and every minute. */
  public start(): void {
    this.timer = setInterval(() => this.runOnce(), INTERVAL_MS).unref()
    this.runOnce()
  }

  public async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    await this.running
  }

  /** @returns ids of the tenants that were erased */
  public async eraseLeftovers(now = Date.now()): Promise<string[]> {
    const rows = await this.db
      .selectFrom('tenants')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('state', '=', 'deleting'),
          eb.and([eb('state', '=', 'creating'), eb('created_at', '<', now - CREATION_TIMEOUT_MS)]),
        ])
      )
      .execute()
    for (const { id } of rows) {
      await this.erase(id)
      this.logger.info('erased what was left of a tenant', { tenantId: id })
    }
    return rows.map((row) => row.id)
  }

  private runOnce(): void {
    if (this.running) return
    this.running = this.eraseLeftovers()
      .then(() => undefined)
      .catch((error: unknown) => this.logger.warn('a tenant cannot be erased now', { error }))
      .finally(() => (this.running = null))
  }

  private async eraseNow(tenantId: string): Promise<void> {
    await this.eraseRows(tenantId, { last: false })
    await this.eraser.forget(tenantId)
    if ((await this.records.findLabel(tenantId)) !== null) {
      await this.turns
        .run(() => this.eraseWallet(tenantId))
        .catch(async (error: unknown) => {
          // another instance may have been quicker
          if ((await this.records.findLabel(tenantId)) !== null) throw error
        })
    }
    // what was on its way while the wallet went
    await this.eraseRows(tenantId, { last: true })
  }

  private async eraseWallet(tenantId: string): Promise<void> {
    await this.contexts.run(tenantId, (context) => context.wallet.delete())
    await this.eraser.forget(tenantId)
    await this.records.delete(tenantId)
  }

  private async eraseRows(tenantId: string, { last }: { last: boolean }): Promise<void> {
    await this.database.transaction(async (trx) => {
      await this.eraser.eraseRows(trx, tenantId)
      const serverTrx = trx as unknown as Kysely<ServerTables>
      await serverTrx.deleteFrom('api_keys').where('tenant_id', '=', tenantId).execute()
      await serverTrx.deleteFrom('idempotency_keys').where('tenant_id', '=', tenantId).execute()
      if (last) await serverTrx.deleteFrom('tenants').where('id', '=', tenantId).execute()
    })
  }
}
