import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'

import { KeyType, PeerDidNumAlgo, createPeerDidDocumentFromServices } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { startOpenApiProxy } from '../support/openapiProxy'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

describe('Connections that are used again', () => {
  let gateway: RunningGateway
  let partner: Partner
  let proxy: OpenApiProxy

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner({ label: 'Faber College' })
    proxy = await startOpenApiProxy(gateway.url)
  })
  afterAll(async () => {
    await proxy?.close()
    await partner?.stop()
    await gateway?.stop()
  })

  /** A tenant whose calls are checked against the OpenAPI document. */
  const createTenant = async (label?: string): Promise<TestTenant> => {
    const { id, label: name, apiKey } = await gateway.createTenant(label)
    return Object.assign(new ApiClient(proxy.url, apiKey), { id, label: name, apiKey })
  }
  const connectionsOf = async (tenant: ApiClient) =>
    (await tenant.get('/connections', 200)).body.items as Array<{ id: string; state: string; theirDid: string }>
  const completed = (tenant: ApiClient, id: string) =>
    until(async () => (await connectionsOf(tenant)).find((item) => item.id === id && item.state === 'completed'))
  const typesOf = async (tenant: ApiClient, direction: string, connectionId: string) => {
    const { body } = await tenant.get(`/events?direction=${direction}&connectionId=${connectionId}`, 200)
    return body.items.map(({ type }: { type: string }) => type.split('/').pop()) as string[]
  }
  const take = async (invitationUrl: string, who = partner) => {
    const config = { reuseConnection: true, acceptInvitationTimeoutMs: 20_000 }
    const { connectionRecord } = await who.agent.oob.receiveInvitationFromUrl(invitationUrl, config)
    return who.waitForConnection(({ id }) => id === connectionRecord?.id)
  }

  describe('by partners', () => {
    it('invites with the DID of the identity, and a stock Credo agent goes on with the connection that it has', async () => {
      const tenant = await createTenant()
      const [identity] = (await tenant.get('/identities', 200)).body.items
      const invite = async () => (await tenant.post('/invitations', { reusable: true }, 201)).body
      const first = await invite()
      expect(first).toMatchObject({ reusable: true, multiUse: true, invitation: { services: [identity.did] } })
      const theirs = await take(first.invitationUrl)
      const [ours] = await until(async () => {
        const all = await connectionsOf(tenant)
        return all[0]?.state === 'completed' ? all : null
      })
      // the DID that all partners know is not the one that is talked over
      expect(theirs.theirDid).not.toBe(identity.did)

      const second = await invite()
      expect((await take(second.invitationUrl)).id).toBe(theirs.id)
      expect(await connectionsOf(tenant)).toHaveLength(1)
      expect(await typesOf(tenant, 'in', ours.id)).toContain('handshake-reuse')
      expect(await typesOf(tenant, 'out', ours.id)).toEqual(['handshake-reuse-accepted', 'response'])
      // what is for many is used up by nobody
      expect((await tenant.get(`/invitations/${second.id}`, 200)).body.state).toBe('await-response')
    })

    it('connects all who take the invitation up', async () => {
      const tenant = await createTenant()
      const other = await startPartner()
      try {
        const { body: made } = await tenant.post('/invitations', { reusable: true, alias: 'x' }, 201)
        await take(made.invitationUrl)
        await take(made.invitationUrl, other)
        await until(async () => {
          const all = await connectionsOf(tenant)
          return all.length === 2 && all.every(({ state }) => state === 'completed')
        })
      } finally {
        await other.stop()
      }
    })

    it('answers a handshake-reuse that names the DID of an identity', async () => {
      const tenant = await createTenant()
      const [{ did }] = (await tenant.get('/identities', 200)).body.items
      const { connectionRecord } = await partner.agent.oob.receiveImplicitInvitation({ did })
      const theirs = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
      await until(async () => (await connectionsOf(tenant))[0]?.state === 'completed')
      const id = randomUUID()
      // by hand: a stock agent takes no answer where it has received the same DID twice
      const type = 'https://didcomm.org/out-of-band/1.1/handshake-reuse'
      await partner.send(theirs.id, { '@type': type, '@id': id, '~thread': { thid: id, pthid: did } })
      const { message } = await partner.waitForMessage(
        (json) => json['@type'] === `${type}-accepted` && thidOf(json) === id
      )
      expect(message['~thread']).toMatchObject({ pthid: did })
      expect(await connectionsOf(tenant)).toHaveLength(1)
    })

    it('refuses an identity whose DID partners cannot reach', async () => {
      const tenant = await createTenant()
      const { body: identity } = await tenant.post('/identities', { label: 'x', method: 'key' }, 201)
      const { body } = await tenant.post('/invitations', { reusable: true, identityId: identity.id }, 422)
      expect(body).toMatchObject({ code: 'core.input_invalid', detail: expect.stringContaining('"peer" or "web"') })
    })
  })

  describe('by tenants', () => {
    it('takes the connection of the same identity where it is asked to, else a new one', async () => {
      const tenant = await createTenant()
      const invitationDid = await createDid(partner)
      const invite = async () => {
        const { outOfBandInvitation } = await partner.agent.oob.createInvitation({ invitationDid })
        return { invitation: outOfBandInvitation.toJSON() as JsonObject }
      }
      const receive = async (options: object) =>
        (await tenant.post('/invitations/receive', { ...(await invite()), ...options }, 201)).body.id as string
      const first = await receive({ reuseConnection: true })
      await completed(tenant, first)

      const again = await invite()
      const { body: same } = await tenant.post('/invitations/receive', { ...again, reuseConnection: true }, 201)
      expect(same).toMatchObject({ id: first, state: 'completed' })
      await until(async () => (await typesOf(tenant, 'in', first)).includes('handshake-reuse-accepted'))
      const events = await tenant.get(`/events?direction=in&connectionId=${first}`, 200)
      expect(events.body.items.map(({ error }: { error: unknown }) => error)).toEqual([null, null])
      const { body: problem } = await tenant.post('/invitations/receive', again, 409)
      expect(problem.code).toBe('connections.invitation_already_received')

      const { body: other } = await tenant.post('/identities', { label: 'Other', method: 'peer' }, 201)
      const [plain, ofOther] = [await receive({}), await receive({ reuseConnection: true, identityId: other.id })]
      expect(new Set([first, plain, ofOther]).size).toBe(3)
      await completed(tenant, plain)
      await completed(tenant, ofOther)
    })

    it('takes an invitation again that its partner has not agreed to reuse', async () => {
      const [tenant, inviter] = [await createTenant(), await createTenant()]
      const invite = async () => (await inviter.post('/invitations', { reusable: true }, 201)).body
      const { body: first } = await tenant.post(
        '/invitations/receive',
        { invitation: (await invite()).invitation },
        201
      )
      await completed(tenant, first.id)
      const gone = await invite()
      await inviter.delete(`/invitations/${gone.id}`, 204)
      const options = { invitation: gone.invitation, reuseConnection: true }
      expect((await tenant.post('/invitations/receive', options, 201)).body.id).toBe(first.id)
      await until(async () => {
        const { body } = await inviter.get('/events?direction=in', 200)
        return body.items.some(({ error }: { error: { code: string } | null }) => {
          return error?.code === 'connections.handshake_refused'
        })
      })
      const { body: next } = await tenant.post('/invitations/receive', { invitation: gone.invitation }, 201)
      expect(next.id).not.toBe(first.id)
    })
  })

  it('answers what its OpenAPI document says', () => {
    expect(proxy.violations).toEqual([])
  })
})

const thidOf = (message: JsonObject) => (message['~thread'] as JsonObject | undefined)?.thid

/** A DID of a stock agent that its invitations can name. */
async function createDid({ agent, endpoint }: Partner): Promise<string> {
  const recipientKey = await agent.wallet.createKey({ keyType: KeyType.Ed25519 })
  const services = [{ id: '#didcomm', serviceEndpoint: endpoint, recipientKeys: [recipientKey], routingKeys: [] }]
  const options = { numAlgo: PeerDidNumAlgo.ShortFormAndLongForm }
  const didDocument = createPeerDidDocumentFromServices(services)
  const { didState } = await agent.dids.create({ method: 'peer', didDocument, options } as never)
  return didState.did as string
}
