import type { Print } from './Command'
import type { ServerConfig } from '../config/ServerConfig'

import { AdminKeyDigest } from '../auth'
import { openDatabase } from '../database/openDatabase'
import { serverMigrations } from '../database/serverMigrations'

import { CommandError } from './CommandError'
import { assertGatewayDatabase } from './assertGatewayDatabase'
import { whileStopped } from './whileStopped'

/**
 * Instances on one PostgreSQL database start only with the admin API key that the first one had; this makes the one of
 * the environment that key. Without PostgreSQL there is nothing to agree on.
 */
export async function changeAdminKey(config: ServerConfig, _args: string[], print: Print): Promise<void> {
  const { postgres, adminApiKey } = config
  if (!postgres || !adminApiKey) {
    throw new CommandError(
      'Without GATEWAY_DATABASE_URL set GATEWAY_ADMIN_API_KEY, or delete admin-api-key in the data folder, and start the gateway.'
    )
  }
  const database = openDatabase(config)
  try {
    await whileStopped(database, async () => {
      await assertGatewayDatabase(database)
      await database.migrate('server', serverMigrations(database.kind))
      await new AdminKeyDigest(database).replace(adminApiKey)
    })
  } finally {
    await database.close()
  }
  print('The admin API key is that of GATEWAY_ADMIN_API_KEY. Set it on all instances before they start.')
}
