import type { JsonObject, JsonValue } from '../models'
import { letOthersRun } from '../work/letOthersRun'

import { endOfString } from './endOfString'
import { isSpace } from './isSpace'

const QUOTE = 0x22
const COMMA = 0x2c
const BRACKET = 0x5b
const BRACKET_END = 0x5d
const BRACE = 0x7b
const BRACE_END = 0x7d

/**
 * What is wanted of a member: all of it, it only where it is small, of a large array or object no more than how many
 * members it has (large ones among them become null), or of a large one its text, as a {@link JsonSlice}.
 */
export type Keep = boolean | 'small' | 'outline' | 'slice'

/** What is wanted of the members of a container. */
export interface MemberOptions {
  /** told the names of the container's own members, in part more than once */
  onName?: (name: string) => void
  /** members of other names are left out; default: all are kept */
  keeps?: (name: string) => Keep
}

export interface ParserOptions {
  /** what is parsed in one go has about as many bytes */
  partBytes: number
  /** most names of one object */
  maxNames: number
  /** what is left out is parsed nevertheless: nobody has seen yet that it is JSON */
  checksAll: boolean
  /** large members of this name, not of the outermost container, become a {@link JsonSlice} */
  sliced?: string
}

/** A JSON value as its text. Making objects of hundreds of thousands of names blocks for long. */
export class JsonSlice {
  public constructor(public readonly bytes: Buffer) {}
}

/** What becomes of a large member. */
type Part = 'whole' | 'outline' | 'slice' | 'nothing'

/** An object of a JSON text has more names than are taken. */
export class TooManyNamesError extends SyntaxError {}

/**
 * Parses the large arrays and objects of one JSON text: their small members many at once by `JSON.parse`, each large one
 * for itself. What is no JSON makes one of the calls of `JSON.parse` throw, or is noticed between two of them.
 */
export class LargeContainerParser {
  /** @param large end of each large container, by its beginning */
  public constructor(
    private readonly bytes: Buffer,
    private readonly large: Map<number, number>,
    private readonly options: ParserOptions
  ) {}

  /** @param begin of a large container */
  public parse(begin: number, options: MemberOptions): Promise<JsonValue> {
    const target = this.isArray(begin) ? new ArrayTarget() : new ObjectTarget(this.options.maxNames, options)
    return this.parseInto(begin, target)
  }

  private async parseInto(begin: number, target: Target): Promise<JsonValue> {
    const end = this.large.get(begin) as number
    if (this.bytes[end] !== (this.isArray(begin) ? BRACKET_END : BRACE_END)) {
      throw new SyntaxError('Brackets do not match.')
    }
    const endsWithValue = await this.parseMembers(target, begin + 1, end)
    if (!endsWithValue) throw new SyntaxError('A member is missing.')
    return target.value
  }

  /** @returns false when the last thing was a comma */
  private async parseMembers(target: Target, begin: number, end: number): Promise<boolean> {
    let from = begin
    let depth = 0
    let lastString = begin
    for (let i = begin; i < end; i++) {
      const byte = this.bytes[i]
      if (byte === QUOTE) {
        if (depth === 0) lastString = i
        i = endOfString(this.bytes, i + 1)
      } else if (byte === BRACE || byte === BRACKET) {
        const largeEnd = depth === 0 ? this.large.get(i) : undefined
        if (largeEnd === undefined) {
          depth++
        } else {
          const name = this.text(lastString, i)
          const part = target.partOfLast(name)
          target.addWithLast(this.text(from, i), name, await this.parsePart(i, part))
          i = this.skipSpace(largeEnd + 1)
          if (i >= end) return true
          if (this.bytes[i] !== COMMA) throw new SyntaxError('A comma is missing.')
          from = i + 1
        }
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        depth--
      } else if (byte === COMMA && depth === 0 && i - from >= this.options.partBytes) {
        if (target.add(this.text(from, i)) === 0) return false
        await letOthersRun()
        from = i + 1
      }
    }
    return target.add(this.text(from, end)) > 0
  }

