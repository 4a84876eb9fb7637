import type { ApiClient } from '../../support/ApiClient'

import { DidKey } from '@credo-ts/core'

/** A recipient key of the tenant, base58: that of a new invitation. */
export async function invitedKey(tenant: ApiClient): Promise<string> {
  const { body } = await tenant.post('/invitations', {}, 201)
  return DidKey.fromDid(body.invitation.services[0].recipientKeys[0]).key.publicKeyBase58
}
