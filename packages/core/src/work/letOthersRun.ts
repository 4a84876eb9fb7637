/** Longest that work goes on before others get their turn, milliseconds. */
const STRIDE_MS = 8

/** who waits for a turn; one of them goes on in each round of the event loop */
const waiting: Array<() => void> = []
let lastTurnAt = 0

/**
 * Cuts long work on large content into pieces: awaited between two of them, it lets the event loop go round, and what came
 * in meanwhile be served, whenever work has gone on for a while. All such work of the process takes turns, so that many
 * large messages at once block no longer than one.
 */
export function letOthersRun(): Promise<void> | undefined {
  if (waiting.length === 0 && performance.now() - lastTurnAt < STRIDE_MS) return undefined
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(nextTurn)
  })
}

function nextTurn(): void {
  lastTurnAt = performance.now()
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(nextTurn)
}
