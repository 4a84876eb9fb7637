/** Whether a JSON value nests arrays and objects deeper than `limit`. Needs no stack of its own. */
export function nestsDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isContainer)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= limit) return true
    level = level.flatMap((container) => Object.values(container).filter(isContainer))
  }
  return false
}

function isContainer(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}
