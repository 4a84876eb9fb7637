import { createTestDatabase } from '../support/postgres'

import { crashRun } from './crashRun'

const KILLS = Number(process.env.CRASH_KILLS ?? 4)
const SEED = Number(process.env.CRASH_SEED ?? 1)
/**
 * A dead instance's claims on PostgreSQL are free after 30 s; a kill, a start and the work in between take about 5 s, and
 * much longer where the machine is busy.
 */
const TIMEOUT_MS = 300_000 + KILLS * 30_000

/** A short run; `npm run test:crash` makes a long one (CRASH_KILLS and CRASH_SEED change it). */
describe('a gateway that is killed at random instants', () => {
  it.each(['sqlite', 'postgres'])(
    'keeps its promises on %s',
    async (kind) => {
      const database = kind === 'postgres' ? await createTestDatabase() : null
      try {
        const { counts, ...faults } = await crashRun({ seed: SEED, kills: KILLS, databaseUrl: database?.url })
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
    TIMEOUT_MS
  )
})
