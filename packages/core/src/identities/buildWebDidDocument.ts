import type { Key } from '@credo-ts/core'

import {
  DidCommV1Service,
  DidDocumentBuilder,
  DidKey,
  getEd25519VerificationKey2018,
  getKeyFromVerificationMethod,
  getX25519KeyAgreementKey2019,
} from '@credo-ts/core'

/**
 * They define all that the document says of keys, and come with Credo, ACA-Py and this gateway, so that a signature is verified without
 * fetching them. In this order: the second protects its terms, and the first one would redefine one of them.
 */
export const WEB_DID_CONTEXTS = ['https://w3id.org/security/v2', 'https://www.w3.org/ns/did/v1']
const EARLIER_CONTEXT = 'https://w3id.org/security/suites/ed25519-2018/v1'

/**
 * Document of a public DID with one Ed25519 key, which signs and receives, and one service per endpoint.
 * `recipientKeys` are references, as RFC 0360 and 0067 want them.
 * @param endpoints addresses of the gateway, the preferred one first
 */
export function buildWebDidDocument(did: string, key: Key, endpoints: string[]) {
  const keyId = `${did}#key-1`
  const agreementId = `${did}#key-2`
  const builder = new DidDocumentBuilder(did)
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
  const document = builder.build()
  document.context = [...WEB_DID_CONTEXTS]
  return document
}

/**
 * A document as the gateway has stored it, with the contexts of today: those that it had first come with few agents.
 * @param text JSON
 */
export function withCommonContexts(text: string): string {
  const document = JSON.parse(text) as { '@context'?: unknown }
  const isEarlier = [document['@context']].flat().includes(EARLIER_CONTEXT)
  return isEarlier ? JSON.stringify({ ...document, '@context': WEB_DID_CONTEXTS }) : text
}

/** A did:key document holds the X25519 form of its Ed25519 key. */
function toAgreementKey(key: Key): Key {
  const [agreement] = new DidKey(key).didDocument.keyAgreement ?? []
  if (agreement === undefined || typeof agreement === 'string') throw new Error('The key has no X25519 form.')
  return getKeyFromVerificationMethod(agreement)
}
