import type { SqliteDatabase } from 'kysely'
import type LibsqlDatabase from 'libsql'

import { types } from 'node:util'

/** libsql answers blobs as ArrayBuffer; rows hold Buffers on PostgreSQL, so they do here. */
export function withBuffers(database: LibsqlDatabase.Database): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql)
      return {
        reader: statement.reader,
        run: (parameters) => statement.run(parameters),
        all: (parameters) => statement.all(parameters).map(blobsToBuffers),
        *iterate(parameters) {
          for (const row of statement.iterate(parameters)) yield blobsToBuffers(row)
        },
      }
    },
  }
}

function blobsToBuffers(row: unknown): unknown {
  const columns = row as Record<string, unknown>
  for (const name in columns) {
    const value = columns[name]
    if (types.isArrayBuffer(value)) columns[name] = Buffer.from(value)
  }
  return columns
}
