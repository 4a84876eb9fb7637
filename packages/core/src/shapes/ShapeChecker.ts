import type { Shape } from './Shape'
import type { TextName } from './limits'
import type { JsonObject, JsonValue } from '../models'

import { ShapeInvalidError } from '../errors'

import { base58PartsOf, didFault, isThreadId, leadingBase58, looksLikeDid, resolvableDidFault } from './didFault'
import { MAX_BASE58_LENGTH, MAX_ENCODINGS, MAX_NAME_LENGTH, MAX_NAME_WITHOUT_SCHEME, TEXTS } from './limits'
import { NAMED_SHAPES } from './namedShapes'

/** Base64 that was met, to be decoded and looked into. */
export interface MetEncoding {
  base64: string
  holding: Shape
  path: string
}

/** Texts that are decoded from base58 without anything before them that says so. */
const BASE58_TEXTS: TextName[] = ['base58Key', 'key']
/** Compact JWS. Credo's own pattern takes quadratic time for what almost is one. */
const JWT = /^[\w=-]+\.[\w=-]+(?:\.[\w.+/=-]*)?$/
/** One that Credo's pattern for URIs finds at once. */
const SCHEME = /^\w{1,30}:\S/

/** Walks one message or document once, and adds up what only counts in all. Work is linear in what is walked. */
export class ShapeChecker {
  /** base64 that was met since it was last emptied */
  public readonly encodings: MetEncoding[] = []
  private readonly path: Array<string | number>
  private values = 0
  private encodingsMet = 0
  private base58Work = 0

  /**
   * @param what it is, for errors: `The message`
   * @param longestText characters of a text of which nothing else is known
   */
  public constructor(
    private readonly what: string,
    private readonly longestText: number,
    private readonly maxValues: number
  ) {
    this.path = [what]
  }

  /**
   * @param path where the value stands; default: at the top
   * @throws {ShapeInvalidError} names what is too long
   */
  public check(value: JsonValue, shape: Shape, path?: string): void {
    if (path !== undefined) this.path.splice(0, this.path.length, path)
    this.walk(value, shape)
  }

  private walk(value: JsonValue, shape: Shape): void {
    if (++this.values > this.maxValues) this.refuse(`makes more than ${this.maxValues} values in all`)
    if (typeof value === 'string') return this.checkText(value, shape)
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) return this.walkArray(value, shape)
    this.walkObject(value, shape)
  }

  private walkArray(array: JsonValue[], shape: Shape): void {
    const isList = shape.kind === 'list'
    if (isList && array.length > shape.most) {
      this.refuse(`holds ${array.length}; ${shape.most} are taken`)
    }
    const itemShape = isList ? shape.of : shape
    for (const [index, item] of array.entries()) this.walkAt(index, item, itemShape)
  }

  private walkObject(object: JsonObject, shape: Shape): void {
    const own = shape.kind === 'list' ? shape.of : shape
    const members = own.kind === 'object' ? own.members : null
    for (const name of Object.keys(object)) {
      if (name.length > MAX_NAME_LENGTH)
        this.refuse(`has a name of ${name.length} characters; ${MAX_NAME_LENGTH} are taken`)
      const memberShape = members?.get(name) ?? NAMED_SHAPES.get(name)
      this.walkAt(name, object[name], memberShape ?? FREE)
    }
  }

  private walkAt(key: string | number, value: JsonValue, shape: Shape): void {
    this.path.push(key)
    this.walk(value, shape)
    this.path.pop()
  }

  private checkText(value: string, shape: Shape): void {
    const own = shape.kind === 'list' ? shape.of : shape
    if (own.kind === 'encoded') {
      if (++this.encodingsMet > MAX_ENCODINGS) {
        throw new ShapeInvalidError(`${this.what} has more than ${MAX_ENCODINGS} texts in base64.`)
      }
      this.encodings.push({ base64: value, holding: own.holding, path: this.where() })
      return
    }
    const name = own.kind === 'text' || own.kind === 'object' ? own.text : null
    const most = name === null ? this.longestText : TEXTS[name]
    if (value.length > most) this.refuse(`has ${value.length} characters; ${most} are taken`)
    if (looksLikeDid(value)) this.checkDid(value, name)
    else if (value.startsWith('z')) this.addBase58(leadingBase58(value, 1))
    else if (name !== null && BASE58_TEXTS.includes(name)) this.addBase58(leadingBase58(value))
    if (name === 'jwt' && !JWT.test(value)) this.refuse('is no JWT')
    if (name === 'uri' && value.length > MAX_NAME_WITHOUT_SCHEME && !SCHEME.test(value)) {
      this.refuse(`has ${value.length} characters; ${MAX_NAME_WITHOUT_SCHEME} are taken of what is no URI`)
    }
  }

  private checkDid(value: string, name: TextName | null): void {
    const fault = name === 'did' ? resolvableDidFault(value) : didFault(value)
    if (fault !== null) this.refuse(fault)
    if (name === 'threadId' && !isThreadId(value)) this.refuse('is neither an id nor a DID')
    for (const length of base58PartsOf(value)) this.addBase58(length)
  }

  private addBase58(length: number): void {
    this.base58Work += length * length
    if (this.base58Work <= MAX_BASE58_LENGTH * MAX_BASE58_LENGTH) return
    this.refuse(
      length > MAX_BASE58_LENGTH
        ? `has ${length} characters in base58; ${MAX_BASE58_LENGTH} are taken`
        : 'makes more base58 in all than is taken'
    )
  }

  private refuse(fault: string): never {
    throw new ShapeInvalidError(`${this.where()} ${fault}.`)
  }

  /** Names can be whatever the sender likes, and as many: only the last ones are looked at. */
  private where(): string {
    let path = ''
    for (let depth = this.path.length - 1; depth > 0 && path.length <= MAX_SHOWN_PATH; depth--) {
      const key = this.path[depth]
      path = (typeof key === 'number' ? `[${key}]` : `.${key.slice(0, MAX_SHOWN_NAME)}`) + path
    }
    return `${String(this.path[0])}${path.length > MAX_SHOWN_PATH ? `…${path.slice(-MAX_SHOWN_PATH)}` : path}`
  }
}

const FREE: Shape = { kind: 'free' }
const MAX_SHOWN_NAME = 100
const MAX_SHOWN_PATH = 400
