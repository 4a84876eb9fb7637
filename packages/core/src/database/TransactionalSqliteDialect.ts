import type { DatabaseConnection, DialectAdapter, Driver, SqliteDialectConfig } from 'kysely'

import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'

/** What Kysely leaves undone of transactions on SQLite. */
export class TransactionalSqliteDialect extends SqliteDialect {
  public constructor(private readonly config: SqliteDialectConfig) {
    super(config)
  }

  public override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }

  public override createDriver(): Driver {
    return new TransactionalSqliteDriver(this.config)
  }
}

/** Kysely runs migrations on SQLite outside of transactions, though SQLite can undo them: a crash would leave half a schema. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  public override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * When the disk is full or fails, SQLite has undone the transaction by itself; that there is nothing left to undo must
 * not hide why.
 */
class TransactionalSqliteDriver extends SqliteDriver {
  /** With the lock for writing: libsql leaves a statement that meets another's lock in progress, and then nothing can be committed. */
  public override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  public override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!String(error).includes('no transaction is active')) throw error
    })
  }
}
