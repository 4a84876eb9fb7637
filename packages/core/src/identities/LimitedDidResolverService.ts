import type { AgentContext, DidResolutionOptions, DidResolutionResult } from '@credo-ts/core'

import { DidResolverService, injectable } from '@credo-ts/core'

import { ShapeInvalidError } from '../errors'
import { DID_DOCUMENT, checkShape, resolvableDidFault } from '../shapes'

/** Their documents are checked before they are read, or are no larger than their DIDs. */
const CHECKED_METHODS = ['key', 'peer', 'jwk', 'web', 'webvh']

/** Credo's resolution of DIDs, for none that is longer than its method needs, whoever names it. */
@injectable()
export class LimitedDidResolverService extends DidResolverService {
  public override async resolve(
    agentContext: AgentContext,
    didUrl: string,
    options?: DidResolutionOptions
  ): Promise<DidResolutionResult> {
    const [did] = didUrl.split(/[/?#;]/, 1)
    const fault = resolvableDidFault(did)
    if (fault !== null) return failed('invalidDid', `The DID ${fault}.`)
    const result = await super.resolve(agentContext, didUrl, options)
    if (!result.didDocument || CHECKED_METHODS.includes(did.split(':', 2)[1])) return result
    try {
      await checkShape(result.didDocument.toJSON() as never, { what: 'The DID document', shape: DID_DOCUMENT })
      return result
    } catch (error) {
      if (error instanceof ShapeInvalidError) return failed('invalidDidDocument', error.message)
      throw error
    }
  }
}

function failed(error: string, message: string): DidResolutionResult {
  return { didDocument: null, didDocumentMetadata: {}, didResolutionMetadata: { error, message } }
}
