import type { CoreTables } from '../database'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Logger } from '@credo-ts/core'
import type { Kysely, Transaction } from 'kysely'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { GatewayDatabase } from '../database'
import { TenantKeys } from '../tenancy/TenantKeys'
import { describeError } from '../work/describeError'

import { ReturnRoutes } from './ReturnRoutes'

interface SharedRoute {
  tenantId: string
  partnerHash: string
}

const ROUTES_PER_STEP = 500

/**
 * Tells the other instances on whose connections partners wait for replies, so that they leave such messages to this one.
 * On SQLite there is one instance and nothing to share. What a dead instance shared runs out after one lease.
 */
@injectable()
export class SharedReturnRoutes {
  /** name of this instance in `return_routes.instance` and `outbox.reserved_for` */
  public readonly instance = randomUUID()
  private readonly shared = new Map<string, SharedRoute>()
  private timer: NodeJS.Timeout | null = null

  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys,
    routes: ReturnRoutes,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    if (this.isShared) routes.whenLastCloses((tenantId, partnerKey) => void this.close(tenantId, partnerKey))
  }

  public start(): void {
    if (!this.isShared) return
    this.timer ??= setInterval(() => void this.logFailure(this.prolong()), this.config.leaseMs / 3)
  }

  public async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    this.timer = null
    this.shared.clear()
    if (!this.isShared) return
    await this.logFailure(this.database.db.deleteFrom('return_routes').where('instance', '=', this.instance).execute())
  }

  /** Before the partner's message can be handled, by whichever instance. */
  public async open(trx: Transaction<CoreTables>, key: TenantKey, partnerKey: string): Promise<void> {
    if (this.isShared) await this.write(trx, [toShared(key, partnerKey)])
  }

  /** The route is open here, until {@link ReturnRoutes} says that the partner's last one has closed. */
  public keep(key: TenantKey, partnerKey: string): void {
    if (this.isShared) this.shared.set(nameOf(key.tenantId, partnerKey), toShared(key, partnerKey))
  }

  /** The other instance on whose connection one of the partner's keys waits. */
  public async findOther(tenantId: string, partnerKeys: string[], now = Date.now()): Promise<string | null> {
    if (!this.isShared || partnerKeys.length === 0) return null
    const key = await this.keys.get(tenantId)
    const row = await this.database.db
      .selectFrom('return_routes')
      .select('instance')
      .where('tenant_id', '=', tenantId)
      .where(
        'partner_hash',
        'in',
        partnerKeys.map((partnerKey) => hashOf(key, partnerKey))
      )
      .where('instance', '!=', this.instance)
      .where('expires_at', '>', now)
      .orderBy('expires_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.instance ?? null
  }

  private get isShared(): boolean {
    return this.database.kind === 'postgres'
  }

  private async close(tenantId: string, partnerKey: string): Promise<void> {
    const name = nameOf(tenantId, partnerKey)
    const closed = this.shared.get(name)
    if (!closed) return
    this.shared.delete(name)
    await this.logFailure(
      this.database.db
        .deleteFrom('return_routes')
        .where('tenant_id', '=', tenantId)
        .where('partner_hash', '=', closed.partnerHash)
        .where('instance', '=', this.instance)
        .execute()
    )
    // the partner has come back meanwhile
    const reopened = this.shared.get(name)
    if (reopened) await this.logFailure(this.write(this.database.db, [reopened]))
  }

  private async prolong(): Promise<void> {
    const routes = [...this.shared.values()]
    for (let i = 0; i < routes.length; i += ROUTES_PER_STEP) {
      await this.write(this.database.db, routes.slice(i, i + ROUTES_PER_STEP))
    }
    await this.database.db.deleteFrom('return_routes').where('expires_at', '<=', Date.now()).execute()
  }

  private async write(db: Kysely<CoreTables>, routes: SharedRoute[]): Promise<void> {
    const expires_at = Date.now() + this.config.leaseMs
    const { instance } = this
    await db
      .insertInto('return_routes')
      .values(
        routes.map(({ tenantId, partnerHash }) => ({
          tenant_id: tenantId,
          partner_hash: partnerHash,
          instance,
          expires_at,
        }))
      )
      .onConflict((conflict) => conflict.columns(['tenant_id', 'partner_hash', 'instance']).doUpdateSet({ expires_at }))
      .execute()
  }

  /** Nothing is lost with a route: messages rest in the outbox. */
  private async logFailure(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => this.logger.warn('return routes', { error: describeError(error) }))
  }
}

function toShared(key: TenantKey, partnerKey: string): SharedRoute {
  return { tenantId: key.tenantId, partnerHash: hashOf(key, partnerKey) }
}

const hashOf = (key: TenantKey, partnerKey: string) => key.hash('return route', partnerKey)
const nameOf = (tenantId: string, partnerKey: string) => `${tenantId} ${partnerKey}`
