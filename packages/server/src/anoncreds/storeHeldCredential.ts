import type { StoreCredentialOptions } from '@credo-ts/anoncreds'
import type { AgentContext, W3cJsonLdVerifiableCredential } from '@credo-ts/core'

import { AnonCredsRegistryService, W3cAnonCredsCredentialMetadataKey } from '@credo-ts/anoncreds'
// Not exported from the package's root.
import { getW3cRecordAnonCredsTags } from '@credo-ts/anoncreds/build/utils/w3cAnonCredsUtils'
import { CredoError, W3cCredentialRepository, W3cCredentialService } from '@credo-ts/core'

/**
 * Keeps a checked credential with the tags and metadata by which Credo's holder finds and presents it.
 * @param revocationIndex its place in the revocation registry
 * @returns the record's id
 */
export async function storeHeldCredential(
  context: AgentContext,
  credential: W3cJsonLdVerifiableCredential,
  revocationIndex: number | null,
  {
    credentialRequestMetadata,
    schema,
    credentialDefinition,
    credentialDefinitionId,
    revocationRegistry,
  }: StoreCredentialOptions
): Promise<string> {
  const { dependencyManager } = context
  const { credentialSubject, issuerId } = credential
  if (Array.isArray(credentialSubject)) throw new CredoError('The credential must have one subject.')
  const { methodName } = dependencyManager.resolve(AnonCredsRegistryService).getRegistryForIdentifier(context, issuerId)
  const linkSecretId = credentialRequestMetadata.link_secret_name
  const credentialRevocationId = revocationIndex?.toString()
  const tags = getW3cRecordAnonCredsTags({
    ...{ credentialSubject, issuerId, schema, schemaId: credentialDefinition.schemaId, credentialDefinitionId },
    ...{ revocationRegistryId: revocationRegistry?.id, credentialRevocationId, linkSecretId, methodName },
  })
  const record = await dependencyManager.resolve(W3cCredentialService).storeCredential(context, { credential })
  record.setTags(tags)
  record.metadata.set(W3cAnonCredsCredentialMetadataKey, { credentialRevocationId, linkSecretId, methodName })
  await dependencyManager.resolve(W3cCredentialRepository).update(context, record)
  return record.id
}
