import type { JsonObject, JsonValue } from '../models'

import { letOthersRun } from '../work/letOthersRun'

/** Values that are written in one go. */
const PART_VALUES = 2000
/** Deeper than any message may nest. Values are counted anew at each level, so there must be an end. */
const MAX_NESTING = 5000

type KnownNames = Map<object, string[]>

/**
 * The same as `JSON.stringify` of a JSON value, but lets other work run in between. Members that are undefined are left out.
 * @throws {RangeError} when it nests too deep
 */
export async function stringifyInSteps(value: JsonValue): Promise<string> {
  const names: KnownNames = new Map()
  if (countUpTo(value, PART_VALUES, names) < PART_VALUES) return JSON.stringify(value)
  const parts: string[] = []
  await write(value, parts, names, 1)
  return parts.join('')
}

/** Writes a value of many values: its small children many at once, each large one for itself. */
async function write(value: JsonValue, parts: string[], names: KnownNames, depth: number): Promise<void> {
  if (depth > MAX_NESTING) throw new RangeError(`The value nests deeper than ${MAX_NESTING} levels.`)
  if (Array.isArray(value)) return writeArray(value, parts, names, depth)
  return writeObject(value as JsonObject, parts, names, depth)
}

async function writeArray(array: JsonValue[], parts: string[], names: KnownNames, depth: number): Promise<void> {
  const members = new Members('[', ']', parts)
  let from = 0
  let count = 0
  const flush = (to: number) => {
    if (to > from) members.add(JSON.stringify(array.slice(from, to)))
    from = to
    count = 0
  }
  for (let i = 0; i < array.length; i++) {
    const size = countUpTo(array[i], PART_VALUES, names)
    if (size < PART_VALUES && count + size < PART_VALUES) {
      count += size
      continue
    }
    flush(i)
    await letOthersRun()
    if (size < PART_VALUES) {
      count = size
    } else {
      members.begin()
      await write(array[i], parts, names, depth + 1)
      from = i + 1
    }
  }
  flush(array.length)
  members.end()
}

async function writeObject(object: JsonObject, parts: string[], names: KnownNames, depth: number): Promise<void> {
  const members = new Members('{', '}', parts)
  let batch = emptyObject()
  let count = 0
  const flush = () => {
    if (count > 0) members.add(JSON.stringify(batch))
    batch = emptyObject()
    count = 0
  }
  for (const name of namesOf(object, names)) {
    const child = object[name]
    const size = countUpTo(child, PART_VALUES, names)
    if (count + size >= PART_VALUES) {
      flush()
      await letOthersRun()
    }
    if (size < PART_VALUES) {
      batch[name] = child
      count += size
    } else {
      members.begin(`${JSON.stringify(name)}:`)
      await write(child, parts, names, depth + 1)
    }
  }
  flush()
  members.end()
}

/** The members of one container on their way into its text. */
class Members {
  private separator: string

  public constructor(
    opening: string,
    private readonly closing: string,
    private readonly parts: string[]
  ) {
    this.separator = opening
  }

  /** @param container text of a container whose members these are too */
  public add(container: string): void {
    if (container.length === 2) return
    this.begin(container.slice(1, -1))
  }

  /** @param text what the member begins with */
  public begin(text = ''): void {
    this.parts.push(this.separator, text)
    this.separator = ','
  }

  public end(): void {
    this.parts.push(this.separator === ',' ? this.closing : this.separator + this.closing)
  }
}

/** Without a prototype, `__proto__` is a name like any other. */
function emptyObject(): JsonObject {
  return Object.create(null) as JsonObject
}

/** How many values there are in a value, itself included; counts no further than the limit. */
function countUpTo(value: JsonValue, limit: number, names: KnownNames): number {
  if (value === null || typeof value !== 'object') return 1
  const keys = Array.isArray(value) ? null : namesOf(value, names)
  const children = keys ?? (value as JsonValue[])
  let count = 1 + Math.min(children.length, limit)
  for (let i = 0; i < children.length && count < limit; i++) {
    const child = keys ? (value as JsonObject)[keys[i]] : (value as JsonValue[])[i]
    // the child itself is among those counted above
    count += countUpTo(child, limit - count + 1, names) - 1
  }
  return Math.min(count, limit)
}

/** To list the names of an object of 5 MB takes up to 100 ms: once is enough. */
function namesOf(object: JsonObject, known: KnownNames): string[] {
  const listed = known.get(object)
  if (listed) return listed
  const names = Object.keys(object)
  if (names.length >= PART_VALUES) known.set(object, names)
  return names
}
