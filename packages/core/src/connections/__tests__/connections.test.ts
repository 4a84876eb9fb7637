import type { Partner } from '../../../../../tests/support/partner'
import type { ReachableCore } from '../../../../../tests/support/reachableCore'
import type { JsonObject } from '../../models'

import { KeyType, createPeerDidDocumentFromServices } from '@credo-ts/core'

import { startPartner } from '../../../../../tests/support/partner'
import { startReachableCore } from '../../../../../tests/support/reachableCore'
import { until } from '../../../../../tests/support/until'
import { Connections } from '../Connections'
import { InvitationReceiver } from '../InvitationReceiver'
import { InvitationService } from '../InvitationService'

describe('Connections with a stock Credo agent', () => {
  let core: ReachableCore
  let partner: Partner

  beforeAll(async () => {
    core = await startReachableCore()
    partner = await startPartner()
  })
  afterAll(async () => {
    await partner.stop()
    await core.stop()
  })

  const invite = (tenantId: string, options = {}) => core.resolve(InvitationService).create(tenantId, options)
  const receive = (tenantId: string, options: Parameters<InvitationReceiver['receive']>[1]) =>
    core.resolve(InvitationReceiver).receive(tenantId, options)
  const completed = (tenantId: string, id: string) =>
    until(async () => {
      const connection = await core.resolve(Connections).get(tenantId, id)
      return connection.state === 'completed' ? connection : null
    })
  const onlyConnection = (tenantId: string) =>
    until(async () => (await core.resolve(Connections).list(tenantId, {}, { limit: 10 })).items[0] ?? null)
  const accept = async (invitationUrl: string) => {
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitationUrl)
    return connectionRecord?.id ?? ''
  }

  it('connects a partner that accepts an invitation, and takes its messages under the identity', async () => {
    const tenant = await core.createTenant('Alice AG')
    const invitation = await invite(tenant.id, { alias: 'a partner' })
    const partnersId = await accept(invitation.invitationUrl)
    await partner.waitForConnection(({ id }) => id === partnersId)
    const connection = await completed(tenant.id, (await onlyConnection(tenant.id)).id)
    expect(connection).toMatchObject({
      role: 'responder',
      theirLabel: 'Partner',
      alias: 'a partner',
      identityId: tenant.identity.id,
    })
    expect(connection.myDid).toMatch(/^did:peer:/)
    expect((await partner.agent.connections.getById(partnersId)).theirLabel).toBe('Alice AG')

    await partner.send(partnersId, { '@type': 'hello', text: 'hi' })
    const [message] = await until(async () => {
      const { items } = await core.messages.list(tenant.id, {}, { limit: 10 })
      return items.length > 0 ? items : null
    })
    expect(message).toMatchObject({
      connectionId: connection.id,
      from: { uuid: connection.id, did: connection.theirDid },
      to: { uuid: tenant.identity.id, did: tenant.identity.did },
    })
    expect(JSON.parse(message.text.toString('utf8'))).toMatchObject({ '@type': 'hello', text: 'hi' })
  })

  it('says in the response which invitation it answers, and names its key where ACA-Py looks', async () => {
    const tenant = await core.createTenant()
    const invitation = await invite(tenant.id)
    const partnersId = await accept(invitation.invitationUrl)
    await partner.waitForConnection(({ id }) => id === partnersId)
    const { message } = await partner.waitForMessage(
      (json) => json['@type'] === 'https://didcomm.org/didexchange/1.1/response' && pthid(json) === invitation.id
    )
    const attachment = (message['did_doc~attach'] ?? message['did_rotate~attach']) as unknown as { data: { jws: Jws } }
    const { jws } = attachment.data
    const header = JSON.parse(Buffer.from(jws.protected, 'base64url').toString()) as { jwk: { kid: string } }
    expect(header.jwk.kid).toMatch(/^did:key:z6Mk/)
    expect(header.jwk.kid).toBe(jws.header.kid)
  })

  it('accepts the invitation of a partner, from JSON and from a URL, each once', async () => {
    const tenant = await core.createTenant()
    for (const form of ['invitation', 'invitationUrl'] as const) {
      const { outOfBandInvitation } = await partner.agent.oob.createInvitation()
      const options =
        form === 'invitation'
          ? { invitation: outOfBandInvitation.toJSON() as JsonObject, alias: 'x' }
          : { invitationUrl: outOfBandInvitation.toUrl({ domain: 'https://partner.test/' }), alias: 'x' }
      const connection = await receive(tenant.id, options)
      expect(connection).toMatchObject({ state: 'request-sent', role: 'requester', alias: 'x' })
      expect(connection.identityId).toBe(tenant.identity.id)
      await completed(tenant.id, connection.id)
      await expect(receive(tenant.id, options)).rejects.toMatchObject({
        code: 'connections.invitation_already_received',
      })
    }
  })

  it('accepts an invitation once, when it is received twice at the same time', async () => {
    const tenant = await core.createTenant()
    const { outOfBandInvitation } = await partner.agent.oob.createInvitation()
    const options = { invitation: outOfBandInvitation.toJSON() as JsonObject }
    const results = await Promise.allSettled([receive(tenant.id, options), receive(tenant.id, options)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await completed(tenant.id, (await onlyConnection(tenant.id)).id)
  })

  it('answers before the partner does', async () => {
    const tenant = await core.createTenant()
    const { outOfBandInvitation } = await partner.agent.oob.createInvitation({
      routing: {
        endpoints: ['http://127.0.0.1:1'],
        routingKeys: [],
        recipientKey: await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 }),
      },
    })
    const connection = await receive(tenant.id, { invitation: outOfBandInvitation.toJSON() as JsonObject })
    expect(connection.state).toBe('request-sent')
    const { items } = await core.events.list(tenant.id, { connectionId: connection.id }, { limit: 10 })
    expect(items).toMatchObject([{ direction: 'out', type: 'https://didcomm.org/didexchange/1.1/request' }])
  })

  it('makes many connections from an invitation for many, one from an invitation for one', async () => {
    const tenant = await core.createTenant()
    const other = await core.createTenant('Bob GmbH')
    const many = await invite(tenant.id, { multiUse: true })
    for (const guest of [other, await core.createTenant('Carol SA')]) {
      const { id } = await receive(guest.id, { invitationUrl: many.invitationUrl })
      await completed(guest.id, id)
    }
    const { items } = await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })
    expect(items.map(({ theirLabel }) => theirLabel)).toEqual(['Carol SA', 'Bob GmbH'])
    expect(new Set(items.map(({ myDid }) => myDid)).size).toBe(2)

    const single = await invite(tenant.id)
    const first = await receive(other.id, { invitationUrl: single.invitationUrl })
    await completed(other.id, first.id)
    const third = await core.createTenant('Dave Ltd')
    const late = await receive(third.id, { invitationUrl: single.invitationUrl })
    const refusal = await until(async () => {
      const page = await core.events.list(tenant.id, { direction: 'in' }, { limit: 1 })
      return page.items[0].error
    })
    expect(refusal).toMatchObject({
      code: 'connections.request_refused',
      message: expect.stringContaining('used') as string,
    })
    expect((await core.resolve(Connections).get(third.id, late.id)).state).toBe('request-sent')
    expect((await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })).items).toHaveLength(3)
  })

  it('waits to be told where acceptance is not automatic', async () => {
    const tenant = await core.createTenant()
    const guest = await core.createTenant()
    const connections = core.resolve(Connections)
    const invitation = await invite(tenant.id, { autoAccept: false })
    const requested = await receive(guest.id, { invitation: invitation.invitation, autoAccept: false })
    await expect(connections.accept(guest.id, requested.id)).rejects.toMatchObject({
      code: 'connections.state_conflict',
    })
    const pending = await onlyConnection(tenant.id)
    await until(async () => (await connections.get(tenant.id, pending.id)).state === 'request-received' || null)
    const accepted = await Promise.allSettled([1, 2].map(() => connections.accept(tenant.id, pending.id)))
    expect(accepted).toMatchObject([
      { value: { state: 'response-sent' } },
      { reason: { code: 'connections.state_conflict' } },
    ])
    await until(async () => (await connections.get(guest.id, requested.id)).state === 'response-received' || null)
    expect((await connections.accept(guest.id, requested.id)).state).toBe('completed')
    await completed(tenant.id, pending.id)
  })

  it('accepts one of two requests to an invitation for one', async () => {
    const tenant = await core.createTenant()
    const connections = core.resolve(Connections)
    const { invitation } = await invite(tenant.id, { autoAccept: false })
    for (const guest of [await core.createTenant(), await core.createTenant()]) await receive(guest.id, { invitation })
    const pending = await until(async () => {
      const { items } = await connections.list(tenant.id, {}, { limit: 10 })
      return items.length === 2 && items.every(({ state }) => state === 'request-received') ? items : null
    })
    const results = await Promise.allSettled(pending.map(({ id }) => connections.accept(tenant.id, id)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [, refused] = results[0].status === 'fulfilled' ? pending : [...pending].reverse()
    await expect(connections.accept(tenant.id, refused.id)).rejects.toMatchObject({
      code: 'connections.state_conflict',
    })
  })

  it('connects a tenant to itself', async () => {
    const tenant = await core.createTenant()
    const invitation = await invite(tenant.id)
    const requested = await receive(tenant.id, { invitation: invitation.invitation })
    await completed(tenant.id, requested.id)
    const { items } = await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })
    expect(items.map(({ role }) => role).sort()).toEqual(['requester', 'responder'])
    for (const { id } of items) await completed(tenant.id, id)
  })

  it('lets a partner connect to the public DID of an identity, and reach another one with the same key', async () => {
    const tenant = await core.createTenant()
    const { connectionRecord } = await partner.agent.oob.receiveImplicitInvitation({ did: tenant.identity.did })
    await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const connection = await completed(tenant.id, (await onlyConnection(tenant.id)).id)
    expect(connection.identityId).toBe(tenant.identity.id)
    expect(connection.myDid).not.toBe(tenant.identity.did)
    // implicit invitations are no invitations of the tenant
    expect((await core.resolve(InvitationService).list(tenant.id, { limit: 10 })).items).toEqual([])
  })

  it('connects to the public DID of another tenant', async () => {
    const [tenant, guest] = [await core.createTenant(), await core.createTenant()]
    const first = await receive(guest.id, { did: tenant.identity.did })
    await completed(guest.id, first.id)
    const second = await receive(guest.id, { did: tenant.identity.did })
    await completed(guest.id, second.id)
    expect((await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })).items).toHaveLength(2)
  })

  it('forgets a connection and its partner, who can come again', async () => {
    const tenant = await core.createTenant()
    const connections = core.resolve(Connections)
    const { did } = await createPublicDid(partner)
    for (let round = 0; round < 2; round++) {
      const invitation = await invite(tenant.id)
      const { outOfBandInvitation } = await partner.agent.oob
        .receiveInvitationFromUrl(invitation.invitationUrl, { ourDid: did })
        .then(({ outOfBandRecord }) => outOfBandRecord)
      expect(outOfBandInvitation.id).toBe(invitation.id)
      const connection = await completed(tenant.id, (await onlyConnection(tenant.id)).id)
      expect(connection.theirDid).toBe(did)
      await connections.delete(tenant.id, connection.id)
      await expect(connections.get(tenant.id, connection.id)).rejects.toMatchObject({ code: 'core.not_found' })
    }
  })

  it('takes several connections from a partner that always uses one DID', async () => {
    const tenant = await core.createTenant()
    const { did } = await createPublicDid(partner)
    for (let count = 1; count <= 2; count++) {
      const { invitationUrl } = await invite(tenant.id)
      await partner.agent.oob.receiveInvitationFromUrl(invitationUrl, { ourDid: did })
      await until(async () => {
        const { items } = await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })
        return items.filter(({ state }) => state === 'completed').length === count || null
      })
    }
  })

  it("shows nothing of another tenant's", async () => {
    const [tenant, other] = [await core.createTenant(), await core.createTenant()]
    const invitation = await invite(tenant.id)
    const notFound = { code: 'core.not_found' }
    await expect(core.resolve(InvitationService).get(other.id, invitation.id)).rejects.toMatchObject(notFound)
    await expect(core.resolve(InvitationService).delete(other.id, invitation.id)).rejects.toMatchObject(notFound)
    await expect(invite(other.id, { identityId: tenant.identity.id })).rejects.toMatchObject(notFound)
    const guest = await receive(other.id, { invitation: invitation.invitation })
    await expect(core.resolve(Connections).get(tenant.id, guest.id)).rejects.toMatchObject(notFound)
    await expect(core.resolve(Connections).accept(tenant.id, guest.id)).rejects.toMatchObject(notFound)
    await expect(core.resolve(Connections).delete(tenant.id, guest.id)).rejects.toMatchObject(notFound)
  })

  it('takes no request to a deleted invitation', async () => {
    const tenant = await core.createTenant()
    const invitation = await invite(tenant.id)
    await core.resolve(InvitationService).delete(tenant.id, invitation.id)
    await accept(invitation.invitationUrl)
    const error = await until(async () => {
      const { items } = await core.events.list(tenant.id, { direction: 'in' }, { limit: 1 })
      return items[0]?.error ?? null
    })
    expect(error.message).toContain('does not exist')
    expect((await core.resolve(Connections).list(tenant.id, {}, { limit: 10 })).items).toEqual([])
  })

  it('lists invitations newest first, page by page', async () => {
    const tenant = await core.createTenant()
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push((await invite(tenant.id, { label: `invitation ${n}` })).id)
    const listed: string[] = []
    let cursor: string | undefined
    do {
      const page = await core.resolve(InvitationService).list(tenant.id, { limit: 2, cursor })
      listed.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(listed).toEqual(ids.reverse())
  })
})

interface Jws {
  protected: string
  header: { kid: string }
}

function pthid(message: JsonObject): unknown {
  return (message['~thread'] as JsonObject | undefined)?.pthid
}

async function createPublicDid(partner: Partner): Promise<{ did: string }> {
  const key = await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
  const didDocument = createPeerDidDocumentFromServices([
    { id: '#inline-0', serviceEndpoint: partner.endpoint, recipientKeys: [key], routingKeys: [] },
  ])
  const { didState } = await partner.agent.dids.create({
    method: 'peer',
    didDocument,
    options: { numAlgo: 1 },
  } as never)
  return { did: didState.did ?? '' }
}
