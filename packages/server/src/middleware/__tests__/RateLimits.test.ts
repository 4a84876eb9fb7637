import type { TestDatabase } from '../../../../../tests/support/postgres'

import { GatewayDatabase } from '@didcomm-gateway/core'

import { createTestDatabase } from '../../../../../tests/support/postgres'
import { serverMigrations } from '../../database/serverMigrations'
import { RateLimits } from '../RateLimits'

async function countRefused(limits: RateLimits, who: string, times: number): Promise<number> {
  let refused = 0
  for (let i = 0; i < times; i++) if ((await limits.count(who)) !== null) refused++
  return refused
}

const limitsOf = (limit: number, database: GatewayDatabase, name = 'a') =>
  new RateLimits({ name, limit, windowSeconds: 60 }, database)

describe('RateLimits', () => {
  describe('on SQLite', () => {
    let database: GatewayDatabase

    beforeEach(() => {
      database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    })

    afterEach(() => database.close())

    it('refuses what is beyond the limit, of each key or address by itself', async () => {
      const limits = limitsOf(5, database)
      expect(await countRefused(limits, 'a', 8)).toBe(3)
      expect(await countRefused(limits, 'b', 5)).toBe(0)
      expect(await limits.count('a')).toBeGreaterThanOrEqual(1)
    })

    it('begins anew when the window has ended, and says how long that takes', async () => {
      const limits = limitsOf(2, database)
      expect(await limits.count('a', 2, 1000)).toBeNull()
      expect(await limits.count('a', 1, 21_000)).toBe(40)
      expect(await limits.count('a', 1, 60_999)).toBe(1)
      expect(await limits.count('a', 2, 61_000)).toBeNull()
    })

    it('does not count what it refuses, nor what is given back', async () => {
      const limits = limitsOf(10, database)
      expect(await limits.count('a', 8)).toBeNull()
      expect(await limits.count('a', 5)).not.toBeNull()
      expect(await limits.count('a', 2)).toBeNull()
      limits.giveBack('a', 3)
      expect(await limits.count('a', 3)).toBeNull()
      expect(await limits.count('a', 1)).not.toBeNull()
    })

    it('refuses nothing where there is no limit', async () => {
      expect(await countRefused(limitsOf(0, database), 'a', 1000)).toBe(0)
    })
  })

  describe('on PostgreSQL', () => {
    let server: TestDatabase
    let databases: GatewayDatabase[]

    beforeEach(async () => {
      server = await createTestDatabase()
      databases = [1, 2].map(() => new GatewayDatabase({ kind: 'postgres', url: server.url }))
      await databases[0].migrate('server', serverMigrations('postgres'))
    })

    afterEach(async () => {
      await Promise.all(databases.map((database) => database.close()))
      await server.drop()
    })

    it('shares the count between instances', async () => {
      const [first, second] = databases.map((database) => limitsOf(10, database))
      expect(await countRefused(first, 'a', 6)).toBe(0)
      expect(await countRefused(second, 'a', 6)).toBe(2)
      expect(await first.count('a')).toBeGreaterThanOrEqual(1)
      expect(await countRefused(limitsOf(10, databases[1], 'another'), 'a', 10)).toBe(0)
    })

    it('refuses on every instance what is beyond the limit of all, not only where it asks the database', async () => {
      const [first, second] = databases.map((database) => limitsOf(1000, database))
      expect(await countRefused(first, 'a', 1000)).toBe(0)
      expect(await countRefused(second, 'a', 100)).toBe(91)
    })

    it('shares bytes of which one more is worth many steps, up to more than PostgreSQL counts in an integer', async () => {
      const [first, second] = databases.map((database) => limitsOf(100_000_000_000, database))
      expect(await first.count('a', 60_000_000_000)).toBeNull()
      expect(await second.count('a', 40_000_000_000)).toBeNull()
      expect(await second.count('a', 1_000_000_000)).not.toBeNull()
    })

    it('asks the database once in a hundredth of the limit', async () => {
      const queries = jest.spyOn(databases[0].db, 'executeQuery')
      expect(await countRefused(limitsOf(1000, databases[0]), 'a', 100)).toBe(0)
      expect(queries).toHaveBeenCalledTimes(10)
    })

    it('goes by its own count while the database is away', async () => {
      const limits = limitsOf(5, databases[0])
      await databases[0].close()
      databases.shift()
      expect(await countRefused(limits, 'a', 8)).toBe(3)
    })
  })
})
