import { KINDS } from './support/kinds'
import { judgeSamples } from './support/judgeSamples'
import { runSoak } from './support/runSoak'

/** What lost most when Askar's wrapper freed nothing: 2 to 5 MB of native memory a step. */
const SHORT = ['received, 3 MB', 'duplicate, 3 MB', 'refused, 3 MB', 'sent, 1 MB']

describe('a gateway that does one thing over and over', () => {
  it('holds no more memory in the last third than in the first', async () => {
    const kinds = KINDS.filter(({ name }) => SHORT.includes(name))
    expect(kinds).toHaveLength(SHORT.length)
    const rows = await runSoak({
      kinds,
      warmUpMs: 0,
      settle: { ms: 0, steps: 15 },
      measured: { ms: 0, steps: 45 },
      samples: 9,
    })
    const grown = rows.filter(({ isSteady }) => !isSteady)
    expect(grown.map(({ kind, first, last }) => `${kind}: ${first} to ${last} bytes`)).toEqual([])
  }, 180_000)
})

describe('judgeSamples', () => {
  it('compares the medians of the first and the last third', () => {
    expect(judgeSamples([100, 101, 900, 0, 0, 0, 105, 1, 106])).toMatchObject({ first: 101, last: 105, isSteady: true })
    expect(judgeSamples([100, 100, 100, 200, 200, 200, 106, 106, 106])).toMatchObject({ isSteady: false })
    expect(judgeSamples([100, 0, 105])).toMatchObject({ isSteady: true })
    expect(() => judgeSamples([1, 2])).toThrow(RangeError)
  })
})
