import type { ApiClient } from './ApiClient'
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
  await completeRecorded(tenant, ours.id)
  return { id: ours.id, partnerConnectionId: theirs.id, theirDid: ours.theirDid, identityId: ours.identityId }
}

/** The connection is `completed` a moment before the partner's last message is an event, which streams and webhooks get. */
export async function completeRecorded(tenant: ApiClient, connectionId: string): Promise<void> {
  await until(async () => {
    const { body } = await tenant.get(`/events?direction=in&connectionId=${connectionId}`, 200)
    return body.items.some(({ type }: { type: string }) => type.endsWith('/complete'))
  })
}

/** Connects two tenants of the same gateway; answers the connection's id at each. */
export async function connectTenants(inviter: TestTenant, invitee: TestTenant): Promise<[string, string]> {
  const { body: invitation } = await inviter.post('/invitations', {}, 201)
  const { body: theirs } = await invitee.post('/invitations/receive', { invitation: invitation.invitation }, 201)
  const completed = (tenant: TestTenant, matches: (item: { id: string; theirDid: string }) => boolean) =>
    until(async () => {
      const { body } = await tenant.get('/connections?limit=200', 200)
      return body.items.find((item: { id: string; theirDid: string; state: string }) => {
        return item.state === 'completed' && matches(item)
      })
    })
  const atInvitee = await completed(invitee, ({ id }) => id === theirs.id)
  const atInviter = await completed(inviter, ({ theirDid }) => theirDid === atInvitee.myDid)
  return [atInviter.id, atInvitee.id]
}
