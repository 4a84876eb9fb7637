import { AriesAskarError } from '@hyperledger/aries-askar-nodejs'

/** A handle of Askar's wrapper: a list of entries, or a key. */
export interface Handle {
  handle: number
}

/**
 * Frees every handle once. What its user never frees – a list of a scan, a key that was only converted – is freed when nothing
 * refers to it any more; freeing a second time does nothing, and using what was freed fails instead of reading memory that
 * belongs to others by now.
 */
export class HandleKeeper {
  private readonly freed = new WeakSet<Handle>()
  private readonly registry = new FinalizationRegistry<() => void>((free) => free())

  /**
   * @param free frees the handle with this address
   * @returns the handle, for whose end is cared from now on
   */
  public keep<T extends Handle>(handle: T, free: (address: number) => void): T {
    const address = handle.handle
    this.registry.register(handle, () => free(address), handle)
    return handle
  }

  public free(handle: Handle, free: (address: number) => void): void {
    if (this.freed.has(handle)) return
    this.freed.add(handle)
    this.registry.unregister(handle)
    free(handle.handle)
    Object.defineProperty(handle, 'handle', { get: failAsFreed })
  }
}

function failAsFreed(): never {
  throw AriesAskarError.customError({ message: 'This handle was freed.' })
}
