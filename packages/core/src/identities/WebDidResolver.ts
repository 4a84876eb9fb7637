import type { OriginDocument } from './OriginDocuments'
import type { JsonObject } from '../models'
import type { AgentContext, DidResolutionOptions, DidResolutionResult, DidResolver, ParsedDid } from '@credo-ts/core'

import { DidDocument, JsonTransformer, injectable } from '@credo-ts/core'

import { GeneralMessagesModuleConfig } from '../GeneralMessagesModuleConfig'
import { PartnerTransport } from '../outbox/PartnerTransport'
import { DID_DOCUMENT, parseLimited } from '../shapes'

import { IdentityRepository } from './IdentityRepository'
import { OriginDocuments } from './OriginDocuments'
import { PartnerDids } from './PartnerDids'
import { findWebDidUrl } from './webDid'

const TIMEOUT_MS = 10_000
const MAX_DOCUMENT_BYTES = 256_000
/** The origin says that there is no document; any other failure may pass. */
const GONE = [404, 410]

class DocumentGoneError extends Error {}

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
  private readonly documents = new OriginDocuments()

  public constructor(
    private readonly partners: PartnerTransport,
    private readonly identities: IdentityRepository,
    private readonly config: GeneralMessagesModuleConfig,
    private readonly partnerDids: PartnerDids
  ) {}

  /** With `useCache: false` the document is read from its origin, unless that was done just now. */
  public async resolve(
    agentContext: AgentContext,
    did: string,
    _parsed?: ParsedDid,
    { useCache = true }: DidResolutionOptions = {}
  ): Promise<DidResolutionResult> {
    const url = findWebDidUrl(did)
    if (!url) return failed('invalidDid', 'The DID names no https URL.')
    let read: OriginDocument | null
    let didDocument: DidDocument
    const askedAt = Date.now()
    try {
      read = await this.read(url, useCache)
      const json = read && (await parseDocument(read.text))
      if (!read || !json) return failed('notFound', `There is no DID document at ${url.href}.`)
      if (json.id !== did) return failed('invalidDidDocument', `The document at ${url.href} is of another DID.`)
      didDocument = JsonTransformer.fromJSON(withVerificationMethod(json), DidDocument)
    } catch (error) {
      // its owner has taken it down: none of its keys counts any more
      if (error instanceof DocumentGoneError) {
        await this.partnerDids.follow(agentContext, new DidDocument({ id: did }), askedAt)
      }
      return failed('notFound', error instanceof Error ? error.message : String(error))
    }
    await this.partnerDids.follow(agentContext, didDocument, read.readAt)
    return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: { contentType: 'application/did+ld+json' } }
  }

  private async read(url: URL, useCache: boolean): Promise<OriginDocument | null> {
    const known = this.documents.find(url.href, useCache)
    if (known) return known
    // what is read is as old as the question
    const readAt = Date.now()
    const text = (await this.readOwn(url)) ?? (await this.fetch(url))
    return text !== null && (await parseDocument(text)) ? this.documents.remember(url.href, text, readAt) : null
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
    if (GONE.includes(status)) throw new DocumentGoneError(`The origin of ${url.href} answers ${status}.`)
    return status === 200 && !truncated ? body.toString('utf8') : null
  }
}

async function parseDocument(text: string): Promise<JsonObject | null> {
  const json = await parseLimited(text, { what: 'The document', shape: DID_DOCUMENT })
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? json : null
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
