import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { Kysely, Migration } from 'kysely'

import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { until } from '../../../../../tests/support/until'
import { MigrationFailedError, StorageUnavailableError } from '../../errors'
import { GatewayDatabase } from '../GatewayDatabase'
import { lockFile } from '../lockFile'

const first: Migration = { up: (db: Kysely<unknown>) => db.schema.createTable('a').addColumn('id', 'text').execute() }
const second: Migration = { up: (db: Kysely<unknown>) => db.schema.createTable('b').addColumn('id', 'text').execute() }

describe.each(['sqlite', 'postgres'] as const)('GatewayDatabase on %s', (kind) => {
  let server: TestDatabase | null
  let databases: GatewayDatabase[]
  const open = () => {
    const database = server
      ? new GatewayDatabase({ kind: 'postgres', url: server.url, poolSize: 2 })
      : new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    databases.push(database)
    return database
  }

  beforeEach(async () => {
    databases = []
    server = kind === 'postgres' ? await createTestDatabase() : null
  })
  afterEach(async () => {
    await Promise.all(databases.map((database) => database.close()))
    await server?.drop()
  })

  it('runs what is new of the migrations of each module', async () => {
    const database = open()
    await database.migrate('one', { '001': first })
    await database.migrate('two', { '001': second })
    await database.migrate('one', { '001': first })
    const tables = (await database.db.introspection.getTables()).map(({ name }) => name)
    expect(tables).toEqual(expect.arrayContaining(['a', 'b']))
  })

  it('refuses a database that a newer version has migrated, and changes nothing', async () => {
    const database = open()
    await database.migrate('one', { '001': first, '002': second })
    const error = await database.migrate('one', { '001': first }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MigrationFailedError)
    expect((error as Error).message).toContain('newer version')
    await database.migrate('one', { '001': first, '002': second })
  })

  it('undoes a migration that fails', async () => {
    const database = open()
    const failing: Migration = {
      up: async (db: Kysely<unknown>) => {
        await second.up(db)
        throw new Error('half way')
      },
    }
    await expect(database.migrate('one', { '001': first, '002': failing })).rejects.toThrow(MigrationFailedError)
    await database.migrate('one', { '001': first, '002': second })
  })

  if (kind === 'postgres') {
    it('lets one of several instances migrate while the others wait', async () => {
      let runs = 0
      const slow: Migration = {
        up: async (db: Kysely<unknown>) => {
          runs++
          await first.up(db)
        },
      }
      await Promise.all([1, 2, 3, 4].map(() => open().migrate('one', { '001': slow })))
      expect(runs).toBe(1)
    })

    it('says that it is away when the server cuts a connection in use, and goes on with another', async () => {
      const database = open()
      const cut = database.transaction(async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
        await sql`select pg_terminate_backend(${rows[0].pid})`.execute(database.db)
        // cut while no query is under way, and found out by the next one
        await until(() =>
          sql`select 1`.execute(trx).then(
            () => false,
            () => true
          )
        )
        await sql`select 1`.execute(trx)
      })
      await expect(cut).rejects.toThrow(StorageUnavailableError)
      await database.ping()
    })
  } else {
    it('says that it is full when it is, and goes on when there is room', async () => {
      const database = open()
      await database.migrate('one', { '001': first })
      const insert = () =>
        database.transaction(async (trx) => {
          await sql`insert into a (id) values (${'x'.repeat(100_000)})`.execute(trx)
        })
      await sql`pragma max_page_count = 20`.execute(database.db)
      await expect(insert()).rejects.toThrow(StorageUnavailableError)
      await sql`pragma max_page_count = 1000`.execute(database.db)
      await insert()
      expect((await sql`select id from a`.execute(database.db)).rows).toHaveLength(1)
    })
  }
})

describe('lockFile', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives a file to one at a time', () => {
    const path = join(folder, 'lock')
    const unlock = lockFile(path)
    expect(unlock).not.toBeNull()
    expect(lockFile(path)).toBeNull()
    unlock?.()
    const again = lockFile(path)
    expect(again).not.toBeNull()
    again?.()
  })
})
