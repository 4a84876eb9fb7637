import type { ForeignAddresses } from './ffiPackages'

/** Whatever fits in here is written beside the last; what is larger gets memory of its own. */
const TEXT_BYTES = 32_768
const SLOT_BYTES = 16
const MAX_ARGUMENTS = 16
const RESULT_AT = 0
const OUT_AT = 16
const OUT_BYTES = 48
const TABLE_AT = OUT_AT + OUT_BYTES
const SLOTS_AT = TABLE_AT + MAX_ARGUMENTS * 8
const TEXT_AT = SLOTS_AT + MAX_ARGUMENTS * SLOT_BYTES

/**
 * The memory through which arguments go into native functions and results come back: one piece for all calls, at one
 * address. ffi-napi takes new memory for each argument of each call, and ref-napi remembers the address of all memory that
 * it ever saw twice: some 300 bytes a call are lost for good.
 *
 * Nothing in here outlives a call: {@link clear} overwrites it with zeros.
 */
export class NativeArena {
  /** where a function leaves what it returns */
  public readonly result: Buffer
  /** table of the arguments' addresses */
  public readonly table: Buffer
  private readonly memory = Buffer.alloc(TEXT_AT + TEXT_BYTES)
  private readonly address: number
  private textAt = TEXT_AT
  /** larger texts and bytes of this call */
  private own: Buffer[] = []
  private room: Buffer = Buffer.alloc(0)

  public constructor(private readonly foreign: ForeignAddresses) {
    this.address = foreign.address(this.memory)
    this.result = this.memory.subarray(RESULT_AT, OUT_AT)
    this.table = this.memory.subarray(TABLE_AT, SLOTS_AT)
    for (let i = 0; i < MAX_ARGUMENTS; i++) this.writeNumber(TABLE_AT + 8 * i, this.address + slotAt(i))
  }

  /** A number, an address or a handle, as the argument at this position. */
  public setNumber(position: number, value: number): void {
    this.writeNumber(slotAt(position), value)
  }

  /** Text that ends with NUL. */
  public setText(position: number, text: string): void {
    this.writeNumber(
      slotAt(position),
      this.place(Buffer.byteLength(text) + 1, (at) => at.write(text))
    )
  }

  /** A `ByteBuffer` of Askar by value: length and address. */
  public setBytes(position: number, bytes: Uint8Array): void {
    this.writeNumber(slotAt(position), bytes.length)
    this.writeNumber(slotAt(position) + 8, bytes.length === 0 ? 0 : this.place(bytes.length, (at) => at.set(bytes)))
  }

  /** A `SecretBuffer` of Askar by value, where Askar put it. */
  public setForeignBytes(position: number, length: number, address: number): void {
    this.writeNumber(slotAt(position), length)
    this.writeNumber(slotAt(position) + 8, address)
  }

  /** The address of the room for what the function gives back through a pointer. */
  public setOut(position: number): void {
    this.writeNumber(slotAt(position), this.address + OUT_AT)
  }

  /** A copy of what the function gave back through a pointer. */
  public copyOut(): Buffer {
    return Buffer.from(this.memory.subarray(OUT_AT, TABLE_AT))
  }

  /** Room for bytes that a function writes, as the argument at this position. Read them with {@link copyRoom}. */
  public setRoom(position: number, size: number): void {
    this.writeNumber(
      slotAt(position),
      this.place(size, (at) => (this.room = at))
    )
  }

  public copyRoom(): ArrayBuffer {
    const copy = new Uint8Array(this.room.length)
    copy.set(this.room)
    return copy.buffer
  }

  public resultNumber(): number {
    return readNumber(this.memory, RESULT_AT)
  }

  public clear(): void {
    this.memory.fill(0, RESULT_AT, TABLE_AT)
    this.memory.fill(0, SLOTS_AT, this.textAt)
    this.textAt = TEXT_AT
    for (const memory of this.own) memory.fill(0)
    this.own = []
  }

  private place(size: number, write: (at: Buffer) => unknown): number {
    if (this.textAt + size > this.memory.length) {
      // memory that is registered once is forgotten with it
      const own = Buffer.alloc(size)
      this.own.push(own)
      write(own)
      return this.foreign.address(own)
    }
    const at = this.textAt
    this.textAt += size
    write(this.memory.subarray(at, at + size))
    return this.address + at
  }

  private writeNumber(at: number, value: number): void {
    this.memory.writeUInt32LE(value >>> 0, at)
    this.memory.writeInt32LE(Math.floor(value / 2 ** 32), at + 4)
  }
}

/** 64 bits; addresses of processes are below 2^53. */
export function readNumber(memory: Buffer, at: number): number {
  return memory.readUInt32LE(at) + memory.readInt32LE(at + 4) * 2 ** 32
}

const slotAt = (position: number) => SLOTS_AT + position * SLOT_BYTES
