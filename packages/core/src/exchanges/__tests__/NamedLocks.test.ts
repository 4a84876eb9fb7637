import type { TestDatabase } from '../../../../../tests/support/postgres'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase } from '../../database'
import { coreMigrations } from '../../database/coreMigrations'
import { NamedLocks } from '../NamedLocks'
import { asLocks, exchangeMigrations } from '../exchangeMigrations'

describe('NamedLocks of two instances on PostgreSQL', () => {
  let server: TestDatabase
  let databases: GatewayDatabase[]

  beforeEach(async () => {
    server = await createTestDatabase()
    databases = [1, 2].map(() => new GatewayDatabase({ kind: 'postgres', url: server.url, poolSize: 2 }))
    await databases[0].migrate('core', coreMigrations('postgres'))
    await databases[0].migrate('exchanges', exchangeMigrations('postgres'))
  })

  afterEach(async () => {
    await Promise.all(databases.map((database) => database.close()))
    await server.drop()
  })

  const held = () => asLocks(databases[0].db).selectFrom('named_locks').select(['name', 'lease_until']).execute()

  it('let one work at a time under a name, and leave nothing behind', async () => {
    const locks = databases.map((database) => new NamedLocks(database))
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await held()
      running--
    }
    await Promise.all(Array.from({ length: 12 }, (_, n) => locks[n % 2].run('a', work)))
    expect(most).toBe(1)
    expect(await held()).toEqual([])
  })

  it('take over what a dead instance held when its lease has run out, within 30 s, and clear away the rest', async () => {
    const leave = (name: string, lease_until: number) =>
      asLocks(databases[0].db).insertInto('named_locks').values({ name, owner: 'dead', lease_until }).execute()
    await leave('a', Date.now() + 200)
    await leave('never asked for again', Date.now() - 1)
    let until = 0
    await new NamedLocks(databases[1]).run('a', async () => {
      until = (await held()).find(({ name }) => name === 'a')?.lease_until ?? 0
    })
    expect(until).toBeGreaterThan(Date.now())
    expect(until).toBeLessThanOrEqual(Date.now() + 30_000)
    expect(await held()).toEqual([])
  })

  it('answer what the work answered, and throw what it threw, where the lock cannot be given back', async () => {
    const locks = new NamedLocks(databases[0])
    const rename = (from: string, to: string) => databases[0].db.schema.alterTable(from).renameTo(to).execute()
    const withoutTable = async (work: () => string) => {
      const answer = locks.run('a', async () => {
        await rename('named_locks', 'away')
        return work()
      })
      return answer.finally(() => rename('away', 'named_locks'))
    }
    expect(await withoutTable(() => 'done')).toBe('done')
    await asLocks(databases[0].db).deleteFrom('named_locks').execute()
    const broken = withoutTable(() => {
      throw new Error('the work')
    })
    await expect(broken).rejects.toThrow('the work')
  })

  it('prolong what work holds that takes longer than a lease', async () => {
    let prolong: () => void = () => undefined
    jest.spyOn(global, 'setInterval').mockImplementationOnce((handler) => {
      prolong = handler
      return setTimeout(() => undefined, 0)
    })
    await new NamedLocks(databases[0]).run('a', async () => {
      await asLocks(databases[0].db).updateTable('named_locks').set({ lease_until: Date.now() }).execute()
      prolong()
      while ((await held())[0].lease_until <= Date.now()) await new Promise(setImmediate)
    })
    expect(await held()).toEqual([])
    jest.restoreAllMocks()
  })
})
