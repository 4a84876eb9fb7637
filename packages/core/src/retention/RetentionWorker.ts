import type { Logger } from '@credo-ts/core'

import { InjectionSymbols, inject, injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { EventObservers } from '../events/EventObservers'
import { WorkLoop, describeError, letOthersRun } from '../work'

import { OldEvents } from './OldEvents'
import { OldTasks } from './OldTasks'
import { TenantRetention } from './TenantRetention'

const POLL_INTERVAL_MS = 30_000
/** Between the end of one look through a tenant's history and the next. */
const PASS_INTERVAL_MS = 3_600_000
/** A claim of an instance that has died is free again after this. */
const LEASE_MS = 300_000
const STEPS_AT_ONCE = 20
const DAY_MS = 24 * 3_600_000

/** How far a look through a tenant's history has come: things of modules that end, by module; events; tasks. */
type Progress = { stage: 'ended'; module: number } | { stage: 'events'; after: number } | { stage: 'tasks' }

/**
 * Deletes what tenants no longer keep: one tenant at a time, in small transactions, in turns where several are due. What was
 * ended goes first, since events may be needed by it.
 */
@injectable()
export class RetentionWorker {
  private readonly loop: WorkLoop
  private stopping = false

  public constructor(
    private readonly database: GatewayDatabase,
    private readonly retention: TenantRetention,
    private readonly events: OldEvents,
    private readonly tasks: OldTasks,
    private readonly observers: EventObservers,
    @inject(InjectionSymbols.Logger) private readonly logger: Logger
  ) {
    const onError = (error: unknown) => this.logger.error('retention', { error: describeError(error) })
    this.loop = new WorkLoop(() => this.runAll(), POLL_INTERVAL_MS, onError)
  }

  public start(): void {
    this.stopping = false
    this.loop.start()
  }

  /** Ends after the transaction that is under way. */
  public stop(): Promise<void> {
    this.stopping = true
    return this.loop.stop()
  }

  /** A tenant has said how long it keeps its history. */
  public wake(): void {
    this.loop.wake()
  }

  /** Everything that is due. */
  public async runAll(now?: number): Promise<void> {
    while (!this.stopping && (await this.runOne(now ?? Date.now()))) continue
  }

  private async runOne(now: number): Promise<boolean> {
    const claimed = await this.retention.claim(now, now + LEASE_MS)
    if (!claimed) return false
    const before = now - claimed.days * DAY_MS
    let progress: Progress | null = claimed.progress === null ? FIRST : (JSON.parse(claimed.progress) as Progress)
    for (let step = 0; progress !== null && step < STEPS_AT_ONCE && !this.stopping; step++) {
      progress = await this.deleteStep(claimed.tenant_id, before, progress)
      await letOthersRun()
    }
    const nextRunAt = progress === null ? now + PASS_INTERVAL_MS : now
    await this.retention.release(claimed, progress && JSON.stringify(progress), nextRunAt)
    return true
  }

  private async deleteStep(tenantId: string, before: number, progress: Progress): Promise<Progress | null> {
    if (progress.stage === 'ended') {
      const module = this.observers.withEnds.at(progress.module)
      if (!module) return { stage: 'events', after: 0 }
      const hasMore = await this.database.transaction((trx) => module.deleteEnded(trx, tenantId, before))
      return hasMore ? progress : { stage: 'ended', module: progress.module + 1 }
    }
    if (progress.stage === 'events') {
      const after = await this.events.deleteStep(tenantId, before, progress.after)
      return after === null ? { stage: 'tasks' } : { stage: 'events', after }
    }
    return (await this.tasks.deleteStep(tenantId, before)) ? progress : null
  }
}

const FIRST: Progress = { stage: 'ended', module: 0 }
