import type { TaskRow } from '../database'
import type { Task } from '../models'
import type { TenantKey } from '../tenancy/TenantKey'

/** What a task takes beside its content: its row, and what seals it, about. */
export const TASK_OVERHEAD_BYTES = 300

const place = ({ tenantId, sequence }: Pick<Task, 'tenantId' | 'sequence'>) =>
  `tasks.sealed_task:${tenantId}/${sequence}`

export function sealTask(key: TenantKey, task: Task): Buffer {
  return key.sealJson(task, place(task))
}

export function openTask(key: TenantKey, row: Pick<TaskRow, 'tenant_id' | 'sequence' | 'sealed_task'>): Task {
  return key.openJson<Task>(row.sealed_task, place({ tenantId: row.tenant_id, sequence: row.sequence }))
}
