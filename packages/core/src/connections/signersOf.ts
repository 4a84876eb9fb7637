import type { AgentContext, Attachment, JwsService, Key } from '@credo-ts/core'

import { DidKey, getJwkFromKey } from '@credo-ts/core'

/**
 * Who has signed what a DID Exchange message attaches.
 * @throws Error when it is not signed, or a signature is not its signer's
 * @see RFC 0017, "Signing attachments"
 */
export async function signersOf(
  agentContext: AgentContext,
  jwsService: JwsService,
  { data: { base64, jws } }: Attachment
): Promise<Key[]> {
  if (base64 === undefined || !jws) throw new Error('The attached DID document is not signed.')
  const payload = base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const { isValid, signerKeys } = await jwsService.verifyJws(agentContext, {
    jws: { ...jws, payload },
    jwkResolver: ({ jws: { header } }) => getJwkFromKey(DidKey.fromDid(String(header.kid)).key),
  })
  if (!isValid || signerKeys.length === 0) throw new Error('The signature of the attached DID document is not valid.')
  return signerKeys
}
