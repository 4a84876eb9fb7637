import type { TestTenant } from '../../support/gateway'
import type { Pending, Victim, VictimConnection } from './Victim'
import type { World } from './World'

import { connect } from '../../support/connect'
import { until } from '../../support/until'

import { HandAgent, isOfType } from './HandAgent'
import { invitationOf } from './invitationOf'
import { BEGIN_EXCHANGES } from './pendingExchanges'
import { pendingAcceptance, pendingComplete, pendingResponse, unusedInvitation } from './pendingHandshakes'

export interface SetUpVictims {
  connections: VictimConnection[]
  pending: Pending[]
}

const BEGIN_HANDSHAKES = [pendingResponse, pendingComplete, pendingAcceptance, unusedInvitation]

/**
 * Connects the victims to a tenant and begins all that a stranger could disturb.
 * @param turn shifts who gets what, so that over some chapters each victim is in each state
 */
export async function setUpVictims(world: World, tenant: TestTenant, turn: number): Promise<SetUpVictims> {
  const signer = (await tenant.post('/identities', { label: 'Signer', method: 'key' }, 201)).body.did as string
  const connections = await Promise.all(world.victims.map((victim) => connectVictim(tenant, victim)))
  const of = <T>(values: T[], i: number) => values[(i + turn) % values.length]
  const pending = [
    await messageThatWaits(world, tenant, turn),
    ...(await Promise.all(BEGIN_HANDSHAKES.map((begin, i) => begin(tenant, of(world.victims, i))))),
    ...(await Promise.all(BEGIN_EXCHANGES.map((begin, i) => begin(of(connections, i), signer)))),
    ...(await Promise.all(connections.map((connection) => openAction(connection)))),
  ]
  return { connections, pending }
}

async function connectVictim(tenant: TestTenant, victim: Victim): Promise<VictimConnection> {
  const { id, partnerConnectionId } = await connect(tenant, victim.partner)
  return { tenant, victim, id, partnerConnectionId }
}

/** A victim that is away: a message to it waits in the outbox. */
async function messageThatWaits(world: World, tenant: TestTenant, turn: number): Promise<Pending> {
  const away = new HandAgent(`away-${tenant.id}`, world.office, (envelope) => world.deliver(envelope).then())
  const { body: made } = await tenant.post('/invitations', {}, 201)
  await away.connect(invitationOf(made), world.victims[turn % world.victims.length].method)
  const { body } = await tenant.get('/connections?limit=200', 200)
  const ours = body.items.find(({ theirLabel }: { theirLabel: string }) => theirLabel === away.name)
  world.office.close(away.name)
  const type = 'https://example.org/waiting/1.0/message'
  await send(tenant, ours.id, { '@type': type })
  return {
    what: 'a message that waits for a victim who is away',
    finish: async () => {
      world.office.reopen(away.name)
      // whoever speaks is there again
      await away.sendPing(`back-${tenant.id}`)
      await world.office.waitFor(away.key, (message) => isOfType(message, '/waiting/1.0/message'))
    },
  }
}

/** An action of the tenant's, on whose thread the victim's ack ends it. */
async function openAction({ tenant, victim, id, partnerConnectionId }: VictimConnection): Promise<Pending> {
  const { uuid } = await send(tenant, id, { '@type': 'https://example.org/question/1.0/ask' })
  return {
    what: 'an open action',
    finish: async () => {
      const ack = { '@type': 'https://example.org/question/1.0/ack', '@id': `ack-${uuid}`, '~thread': { thid: uuid } }
      await victim.partner.send(partnerConnectionId, { ...ack, status: 'OK' })
      await untilAction(tenant, uuid, 'SUCCESS')
    },
  }
}

/** @returns the action */
async function send(tenant: TestTenant, connectionId: string, message: object): Promise<{ uuid: string }> {
  const body = { type: 'DIDCOMM', to: connectionId, command: 'message', data: { message } }
  return (await tenant.post('/actions', body, 201)).body as { uuid: string }
}

async function untilAction(tenant: TestTenant, uuid: string, status: string): Promise<void> {
  await until(async () => (await tenant.get(`/actions/${uuid}`, 200)).body.status === status)
}
