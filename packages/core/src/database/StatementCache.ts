import type LibsqlDatabase from 'libsql'

/** Texts of queries that are remembered: several times as many as the gateway has. */
const CAPACITY = 300
/** Only these are remembered: others are rare. SQLite itself prepares a statement anew when its tables have changed. */
const REMEMBERED = /^\s*(select|insert|update|delete|with|begin|commit|rollback|savepoint|release)\b/i

/**
 * The prepared statements of one SQLite connection by their text, least recently used first out: preparing one takes longer
 * than running it. Kysely uses a statement to its end before it asks for another.
 */
export class StatementCache {
  private readonly statements = new Map<string, LibsqlDatabase.Statement>()

  public constructor(
    private readonly database: LibsqlDatabase.Database,
    private readonly capacity = CAPACITY
  ) {}

  public get size(): number {
    return this.statements.size
  }

  public prepare(sql: string): LibsqlDatabase.Statement {
    const known = this.statements.get(sql)
    if (known) {
      this.statements.delete(sql)
      this.statements.set(sql, known)
      return known
    }
    const statement = this.database.prepare(sql)
    if (!REMEMBERED.test(sql)) return statement
    this.statements.set(sql, statement)
    if (this.statements.size > this.capacity) {
      const oldest = this.statements.keys().next().value
      if (oldest !== undefined) this.statements.delete(oldest)
    }
    return statement
  }

  /** After a failure, or when a statement holds more than it should: the next one of this text is prepared anew. */
  public forget(sql: string): void {
    this.statements.delete(sql)
  }

  public clear(): void {
    this.statements.clear()
  }
}
