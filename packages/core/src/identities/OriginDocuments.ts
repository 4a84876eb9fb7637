export interface OriginDocument {
  text: string
  /** epoch milliseconds */
  readAt: number
}

/** How long a document that was read from its origin is taken for its present state, milliseconds. */
export const DOCUMENT_AGE_MS = 300_000
/** The same where the present state is asked for: many at once then make one reading. */
const FRESH_MS = 1000
const REMEMBERED_DOCUMENTS = 500

/** Documents of DIDs as they were read from their origin. They are public, so all tenants share them. */
export class OriginDocuments {
  /** insertion order is order of last use */
  private readonly documents = new Map<string, OriginDocument>()

  /** @param useCache false: only what was read just now */
  public find(key: string, useCache: boolean, now = Date.now()): OriginDocument | null {
    const known = this.documents.get(key)
    if (!known || now - known.readAt > (useCache ? DOCUMENT_AGE_MS : FRESH_MS)) return null
    this.documents.delete(key)
    this.documents.set(key, known)
    return known
  }

  public remember(key: string, text: string, readAt: number): OriginDocument {
    const document = { text, readAt }
    this.documents.delete(key)
    this.documents.set(key, document)
    const oldest = this.documents.size > REMEMBERED_DOCUMENTS ? this.documents.keys().next().value : undefined
    if (oldest !== undefined) this.documents.delete(oldest)
    return document
  }
}
