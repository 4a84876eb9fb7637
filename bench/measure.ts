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
  durations.sort((a, b) => a - b)
  return durations[Math.floor(durations.length / 2)]
}

/** Runs `call` for 0 … count-1, so many at a time. @returns milliseconds in all */
export async function runMany(
  count: number,
  concurrency: number,
  call: (n: number) => Promise<unknown>
): Promise<number> {
  const start = performance.now()
  let next = 0
  const worker = async () => {
    while (next < count) await call(next++)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return performance.now() - start
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const ratio = (value: number) => value.toFixed(2)
