import type { TestConnection } from '../../support/connect'
import type { TestTenant } from '../../support/gateway'

import {
  ConnectionRepository,
  DidKey,
  DidRepository,
  DidResolverService,
  DidsApi,
  KeyType,
  OutOfBandRepository,
  createPeerDidDocumentFromServices,
} from '@credo-ts/core'
import { TenantContexts } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { connect } from '../../support/connect'
import { startGateway } from '../../support/gateway'
import { startPartner } from '../../support/partner'
import { until } from '../../support/until'

import { startIntruder } from './Intruder'

export interface OpenInvitation {
  id: string
  url: string
  /** Ed25519, base58 */
  key: string
}

/** A tenant that a partner is connected to. */
export interface Scene {
  tenant: TestTenant
  connection: TestConnection
  view: { myDid: string; theirDid: string }
  /** Ed25519, base58: the partner's, and the tenant's pairwise one */
  keys: { theirs: string; ours: string }
  /** for many */
  invitation: OpenInvitation
}

/** A gateway, a partner whose connection is to stay its own, and someone who is after it. */
export async function startStage() {
  const gateway = await startGateway()
  const victim = await startPartner({ label: 'Victim' })
  const intruder = await startIntruder(gateway.url)

  const keyOf = async (did: string) => {
    const document = await victim.agent.dependencyManager.resolve(DidsApi).resolveDidDocument(did)
    return document.recipientKeys[0].publicKeyBase58
  }
  /** A key of a DID of a tenant's, which views show in its short form. */
  const ourKeyOf = ({ id }: TestTenant, did: string) =>
    gateway.gateway.agent.dependencyManager.resolve(TenantContexts).run(id, async (context) => {
      const record = await context.dependencyManager.resolve(DidRepository).findCreatedDid(context, did)
      const resolver = context.dependencyManager.resolve(DidResolverService)
      return (await resolver.resolveDidDocument(context, record?.did ?? did)).recipientKeys[0].publicKeyBase58
    })
  const invite = async (tenant: TestTenant, options: object = { multiUse: true }): Promise<OpenInvitation> => {
    const { body } = await tenant.post('/invitations', options, 201)
    const key = DidKey.fromDid(body.invitation.services[0].recipientKeys[0]).key.publicKeyBase58
    return { id: body.id, url: body.invitationUrl, key }
  }
  const connectionsOf = async (tenant: TestTenant) => {
    const { body } = await tenant.get('/connections?limit=200', 200)
    return body.items as Array<{ id: string; state: string; theirDid: string; myDid: string; theirLabel: string }>
  }
  /** The event of a received message, once it is handled. */
  const eventOf = (tenant: TestTenant, threadId: string, type = '') =>
    until(async () => {
      const { body } = await tenant.get(`/events?direction=in&threadId=${encodeURIComponent(threadId)}`, 200)
      return body.items.find((item: { type: string }) => item.type.endsWith(type))
    })

  return {
    gateway,
    victim,
    intruder,
    keyOf,
    ourKeyOf,
    invite,
    connectionsOf,
    eventOf,
    scene: async (): Promise<Scene> => {
      const tenant = await gateway.createTenant()
      const connection = await connect(tenant, victim)
      const { body: view } = await tenant.get(`/connections/${connection.id}`, 200)
      const keys = { theirs: await keyOf(view.theirDid), ours: await ourKeyOf(tenant, view.myDid) }
      return { tenant, connection, view, keys, invitation: await invite(tenant) }
    },
    /** A DID of the victim's with a known key, and how it connects with it. */
    victimDid: async () => {
      const key = await victim.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
      const didDocument = createPeerDidDocumentFromServices([
        { id: '#inline-0', serviceEndpoint: victim.endpoint, recipientKeys: [key], routingKeys: [] },
      ])
      const created = await victim.agent.dids.create({ method: 'peer', didDocument, options: { numAlgo: 1 } } as never)
      const did = created.didState.did ?? ''
      const join = async (tenant: TestTenant): Promise<TestConnection> => {
        const { url } = await invite(tenant)
        const { connectionRecord } = await victim.agent.oob.receiveInvitationFromUrl(url, { ourDid: did })
        await victim.waitForConnection(({ id }) => id === connectionRecord?.id)
        const ours = await until(async () => {
          return (await connectionsOf(tenant)).find((item) => item.theirDid === did && item.state === 'completed')
        })
        return { id: ours.id, partnerConnectionId: connectionRecord?.id ?? '', theirDid: did, identityId: '' }
      }
      return { did, key: key.publicKeyBase58, join }
    },
    /** Everything in a tenant's wallet that says whose a connection is. */
    walletOf: ({ id }: TestTenant) =>
      gateway.gateway.agent.dependencyManager.resolve(TenantContexts).run(id, async (context) => {
        const { dependencyManager } = context
        const all = [
          ...(await dependencyManager.resolve(DidRepository).getAll(context)),
          ...(await dependencyManager.resolve(ConnectionRepository).getAll(context)),
          ...(await dependencyManager.resolve(OutOfBandRepository).getAll(context)),
        ]
        return all
          .map((record) => ({ type: record.type, tags: record.getTags(), record: record.toJSON() }))
          .sort((a, b) => (String(a.record.id) < String(b.record.id) ? -1 : 1))
      }),
    /** The tenant and the victim reach each other over their connection, whatever was tried, and nobody else does. */
    expectUntouched: async ({ tenant, connection, view }: Pick<Scene, 'tenant' | 'connection' | 'view'>) => {
      expect((await tenant.get(`/connections/${connection.id}`, 200)).body).toMatchObject({
        ...{ state: 'completed', myDid: view.myDid, theirDid: view.theirDid, theirLabel: 'Victim' },
      })
      const [thread, text, ping] = [randomUUID(), randomUUID(), randomUUID()]
      await victim.send(connection.partnerConnectionId, { '@type': 'https://x.test/p/1.0/m', '@id': thread })
      expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: connection.id, error: null })
      const action = { type: 'DIDCOMM', command: 'message', config: { contactUuid: connection.id } }
      await tenant.post('/actions', { ...action, data: { message: { '@type': 'https://x.test/p/1.0/n', text } } }, 201)
      await victim.waitForMessage((message) => message.text === text)
      expect(intruder.received.some(({ message }) => message.text === text)).toBe(false)
      const trustPing = { '@type': 'https://didcomm.org/trust_ping/1.0/ping', '@id': ping, response_requested: true }
      await victim.send(connection.partnerConnectionId, trustPing)
      expect(await eventOf(tenant, ping)).toMatchObject({ connectionId: connection.id, error: null })
      await victim.waitForMessage((message) => (message['~thread'] as { thid?: string } | undefined)?.thid === ping)
    },
    stop: async () => {
      await victim.stop()
      await intruder.stop()
      await gateway.stop()
    },
  }
}

export type Stage = Awaited<ReturnType<typeof startStage>>
