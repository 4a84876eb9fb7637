import type { AgentContext, DidResolutionOptions, DidResolutionResult, DidResolver, ParsedDid } from '@credo-ts/core'

import { DidRepository } from '@credo-ts/core'

/**
 * Resolves the DIDs whose document a partner has attached to its DID Exchange message: unqualified ones, which are of did:sov. All others of that
 * method go on to the resolver that the agent has for it, if it has one.
 */
export class AttachedDidResolver implements DidResolver {
  public readonly supportedMethods = ['sov']
  public readonly allowsCaching = false

  public constructor(private readonly next: DidResolver | null) {}

  public async resolve(
    agentContext: AgentContext,
    did: string,
    parsed: ParsedDid,
    options: DidResolutionOptions
  ): Promise<DidResolutionResult> {
    const repository = agentContext.dependencyManager.resolve(DidRepository)
    const record = await repository.findReceivedDid(agentContext, parsed.did)
    if (record?.didDocument) {
      return {
        didDocument: record.didDocument,
        didDocumentMetadata: {},
        didResolutionMetadata: { contentType: 'application/did+ld+json' },
      }
    }
    if (this.next) return this.next.resolve(agentContext, did, parsed, options)
    return {
      didDocument: null,
      didDocumentMetadata: {},
      didResolutionMetadata: { error: 'unsupportedDidMethod', message: 'No ledger of did:sov is known here.' },
    }
  }
}
