import type { InvitationOfTenant } from './HandAgent'

import { DidKey } from '@credo-ts/core'

/** What of an invitation that a tenant has made is needed to send a request to it. */
export function invitationOf(made: {
  id: string
  invitation: { services: Array<{ recipientKeys: string[] }> }
}): InvitationOfTenant {
  const [key] = made.invitation.services[0].recipientKeys
  return { id: made.id, key: DidKey.fromDid(key).key.publicKeyBase58 }
}
