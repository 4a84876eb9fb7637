export type OutKind = 'address' | 'text' | 'int32' | 'int8' | 'bytes' | 'encrypted' | 'aead'

/**
 * What a function of Askar gives back through a pointer. Stands in for ref-napi's pointers in the wrapper, which asks for
 * `address()` and `deref()`. What it holds is a copy: the native memory was freed when the call returned.
 */
export class OutValue {
  public value: unknown = null

  public constructor(public readonly kind: OutKind) {}

  /** never null: the room is there */
  public address(): number {
    return 1
  }

  public deref(): unknown {
    return this.value
  }
}
