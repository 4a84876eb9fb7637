import { sodium_free, sodium_malloc, sodium_memzero } from 'sodium-native'

/**
 * Secrets of one length in one region of guarded memory, which lies between guard pages and is not swapped out where the
 * system allows it. One region for all, since each one costs the process several memory maps. Bounded, the least recently
 * used first out; a secret that leaves is overwritten with zeros.
 *
 * No view of the region is handed out: {@link use} lends a copy, in the same kind of memory, that is zeros again afterwards.
 */
export class KeyVault {
  private region: Buffer | null = null
  /** where each secret lies, in places of `secretBytes`; the least recently used first */
  private readonly places = new Map<string, number>()
  private readonly freePlaces: number[] = []
  private isLending = false

  /**
   * @param secretBytes length of each secret
   * @param capacity most secrets at the same time
   */
  public constructor(
    private readonly secretBytes: number,
    private readonly capacity: number
  ) {}

  public get size(): number {
    return this.places.size
  }

  public has(name: string): boolean {
    return this.places.has(name)
  }

  /** Takes a secret over: the caller's bytes are zeros afterwards. One of the same name is replaced. */
  public put(name: string, secret: Uint8Array): void {
    if (secret.length !== this.secretBytes) throw new RangeError(`A secret of ${this.secretBytes} bytes is kept here.`)
    const place = this.places.get(name) ?? this.takePlace()
    this.at(place).set(secret)
    this.touch(name, place)
    sodium_memzero(secret)
  }

  /**
   * @param work gets the secret for as long as it runs; it awaits nothing, and uses no second secret meanwhile
   * @returns what `work` returns; null when there is no secret of this name
   */
  public use<T>(name: string, work: (secret: Buffer) => T): T | null {
    const place = this.places.get(name)
    if (place === undefined) return null
    if (this.isLending) throw new Error('A secret is in use already.')
    this.touch(name, place)
    const lent = this.at(this.capacity)
    this.isLending = true
    try {
      lent.set(this.at(place))
      return work(lent)
    } finally {
      sodium_memzero(lent)
      this.isLending = false
    }
  }

  public drop(matches: (name: string) => boolean): void {
    for (const name of [...this.places.keys()]) if (matches(name)) this.wipe(name)
  }

  /** Wipes all and gives the memory back. What is put later gets a new region. */
  public close(): void {
    if (!this.region) return
    sodium_memzero(this.region)
    sodium_free(this.region)
    this.region = null
    this.places.clear()
    this.freePlaces.length = 0
  }

  private takePlace(): number {
    const oldest = this.places.keys().next().value
    if (this.places.size >= this.capacity && oldest !== undefined) this.wipe(oldest)
    return this.freePlaces.pop() ?? this.places.size
  }

  private wipe(name: string): void {
    const place = this.places.get(name)
    if (place === undefined) return
    sodium_memzero(this.at(place))
    this.places.delete(name)
    this.freePlaces.push(place)
  }

  private touch(name: string, place: number): void {
    this.places.delete(name)
    this.places.set(name, place)
  }

  /** The place behind the last secret's is the one that is lent. */
  private at(place: number): Buffer {
    this.region ??= sodium_malloc((this.capacity + 1) * this.secretBytes)
    return this.region.subarray(place * this.secretBytes, (place + 1) * this.secretBytes)
  }
}
