import type { TestTenant } from './gateway'
import type { Partner } from './partner'

import { until } from './until'

export interface TestConnection {
  /** id of the connection at the tenant */
  id: string
  /** id of the connection at the partner */
  partnerConnectionId: string
  theirDid: string
  identityId: string
}

/** Connects a stock agent to a tenant, by an invitation of the tenant; usable on both sides. */
export async function connect(tenant: TestTenant, partner: Partner): Promise<TestConnection> {
  const { body: invitation } = await tenant.post('/invitations', {}, 201)
  const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitation.invitationUrl)
  if (!connectionRecord) throw new Error('The partner made no connection.')
  const theirs = await partner.waitForConnection(({ id }) => id === connectionRecord.id)
  const ours = await until(async () => {
    const { body } = await tenant.get('/connections?limit=200', 200)
    return body.items.find(
      (item: { theirDid: string; state: string }) => item.theirDid === theirs.did && item.state === 'completed'
    )
  })
  return { id: ours.id, partnerConnectionId: theirs.id, theirDid: ours.theirDid, identityId: ours.identityId }
}
