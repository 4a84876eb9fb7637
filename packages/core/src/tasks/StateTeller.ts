import type { CoreTables, RecordIndexRow } from '../database'
import type { JsonObject } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { NO_LABELS, openDetails } from '../repository/RecordDetails'
import { CONNECTION_KIND } from '../repository/recordKinds'

import { TaskRecorder } from './TaskRecorder'
import { toldTypes } from './toldTypes'

/** What is known of a change beside the state. */
export interface Occasion {
  actionUuid: string | null
  threadId: string | null
  at: number
}

/**
 * Makes tasks of the states that a connection or an exchange has gone through. Credo's records rest in the wallet, which no
 * transaction of ours can change; so their row in the index notes each new state as untold before the record has it,
 * and the transaction that records the message of the change, the first durable fact after it, tells it and takes the note away.
 */
@injectable()
export class StateTeller {
  public constructor(private readonly tasks: TaskRecorder) {}

  /**
   * @param lastState what comes after it in the notes is not told and goes with the others; null: all is told
   * @returns false when there was nothing to tell, or another transaction has told it
   */
  public async tell(
    trx: Transaction<CoreTables>,
    key: TenantKey,
    row: RecordIndexRow,
    occasion: Occasion,
    lastState: string | null = null
  ): Promise<boolean> {
    if (row.untold === null) return false
    const taken = await trx
      .updateTable('record_index')
      .set({ untold: null, untold_since: null })
      .where('tenant_id', '=', row.tenant_id)
      .where('kind', '=', row.kind)
      .where('record_id', '=', row.record_id)
      .where('untold', '=', row.untold)
      .returning('record_id')
      .executeTakeFirst()
    if (!taken) return false
    const all = row.untold.split(',')
    const states = lastState === null ? all : all.slice(0, all.lastIndexOf(lastState) + 1)
    const isConnection = row.kind === CONNECTION_KIND
    const { actionUuid, threadId, at } = occasion
    for (const { type, state } of toldTypes(row.kind, states)) {
      await this.tasks.record(
        trx,
        {
          tenantId: row.tenant_id,
          type,
          id: row.record_id,
          state,
          connectionId: isConnection ? row.record_id : row.connection_id,
          actionUuid,
          data: isConnection ? connectionData(key, row) : { state, threadId },
          at,
        },
        key
      )
    }
    return true
  }
}

function connectionData(key: TenantKey, row: RecordIndexRow): JsonObject {
  const { alias, tags } = openDetails(key, row) ?? NO_LABELS
  return { identityId: row.identity_id, alias, tags }
}
