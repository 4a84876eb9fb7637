import type { AgentContext } from '@credo-ts/core'

import { DidDocument, DidDocumentRole, DidRecord, DidRepository, JsonTransformer } from '@credo-ts/core'
import { createDID } from './didwebvhLibrary'
import { createEd25519Key, walletSigner, walletVerifier } from './webvhKeys'

const CONTEXTS = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1']

/**
 * Makes a did:webvh whose keys rest in the wallet: one signs the log, one signs resources. (Credo's registrar makes a
 * document whose key may not sign resources, and whose controller is another DID.)
 * @param domain host, and port after `%3A`
 * @returns the DID, and its log as it is served
 * @see did:webvh DID method specification, "Create (Register)"
 */
export async function createWebvhDid(
  context: AgentContext,
  domain: string,
  paths: string[]
): Promise<{ did: string; log: string }> {
  // the SCID is a hash of what holds this in its place
  const planned = ['did', 'webvh', '{SCID}', domain, ...paths].join(':')
  const keyId = `${planned}#key-1`
  const logKey = await createEd25519Key(context)
  const { fingerprint } = await createEd25519Key(context)
  const { did, doc, log } = await createDID({
    ...{ domain, paths, updateKeys: [logKey.fingerprint] },
    signer: walletSigner(context, logKey),
    verifier: walletVerifier(context),
    didDocument: {
      ...{ '@context': CONTEXTS, id: planned },
      verificationMethod: [{ id: keyId, type: 'Multikey', controller: planned, publicKeyMultibase: fingerprint }],
      authentication: [keyId],
      assertionMethod: [keyId],
    },
  })
  const didDocument = JsonTransformer.fromJSON(doc, DidDocument)
  const record = new DidRecord({ did, didDocument, role: DidDocumentRole.Created })
  await context.dependencyManager.resolve(DidRepository).save(context, record)
  return { did, log: log.map((entry) => `${JSON.stringify(entry)}\n`).join('') }
}
