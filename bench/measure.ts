/**
 * Median time of one call, milliseconds. Calls go one after another; the first tenth only warms up.
 * @param call gets 0, 1, 2, …
 */
export async function medianMs(times: number, call: (n: number) => Promise<unknown>): Promise<number> {
  const warmUp = Math.ceil(times / 10)
  const durations: number[] = []
  for (let n = 0; n < warmUp + times; n++) {
    const start = performance.now()
    await call(n)
    if (n >= warmUp) durations.push(performance.now() - start)
  }
  return median(durations)
}

/** Runs `call` for 0 … count-1, so many at a time. */
export async function runMany(
  count: number,
  concurrency: number,
  call: (n: number) => Promise<unknown>
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) await call(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

/** The upper of the two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
export const ratio = (value: number) => value.toFixed(2)
