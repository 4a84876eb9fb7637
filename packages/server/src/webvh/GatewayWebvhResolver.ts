import type { DidLogEntry } from './didwebvhLibrary'
import type { AgentContext, DidResolutionResult, DidResolver } from '@credo-ts/core'
import type { WebvhDidResolver } from '@credo-ts/webvh'

import { DidDocument, JsonTransformer, injectable } from '@credo-ts/core'
import { PartnerTransport, TextCache, describeError } from '@didcomm-gateway/core'

import { isOfItsDid } from './AttestedResource'
import { WebvhStore } from './WebvhStore'
import { resolveDIDFromLog } from './didwebvhLibrary'
import { assertSignedByKeys, parseWebvhLog } from './parseWebvhLog'
import { didOf, findWebvhUrl } from './webvhAddress'
import { walletVerifier } from './webvhKeys'

const TIMEOUT_MS = 10_000
const MAX_LOG_BYTES = 1_000_000
/** A revocation registry has a link to each of its status lists. */
const MAX_RESOURCE_BYTES = 2_000_000
/** Anyone can name documents of the largest size. */
const CACHED_CHARACTERS = 5_000_000
const CACHED_MS = 300_000

/**
 * did:webvh, dialling only what the operator allows partners to name. What this gateway hosts is read from the database.
 * Takes the place of Credo's resolver, which fetches any address, and no port.
 * @see did:webvh DID method specification, "Read (Resolve)"
 */
@injectable()
export class GatewayWebvhResolver implements DidResolver, Pick<WebvhDidResolver, 'resolveResource'> {
  public readonly supportedMethods = ['webvh']
  // Credo's default cache refuses a second tenant; what is public may be shared, so the cache is here
  public readonly allowsCaching = false
  public readonly allowsLocalDidRecord = true
  private readonly documents = new TextCache({ maxCharacters: CACHED_CHARACTERS, keptMs: CACHED_MS })

  public constructor(
    private readonly partners: PartnerTransport,
    private readonly store: WebvhStore
  ) {}

  public async resolve(agentContext: AgentContext, did: string): Promise<DidResolutionResult> {
    try {
      const cached = this.documents.get(did)
      const text = cached ?? JSON.stringify(await this.resolveDocument(agentContext, did))
      if (cached === null) this.documents.set(did, text)
      const didDocument = JsonTransformer.fromJSON(JSON.parse(text) as object, DidDocument)
      return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: { contentType: 'application/did+ld+json' } }
    } catch (error) {
      const didResolutionMetadata = { error: 'notFound', message: describeError(error) }
      return { didDocument: null, didDocumentMetadata: {}, didResolutionMetadata }
    }
  }

  /** @param id `<did>/resources/<hash>` */
  public async resolveResource(
    _agentContext: AgentContext,
    id: string
  ): ReturnType<WebvhDidResolver['resolveResource']> {
    try {
      const content = JSON.parse(
        (await this.readOwnResource(id)) ?? (await this.fetch(findWebvhUrl(id), MAX_RESOURCE_BYTES))
      ) as Record<string, unknown>
      if (!isOfItsDid(content)) throw new Error(`${id} is not signed with a key of its DID.`)
      const contentType = 'application/json'
      const retrieved = new Date().toISOString()
      return { content, contentMetadata: { contentType, retrieved }, dereferencingMetadata: { contentType } }
    } catch (error) {
      return { error: 'notFound', message: describeError(error) }
    }
  }

  private async resolveDocument(agentContext: AgentContext, did: string) {
    const own = await this.store.findByDid(did)
    const url = findWebvhUrl(did)
    const log = parseWebvhLog(own?.log ?? (await this.fetch(url, MAX_LOG_BYTES)), did)
    const { doc, meta } = await resolveDIDFromLog(log, {
      verifier: walletVerifier(agentContext),
      // given, so that the library does not fetch them
      witnessProofs: await this.readWitnessProofs(url, log),
    })
    if (doc.id !== did) throw new Error(`The log at ${url?.href} is of another DID.`)
    if (meta.deactivated) throw new Error(`${did} is deactivated.`)
    return doc
  }

  private async readWitnessProofs(url: URL | null, log: DidLogEntry[]): Promise<unknown[]> {
    const witnessed = log.some(({ parameters }) => (parameters.witness?.witnesses ?? []).length > 0)
    if (!witnessed || !url) return []
    const text = await this.fetch(new URL(url.href.replace(/did\.jsonl$/, 'did-witness.json')), MAX_LOG_BYTES)
    const proofs = JSON.parse(text) as Array<{ proof?: unknown }>
    assertSignedByKeys(proofs)
    return proofs
  }

  private async readOwnResource(id: string): Promise<string | null> {
    if (!(await this.store.findByDid(didOf(id)))) return null
    return (await this.store.findObject(id))?.signed ?? (await this.store.findSignedList(id))
  }

  private async fetch(url: URL | null, maxResponseBytes: number): Promise<string> {
    if (!url) throw new Error('The id names no https URL.')
    const request = { method: 'GET', url, timeoutMs: TIMEOUT_MS, maxResponseBytes }
    const { status, body, truncated } = await this.partners.http.request(request)
    if (status !== 200 || truncated) throw new Error(`${url.href} answered ${status}, or too much.`)
    return body.toString('utf8')
  }
}
