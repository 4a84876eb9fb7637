import type { CoreTables } from './CoreTables'
import type { Migration, Transaction } from 'kysely'

import LibsqlDatabase from 'libsql'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import { Client, Pool, types } from 'pg'

import { MigrationFailedError, StorageUnavailableError } from '../errors'

import { GroupedTransactions } from './GroupedTransactions'
import { NotificationChannel } from './NotificationChannel'
import { TransactionalSqliteDialect } from './TransactionalSqliteDialect'
import { toKyselyDatabase } from './toKyselyDatabase'

export type DatabaseOptions =
  | { kind: 'sqlite'; /** file path, or `:memory:` for tests */ path: string }
  | { kind: 'postgres'; url: string; /** schema of our own tables */ schema?: string; poolSize?: number }

const POSTGRES_INT8 = 20
/** undefined_table: the code is the same in every language of the server's messages */
const NO_TABLE = '42P01'
/** The gateway is the only one that writes its file. While somebody else does, waiting blocks the whole process. */
const BUSY_MS = 100
/** Longest that a connection to PostgreSQL may take to come about. */
const CONNECT_MS = 10_000
/** by which the connections that listen are known in `pg_stat_activity` */
const INSTANCE_NAME = 'didcomm-gateway instance'

/**
 * The one database of the gateway's own tables: a SQLite file (WAL, synchronous FULL) or PostgreSQL.
 * Inside {@link transaction} use only the given `trx`: SQLite has one connection, anything else would wait for ever.
 */
export class GatewayDatabase {
  public readonly kind: DatabaseOptions['kind']
  public readonly schema: string | null
  public readonly db: Kysely<CoreTables>
  /** only on SQLite: PostgreSQL puts commits that come together on disk together itself */
  private readonly grouped: GroupedTransactions | null = null

  public constructor(private readonly options: DatabaseOptions) {
    this.kind = options.kind
    if (options.kind === 'sqlite') {
      this.schema = null
      this.db = new Kysely<CoreTables>({
        dialect: new TransactionalSqliteDialect({ database: toKyselyDatabase(openSqlite(options.path)) }),
      })
      this.grouped = new GroupedTransactions(this.db)
    } else {
      this.schema = options.schema ?? 'didcomm_gateway'
      this.db = new Kysely<CoreTables>({
        dialect: new PostgresDialect({ pool: openPool(options.url, this.schema, options.poolSize ?? 10) }),
      })
    }
  }

  /** The same connection, typed for a module's own tables. */
  public as<Tables>(): Kysely<Tables> {
    return this.db as unknown as Kysely<Tables>
  }

