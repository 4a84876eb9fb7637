import type { TestTenant } from '../../support/gateway'
import type { Pending, Victim } from './Victim'
import type { ConnectionRecord } from '@credo-ts/core'

import { DidExchangeState } from '@credo-ts/core'

import { until } from '../../support/until'

/** The tenant has sent its request to an invitation of the victim, who has not answered. */
export async function pendingResponse(tenant: TestTenant, victim: Victim): Promise<Pending> {
  const { agent } = victim.partner
  const invitation = await agent.oob.createInvitation({ autoAcceptConnection: false })
  const json = invitation.outOfBandInvitation.toJSON()
  const { body } = await tenant.post('/invitations/receive', { invitation: json }, 201)
  const theirs = await theirsInState(victim, invitation.id, DidExchangeState.RequestReceived)
  return {
    what: 'the response to a request of the tenant',
    finish: async () => {
      await agent.connections.acceptRequest(theirs.id)
      await completed(tenant, body.id)
      await victim.partner.waitForConnection(({ id }) => id === theirs.id)
    },
  }
}

/** The tenant has answered the victim's request; the victim has not completed. */
export async function pendingComplete(tenant: TestTenant, victim: Victim): Promise<Pending> {
  const { agent } = victim.partner
  const { body: made } = await tenant.post('/invitations', {}, 201)
  const { outOfBandRecord } = await agent.oob.receiveInvitationFromUrl(made.invitationUrl, {
    autoAcceptConnection: false,
  })
  const theirs = await theirsInState(victim, outOfBandRecord.id, DidExchangeState.ResponseReceived)
  const ours = await connectionWith(tenant, theirs)
  return {
    what: 'the complete of a handshake',
    finish: async () => {
      await agent.connections.acceptResponse(theirs.id)
      await completed(tenant, ours)
    },
  }
}

/** The victim's request waits for the tenant to accept it. */
export async function pendingAcceptance(tenant: TestTenant, victim: Victim): Promise<Pending> {
  const { body: made } = await tenant.post('/invitations', { autoAccept: false }, 201)
  const { connectionRecord } = await victim.partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
  if (!connectionRecord) throw new Error('The victim made no connection.')
  const ours = await connectionWith(tenant, connectionRecord)
  return {
    what: 'a request that waits for acceptance',
    finish: async () => {
      await tenant.post(`/connections/${ours}/accept`, undefined, 200)
      await completed(tenant, ours)
      await victim.partner.waitForConnection(({ id }) => id === connectionRecord.id)
    },
  }
}

/** An invitation for one use, which only the victim has. */
export async function unusedInvitation(tenant: TestTenant, victim: Victim): Promise<Pending> {
  const { body: made } = await tenant.post('/invitations', {}, 201)
  return {
    what: 'an invitation for one use',
    finish: async () => {
      const { connectionRecord } = await victim.partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
      const theirs = await victim.partner.waitForConnection(({ id }) => id === connectionRecord?.id)
      await completed(tenant, await connectionWith(tenant, theirs))
    },
  }
}

async function theirsInState(victim: Victim, outOfBandId: string, state: DidExchangeState): Promise<ConnectionRecord> {
  return until(async () => {
    const found = await victim.partner.agent.connections.findAllByOutOfBandId(outOfBandId)
    return found.find((connection) => connection.state === state)
  })
}

/** The tenant's connection for the victim's. */
async function connectionWith(tenant: TestTenant, theirs: ConnectionRecord): Promise<string> {
  return until(async () => {
    const { body } = await tenant.get('/connections?limit=200', 200)
    return body.items.find(({ theirDid }: { theirDid: string }) => theirDid === theirs.did)?.id
  })
}

async function completed(tenant: TestTenant, id: string): Promise<void> {
  await until(async () => (await tenant.get(`/connections/${id}`, 200)).body.state === 'completed')
}
