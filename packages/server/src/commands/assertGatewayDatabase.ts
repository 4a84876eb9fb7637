import type { GatewayDatabase } from '@didcomm-gateway/core'

import { CommandError } from './CommandError'

/**
 * The same for a database on PostgreSQL.
 * @throws {CommandError} when no gateway has made its tables there
 */
export async function assertGatewayDatabase(database: GatewayDatabase): Promise<void> {
  if (await database.hasTables()) return
  throw new CommandError('The database of GATEWAY_DATABASE_URL holds no gateway. Name the one that the gateway uses.')
}
