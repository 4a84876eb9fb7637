import type { GatewayDatabase } from '@didcomm-gateway/core'

import { withStartLock } from '../database/withStartLock'

import { CommandError } from './CommandError'

/**
 * Runs `work` on PostgreSQL while no instance serves and none can start.
 * @throws {CommandError} when one serves
 */
export async function whileStopped<T>(database: GatewayDatabase, work: () => Promise<T>): Promise<T> {
  return withStartLock(database, async () => {
    const instances = await database.countInstances()
    if (instances > 0) throw new CommandError(`Stop all instances first: ${instances} are connected to the database.`)
    return work()
  })
}
