import type { AgentContext, DidDocument } from '@credo-ts/core'

import { DidRepository, DidResolverService } from '@credo-ts/core'

import { FormatInvalidError, IssuerUnknownError } from './credentialErrors'

export const PURPOSE = 'assertionMethod'
/** and the type of the key that they are made with */
export const PROOF_TYPES: Record<string, string> = {
  Ed25519Signature2018: 'Ed25519VerificationKey2018',
  Ed25519Signature2020: 'Ed25519VerificationKey2020',
}

/**
 * The issuer must be a DID of the tenant, with a key that may assert, of the kind that the proof is made with.
 * @throws {IssuerUnknownError} {@link FormatInvalidError}
 */
export async function assertSigner(context: AgentContext, did: string, proofType: string): Promise<void> {
  const known = await context.dependencyManager.resolve(DidRepository).findCreatedDid(context, did)
  if (!known) {
    throw new IssuerUnknownError(
      `"credential.issuer" is ${did}, which is no DID of yours. Make an identity with the method "key" and use its DID.`
    )
  }
  const document = await context.dependencyManager.resolve(DidResolverService).resolveDidDocument(context, did)
  const type = PROOF_TYPES[proofType]
  if (assertionKeyTypes(document).includes(type)) return
  throw new FormatInvalidError(
    `${did} has no key of the type ${type} for ${PURPOSE}, which "options.proofType" ${proofType} needs. Identities with the method "key" sign with Ed25519Signature2018.`
  )
}

function assertionKeyTypes(document: DidDocument): string[] {
  return (document.assertionMethod ?? []).map((method) =>
    typeof method === 'string' ? document.dereferenceVerificationMethod(method).type : method.type
  )
}
