import { ATTACK_KINDS } from './attacks/Attack'
import { World } from './World'
import { letStrangersIn } from './strangers'

/** A short run; a longer one, or another, by PROPERTY_RUNS and PROPERTY_SEED. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 2000)
const SEED = Number(process.env.PROPERTY_SEED ?? 1)
/** For each message, milliseconds, on a machine with much else to do. */
const TIME_A_RUN = 300
const TIME_TO_START = 240_000

/** @param seedOffset so that two databases are not met by the same messages */
export function describeStrangers(database: string, environment: () => NodeJS.ProcessEnv, seedOffset: number): void {
  describe(`Whose connection it is, on ${database}`, () => {
    const seed = SEED + seedOffset
    it(
      `leaves all that is another's as it was, after each of ${RUNS} messages of strangers and contacts (seed ${seed})`,
      async () => {
        const world = await World.start(environment())
        try {
          const { sent, made } = await letStrangersIn(world, { seed, runs: RUNS })
          // or there was nothing to see
          expect(Object.keys(sent).sort()).toEqual([...ATTACK_KINDS].sort())
          const expected = Math.floor(RUNS / 50)
          for (const category of ['ConnectionRecord', 'DidRecord']) expect(made[category]).toBeGreaterThan(expected)
          for (const category of ['CredentialRecord', 'ProofRecord']) expect(made[category]).toBeGreaterThan(0)
        } finally {
          await world.stop()
        }
      },
      TIME_TO_START + RUNS * TIME_A_RUN
    )
  })
}