  /**
   * Runs `work` in one transaction, and ends when that is on disk.
   * @throws {StorageUnavailableError} when the database cannot take it now (full, locked, away)
   */
  public async transaction<T>(work: (trx: Transaction<CoreTables>) => Promise<T>): Promise<T> {
    try {
      return await (this.grouped?.run(work) ?? this.db.transaction().execute(work))
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  /**
   * Brings one module's tables up to date. Kysely's migrator holds a lock, so of several instances one migrates and the others wait.
   * @param name module's own name: its migrations are counted apart from the other modules'
   */
  public async migrate(name: string, migrations: Record<string, Migration>): Promise<void> {
    if (this.schema) await this.createSchema(this.schema)
    const migrator = new Migrator({
      db: this.db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableName: `${name}_migrations`,
      migrationLockTableName: `${name}_migrations_lock`,
      ...(this.schema ? { migrationTableSchema: this.schema } : {}),
    })
    const { error } = await migrator.migrateToLatest()
    if (error) {
      throw new MigrationFailedError(
        `The tables of "${name}" cannot be brought up to date. If a newer version of the gateway has used this database, start that version.`,
        { cause: error }
      )
    }
  }

  /** Notifications between instances, on a connection beside the pool. Null on SQLite, which has one instance. */
  public openChannel(onPayload: (payload: string) => void): NotificationChannel | null {
    if (this.options.kind === 'sqlite') return null
    const connection = { connectionString: this.options.url, application_name: INSTANCE_NAME }
    return new NotificationChannel(connection, this.schema ?? '', onPayload)
  }

  /** How many instances are connected, on PostgreSQL. */
  public async countInstances(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and application_name = ${INSTANCE_NAME}`.execute(this.db)
    return Number(rows[0].count)
  }

  /**
   * Holds other transactions with the same name back until this one ends. On SQLite one runs at a time anyway.
   * @param trx nothing else may be locked in it before that another holder of the name could wait for
   */
  public async lockName(trx: Transaction<CoreTables>, name: string): Promise<void> {
    if (this.kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
  }

  /** For claims on PostgreSQL: rows locked by another instance are passed over. SQLite has one writer and needs nothing. */
  public get skipLocked(): boolean {
    return this.kind === 'postgres'
  }

  /** Whether a gateway has made its tables here. */
  public async hasTables(): Promise<boolean> {
    const tables = await this.db.introspection.getTables()
    return tables.some(({ name, schema }) => name === 'inbox' && (!this.schema || schema === this.schema))
  }

  /** Whether PostgreSQL has no such table where it looks for one without a schema; ours are elsewhere. */
  public async lacksTable(name: string): Promise<boolean> {
    if (this.options.kind === 'sqlite') return false
    const client = new Client({ connectionString: this.options.url, connectionTimeoutMillis: CONNECT_MS })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(`select 1 from ${client.escapeIdentifier(name)} limit 0`)
      return false
    } catch (error) {
      if ((error as { code?: string }).code === NO_TABLE) return true
      throw error
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  public async ping(): Promise<void> {
    await sql`select 1`.execute(this.db)
  }

  public async close(): Promise<void> {
    if (this.grouped) {
      await this.grouped.idle()
      // what is in the `-wal` file moves into the database itself; if it cannot now, the next start does it
      await sql`pragma wal_checkpoint(truncate)`.execute(this.db).catch(() => undefined)
    }
    await this.db.destroy()
  }

  private async createSchema(schema: string): Promise<void> {
    // `create schema if not exists` can still collide when two instances start at once
    await sql`create schema if not exists ${sql.id(schema)}`.execute(this.db).catch(async (error: unknown) => {
      const code = (error as { code?: string }).code
      if (code !== '23505' && code !== '42P06') throw error
    })
  }
}

/** True when a unique or primary key constraint refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}

/**
 * Codes of SQLite, of the network, and of PostgreSQL: 08 connection, 25006 read-only (a standby), 40P01 deadlock,
 * 53 resources, 57P shutting down.
 */
const UNAVAILABLE_CODES =
  /^(SQLITE_(FULL|BUSY|LOCKED|IOERR|CANTOPEN|READONLY)|ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EPIPE|08|25006|40P01|53|57P)/
/** What SQLite and `pg` say without a code. */
const UNAVAILABLE_MESSAGES =
  /database or disk is full|timeout exceeded when trying to connect|^Connection terminated|is not queryable$/

/** Maps a database's "not now" onto one error; anything else is returned as it is. */
export function asUnavailable(error: unknown): unknown {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const byCode = typeof code === 'string' && UNAVAILABLE_CODES.test(code)
  if (byCode || (typeof message === 'string' && UNAVAILABLE_MESSAGES.test(message))) {
    return new StorageUnavailableError('The database cannot take this now. Nothing was stored; try again.', {
      cause: error,
    })
  }
  return error
}

function openSqlite(path: string): LibsqlDatabase.Database {
  const database = new LibsqlDatabase(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma(`busy_timeout = ${BUSY_MS}`)
  database.pragma('foreign_keys = ON')
  return database
}

function openPool(url: string, schema: string, poolSize: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    options: `-c search_path=${schema}`,
    types: {
      getTypeParser: (oid: number, format?: string) =>
        // our int8 columns are epoch milliseconds and counters, far below 2^53
        oid === POSTGRES_INT8 ? (value: string) => Number(value) : types.getTypeParser(oid, format as 'text'),
    } as typeof types,
  })
  // a connection that breaks is replaced at the next use; without listeners it would end the process, idle or not
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}
