import type { DidLogEntry } from './didwebvhLibrary'
import type { AgentContext, DidResolutionOptions, DidResolutionResult, DidResolver, ParsedDid } from '@credo-ts/core'
import type { WebvhDidResolver } from '@credo-ts/webvh'
import type { OriginDocument } from '@didcomm-gateway/core'

import { DidDocument, JsonTransformer, injectable } from '@credo-ts/core'
import { OriginDocuments, PartnerDids, PartnerTransport, describeError } from '@didcomm-gateway/core'

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
  private readonly documents = new OriginDocuments()

  public constructor(
    private readonly partners: PartnerTransport,
    private readonly store: WebvhStore,
    private readonly partnerDids: PartnerDids
  ) {}

  /** With `useCache: false` the log is read from its origin, unless that was done just now. */
  public async resolve(
    agentContext: AgentContext,
    did: string,
    _parsed?: ParsedDid,
    { useCache = true }: DidResolutionOptions = {}
  ): Promise<DidResolutionResult> {
    let read: OriginDocument
    let didDocument: DidDocument
    try {
      read = this.documents.find(did, useCache) ?? (await this.readDocument(agentContext, did))
      didDocument = JsonTransformer.fromJSON(JSON.parse(read.text) as object, DidDocument)
    } catch (error) {
      const didResolutionMetadata = { error: 'notFound', message: describeError(error) }
      return { didDocument: null, didDocumentMetadata: {}, didResolutionMetadata }
    }
    await this.partnerDids.follow(agentContext, didDocument, read.readAt)
    return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: { contentType: 'application/did+ld+json' } }
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

  private async readDocument(agentContext: AgentContext, did: string): Promise<OriginDocument> {
    const readAt = Date.now()
    const document = await this.resolveDocument(agentContext, did)
    return this.documents.remember(did, JSON.stringify(document), readAt)
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
    if (meta.deactivated) {
      // none of its keys counts any more
      await this.partnerDids.follow(agentContext, new DidDocument({ id: did }), Date.now())
      throw new Error(`${did} is deactivated.`)
    }
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
