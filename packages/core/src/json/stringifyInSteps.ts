import type { JsonObject, JsonValue } from '../models'

import { letOthersRun } from '../work/letOthersRun'

/** Values that are written in one go. */
const PART_VALUES = 2000
/** Deeper than any message may nest. */
const MAX_NESTING = 5000

/** What was found out about a value before it is written. */
interface Survey {
  /** arrays and objects of {@link PART_VALUES} values or more: each of them is written for itself */
  large: Set<object>
  names: KnownNames
}

type KnownNames = Map<object, string[]>

/**
 * The same as `JSON.stringify` of a JSON value, but lets other work run in between. Members that are undefined are left out.
 * @throws {RangeError} when it nests too deep
 */
export async function stringifyInSteps(value: JsonValue): Promise<string> {
  const survey = await look(value)
  if (!survey.large.has(value as object)) return JSON.stringify(value)
  const parts: string[] = []
  await write(value, parts, survey)
  return parts.join('')
}

/** Walks the value once. */
async function look(value: JsonValue): Promise<Survey> {
  const survey: Survey = { large: new Set(), names: new Map() }
  const open: Array<{ container: object; children: Iterator<JsonValue>; size: number }> = []
  let left = PART_VALUES
  const enter = (container: object) => {
    if (open.length === MAX_NESTING) throw new RangeError(`The value nests deeper than ${MAX_NESTING} levels.`)
    open.push({ container, children: childrenOf(container, survey.names), size: 1 })
  }
  if (value !== null && typeof value === 'object') enter(value)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { done, value: child } = top.children.next() as IteratorResult<JsonValue>
    if (done) {
      open.pop()
      if (top.size >= PART_VALUES) survey.large.add(top.container)
      const parent = open.at(-1)
      if (parent) parent.size += top.size
    } else if (child !== null && typeof child === 'object') {
      enter(child)
    } else {
      top.size++
    }
    if (--left === 0) {
      left = PART_VALUES
      await letOthersRun()
    }
  }
  return survey
}

function childrenOf(container: object, names: KnownNames): Iterator<JsonValue> {
  if (Array.isArray(container)) return (container as JsonValue[]).values()
  return membersOf(container as JsonObject, names)
}

function* membersOf(object: JsonObject, names: KnownNames): Iterator<JsonValue> {
  for (const name of namesOf(object, names)) yield object[name]
}

/** Writes a value of many values: its small children many at once, each large one for itself. */
function write(value: JsonValue, parts: string[], survey: Survey): Promise<void> {
  return Array.isArray(value) ? writeArray(value, parts, survey) : writeObject(value as JsonObject, parts, survey)
}

async function writeArray(array: JsonValue[], parts: string[], survey: Survey): Promise<void> {
  const members = new Members('[', ']', parts)
  let from = 0
  let count = 0
  const flush = (to: number) => {
    if (to > from) members.add(JSON.stringify(array.slice(from, to)))
    from = to
    count = 0
  }
  for (let i = 0; i < array.length; i++) {
    const size = sizeOf(array[i], survey)
    if (size !== LARGE && count + size < PART_VALUES) {
      count += size
      continue
    }
    flush(i)
    await letOthersRun()
    if (size !== LARGE) {
      count = size
    } else {
      members.begin()
      await write(array[i], parts, survey)
      from = i + 1
    }
  }
  flush(array.length)
  members.end()
}

async function writeObject(object: JsonObject, parts: string[], survey: Survey): Promise<void> {
  const members = new Members('{', '}', parts)
  let batch = emptyObject()
  let count = 0
  const flush = () => {
    if (count > 0) members.add(JSON.stringify(batch))
    batch = emptyObject()
    count = 0
  }
  for (const name of namesOf(object, survey.names)) {
    const child = object[name]
    const size = sizeOf(child, survey)
    if (size === LARGE || count + size >= PART_VALUES) {
      flush()
      await letOthersRun()
    }
    if (size !== LARGE) {
      batch[name] = child
      count += size
    } else {
      members.begin(`${JSON.stringify(name)}:`)
      await write(child, parts, survey)
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

/** Of a value that is written for itself. */
const LARGE = -1

/** How many values there are in a small value, itself included. */
function sizeOf(value: JsonValue, survey: Survey): number {
  if (value === null || typeof value !== 'object') return 1
  if (survey.large.has(value)) return LARGE
  let size = 1
  for (const child of Array.isArray(value) ? value : Object.values(value)) size += sizeOf(child, survey)
  return size
}

/** To list the names of an object of 5 MB takes up to 100 ms: once is enough. */
function namesOf(object: JsonObject, known: KnownNames): string[] {
  const listed = known.get(object)
  if (listed) return listed
  const names = Object.keys(object)
  if (names.length >= PART_VALUES) known.set(object, names)
  return names
}
