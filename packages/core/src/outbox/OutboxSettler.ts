import type { AttemptResult } from './attemptResult'
import type { Decision } from './decideSending'
import type { ClaimedRow } from './Outbox'
import type { CoreTables, OutboxLineRow, OutboxRow } from '../database'
import type { EventError, OutboxOutcome } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace } from '../database'
import { EventObservers } from '../events/EventObservers'
import { recordEventError } from '../events/recordEventError'

import { Outbox } from './Outbox'
import { OutboxLines } from './OutboxLines'
import { RecordErrors } from './RecordErrors'
import { SettledMessages } from './SettledMessages'
import { decideSending } from './decideSending'
import { endReason } from './endReasons'
import { sealOutboxError } from './outboxError'

type Trx = Transaction<CoreTables>

type SettledState = Decision['row']['state']

/** One attempt that has ended. */
export interface EndedAttempt {
  result: AttemptResult
  /** null when it was taken */
  error: EventError | null
}

/**
 * Writes what becomes of a message after an attempt, and of its line, in one transaction. Locks are taken in one order:
 * the line, the row itself, what observers lock, other rows of the line.
 */
@injectable()
export class OutboxSettler {
  public constructor(
    private readonly config: GeneralMessagesModuleConfig,
    private readonly database: GatewayDatabase,
    private readonly outbox: Outbox,
    private readonly lines: OutboxLines,
    private readonly settled: SettledMessages,
    private readonly records: RecordErrors,
    private readonly observers: EventObservers
  ) {}

  /**
   * @param owner of the claim; one that was lost to another instance changes nothing
   * @returns what has become of the message; null where the claim was lost
   */
  public async settle(
    row: ClaimedRow,
    owner: string,
    key: TenantKey,
    attempt: EndedAttempt
  ): Promise<SettledState | null> {
    const state = await this.database.transaction((trx) => this.write(trx, row, owner, key, attempt))
    this.observers.committed(row.tenant_id)
    return state
  }

  private async write(
    trx: Trx,
    row: ClaimedRow,
    owner: string,
    key: TenantKey,
    { result, error }: EndedAttempt
  ): Promise<SettledState | null> {
    // the usual case needs to know no more: only the row itself could have turned its partner's line into another
    if (result.kind === 'taken' && row.line === null) {
      const isLine = row.place === OutboxPlace.Line
      if (!(await this.end(trx, row, owner, key, 'sent', null))) return null
      if (isLine) await this.lines.dueFirst(trx, row.order_key, Date.now())
      return 'sent'
    }
    const line = await this.lines.lock(trx, row.order_key)
    const claimed = await this.outbox.findClaimed(trx, row.id, owner)
    if (!claimed) return null
    const current = { ...claimed, attempts: row.attempts }
    const decision = await this.decide(trx, current, line, result)
    const reason = error && current.doomed !== null ? endReason(current.doomed) : error
    if (!(await this.writeRow(trx, current, owner, key, decision, reason))) return null
    await this.writeLine(trx, current, line, decision)
    return decision.row.state
  }

  private async decide(trx: Trx, row: OutboxRow, line: OutboxLineRow | null, result: AttemptResult): Promise<Decision> {
    const now = Date.now()
    const isAside = row.place !== OutboxPlace.Line
    return decideSending(
      result,
      {
        attempts: row.attempts,
        rejections: row.rejections,
        isAside,
        isFirst: !isAside && (await this.lines.isFirst(trx, row.order_key, row.id)),
        isDoomed: row.doomed !== null,
        line: line === null ? 'open' : line.away_since === null ? 'suspect' : 'away',
        awayMs: line?.away_since ? now - line.away_since : 0,
      },
      { scheduleMs: this.config.retryScheduleMs, now, random: Math.random() }
    )
  }

  private async writeRow(
    trx: Trx,
    row: OutboxRow,
    owner: string,
    key: TenantKey,
    { row: next, others }: Decision,
    error: EventError | null
  ): Promise<boolean> {
    if (next.state !== 'waits') return this.end(trx, row, owner, key, next.state, error)
    const at = next.at === null || others === 'suspect back' ? BEHIND_ANOTHER : next.at
    const isPutBack = await this.outbox.putBack(trx, row.id, owner, {
      next_attempt_at: at,
      place: next.isAside ? OutboxPlace.Aside : OutboxPlace.Line,
      rejections: row.rejections + (next.isRejected ? 1 : 0),
      hold_until: next.holds ? (next.at ?? 0) : 0,
      sealed_error: error && sealOutboxError(key, row.id, error),
    })
    if (isPutBack && error) await this.records.note(trx, key, row, error, false)
    return isPutBack
  }

  private async writeLine(
    trx: Trx,
    row: OutboxRow,
    line: OutboxLineRow | null,
    { row: next, line: state, others }: Decision
  ): Promise<void> {
    const now = Date.now()
    const { order_key: orderKey } = row
    const isSuspectGone = next.state !== 'waits' && line?.suspect_id === row.id && line.away_since === null
    if (state === 'open' || isSuspectGone) await this.lines.open(trx, orderKey)
    if (state === 'suspect') await this.lines.suspect(trx, orderKey, row.tenant_id, row.id)
    if (state === 'away' && line) {
      const at = next.state === 'waits' && next.at !== null ? next.at : now
      if (!(await this.lines.away(trx, line, at, now))) await this.lines.dueFirst(trx, orderKey, now)
    }
    if (others === 'tried aside') await this.lines.triedAside(trx, orderKey, now)
    if (others === 'untried') await this.lines.dueUntried(trx, orderKey, now)
    if (others === 'first' || others === 'tried aside') await this.lines.dueFirst(trx, orderKey, now)
    if (next.state !== 'waits' && line) await this.lines.openIfEmpty(trx, orderKey)
  }

  /** @returns false when the claim was lost to another instance */
  private async end(
    trx: Trx,
    row: OutboxRow,
    owner: string,
    key: TenantKey,
    state: 'sent' | 'failed',
    error: EventError | null
  ): Promise<boolean> {
    if (!(await this.outbox.remove(trx, row.id, owner))) return false
    if (error) await recordEventError(trx, key, row.event_id, error)
    if (state === 'failed' || row.attempts > 1) await this.settled.put(trx, key, row, state, row.attempts, error)
    await this.observers.outboxSettled(trx, { ...outcomeOf(row), state, error }, key)
    // tells tasks, which count under a lock that observers take after their own
    if (error) await this.records.note(trx, key, row, error, true)
    else await this.records.clear(trx, row)
    return true
  }
}

export function outcomeOf(row: OutboxRow): Omit<OutboxOutcome, 'state' | 'error'> {
  return {
    tenantId: row.tenant_id,
    eventId: row.event_id,
    connectionId: row.connection_id,
    actionUuid: row.action_uuid,
    at: Date.now(),
  }
}
