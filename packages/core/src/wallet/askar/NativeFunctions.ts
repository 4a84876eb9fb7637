import type { OutKind } from './OutValue'
import type { ForeignType, Signature, WrapperModules } from './ffiPackages'

import { NativeArena, readNumber } from './NativeArena'
import { OutValue } from './OutValue'

/** How a function is called: `bytes` is a structure by value, `address` whatever is a pointer or a handle. */
type ArgumentKind = 'number' | 'text' | 'bytes' | 'address'

interface NativeFunction {
  code: Buffer
  cif: Buffer
  kinds: ArgumentKind[]
  returnsText: boolean
}

/** A `ByteBuffer` as the wrapper hands it over. */
export interface BytesArgument {
  len: number
  data: Uint8Array
}

/** Room that a function writes to. */
class Room {
  public constructor(public readonly size: number) {}
}

/** Bytes that are Askar's. */
class ForeignBytes {
  public constructor(
    public readonly length: number,
    public readonly address: number
  ) {}
}

const NOTHING = Buffer.alloc(0)

export type Call = (...args: unknown[]) => unknown

/**
 * Askar's functions, called without what ffi-napi and ref-napi leave behind ({@link NativeArena}). Every text and buffer that
 * Askar hands out is copied once and freed once, here; no view of native memory leaves this class.
 *
 * Calls are synchronous and don't nest: Askar calls back from its own threads, for which the event loop must come round.
 */
export class NativeFunctions {
  private readonly arena: NativeArena
  private readonly freeText: NativeFunction
  private readonly freeBytes: NativeFunction
  private readonly copy: NativeFunction
  private readonly measure: NativeFunction

  /** @param path of Askar's library */
  public constructor(
    private readonly wrapper: WrapperModules,
    path: string
  ) {
    this.arena = new NativeArena(wrapper.ref)
    const askar = new wrapper.ffi.DynamicLibrary(path)
    const libc = new wrapper.ffi.DynamicLibrary(null)
    const struct = wrapper.structures.SecretBufferStruct
    this.freeText = this.prepare(askar.get('askar_string_free'), ['void', ['pointer']])
    this.freeBytes = this.prepare(askar.get('askar_buffer_free'), ['void', [struct]])
    this.copy = this.prepare(libc.get('memcpy'), ['pointer', ['pointer', 'pointer', 'size_t']])
    this.measure = this.prepare(libc.get('strlen'), ['size_t', ['pointer']])
  }

  /** All functions of a table, by name. */
  public bind(path: string, table: Record<string, Signature>): Record<string, Call> {
    const library = new this.wrapper.ffi.DynamicLibrary(path)
    const bound = Object.entries(table).map(([name, signature]): [string, Call] => {
      const native = this.prepare(library.get(name), signature)
      return [name, (...args) => this.call(native, args)]
    })
    return Object.fromEntries(bound)
  }

  /** A copy of a text that Askar handed out, which is freed; null where there is none. */
  public takeText(address: number): string | null {
    if (address === 0) return null
    const length = this.invoke(this.measure, [address])
    const text = Buffer.from(this.copyBytes(address, length)).toString('utf8')
    this.invoke(this.freeText, [address])
    return text
  }

  private call(native: NativeFunction, args: unknown[]): unknown {
    const out = args.find((arg): arg is OutValue => arg instanceof OutValue)
    let given = NOTHING
    const result = this.invoke(native, args, () => {
      if (out) given = this.arena.copyOut()
    })
    if (out) out.value = this.take(out.kind, given)
    return native.returnsText ? this.takeText(result) : result
  }

  private take(kind: OutKind, given: Buffer): unknown {
    const first = readNumber(given, 0)
    switch (kind) {
      case 'address':
        return first
      case 'text':
        return this.takeText(first)
      case 'int8':
      case 'int32':
        return given.readInt32LE(0)
      case 'aead':
        return { nonceLength: given.readInt32LE(0), tagLength: given.readInt32LE(4) }
      case 'bytes':
        return this.takeBytes(first, readNumber(given, 8))
      case 'encrypted': {
        const [tagPos, noncePos] = [readNumber(given, 16), readNumber(given, 24)]
        return { secretBuffer: this.takeBytes(first, readNumber(given, 8)), tagPos, noncePos }
      }
    }
  }

  private takeBytes(length: number, address: number): ArrayBuffer {
    if (address === 0) return new ArrayBuffer(0)
    const copy = this.copyBytes(address, length)
    this.invoke(this.freeBytes, [new ForeignBytes(length, address)])
    return copy
  }

  private copyBytes(address: number, length: number): ArrayBuffer {
    let copy = new ArrayBuffer(0)
    if (length > 0) this.invoke(this.copy, [new Room(length), address, length], () => (copy = this.arena.copyRoom()))
    return copy
  }

  /** @param look at what was given back, before the memory is cleared */
  private invoke({ cif, code, kinds }: NativeFunction, args: unknown[], look?: () => void): number {
    if (args.length !== kinds.length) throw new TypeError(`Askar: ${kinds.length} arguments are expected.`)
    try {
      kinds.forEach((kind, position) => this.set(kind, position, args[position]))
      this.wrapper.calls.ffi_call(cif, code, this.arena.result, this.arena.table)
      look?.()
      return this.arena.resultNumber()
    } finally {
      this.arena.clear()
    }
  }

  private set(kind: ArgumentKind, position: number, value: unknown): void {
    if (value instanceof OutValue) return this.arena.setOut(position)
    if (value instanceof Room) return this.arena.setRoom(position, value.size)
    if (value instanceof ForeignBytes) return this.arena.setForeignBytes(position, value.length, value.address)
    if (typeof value === 'number' && kind !== 'text' && kind !== 'bytes') return this.arena.setNumber(position, value)
    if (typeof value === 'string' && kind === 'text') return this.arena.setText(position, value)
    if (kind === 'bytes' && isBytes(value)) return this.arena.setBytes(position, value.data)
    if (value === undefined || value === null) return this.arena.setNumber(position, 0)
    if (!Buffer.isBuffer(value)) throw new TypeError(`Askar: argument ${position + 1} cannot be passed as ${kind}.`)
    // ref-napi's NULL stands for what was left out; what else is a buffer is a pointer
    this.arena.setNumber(position, value.length === 0 ? 0 : this.wrapper.ref.address(value))
  }

  private prepare(code: Buffer, [result, types]: Signature): NativeFunction {
    const coerce = (type: ForeignType) => this.wrapper.ref.coerceType(type)
    return {
      code,
      cif: this.wrapper.ffi.CIF(coerce(result), types.map(coerce)),
      kinds: types.map((type) => this.kindOf(type)),
      returnsText: result === 'string',
    }
  }

  private kindOf(type: ForeignType): ArgumentKind {
    const { ByteBufferStruct, SecretBufferStruct } = this.wrapper.structures
    if (type === ByteBufferStruct || type === SecretBufferStruct) return 'bytes'
    if (type === 'string') return 'text'
    return type === 'pointer' || typeof type !== 'string' ? 'address' : 'number'
  }
}

function isBytes(value: unknown): value is BytesArgument {
  return typeof value === 'object' && value !== null && 'data' in value && value.data instanceof Uint8Array
}
