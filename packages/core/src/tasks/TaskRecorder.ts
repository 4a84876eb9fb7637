import type { CoreTables, RecordIndexRow } from '../database'
import type { StateChange, Task } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'
import type { Transaction } from 'kysely'

import { injectable } from '@credo-ts/core'

import { EventObservers } from '../events/EventObservers'
import { openDetails } from '../repository/RecordDetails'
import { CONNECTION_KIND } from '../repository/recordKinds'

import { TASK_OVERHEAD_BYTES, sealTask } from './sealedTask'

/** Writes what external systems are told of, in the transaction that makes it true. */
@injectable()
export class TaskRecorder {
  public constructor(private readonly observers: EventObservers) {}

  /** The last thing in the transaction that another one of the tenant can wait for, but for the deliveries that it owes. */
  public async record(trx: Transaction<CoreTables>, change: StateChange, key: TenantKey): Promise<Task> {
    const details = await this.findDetails(trx, change, key)
    const content = {
      ...change,
      invitationId: details?.invitationId ?? null,
      externalId: details?.externalId ?? null,
    }
    const bytes = Buffer.byteLength(JSON.stringify(content)) + TASK_OVERHEAD_BYTES
    const sequence = await nextSequence(trx, change.tenantId, bytes)
    const task: Task = { ...content, sequence }
    await trx
      .insertInto('tasks')
      .values({
        tenant_id: task.tenantId,
        sequence,
        created_at: task.at,
        bytes,
        sealed_task: sealTask(key, task),
      })
      .execute()
    await this.observers.task(trx, task, key)
    return task
  }

  private async findDetails(trx: Transaction<CoreTables>, { tenantId, connectionId }: StateChange, key: TenantKey) {
    if (connectionId === null) return null
    const row: Pick<RecordIndexRow, 'record_id' | 'sealed_details'> | undefined = await trx
      .selectFrom('record_index')
      .select(['record_id', 'sealed_details'])
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', CONNECTION_KIND)
      .where('record_id', '=', connectionId)
      .executeTakeFirst()
    return row ? openDetails(key, row) : null
  }
}

/** The row stays locked until the transaction ends, so that tasks are committed in their order. */
async function nextSequence(trx: Transaction<CoreTables>, tenantId: string, bytes: number): Promise<number> {
  const { last_task } = await trx
    .insertInto('tenant_sequences')
    .values({ tenant_id: tenantId, last: 0, last_task: 1, stored_bytes: bytes, stranger_bytes: 0 })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet((eb) => ({
        last_task: eb('tenant_sequences.last_task', '+', 1),
        stored_bytes: eb('tenant_sequences.stored_bytes', '+', bytes),
      }))
    )
    .returning('last_task')
    .executeTakeFirstOrThrow()
  return last_task
}
