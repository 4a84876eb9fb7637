import { letOthersRun } from '@didcomm-gateway/core'

/** Values that are looked at in one go. */
const PART_VALUES = 5000

/** Whether a JSON value nests arrays and objects deeper than `limit`. Needs no stack of its own, and lets other work run. */
export async function nestsDeeperThan(value: unknown, limit: number): Promise<boolean> {
  let level = isContainer(value) ? [value] : []
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= limit) return true
    const next: object[] = []
    for (const container of level) {
      const children: unknown[] = Array.isArray(container) ? container : Object.values(container)
      // the container counts too: a million empty ones hold no value at all
      if (++seen % PART_VALUES === 0) await letOthersRun()
      for (const child of children) {
        if (isContainer(child)) next.push(child)
        if (++seen % PART_VALUES === 0) await letOthersRun()
      }
    }
    level = next
  }
  return false
}

function isContainer(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}
