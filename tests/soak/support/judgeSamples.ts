export interface Verdict {
  /** median of the first third */
  first: number
  /** median of the last third */
  last: number
  /** of the last over the first: 0.05 is five per cent more */
  growth: number
  isSteady: boolean
}

/**
 * Whether memory is steady. Medians, since one sample may be taken while something large is in hand.
 * @param samples in the order of time; at least three
 * @param limit most that the last may be over the first: 0.05 is five per cent
 */
export function judgeSamples(samples: number[], limit: number): Verdict {
  const third = Math.floor(samples.length / 3)
  if (third === 0) throw new RangeError('Three samples are needed to compare the first third with the last.')
  const first = median(samples.slice(0, third))
  const last = median(samples.slice(-third))
  return { first, last, growth: last / first - 1, isSteady: last <= first * (1 + limit) }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
