import type { Key } from '@hyperledger/aries-askar-nodejs'

const CAPACITY = 2000

/** A bounded memory of native key handles, least recently used first out; a handle that leaves is freed. */
export class KeyHandles {
  private readonly handles = new Map<string, Key>()

  public get(name: string): Key | undefined {
    const key = this.handles.get(name)
    if (key) {
      this.handles.delete(name)
      this.handles.set(name, key)
    }
    return key
  }

  public put(name: string, key: Key): Key {
    // two messages can fetch the same key at the same time: the first handle stays, it may be in use
    const known = this.handles.get(name)
    if (known) {
      key.handle.free()
      return known
    }
    this.handles.set(name, key)
    if (this.handles.size > CAPACITY) {
      const oldest = this.handles.keys().next().value
      if (oldest !== undefined && oldest !== name) this.free(oldest)
    }
    return key
  }

  public drop(matches: (name: string) => boolean): void {
    for (const name of [...this.handles.keys()]) if (matches(name)) this.free(name)
  }

  private free(name: string): void {
    this.handles.get(name)?.handle.free()
    this.handles.delete(name)
  }
}
