import { Ed25519Signature2020, Key, KeyType } from '@credo-ts/core'

type Options = Parameters<Ed25519Signature2020['getVerificationMethod']>[0]
type DocumentLoader = NonNullable<Options['documentLoader']>

const KEY_2018 = 'Ed25519VerificationKey2018'

/**
 * Credo's Ed25519Signature2020, that takes a key also where its DID document writes it as Ed25519VerificationKey2018, as
 * Credo does for every did:key: it is the same key, and which suite signed is said in the proof.
 */
export class GatewayEd25519Signature2020 extends Ed25519Signature2020 {
  // its type is not exported, and its types miss the suites that it is one of
  public override getVerificationMethod({ documentLoader, ...options }: Options) {
    return super.getVerificationMethod({ ...options, documentLoader: documentLoader && with2020Keys(documentLoader) })
  }
}

function with2020Keys(load: DocumentLoader): DocumentLoader {
  return async (url) => {
    const loaded = await load(url)
    const { publicKeyBase58, ...method } = loaded.document
    if (method.type !== KEY_2018 || typeof publicKeyBase58 !== 'string') return loaded
    const publicKeyMultibase = Key.fromPublicKeyBase58(publicKeyBase58, KeyType.Ed25519).fingerprint
    const document = {
      ...method,
      '@context': [Ed25519Signature2020.CONTEXT_URL],
      type: 'Ed25519VerificationKey2020',
      publicKeyMultibase,
    }
    return { ...loaded, document }
  }
}
