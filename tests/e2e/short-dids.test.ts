import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { ConnectionsModule, PeerDidNumAlgo } from '@credo-ts/core'

import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const TYPE = 'https://example.org/talk/1.0/say'

describe('The two forms of a did:peer:4', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let theirs: { long: string; short: string; connectionId: string }
  let connectionId: string

  beforeAll(async () => {
    gateway = await startGateway()
    const connections = new ConnectionsModule({
      autoAcceptConnections: true,
      peerNumAlgoForDidExchangeRequests: PeerDidNumAlgo.ShortFormAndLongForm,
    })
    partner = await startPartner({ modules: { connections } })
    tenant = await gateway.createTenant()
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
    const { did = '', id } = await partner.waitForConnection((record) => record.id === connectionRecord?.id)
    theirs = { long: did, short: did.slice(0, did.lastIndexOf(':')), connectionId: id }
    connectionId = await until(async () => {
      const { items } = (await tenant.get(`/connections?invitationId=${made.id}&state=completed`, 200)).body
      return items[0]?.id as string | undefined
    })
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  it('shows the short one in connections, messages, events, actions and calls', async () => {
    expect(theirs.long).toMatch(/^did:peer:4zQm\w+:z\w{100}/)
    const webhook = await startWebhookReceiver()
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: webhook.url, match: TYPE }] }, 200)
    await partner.send(theirs.connectionId, { '@type': TYPE, '@id': 'short-did-message', did: theirs.long })
    const [{ json }] = await webhook.received(1)
    const { body: identities } = await tenant.get('/identities', 200)
    const [{ did, shortDid, id }] = identities.items
    expect(did.startsWith(`${shortDid}:z`)).toBe(true)
    const parties = { from: { uuid: connectionId, did: theirs.short }, to: { uuid: id, did: shortDid } }
    expect(json).toMatchObject(parties)
    for (const path of ['/messages', `/events?type=${encodeURIComponent(TYPE)}`, '/actions']) {
      const { items } = (await tenant.get(path, 200)).body
      expect(items[0]).toMatchObject(parties)
    }
    expect((await tenant.get(`/actions/${json.actionUuid}`, 200)).body).toMatchObject(parties)
    // what was sent is what was sent
    expect(json.message).toMatchObject({ did: theirs.long })
    expect((await tenant.get(`/connections/${connectionId}`, 200)).body.theirDid).toBe(theirs.short)
    await webhook.stop()
  })

  it('takes both where one is asked for', async () => {
    for (const did of [theirs.short, theirs.long]) {
      const { items } = (await tenant.get(`/connections?theirDid=${encodeURIComponent(did)}`, 200)).body
      expect(items.map((item: { id: string }) => item.id)).toEqual([connectionId])
    }
    const { body: identities } = await tenant.get('/identities', 200)
    const [{ did, shortDid }] = identities.items
    const action = { type: 'DIDCOMM', command: 'message', data: { message: { '@type': TYPE } } }
    for (const to of [theirs.short, theirs.long]) {
      for (const from of [did, shortDid]) {
        const { body } = await tenant.post('/actions', { ...action, to, from }, 201)
        expect(body).toMatchObject({ to: { uuid: connectionId, did: theirs.short }, from: { did: shortDid } })
      }
    }
    const { body: other } = await tenant.post('/identities', { label: 'Other', method: 'peer' }, 201)
    for (const from of [other.did, other.shortDid]) {
      const answer = await tenant.post('/actions', { ...action, to: theirs.short, from })
      expect(answer.body.code).toBe('action.sender_mismatch')
    }
    await tenant.post('/actions', { ...action, to: theirs.short, from: `${shortDid}x` }, 404)
    await tenant.post('/actions', { ...action, to: `${theirs.short}x` }, 404)
  })

  it('makes a connection by the long one that an identity shows', async () => {
    const [{ did }] = (await tenant.get('/identities', 200)).body.items
    const guest = await gateway.createTenant('Guest')
    const { body: connection } = await guest.post('/invitations/receive', { did }, 201)
    await until(async () => (await guest.get(`/connections/${connection.id}`, 200)).body.state === 'completed')
    expect(connection.invitationId).toBeNull()
  })
})
