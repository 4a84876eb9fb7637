import type { CoreTables } from '../database'
import type { EventDraft } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { findSentMessages, subjectOf } from '../events/sentMessages'

import { PARTNER_REPORTED } from './endReasons'

type Trx = Transaction<CoreTables>

const PROBLEM_REPORT = /\/problem[-_]report$/
/** Messages of ours on a thread that can still be on their way. */
const MOST_OF_A_THREAD = 50

/** A partner that has answered a message with a problem-report has it: it is not sent again. */
@injectable()
export class ReportedMessages {
  /** Call it before the event is recorded: observers lock what they change after the outbox. */
  public async end(trx: Trx, draft: EventDraft, key: TenantKey, now: number): Promise<void> {
    const { direction, connectionId, type } = draft
    const subject = subjectOf(draft)
    if (direction === 'out' || connectionId === null || subject === null || !PROBLEM_REPORT.test(type ?? '')) return
    const named = await findSentMessages(trx, key, connectionId, subject)
    const onThread = await this.sentOnThread(trx, key, connectionId, subject)
    const eventIds = [...new Set([...named.map(({ eventId }) => eventId), ...onThread])]
    if (eventIds.length === 0) return
    await trx
      .updateTable('outbox')
      .set({ doomed: PARTNER_REPORTED, next_attempt_at: now })
      .where('event_id', 'in', eventIds)
      .where('connection_id', '=', connectionId)
      // what was never tried is nothing that the partner can speak of
      .where('attempts', '>', 0)
      .execute()
  }

  private async sentOnThread(trx: Trx, key: TenantKey, connectionId: string, threadId: string): Promise<string[]> {
    const rows = await trx
      .selectFrom('events')
      .select(['id', 'direction', 'connection_id'])
      .where('tenant_id', '=', key.tenantId)
      .where('thread_hash', '=', key.hash('thread', threadId))
      .orderBy('sequence', 'desc')
      .limit(MOST_OF_A_THREAD)
      .execute()
    return rows.filter((row) => row.direction === 'out' && row.connection_id === connectionId).map(({ id }) => id)
  }
}
