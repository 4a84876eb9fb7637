export interface OriginDocument {
  text: string
  /** epoch milliseconds */
  readAt: number
}

/** How long a document that was read from its origin is taken for its present state, milliseconds. */
export const DOCUMENT_AGE_MS = 300_000
/** The same where the present state is asked for: many at once then make one reading. */
const FRESH_MS = 1000
/** Of all documents with their names: anyone can name documents of the largest size. */
const REMEMBERED_CHARACTERS = 5_000_000

/** Documents of DIDs as they were read from their origin. They are public, so all tenants share them. */
export class OriginDocuments {
  /** insertion order is order of last use */
  private readonly documents = new Map<string, OriginDocument>()
  private characters = 0

  /** of all documents that are remembered, with their names */
  public get size(): number {
    return this.characters
  }

  /** @param useCache false: only what was read just now */
  public find(name: string, useCache: boolean, now = Date.now()): OriginDocument | null {
    const known = this.documents.get(name)
    if (!known || now - known.readAt > (useCache ? DOCUMENT_AGE_MS : FRESH_MS)) return null
    this.forget(name)
    this.keep(name, known)
    return known
  }

  public remember(name: string, text: string, readAt: number): OriginDocument {
    const document = { text, readAt }
    this.forget(name)
    this.keep(name, document)
    for (const oldest of this.documents.keys()) {
      if (this.characters <= REMEMBERED_CHARACTERS) break
      this.forget(oldest)
    }
    return document
  }

  private keep(name: string, document: OriginDocument): void {
    this.documents.set(name, document)
    this.characters += name.length + document.text.length
  }

  private forget(name: string): void {
    const known = this.documents.get(name)
    if (!known) return
    this.documents.delete(name)
    this.characters -= name.length + known.text.length
  }
}
