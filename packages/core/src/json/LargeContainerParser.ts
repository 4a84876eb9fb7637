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

/** What is wanted of the members of a container. */
export interface MemberOptions {
  /** told the names of the container's own members, in part more than once */
  onName?: (name: string) => void
  /** members of other names are left out; default: all are kept */
  keeps?: (name: string) => boolean
}

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
    private readonly partBytes: number,
    private readonly maxNames: number
  ) {}

  /** @param begin of a large container */
  public async parse(begin: number, options: MemberOptions = {}): Promise<JsonValue> {
    const end = this.large.get(begin) as number
    const isArray = this.bytes[begin] === BRACKET
    if (this.bytes[end] !== (isArray ? BRACKET_END : BRACE_END)) throw new SyntaxError('Brackets do not match.')
    const target = isArray ? new ArrayTarget() : new ObjectTarget(this.maxNames, options)
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
          const value = target.keepsLast(name) ? await this.parse(i) : null
          target.addWithLast(this.text(from, i), name, value)
          i = this.skipSpace(largeEnd + 1)
          if (i >= end) return true
          if (this.bytes[i] !== COMMA) throw new SyntaxError('A comma is missing.')
          from = i + 1
        }
      } else if (byte === BRACE_END || byte === BRACKET_END) {
        depth--
      } else if (byte === COMMA && depth === 0 && i - from >= this.partBytes) {
        if (target.add(this.text(from, i)) === 0) return false
        await letOthersRun()
        from = i + 1
      }
    }
    return target.add(this.text(from, end)) > 0
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
  /** @param lastString as for {@link addWithLast}. @returns whether that value is wanted */
  keepsLast(lastString: string): boolean
  /**
   * Adds members of which the last one's value is given apart.
   * @param lastString the end of `members` from the last string on, which in an object is the name of that value
   */
  addWithLast(members: string, lastString: string, value: JsonValue): void
}

class ArrayTarget implements Target {
  public readonly value: JsonValue[] = []

  public add(members: string): number {
    const items = JSON.parse(`[${members}]`) as JsonValue[]
    for (const item of items) this.value.push(item)
    return items.length
  }

  public keepsLast(): boolean {
    return true
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
    private readonly options: MemberOptions
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

  public keepsLast(lastString: string): boolean {
    return this.options.keeps?.(lastName(lastString)) ?? true
  }

  public addWithLast(members: string, lastString: string, value: JsonValue): void {
    this.add(`${members}null`)
    if (this.keepsLast(lastString)) set(this.value, lastName(lastString), value)
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
