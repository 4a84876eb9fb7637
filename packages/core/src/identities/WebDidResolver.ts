import type { AgentContext, DidResolutionResult, DidResolver } from '@credo-ts/core'

import { DidDocument, JsonTransformer, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { TextCache } from '../http'
import { PartnerTransport } from '../outbox/PartnerTransport'

import { IdentityRepository } from './IdentityRepository'
import { findWebDidUrl } from './webDid'

const TIMEOUT_MS = 10_000
const MAX_DOCUMENT_BYTES = 256_000
/** Anyone can name documents of the largest size. */
const CACHED_CHARACTERS = 5_000_000
const CACHED_MS = 300_000

/**
 * did:web over https, dialling only what the operator allows partners to name. Documents of this gateway's own
 * identities are read from the database. Takes the place of Credo's resolver, which fetches any address.
 * @see did:web method specification
 */
@injectable()
export class WebDidResolver implements DidResolver {
  public readonly supportedMethods = ['web']
  // Credo's default cache refuses a second tenant; what is public may be shared, so the cache is here
  public readonly allowsCaching = false
  public readonly allowsLocalDidRecord = true
  private readonly cache = new TextCache({ maxCharacters: CACHED_CHARACTERS, keptMs: CACHED_MS })

  public constructor(
    private readonly partners: PartnerTransport,
    private readonly identities: IdentityRepository,
    private readonly config: GeneralMessagesModuleConfig
  ) {}

  public async resolve(_agentContext: AgentContext, did: string): Promise<DidResolutionResult> {
    const url = findWebDidUrl(did)
    if (!url) return failed('invalidDid', 'The DID names no https URL.')
    try {
      const json = await this.read(url)
      if (json === null) return failed('notFound', `There is no DID document at ${url.href}.`)
      if (json.id !== did) return failed('invalidDidDocument', `The document at ${url.href} is of another DID.`)
      const didDocument = JsonTransformer.fromJSON(withVerificationMethod(json), DidDocument)
      return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: { contentType: 'application/did+ld+json' } }
    } catch (error) {
      return failed('notFound', error instanceof Error ? error.message : String(error))
    }
  }

  private async read(url: URL): Promise<Record<string, unknown> | null> {
    const cached = this.cache.get(url.href)
    const text = cached ?? (await this.readOwn(url)) ?? (await this.fetch(url))
    if (text === null) return null
    const json: unknown = JSON.parse(text)
    if (json === null || typeof json !== 'object' || Array.isArray(json)) return null
    if (cached === null) this.cache.set(url.href, text)
    return json as Record<string, unknown>
  }

  private async readOwn(url: URL): Promise<string | null> {
    if (this.config.publicUrl === null) return null
    const base = this.config.publicUrl.replace(/\/$/, '')
    const id = url.href.startsWith(`${base}/t/`) ? /^([^/]+)\/did\.json$/.exec(url.href.slice(base.length + 3)) : null
    return id ? this.identities.findDocument(id[1]) : null
  }

  private async fetch(url: URL): Promise<string | null> {
    const { status, body, truncated } = await this.partners.http.request({
      method: 'GET',
      url,
      headers: { accept: 'application/did+ld+json, application/did+json, application/json' },
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: MAX_DOCUMENT_BYTES,
    })
    return status === 200 && !truncated ? body.toString('utf8') : null
  }
}

/** Old documents call their keys `publicKey`. */
function withVerificationMethod(json: Record<string, unknown>): Record<string, unknown> {
  return json.verificationMethod === undefined && json.publicKey !== undefined
    ? { ...json, verificationMethod: json.publicKey }
    : json
}

function failed(error: string, message: string): DidResolutionResult {
  return { didDocument: null, didDocumentMetadata: {}, didResolutionMetadata: { error, message } }
}
