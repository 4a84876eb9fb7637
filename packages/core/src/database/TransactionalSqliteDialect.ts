import type { DialectAdapter } from 'kysely'

import { SqliteAdapter, SqliteDialect } from 'kysely'

/** Kysely runs migrations on SQLite outside of transactions, though SQLite can undo them: a crash would leave half a schema. */
export class TransactionalSqliteDialect extends SqliteDialect {
  public override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  public override get supportsTransactionalDdl(): boolean {
    return true
  }
}
