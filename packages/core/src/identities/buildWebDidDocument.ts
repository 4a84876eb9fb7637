import type { Key } from '@credo-ts/core'

import {
  DidCommV1Service,
  DidDocumentBuilder,
  DidKey,
  getEd25519VerificationKey2018,
  getKeyFromVerificationMethod,
  getX25519KeyAgreementKey2019,
} from '@credo-ts/core'

const CONTEXTS = ['https://w3id.org/security/suites/ed25519-2018/v1', 'https://w3id.org/security/suites/x25519-2019/v1']

/**
 * Document of a public DID with one Ed25519 key, which signs and receives, and one service per endpoint.
 * `recipientKeys` are references, as RFC 0360 and 0067 want them.
 * @param endpoints addresses of the gateway, the preferred one first
 */
export function buildWebDidDocument(did: string, key: Key, endpoints: string[]) {
  const keyId = `${did}#key-1`
  const agreementId = `${did}#key-2`
  const builder = new DidDocumentBuilder(did)
  for (const context of CONTEXTS) builder.addContext(context)
  builder
    .addVerificationMethod(getEd25519VerificationKey2018({ id: keyId, key, controller: did }))
    .addVerificationMethod(getX25519KeyAgreementKey2019({ id: agreementId, key: toAgreementKey(key), controller: did }))
    .addAuthentication(keyId)
    .addAssertionMethod(keyId)
    .addKeyAgreement(agreementId)
  endpoints.forEach((serviceEndpoint, priority) => {
    builder.addService(
      new DidCommV1Service({
        id: `${did}#didcomm-${priority}`,
        priority,
        serviceEndpoint,
        recipientKeys: [keyId],
        routingKeys: [],
        accept: ['didcomm/aip1', 'didcomm/aip2;env=rfc19'],
      })
    )
  })
  return builder.build()
}

/** A did:key document holds the X25519 form of its Ed25519 key. */
function toAgreementKey(key: Key): Key {
  const [agreement] = new DidKey(key).didDocument.keyAgreement ?? []
  if (agreement === undefined || typeof agreement === 'string') throw new Error('The key has no X25519 form.')
  return getKeyFromVerificationMethod(agreement)
}
