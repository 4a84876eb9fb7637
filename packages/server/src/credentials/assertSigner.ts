import type { AgentContext, DidDocument } from '@credo-ts/core'

import { DidRepository, DidResolverService } from '@credo-ts/core'

import { FormatInvalidError, IssuerUnknownError } from './credentialErrors'

export const PURPOSE = 'assertionMethod'
export const PROOF_TYPES = ['Ed25519Signature2018', 'Ed25519Signature2020']
/** as DID documents of tenants have the keys that all of these are made with */
export const SIGNING_KEY_TYPE = 'Ed25519VerificationKey2018'

/**
 * The issuer must be a DID of the tenant, with a key that may assert, of the kind that proofs of this type are made with.
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
  if (PROOF_TYPES.includes(proofType) && assertionKeyTypes(document).includes(SIGNING_KEY_TYPE)) return
  throw new FormatInvalidError(
    `${did} has no key of the type ${SIGNING_KEY_TYPE} for ${PURPOSE}, or "options.proofType" ${proofType} is not made with it. Identities with the method "key" sign with ${PROOF_TYPES.join(' and ')}.`
  )
}

function assertionKeyTypes(document: DidDocument): string[] {
  return (document.assertionMethod ?? []).map((method) =>
    typeof method === 'string' ? document.dereferenceVerificationMethod(method).type : method.type
  )
}
