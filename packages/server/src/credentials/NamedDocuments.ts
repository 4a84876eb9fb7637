import type { AgentContext } from '@credo-ts/core'

import { ComputationLimitError } from '../computation'

import { createDocumentLoader } from './createDocumentLoader'

/** Most documents that one credential or presentation may name, and their bytes together. */
const MAX_DOCUMENTS = 50
const MAX_BYTES = 3_000_000
/** Longest that one credential or presentation waits for all of them, milliseconds. */
const TIMEOUT_MS = 10_000
/** Longest URL that is looked up, characters. */
const MAX_URL_LENGTH = 2048

/** JSON-LD contexts, DID documents and verification methods that a document names, as far as they were fetched. */
export class NamedDocuments {
  /** by URL: JSON, or null for what cannot be had */
  public readonly texts: Record<string, string | null> = {}
  private readonly load: ReturnType<typeof createDocumentLoader>
  private readonly until = performance.now() + TIMEOUT_MS
  private bytes = 0

  public constructor(context: AgentContext) {
    this.load = createDocumentLoader(context)
  }

  /** @throws {ComputationLimitError} when they are too many or too large */
  public async fetch(urls: string[]): Promise<void> {
    if (Object.keys(this.texts).length + urls.length > MAX_DOCUMENTS) {
      throw new ComputationLimitError(`It names more than ${MAX_DOCUMENTS} contexts, DIDs and keys.`)
    }
    await Promise.all(urls.map(async (url) => this.keep(url, await this.fetchInTime(url))))
  }

  private keep(url: string, text: string | null): void {
    this.bytes += text?.length ?? 0
    if (this.bytes > MAX_BYTES) throw new ComputationLimitError(`What it names has more than ${MAX_BYTES} bytes.`)
    this.texts[url] = text
  }

  /** What cannot be had may not be needed; whoever needs it says so. */
  private async fetchInTime(url: string): Promise<string | null> {
    if (url.length > MAX_URL_LENGTH) return null
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), Math.max(0, this.until - performance.now()))
    })
    const loaded = this.load(url).then(
      ({ document }) => JSON.stringify(document),
      () => null
    )
    return Promise.race([loaded, late]).finally(() => clearTimeout(timer))
  }
}
