import type { GatewayDatabase } from '@didcomm-gateway/core'

import { sql } from 'kysely'

import { SettingsInvalidError } from '../config/SettingsInvalidError'

/** any number that nothing else in the database uses as an advisory lock */
const LOCK = 4_071_863_529
/** insufficient_privilege */
const FORBIDDEN = '42501'

/**
 * Of several instances that start on one PostgreSQL database, one at a time makes or updates tables and wallet.
 * @throws {SettingsInvalidError} when the database cannot be reached, or its user may not make tables
 */
export async function withStartLock<T>(database: GatewayDatabase, work: () => Promise<T>): Promise<T> {
  if (database.kind === 'sqlite') return work()
  await database.ping().catch(refuse)
  return database.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection)
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) === FORBIDDEN) return refuse(error)
      throw error
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection)
    }
  })
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}

function refuse(error: unknown): never {
  const code = codeOf(error)
  const { message } = error as { message?: string }
  const mend =
    code === FORBIDDEN
      ? 'Its user needs the right to create schemas and tables.'
      : 'Check address, user and password, and that it runs.'
  const problem = `the database cannot be used (${code ?? 'no code'}: ${message ?? ''}). ${mend}`
  throw new SettingsInvalidError([{ variable: 'GATEWAY_DATABASE_URL', problem }])
}
