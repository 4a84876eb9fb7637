import type { CoreTables } from '../database'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'
import { sql } from 'kysely'

import { EVENT_OVERHEAD_BYTES, FORGOTTEN_MESSAGE_BYTES, GatewayDatabase } from '../database'
import { EventObservers } from '../events/EventObservers'
import { CONNECTION_KIND, CREDENTIAL_KIND, PROOF_KIND } from '../repository/recordKinds'

import { subtractStored } from './subtractStored'

/** Most events of a step, and about how many bytes of content it may overwrite. */
const STEP = 100
const STEP_BYTES = 2_000_000
const ENDED_CONNECTIONS = ['completed', 'abandoned']
const ENDED_EXCHANGES = ['done', 'declined', 'abandoned']

type Trx = Transaction<CoreTables>

interface Candidate {
  id: string
  sequence: number
  created_at: number
  connection_id: string | null
  thread_hash: string | null
  bytes: number
}

/**
 * Deletes old events with their messages, a few in each transaction. What an outbox row, an unfinished connection or exchange, or a
 * module needs stays until it no longer does. The hash by which a copy of a received message is known stays for good.
 */
@injectable()
export class OldEvents {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly observers: EventObservers
  ) {}

  /**
   * @param after sequence number up to which the history has been looked through
   * @returns the same for the next step; null: what comes is not old
   */
  public async deleteStep(tenantId: string, before: number, after: number): Promise<number | null> {
    const found: Candidate[] = await this.database.db
      .selectFrom('events')
      .select(['id', 'sequence', 'created_at', 'connection_id', 'thread_hash'])
      .select(sql<number>`length(sealed_text)`.as('bytes'))
      .where('tenant_id', '=', tenantId)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(STEP)
      .execute()
    const candidates = withinBytes(found)
    // messages are recorded about in the order in which they came
    const old = candidates.filter(({ created_at: at }) => at < before)
    if (old.length > 0) await this.database.transaction((trx) => this.deleteUnneeded(trx, tenantId, old))
    const hasMore = candidates.length < found.length || found.length === STEP
    return old.length > 0 && hasMore ? (candidates.at(-1)?.sequence ?? null) : null
  }

  private async deleteUnneeded(trx: Trx, tenantId: string, old: Candidate[]): Promise<void> {
    const needed = await this.observers.neededEvents(
      trx,
      tenantId,
      old.map(({ id }) => id)
    )
    const unfinished = await this.findUnfinished(trx, tenantId, old)
    const ids = old.filter((event) => !needed.has(event.id) && !unfinished(event)).map(({ id }) => id)
    if (ids.length === 0) return
    const deleted = await trx
      .deleteFrom('events')
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', ids)
      .returning([
        'id',
        'dedupe_hash',
        'direction',
        'connection_id',
        sql<number>`length(sealed_text) + length(sealed_meta)`.as('bytes'),
      ])
      .execute()
    if (deleted.length === 0) return
    const deletedIds = deleted.map(({ id }) => id)
    await trx.deleteFrom('outbox_settled').where('event_id', 'in', deletedIds).execute()
    await trx.deleteFrom('general_messages').where('event_id', 'in', deletedIds).execute()
    const forgotten = deleted.flatMap(({ dedupe_hash: hash }) => hash ?? [])
    await rememberForgotten(trx, tenantId, forgotten)
    await this.observers.eventsDeleted(trx, tenantId, deletedIds)
    const sizes = deleted.map(({ bytes, dedupe_hash, direction, connection_id }) => ({
      bytes: bytes + EVENT_OVERHEAD_BYTES - (dedupe_hash === null ? 0 : FORGOTTEN_MESSAGE_BYTES),
      isStrange: direction === 'in' && connection_id === null,
    }))
    await subtractStored(trx, tenantId, sum(sizes), sum(sizes.filter(({ isStrange }) => isStrange)))
  }

  private async findUnfinished(trx: Trx, tenantId: string, old: Candidate[]) {
    const ids = old.map(({ id }) => id)
    const outbox = await trx.selectFrom('outbox').select('event_id').where('event_id', 'in', ids).execute()
    const threadHashes = distinct(old.map(({ thread_hash: hash }) => hash))
    const connectionIds = distinct(old.map(({ connection_id: id }) => id))
    const exchanges =
      threadHashes.length === 0
        ? []
        : await trx
            .selectFrom('record_index')
            .select('thread_hash')
            .where('tenant_id', '=', tenantId)
            .where('kind', 'in', [CREDENTIAL_KIND, PROOF_KIND])
            .where('thread_hash', 'in', threadHashes)
            .where('state', 'not in', ENDED_EXCHANGES)
            .execute()
    const connections =
      connectionIds.length === 0
        ? []
        : await trx
            .selectFrom('record_index')
            .select('record_id')
            .where('tenant_id', '=', tenantId)
            .where('kind', '=', CONNECTION_KIND)
            .where('record_id', 'in', connectionIds)
            .where('state', 'not in', ENDED_CONNECTIONS)
            .execute()
    const needed = new Set<string | null>([
      ...outbox.map((row) => row.event_id),
      ...exchanges.map((row) => row.thread_hash),
      ...connections.map((row) => row.record_id),
    ])
    needed.delete(null)
    return ({ id, thread_hash, connection_id }: Candidate) =>
      needed.has(id) || needed.has(thread_hash) || needed.has(connection_id)
  }
}

async function rememberForgotten(trx: Trx, tenantId: string, hashes: string[]): Promise<void> {
  if (hashes.length === 0) return
  await trx
    .insertInto('forgotten_messages')
    .values(hashes.map((dedupe_hash) => ({ tenant_id: tenantId, dedupe_hash })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The first ones, one at least, that are not too large together. */
function withinBytes(found: Candidate[]): Candidate[] {
  let bytes = 0
  const firstTooMany = found.findIndex((event, n) => (bytes += event.bytes) > STEP_BYTES && n > 0)
  return firstTooMany < 0 ? found : found.slice(0, firstTooMany)
}

function distinct(values: Array<string | null>): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}

function sum(sizes: Array<{ bytes: number }>): number {
  return sizes.reduce((total, { bytes }) => total + bytes, 0)
}
