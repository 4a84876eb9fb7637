import type { AgentContext, JwsService } from '@credo-ts/core'

import {
  Attachment,
  AttachmentData,
  DidKey,
  JwaSignatureAlgorithm,
  Key,
  KeyType,
  TypedArrayEncoder,
  getJwkFromKey,
} from '@credo-ts/core'

/**
 * Signs a DID or DID document for a DID Exchange message, as Credo does, with the `kid` a second time inside the
 * protected `jwk`: ACA-Py before 1.6 looks for it only there.
 * @param verkeys Ed25519 public keys, base58, whose private parts are in the wallet
 * @see RFC 0017, "Signing attachments"; RFC 0023, `did_doc~attach` and `did_rotate~attach`
 */
export async function signAttachment(
  agentContext: AgentContext,
  jwsService: JwsService,
  data: string | Record<string, unknown>,
  verkeys: string[]
): Promise<Attachment> {
  const isText = typeof data === 'string'
  const payload = TypedArrayEncoder.fromString(isText ? data : JSON.stringify(data))
  const attachment = new Attachment({
    mimeType: isText ? undefined : 'application/json',
    data: new AttachmentData({ base64: TypedArrayEncoder.toBase64URL(payload) }),
  })
  for (const verkey of verkeys) {
    const key = Key.fromPublicKeyBase58(verkey, KeyType.Ed25519)
    const kid = new DidKey(key).did
    const jwk = getJwkFromKey(key)
    const jwkWithKid = Object.create(jwk, { toJson: { value: () => ({ ...jwk.toJson(), kid }) } }) as typeof jwk
    const protectedHeaderOptions = { alg: JwaSignatureAlgorithm.EdDSA, jwk: jwkWithKid }
    attachment.addJws(
      await jwsService.createJws(agentContext, { payload, key, header: { kid }, protectedHeaderOptions })
    )
  }
  return attachment
}
