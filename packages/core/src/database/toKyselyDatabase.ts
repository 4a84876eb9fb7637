import type { SqliteDatabase } from 'kysely'
import type LibsqlDatabase from 'libsql'

import { types } from 'node:util'

import { StatementCache } from './StatementCache'

/** A statement keeps the parameters that it was last run with: one with more bytes than this is not kept itself. */
const MAX_KEPT_BYTES = 100_000

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
      const statement = cache.prepare(sql)
      const run = <T>(parameters: readonly unknown[], work: (parameters: unknown) => T): T => {
        let isKept = false
        try {
          const result = work(parameters)
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
