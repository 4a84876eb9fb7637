import type { Partner } from '../../../../../tests/support/partner'
import type { ReachableCore } from '../../../../../tests/support/reachableCore'
import type { JsonObject } from '../../models'

import { ConnectionRepository, DidKey, DidsApi, KeyType } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { startPartner } from '../../../../../tests/support/partner'
import { startReachableCore } from '../../../../../tests/support/reachableCore'
import { until } from '../../../../../tests/support/until'
import { DEFAULT_HANDLED_PROTOCOLS } from '../../protocols'
import { TenantContexts } from '../../tenancy'
import { Connections } from '../Connections'
import { InvitationService } from '../InvitationService'
import { KnownConnections } from '../KnownConnections'

describe('What is whose, where an agent handles RFC 0794 as well', () => {
  let core: ReachableCore
  let victim: Partner
  let other: Partner

  beforeAll(async () => {
    core = await startReachableCore({ handledProtocols: [...DEFAULT_HANDLED_PROTOCOLS, 'did-rotate/1'] })
    victim = await startPartner({ label: 'Victim' })
    other = await startPartner({ label: 'Other' })
  })
  afterAll(async () => {
    await victim.stop()
    await other.stop()
    await core.stop()
  })

  const join = async (tenantId: string, partner: Partner) => {
    const { invitationUrl } = await core.resolve(InvitationService).create(tenantId, { multiUse: true })
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitationUrl)
    const theirs = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const ours = await until(async () => {
      const { items } = await core.resolve(Connections).list(tenantId, {}, { limit: 10 })
      return items.find(({ theirDid, state }) => theirDid === theirs.did && state === 'completed')
    })
    return { id: ours.id, partnersId: theirs.id, theirDid: theirs.did ?? '' }
  }
  const keyOf = async (partner: Partner, did: string) => {
    const document = await partner.agent.dependencyManager.resolve(DidsApi).resolveDidDocument(did)
    return document.recipientKeys[0].publicKeyBase58
  }
  const eventOf = async (tenantId: string, thread: string) =>
    until(async () => {
      const filter = { direction: 'in', threadId: thread } as const
      return (await core.events.list(tenantId, filter, { limit: 10 })).items[0]
    })
  const speak = async (tenantId: string, partner: Partner, partnersId: string, message: JsonObject) => {
    const id = randomUUID()
    await partner.send(partnersId, { ...message, '@id': id })
    return eventOf(tenantId, id)
  }
  const rotate = (toDid: string): JsonObject => ({
    '@type': 'https://didcomm.org/did-rotate/1.0/rotate',
    to_did: toDid,
  })

  it('lets a partner change its DID, whose first key that is used counts, and takes late messages of the one before', async () => {
    const { id: tenantId } = await core.createTenant()
    const { id, partnersId, theirDid } = await join(tenantId, victim)
    const { newDid } = await victim.agent.connections.rotate({ connectionId: partnersId })
    const { myDid } = await until(async () => {
      const connection = await core.resolve(Connections).get(tenantId, id)
      return connection.theirDid === newDid && connection
    })
    const ours = await keyOf(victim, myDid ?? '')
    const keys = [await keyOf(victim, theirDid), await keyOf(victim, newDid), await keyOf(victim, theirDid)]
    for (const key of [...keys, (await victim.agent.wallet.createKey({ keyType: KeyType.Ed25519 })).publicKeyBase58]) {
      const message = { '@type': 'https://x.test/p/1.0/m', '@id': randomUUID() }
      const [kept] = await core.receiver.receive(await victim.agent.context.wallet.pack(message, [ours], key))
      await kept.handled
      const { connectionId } = await eventOf(tenantId, message['@id'])
      expect(connectionId).toBe(keys.includes(key) ? id : null)
    }
  })

  it("lets nobody take another contact's DID, nor change it without a connection", async () => {
    const { id: tenantId } = await core.createTenant()
    const { id, theirDid } = await join(tenantId, victim)
    const { id: othersId, partnersId } = await join(tenantId, other)
    const { error, connectionId } = await speak(tenantId, other, partnersId, rotate(theirDid))
    expect([error?.code, connectionId]).toEqual(['connections.handshake_refused', othersId])
    for (const connection of [id, othersId]) {
      expect((await core.resolve(Connections).get(tenantId, connection)).state).toBe('completed')
    }
    expect((await core.resolve(Connections).get(tenantId, id)).theirDid).toBe(theirDid)
    expect((await core.resolve(Connections).get(tenantId, othersId)).theirDid).not.toBe(theirDid)

    const { invitation } = await core.resolve(InvitationService).create(tenantId, {})
    const [service] = (invitation as { services: Array<{ recipientKeys: string[] }> }).services
    const { publicKeyBase58 } = DidKey.fromDid(service.recipientKeys[0]).key
    const key = await core.createPartnerKey()
    const message = { ...rotate('did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th'), '@id': randomUUID() }
    const [kept] = await core.receiver.receive(await core.pack(message, [publicKeyBase58], key))
    await kept.handled
    const refused = await eventOf(tenantId, message['@id'])
    expect([refused.error?.code, refused.connectionId]).toEqual(['connections.handshake_refused', null])
  })

  it('finds the connection in data of before each had a DID of its own', async () => {
    const { id: tenantId } = await core.createTenant()
    const first = await join(tenantId, victim)
    const second = await join(tenantId, other)
    await core.resolve(TenantContexts).run(tenantId, async (context) => {
      const connections = context.dependencyManager.resolve(ConnectionRepository)
      const [a, b] = [await connections.getById(context, first.id), await connections.getById(context, second.id)]
      b.did = a.did
      await connections.update(context, b)
      const known = core.resolve(KnownConnections)
      const recipientKey = await keyOf(victim, a.did ?? '')
      for (const [partner, connection] of [
        [victim, a],
        [other, b],
      ] as const) {
        const senderKey = await keyOf(partner, connection.theirDid ?? '')
        expect((await known.findRecord(context, { senderKey, recipientKey }))?.id).toBe(connection.id)
      }
    })
  })
})
