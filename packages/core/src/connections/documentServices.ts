import type { DidDocument, ServiceMessageParams } from '@credo-ts/core'

import { DidCommV1Service, DidKey, IndyAgentService, Key, KeyType, getKeyFromVerificationMethod } from '@credo-ts/core'

/**
 * The DIDComm v1 services of a document that nothing is stored of, by priority. Keys in other documents are taken only as did:key:
 * no stranger's word makes another DID be resolved.
 */
export function documentServices(document: DidDocument): Array<ServiceMessageParams['service']> {
  return document.didCommServices.flatMap((service) => {
    try {
      const keys = keysOf(document, service)
      const isUsable = typeof service.serviceEndpoint === 'string' && keys.recipientKeys.length > 0
      return isUsable ? [{ id: service.id, serviceEndpoint: service.serviceEndpoint, ...keys }] : []
    } catch {
      return []
    }
  })
}

function keysOf(document: DidDocument, service: DidCommV1Service | IndyAgentService) {
  if (service.type === IndyAgentService.type) {
    const toKey = (base58: string) => Key.fromPublicKeyBase58(base58, KeyType.Ed25519)
    return { recipientKeys: service.recipientKeys.map(toKey), routingKeys: (service.routingKeys ?? []).map(toKey) }
  }
  return {
    recipientKeys: service.recipientKeys
      .map((reference) =>
        getKeyFromVerificationMethod(document.dereferenceKey(reference, ['authentication', 'keyAgreement']))
      )
      .filter(({ keyType }) => keyType === KeyType.Ed25519),
    routingKeys: (service.routingKeys ?? []).map((reference) => DidKey.fromDid(reference.split('#')[0]).key),
  }
}
