import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

const SERVER_URL = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface TestDatabase {
  /** `postgres://…` of the new, empty database. */
  url: string
  /** Removes the database, also when connections to it are still open. */
  drop: () => Promise<void>
}

/**
 * Makes an empty database with a name of its own, so that tests may run at the same time.
 * The server is the one at `TEST_POSTGRES_URL`, by default 127.0.0.1:5432 with user postgres.
 * @param prefix of its name, without quotes
 */
export async function createTestDatabase(prefix = 'gateway_test_'): Promise<TestDatabase> {
  const name = `${prefix}${randomBytes(8).toString('hex')}`
  await onServer(`CREATE DATABASE "${name}"`)
  const url = new URL(SERVER_URL)
  url.pathname = `/${encodeURIComponent(name)}`
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER_URL, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query(statement)
  } catch (cause) {
    throw new Error(`PostgreSQL for the tests, ${new URL(SERVER_URL).host}: ${String(cause)}`, { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}
