import type { SqliteDatabase } from 'kysely'
import type LibsqlDatabase from 'libsql'

import { types } from 'node:util'

import { StatementCache } from './StatementCache'

/** A statement keeps the parameters that it was last run with: one with more bytes than this is not kept itself. */
const MAX_KEPT_BYTES = 100_000

const BEGINS = /^begin\b/
/** Statements that write, with what they begin with. */
const WRITES = /^\s*(insert|update|delete)\b|^\s*with\b[^]*\b(insert|update|delete)\b/i

/**
 * A libsql database as Kysely uses one. libsql answers blobs as ArrayBuffer; rows hold Buffers on PostgreSQL, so they do
 * here. Statements are prepared once.
 */
export function toKyselyDatabase(database: LibsqlDatabase.Database): SqliteDatabase {
  const cache = new StatementCache(database)
  return {
    close: () => {
      cache.clear()
      database.close()
    },
    prepare: (sql) => {
      if (BEGINS.test(sql)) return executed(database, sql)
      const statement = cache.prepare(sql)
      const isWrite = WRITES.test(sql)
      const run = <T>(parameters: readonly unknown[], work: (parameters: unknown) => T): T => {
        let isKept = false
        try {
          const result = isWrite && !database.inTransaction ? alone(database, () => work(parameters)) : work(parameters)
          isKept = !parameters.some(isLarge)
          return result
        } finally {
          if (!isKept) cache.forget(sql)
        }
      }
      return {
        reader: statement.reader,
        run: (parameters) => run(parameters, (values) => statement.run(values)),
        all: (parameters) => run(parameters, (values) => statement.all(values).map(blobsToBuffers)),
        *iterate(parameters) {
          // read piece by piece, while the same text may be run for somebody else
          for (const row of database.prepare(sql).iterate(parameters)) yield blobsToBuffers(row)
        },
      }
    },
  }
}

/**
 * The lock is taken before the statement needs it: libsql leaves one that meets another's lock in progress, and while it is,
 * nothing else can be committed.
 */
function alone<T>(database: LibsqlDatabase.Database, work: () => T): T {
  database.exec('begin immediate')
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

/** A statement without rows that leaves nothing in progress, however it ends. */
function executed(database: LibsqlDatabase.Database, sql: string): ReturnType<SqliteDatabase['prepare']> {
  const run = () => {
    database.exec(sql)
    return { changes: 0, lastInsertRowid: 0 }
  }
  const none = () => {
    throw new Error('This statement has no rows.')
  }
  return { reader: false, run, all: none, iterate: none }
}

function isLarge(parameter: unknown): boolean {
  return (typeof parameter === 'string' || ArrayBuffer.isView(parameter)) && lengthOf(parameter) > MAX_KEPT_BYTES
}

function lengthOf(value: string | ArrayBufferView): number {
  return typeof value === 'string' ? value.length : value.byteLength
}

function blobsToBuffers(row: unknown): unknown {
  const columns = row as Record<string, unknown>
  for (const name in columns) {
    const value = columns[name]
    if (types.isArrayBuffer(value)) columns[name] = Buffer.from(value)
  }
  return columns
}