  private async parsePart(begin: number, part: Part): Promise<JsonValue> {
    if (part === 'slice') {
      const end = (this.large.get(begin) as number) + 1
      return new JsonSlice(this.bytes.subarray(begin, end)) as unknown as JsonValue
    }
    const { maxNames, sliced, checksAll } = this.options
    const isArray = this.isArray(begin)
    if (part === 'whole')
      return this.parseInto(begin, isArray ? new ArrayTarget() : new ObjectTarget(maxNames, {}, sliced))
    if (part === 'outline' && isArray) return this.parseInto(begin, new ArrayTarget('nothing'))
    return checksAll ? this.parseInto(begin, new NothingTarget(isArray ? '[]' : '{}')) : null
  }

  private isArray(begin: number): boolean {
    return this.bytes[begin] === BRACKET
  }

  private text(from: number, to: number): string {
    return this.bytes.toString('utf8', from, to)
  }

  private skipSpace(from: number): number {
    let i = from
    while (isSpace(this.bytes[i])) i++
    return i
  }
}

interface Target {
  value: JsonValue
  /** Adds whole members, separated by commas. @returns how many there were */
  add(members: string): number
  /** @param lastString as for {@link addWithLast}. @returns what is wanted of that value, which is large */
  partOfLast(lastString: string): Part
  /**
   * Adds members of which the last one's value is given apart.
   * @param lastString the end of `members` from the last string on, which in an object is the name of that value
   */
  addWithLast(members: string, lastString: string, value: JsonValue): void
}

/** Parses members to see that they are JSON, and keeps none. */
class NothingTarget implements Target {
  public readonly value: JsonValue = null

  public constructor(private readonly brackets: '[]' | '{}') {}

  public add(members: string): number {
    const part = JSON.parse(`${this.brackets[0]}${members}${this.brackets[1]}`) as JsonValue[] | JsonObject
    return Array.isArray(part) ? part.length : Object.keys(part).length
  }

  public partOfLast(): Part {
    return 'nothing'
  }

  public addWithLast(members: string): void {
    this.add(`${members}null`)
  }
}

class ArrayTarget implements Target {
  public readonly value: JsonValue[] = []

  /** @param part of large items */
  public constructor(private readonly part: Part = 'whole') {}

  public add(members: string): number {
    const items = JSON.parse(`[${members}]`) as JsonValue[]
    for (const item of items) this.value.push(item)
    return items.length
  }

  public partOfLast(): Part {
    return this.part
  }

  public addWithLast(members: string, _lastString: string, value: JsonValue): void {
    this.add(`${members}null`)
    this.value[this.value.length - 1] = value
  }
}

class ObjectTarget implements Target {
  public readonly value: JsonObject = {}

  private count = 0

  public constructor(
    private readonly maxNames: number,
    private readonly options: MemberOptions,
    private readonly sliced?: string
  ) {}

  public add(members: string): number {
    const part = JSON.parse(`{${members}}`) as JsonObject
    const names = Object.keys(part)
    this.count += names.length
    if (this.count > this.maxNames) throw new TooManyNamesError(`An object has more than ${this.maxNames} names.`)
    const { keeps, onName } = this.options
    for (const name of names) {
      if (!keeps || keeps(name)) set(this.value, name, part[name])
      onName?.(name)
    }
    return names.length
  }

  public partOfLast(lastString: string): Part {
    const { keeps } = this.options
    if (!keeps && this.sliced === undefined) return 'whole'
    const name = lastName(lastString)
    if (name === this.sliced) return 'slice'
    const keep = keeps?.(name) ?? true
    if (keep === 'outline' || keep === 'slice') return keep
    return keep === true ? 'whole' : 'nothing'
  }

  public addWithLast(members: string, lastString: string, value: JsonValue): void {
    this.add(`${members}null`)
    if (this.partOfLast(lastString) === 'nothing') delete this.value[lastName(lastString)]
    else set(this.value, lastName(lastString), value)
  }
}

/** @param lastString a name, a colon, and space */
function lastName(lastString: string): string {
  const [name] = Object.keys(JSON.parse(`{${lastString}null}`) as JsonObject)
  return name
}

/** As JSON.parse does it: the first place of a name, the last value, and `__proto__` as a name like any other. */
function set(object: JsonObject, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  } else {
    object[name] = value
  }
}
