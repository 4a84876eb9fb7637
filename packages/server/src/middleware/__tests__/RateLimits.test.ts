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

describe('RateLimits', () => {
  describe('on SQLite', () => {
    let database: GatewayDatabase

    beforeEach(() => {
      database = new GatewayDatabase({ kind: 'sqlite', path: ':memory:' })
    })

    afterEach(() => database.close())

    it('refuses what is beyond the limit, of each key or address by itself', async () => {
      const limits = new RateLimits(5, database)
      expect(await countRefused(limits, 'a', 8)).toBe(3)
      expect(await countRefused(limits, 'b', 5)).toBe(0)
      expect(await limits.count('a')).toBeGreaterThanOrEqual(1)
    })

    it('refuses nothing where there is no limit', async () => {
      expect(await countRefused(new RateLimits(0, database), 'a', 1000)).toBe(0)
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
      const [first, second] = databases.map((database) => new RateLimits(10, database))
      expect(await countRefused(first, 'a', 6)).toBe(0)
      expect(await countRefused(second, 'a', 6)).toBe(2)
      expect(await first.count('a')).toBeGreaterThanOrEqual(1)
    })

    it('refuses on every instance what is beyond the limit of all, not only where it asks the database', async () => {
      const [first, second] = databases.map((database) => new RateLimits(1000, database))
      expect(await countRefused(first, 'a', 1000)).toBe(0)
      expect(await countRefused(second, 'a', 100)).toBe(91)
    })

    it('asks the database once in a hundredth of the limit', async () => {
      const queries = jest.spyOn(databases[0].db, 'executeQuery')
      expect(await countRefused(new RateLimits(1000, databases[0]), 'a', 100)).toBe(0)
      expect(queries).toHaveBeenCalledTimes(10)
    })
  })
})
