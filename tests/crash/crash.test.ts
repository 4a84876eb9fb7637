import { createTestDatabase } from '../support/postgres'

import { crashRun } from './crashRun'

/** The short version; `npm run test:crash` runs the long one. */
describe('a gateway that is killed at random instants', () => {
  it.each(['sqlite', 'postgres'])(
    'keeps its promises on %s',
    async (kind) => {
      const database = kind === 'postgres' ? await createTestDatabase() : null
      try {
        const { counts, ...faults } = await crashRun({ seed: 1, kills: 4, databaseUrl: database?.url })
        expect(faults).toEqual({
          lost: [],
          doubled: [],
          undelivered: [],
          outOfOrder: [],
          unsent: [],
          unfinishedExchanges: [],
          unansweredPings: [],
        })
        for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0)
      } finally {
        await database?.drop()
      }
    },
    240_000
  )
})
