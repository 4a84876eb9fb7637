import type { TestTenant } from '../../support/gateway'
import type { InvitationOfTenant } from './HandAgent'
import type { Known } from './Known'
import type { Scene } from './Scene'
import type { World } from './World'

import { HandAgent } from './HandAgent'
import { invitationOf } from './invitationOf'
import { PEER_METHODS } from './peerDid'

const STRANGERS = 6
const INVITERS = 12
const UNFINISHED = 6
const INVITATIONS_FOR_ONE = 5
const MOVERS = 12

/** Attackers of every kind: without a connection, with one in either role, in the middle of a handshake. */
export async function setUpAttackers(world: World, tenant: TestTenant, known: Known): Promise<Scene> {
  const agent = (name: string) =>
    new HandAgent(`${name}-${tenant.id}`, world.office, (envelope) => world.deliver(envelope).then())
  const invite = async (options: object) => invitationOf((await tenant.post('/invitations', options, 201)).body)
  const forMany = await invite({ multiUse: true })
  const forOne = await Promise.all(Array.from({ length: INVITATIONS_FOR_ONE }, () => invite({})))

  const responders = PEER_METHODS.map((method) => agent(`contact${method}`))
  await Promise.all(responders.map((contact, i) => contact.connect(forMany, PEER_METHODS[i])))
  const movers = Array.from({ length: MOVERS }, (_, i) => agent(`mover${i}`))
  await Promise.all(movers.map((mover, i) => mover.connect(forMany, PEER_METHODS[i % PEER_METHODS.length])))
  const invited = agent('invited')
  await receive(tenant, invited)
  await invited.respond(1)
  const inviters = Array.from({ length: INVITERS }, (_, i) => agent(`inviter${i}`))
  await Promise.all(inviters.map((inviter) => receive(tenant, inviter)))
  const unfinished = Array.from({ length: UNFINISHED }, (_, i) => agent(`unfinished${i}`))
  await Promise.all(unfinished.map((one, i) => one.beginToConnect(forMany, PEER_METHODS[i % PEER_METHODS.length])))
  const byHand = await invite({ multiUse: true, autoAccept: false })
  const lasting = [forMany, forMany, forMany, byHand, ...(await publicDids(tenant, known))]

  return {
    known,
    strangers: Array.from({ length: STRANGERS }, (_, i) => agent(`stranger${i}`)),
    contacts: [...responders, invited],
    movers,
    unfinished,
    inviters,
    invitations: [...lasting, ...forOne],
    lastingInvitations: lasting,
  }
}

async function receive(tenant: TestTenant, inviter: HandAgent): Promise<void> {
  const invitation = inviter.invite()
  await tenant.post('/invitations/receive', { invitation }, 201)
  await inviter.waitForRequest(invitation['@id'] as string)
}

/** Identities take requests without an invitation. */
async function publicDids(tenant: TestTenant, { documents }: Known): Promise<InvitationOfTenant[]> {
  const { body } = await tenant.get('/identities', 200)
  return body.items.flatMap(({ did }: { did: string }) => {
    const document = documents.find(({ id }) => id === did)
    const [method] = (document?.authentication ?? []) as Array<{ publicKeyBase58?: string }>
    return method?.publicKeyBase58 ? [{ id: did, key: method.publicKeyBase58 }] : []
  })
}
