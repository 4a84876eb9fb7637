import type { ForeignType, WrapperModules } from './ffiPackages'

/** Called once: with the id of the call, an error code, and a handle, a number or a text. */
export type Answer = (id: number, errorCode: number, response?: number | string | null) => void

/** Longer than any process runs, milliseconds. */
const FOR_EVER_MS = 2 ** 31 - 1

/**
 * Askar's answers to its asynchronous calls. One native callback for each type of answer serves all calls, which are told
 * apart by their ids: ffi-napi makes a new one for each call otherwise, of executable memory, and loses some of it.
 */
export class NativeCallbacks {
  private readonly waiting = new Map<number, Answer>()
  private readonly addresses = new Map<ForeignType, number>()
  /** keeps the native callbacks alive */
  private readonly callbacks: Buffer[] = []
  private lastId = 0
  /** as long as a call waits, the process does not end */
  private keepAlive: NodeJS.Timeout | null = null

  /** @param takeText copies and frees a text */
  public constructor(
    private readonly wrapper: WrapperModules,
    private readonly takeText: (address: number) => string | null
  ) {}

  /** @param response type of what is answered besides the error code; null: nothing */
  public expect(answer: Answer, response: ForeignType | null): { nativeCallback: number; id: number } {
    const id = ++this.lastId
    this.waiting.set(id, answer)
    this.keepAlive ??= setInterval(() => undefined, FOR_EVER_MS)
    return { nativeCallback: this.addressFor(response), id }
  }

  /** The call was answered, or refused at once. */
  public forget(id: number): void {
    this.waiting.delete(id)
    if (this.waiting.size > 0 || !this.keepAlive) return
    clearInterval(this.keepAlive)
    this.keepAlive = null
  }

  private addressFor(response: ForeignType | null): number {
    const known = this.addresses.get(response)
    if (known !== undefined) return known
    const isText = response === 'string'
    // what is a pointer to ffi-napi would be a buffer on memory that is not ours
    const type = isText || response === 'pointer' ? 'size_t' : response
    const types = ['int64', 'int64', ...(type === null ? [] : [type])]
    const callback = this.wrapper.ffi.Callback('void', types, (id, errorCode, value) => {
      this.waiting.get(id)?.(id, errorCode, isText ? this.takeText(value) : value)
    })
    this.callbacks.push(callback)
    const address = this.wrapper.ref.address(callback)
    this.addresses.set(response, address)
    return address
  }
}
