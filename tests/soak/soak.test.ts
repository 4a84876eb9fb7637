import type { Surroundings } from './support/kinds'

import { KINDS } from './support/kinds'
import { judgeSamples } from './support/judgeSamples'
import { runSoak } from './support/runSoak'

/** What lost most when Askar's wrapper freed nothing: 6 MB of native memory, done once each. */
const SHORT = ['received, 3 MB', 'duplicate, 3 MB', 'refused, 3 MB', 'sent, 1 MB']
/** So short a time is too short for five per cent; without freeing it is a third more. */
const LIMIT = 0.1

describe('a gateway that does the same over and over', () => {
  it('holds no more memory in the last third than in the first', async () => {
    const kinds = KINDS.filter(({ name }) => SHORT.includes(name))
    expect(kinds).toHaveLength(SHORT.length)
    const inTurns = {
      name: 'in turns',
      bytes: 0,
      prepare: async (surroundings: Surroundings) => {
        const steps: Array<() => Promise<unknown>> = []
        for (const { prepare } of kinds) steps.push(await prepare(surroundings))
        return async () => {
          for (const step of steps) await step()
        }
      },
    }
    const [{ first, last, isSteady }] = await runSoak({
      kinds: [inTurns],
      warmUpMs: 0,
      settle: { ms: 0, steps: 8 },
      measured: { ms: 0, steps: 18 },
      samples: 9,
      limit: LIMIT,
    })
    expect({ first, last, isSteady }).toEqual({ first, last, isSteady: true })
  }, 300_000)
})

describe('judgeSamples', () => {
  it('compares the medians of the first and the last third', () => {
    const judge = (samples: number[]) => judgeSamples(samples, 0.05)
    expect(judge([100, 101, 900, 0, 0, 0, 105, 1, 106])).toMatchObject({ first: 101, last: 105, isSteady: true })
    expect(judge([100, 100, 100, 200, 200, 200, 106, 106, 106])).toMatchObject({ isSteady: false })
    expect(judge([100, 0, 105])).toMatchObject({ isSteady: true })
    expect(() => judge([1, 2])).toThrow(RangeError)
  })
})
