interface CachedText {
  text: string
  expiresAt: number
}

export interface TextCacheOptions {
  /** of all texts together; one that is longer by itself is not kept */
  maxCharacters: number
  /** a text is kept so long, milliseconds */
  keptMs: number
  now?: () => number
}

/**
 * Texts that were fetched from addresses which outsiders name, by address: kept for a while, and no more than so many
 * characters of all. The least recently used go first.
 */
export class TextCache {
  private readonly texts = new Map<string, CachedText>()
  private characters = 0

  public constructor(private readonly options: TextCacheOptions) {}

  /** of all texts that are kept, with their names */
  public get size(): number {
    return this.characters
  }

  public get(name: string): string | null {
    const cached = this.texts.get(name)
    if (!cached) return null
    this.delete(name)
    if (cached.expiresAt <= this.now()) return null
    this.keep(name, cached)
    return cached.text
  }

  public set(name: string, text: string): void {
    this.delete(name)
    if (name.length + text.length > this.options.maxCharacters) return
    this.keep(name, { text, expiresAt: this.now() + this.options.keptMs })
    for (const oldest of this.texts.keys()) {
      if (this.characters <= this.options.maxCharacters) return
      this.delete(oldest)
    }
  }

  private keep(name: string, cached: CachedText): void {
    this.texts.set(name, cached)
    this.characters += name.length + cached.text.length
  }

  private delete(name: string): void {
    const cached = this.texts.get(name)
    if (!cached) return
    this.texts.delete(name)
    this.characters -= name.length + cached.text.length
  }

  private now(): number {
    return (this.options.now ?? Date.now)()
  }
}
