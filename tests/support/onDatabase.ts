import type { RunningGateway } from './gateway'

import { startGateway } from './gateway'
import { createTestDatabase } from './postgres'

export type DatabaseKind = 'sqlite' | 'postgres'

/** A gateway on SQLite or on a PostgreSQL database of its own, which goes when it stops. */
export async function startGatewayOn(kind: DatabaseKind, environment: NodeJS.ProcessEnv = {}): Promise<RunningGateway> {
  if (kind === 'sqlite') return startGateway({ GATEWAY_DATABASE_URL: '', ...environment })
  const database = await createTestDatabase()
  const gateway = await startGateway({
    GATEWAY_DATABASE_URL: database.url,
    GATEWAY_WALLET_KEY: 'ab'.repeat(32),
    GATEWAY_ADMIN_API_KEY: 'correct-horse-battery',
    ...environment,
  })
  return {
    ...gateway,
    stop: async () => {
      await gateway.stop()
      await database.drop()
    },
  }
}
