import type { JsonValue } from '../models'

import { letOthersRun } from '../work/letOthersRun'

/** Values that are written in one go. */
const PART_VALUES = 2000

/** The same as `JSON.stringify` of a JSON value, but lets other work run in between. */
export async function stringifyInSteps(value: JsonValue): Promise<string> {
  const parts: string[] = []
  await write(value, parts)
  return parts.join('')
}

async function write(value: JsonValue, parts: string[]): Promise<void> {
  if (countUpTo(value, PART_VALUES) < PART_VALUES) {
    parts.push(JSON.stringify(value))
    return letOthersRun()
  }
  const isArray = Array.isArray(value)
  const container = value as Record<string, JsonValue>
  let separator = isArray ? '[' : '{'
  for (const name of Object.keys(container)) {
    parts.push(separator, isArray ? '' : `${JSON.stringify(name)}:`)
    await write(container[name], parts)
    separator = ','
  }
  parts.push(isArray ? ']' : '}')
}

/** How many values there are in a value, itself included; counts no further than the limit. */
function countUpTo(value: JsonValue, limit: number): number {
  if (value === null || typeof value !== 'object') return 1
  const children = Array.isArray(value) ? value : Object.values(value)
  let count = 1 + Math.min(children.length, limit)
  for (const child of children) {
    if (count >= limit) return limit
    count += countUpTo(child, limit - count) - 1
  }
  return count
}
