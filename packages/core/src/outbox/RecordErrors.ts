import type { CoreTables, OutboxRow } from '../database'
import type { EventError } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { sealRecordError } from '../repository/recordError'
import { CONNECTION_KIND } from '../repository/recordKinds'
import { TaskRecorder } from '../tasks/TaskRecorder'

type Trx = Transaction<CoreTables>
type ProtocolRow = Pick<OutboxRow, 'tenant_id' | 'connection_id' | 'action_uuid' | 'record_kind' | 'thread_hash'>

/** A record whose protocol message could not be delivered. */
interface Concerned {
  kind: string
  record_id: string
  state: string | null
}

/**
 * Notes on connections, credentials and proofs that their last protocol message could not be delivered (yet): Credo has
 * stored their new state before it was sent.
 */
@injectable()
export class RecordErrors {
  public constructor(private readonly tasks: TaskRecorder) {}

  /** The message was delivered. */
  public async clear(trx: Trx, row: ProtocolRow): Promise<void> {
    if (row.record_kind === null) return
    await trx
      .updateTable('record_index')
      .set({ sealed_error: null })
      .where((eb) => isConcerned(eb, row))
      .where('sealed_error', 'is not', null)
      .execute()
  }

  /** @param isFinal no further attempt is made: rules for tasks are told, `connection.failed`, `credential.failed`, `proof.failed` */
  public async note(trx: Trx, key: TenantKey, row: ProtocolRow, error: EventError, isFinal: boolean): Promise<void> {
    if (row.record_kind === null) return
    const records = await trx
      .selectFrom('record_index')
      .select(['kind', 'record_id', 'state'])
      .where((eb) => isConcerned(eb, row))
      .execute()
    // the counter of tasks is locked before the rows, as where a recorded message changes them
    if (isFinal) for (const record of records) await this.tell(trx, key, row, record, error)
    for (const record of records) {
      await trx
        .updateTable('record_index')
        .set({ sealed_error: sealRecordError(key, record, `${error.code}: ${error.message}`) })
        .where('tenant_id', '=', row.tenant_id)
        .where('kind', '=', record.kind)
        .where('record_id', '=', record.record_id)
        .execute()
    }
  }

  private async tell(
    trx: Trx,
    key: TenantKey,
    row: ProtocolRow,
    record: Concerned,
    { code, message }: EventError
  ): Promise<void> {
    await this.tasks.record(
      trx,
      {
        tenantId: row.tenant_id,
        type: `${record.kind}.failed`,
        id: record.record_id,
        state: 'failed',
        connectionId: row.connection_id,
        actionUuid: row.action_uuid,
        data: { state: record.state, error: { code, message } },
        at: Date.now(),
      },
      key
    )
  }
}

/** The connection itself, or the exchange on the message's thread with that connection. */
function isConcerned(eb: ExpressionBuilder<CoreTables, 'record_index'>, row: ProtocolRow): Expression<SqlBool> {
  const isOfKind = [eb('tenant_id', '=', row.tenant_id), eb('kind', '=', row.record_kind ?? '')]
  if (row.record_kind === CONNECTION_KIND) return eb.and([...isOfKind, eb('record_id', '=', row.connection_id ?? '')])
  const { connection_id } = row
  return eb.and([
    ...isOfKind,
    eb('thread_hash', '=', row.thread_hash),
    connection_id === null ? eb('connection_id', 'is', null) : eb('connection_id', '=', connection_id),
  ])
}
