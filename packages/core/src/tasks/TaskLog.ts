import type { Page, PageRequest, Task } from '../models'

import { injectable } from '@credo-ts/core'

import { GatewayDatabase } from '../database'
import { decodeCursor, toPage } from '../models'
import { TenantKeys } from '../tenancy/TenantKeys'
import { letOthersRun } from '../work/letOthersRun'

import { openTask } from './sealedTask'

/** Reads the tasks of a tenant. */
@injectable()
export class TaskLog {
  public constructor(
    private readonly database: GatewayDatabase,
    private readonly keys: TenantKeys
  ) {}

  /** @param after null: newest first; else what came after this sequence number, oldest first */
  public async list(tenantId: string, after: number | null, page: PageRequest): Promise<Page<Task>> {
    const direction = after === null ? 'desc' : 'asc'
    let query = this.database.db.selectFrom('tasks').selectAll().where('tenant_id', '=', tenantId)
    if (after !== null) query = query.where('sequence', '>', after)
    if (page.cursor !== undefined) {
      const [sequence] = decodeCursor(page.cursor, ['number'])
      query = query.where('sequence', after === null ? '<' : '>', Number(sequence))
    }
    const rows = await query
      .orderBy('sequence', direction)
      .limit(page.limit + 1)
      .execute()
    const key = await this.keys.get(tenantId)
    const { items, nextCursor } = toPage(
      rows,
      page.limit,
      (row) => [row.sequence],
      (row) => row
    )
    const tasks: Task[] = []
    for (const row of items) {
      tasks.push(openTask(key, row))
      // a task of a problem-report holds all of it
      await letOthersRun()
    }
    return { items: tasks, nextCursor }
  }

  /** What a stream sends next, oldest first. */
  public async listAfter(tenantId: string, sequence: number, limit: number): Promise<Task[]> {
    return (await this.list(tenantId, sequence, { limit })).items
  }

  /** The sequence number of the last task of each tenant. */
  public async lastSequences(tenantIds: string[]): Promise<Map<string, number>> {
    if (tenantIds.length === 0) return new Map()
    const rows = await this.database.db
      .selectFrom('tenant_sequences')
      .select(['tenant_id', 'last_task'])
      .where('tenant_id', 'in', tenantIds)
      .execute()
    return new Map(rows.map((row) => [row.tenant_id, row.last_task]))
  }
}
