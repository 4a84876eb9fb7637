import type { TestDatabase } from '../../../../../tests/support/postgres'
import type { Kysely, Migration } from 'kysely'

import { sql } from 'kysely'
import LibsqlDatabase from 'libsql'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { until } from '../../../../../tests/support/until'
import { MigrationFailedError, StorageUnavailableError } from '../../errors'
import { GatewayDatabase, isUniqueViolation } from '../GatewayDatabase'
import { StatementCache } from '../StatementCache'
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

  it('knows whether a gateway has made its tables', async () => {
    const database = open()
    await database.migrate('one', { '001': first })
    expect(await database.hasTables()).toBe(false)
    const inbox: Migration = {
      up: (db: Kysely<unknown>) => db.schema.createTable('inbox').addColumn('id', 'text').execute(),
    }
    await database.migrate('two', { '001': inbox })
    expect(await database.hasTables()).toBe(true)
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

describe('GatewayDatabase on a SQLite file', () => {
  const rows: Migration = {
    up: (db: Kysely<unknown>) =>
      db.schema
        .createTable('a')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('bytes', 'blob')
        .execute(),
  }
  let folder: string
  let path: string
  let database: GatewayDatabase

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'database-'))
    path = join(folder, 'gateway.db')
    database = new GatewayDatabase({ kind: 'sqlite', path })
    await database.migrate('rows', { '001': rows })
  })
  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const insert = (trx: Kysely<never>, id: string, bytes = Buffer.alloc(10)) =>
    sql`insert into a (id, bytes) values (${id}, ${bytes})`.execute(trx)
  const ids = async () =>
    (await sql<{ id: string }>`select id from a order by id`.execute(database.db)).rows.map(({ id }) => id)

  it('puts transactions that come together on disk with one commit, and undoes alone one that fails', async () => {
    const onDisk: number[] = []
    const other = new LibsqlDatabase(path)
    const run = (id: string, andThen: () => void = () => undefined) =>
      database.transaction(async (trx) => {
        await insert(trx as never, id)
        onDisk.push(other.prepare('select id from a').all([]).length)
        andThen()
        return id
      })
    const results = await Promise.allSettled([
      run('one'),
      run('two', () => {
        throw new Error('no')
      }),
      run('three'),
      database.transaction((trx) => insert(trx as never, 'one')),
      run('four'),
    ])
    expect(onDisk).toEqual([0, 0, 0, 0])
    expect(other.prepare('select id from a').all([])).toHaveLength(3)
    other.close()
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(isUniqueViolation((results[3] as PromiseRejectedResult).reason)).toBe(true)
    expect(await ids()).toEqual(['four', 'one', 'three'])
  })

  it('says of all that come together that nothing was stored when the commit fails', async () => {
    await sql`pragma max_page_count = 30`.execute(database.db)
    const results = await Promise.allSettled(
      ['one', 'two', 'three'].map((id) =>
        database.transaction((trx) => insert(trx as never, id, Buffer.alloc(id === 'two' ? 200_000 : 10)))
      )
    )
    const stored = await ids()
    results.forEach((result, n) => {
      const id = ['one', 'two', 'three'][n]
      expect(stored.includes(id)).toBe(result.status === 'fulfilled')
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StorageUnavailableError)
    })
    expect(results[1].status).toBe('rejected')
    await sql`pragma max_page_count = 1000`.execute(database.db)
    await database.transaction((trx) => insert(trx as never, 'two'))
    expect(await ids()).toContain('two')
  })

  it('runs what is asked for during a transaction in the next one', async () => {
    const second: Array<Promise<unknown>> = []
    await database.transaction(async (trx) => {
      await insert(trx as never, 'one')
      second.push(database.transaction((later) => insert(later as never, 'two')))
    })
    expect(await ids()).toContain('one')
    await Promise.all(second)
    expect(await ids()).toEqual(['one', 'two'])
  })

  it('moves what was written into the database itself when it is closed', async () => {
    await database.transaction((trx) => insert(trx as never, 'one'))
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0)
    await database.close()
    const left = await stat(`${path}-wal`).then(
      ({ size }) => size,
      () => 0
    )
    expect(left).toBe(0)
    database = new GatewayDatabase({ kind: 'sqlite', path })
    expect(await ids()).toEqual(['one'])
  })
})

describe('StatementCache', () => {
  it('prepares a statement once, keeps those used last, and follows a change of the table', () => {
    const database = new LibsqlDatabase(':memory:')
    database.exec('create table a (id text)')
    const cache = new StatementCache(database, 2)
    const first = cache.prepare('select * from a')
    first.all([])
    cache.prepare('insert into a values (?)').run(['one'])
    expect(cache.prepare('select * from a')).toBe(first)
    cache.prepare('delete from a where id = ?')
    expect(cache.size).toBe(2)
    expect(cache.prepare('select * from a')).toBe(first)
    cache.prepare('alter table a add column more text').run([])
    expect(cache.size).toBe(2)
    expect(first.all([])).toEqual([{ id: 'one', more: null }])
    cache.forget('select * from a')
    expect(cache.prepare('select * from a')).not.toBe(first)
    database.close()
  })
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
