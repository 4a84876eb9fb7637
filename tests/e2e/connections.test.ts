import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'
import type { Partner } from '../support/partner'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { startOpenApiProxy } from '../support/openapiProxy'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

describe('Connections over REST', () => {
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
  const completed = (tenant: ApiClient, id: string) =>
    until(async () => {
      const { body } = await tenant.get(`/connections/${id}`, 200)
      return body.state === 'completed' ? body : null
    })
  const onlyConnection = (tenant: ApiClient) => until(async () => (await tenant.get('/connections', 200)).body.items[0])

  it('connects a partner by an invitation', async () => {
    const tenant = await createTenant('Alice AG')
    const { body: identities } = await tenant.get('/identities', 200)
    const [identity] = identities.items
    expect(identities.items).toEqual([
      {
        id: expect.any(String),
        did: expect.stringMatching(/^did:peer:4/),
        shortDid: identities.items[0].did.slice(0, identities.items[0].did.lastIndexOf(':')),
        label: 'Alice AG',
        method: 'peer',
        isDefault: true,
        verkey: null,
        createdAt: expect.any(String),
      },
    ])
    const { body: made } = await tenant.post('/invitations', { alias: 'Faber', goal: 'To talk' }, 201)
    expect(made).toEqual({
      id: made.invitation['@id'],
      invitation: expect.objectContaining({
        '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
        label: 'Alice AG',
        goal: 'To talk',
        handshake_protocols: ['https://didcomm.org/didexchange/1.1', 'https://didcomm.org/didexchange/1.0'],
      }),
      invitationUrl: expect.stringContaining(`${gateway.gateway.publicUrl}?oob=`),
      state: 'await-response',
      identityId: identity.id,
      ...{ externalId: null, metadata: null, tags: [] },
      ...{
        label: 'Alice AG',
        alias: 'Faber',
        multiUse: false,
        reusable: false,
        autoAccept: true,
        goal: 'To talk',
        goalCode: null,
      },
      createdAt: expect.any(String),
    })
    expect((await tenant.get(`/invitations/${made.id}`, 200)).body).toEqual(made)
    expect((await tenant.get('/invitations', 200)).body).toEqual({ items: [made], nextCursor: null })

    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
    const theirs = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const connection = await completed(tenant, (await onlyConnection(tenant)).id)
    expect(connection).toEqual({
      id: expect.any(String),
      state: 'completed',
      role: 'responder',
      myDid: theirs.theirDid,
      nextDid: null,
      theirDid: theirs.did,
      theirLabel: 'Faber College',
      alias: 'Faber',
      ...{ externalId: null, metadata: null, tags: [] },
      invitationId: made.id,
      identityId: identity.id,
      error: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    expect((await tenant.get(`/invitations/${made.id}`, 200)).body.state).toBe('done')

    await tenant.delete(`/connections/${connection.id}`, 204)
    await tenant.get(`/connections/${connection.id}`, 404)
    await tenant.delete(`/connections/${connection.id}`, 404)
    await tenant.delete(`/invitations/${made.id}`, 204)
    await tenant.get(`/invitations/${made.id}`, 404)
    expect((await tenant.get('/connections', 200)).body).toEqual({ items: [], nextCursor: null })
  })

  it.each(['invitation', 'invitationUrl', 'did'])("accepts a partner's %s", async (form) => {
    const tenant = await createTenant()
    const { outOfBandInvitation } = await partner.agent.oob.createInvitation()
    const inviter = await createTenant('Bob GmbH')
    const forms: Record<string, unknown> = {
      invitation: outOfBandInvitation.toJSON(),
      invitationUrl: outOfBandInvitation.toUrl({ domain: partner.endpoint }),
      did: (await inviter.get('/identities', 200)).body.items[0].did,
    }
    const { body: connection } = await tenant.post('/invitations/receive', { [form]: forms[form], alias: 'x' }, 201)
    expect(connection).toMatchObject({ role: 'requester', alias: 'x', identityId: expect.any(String) })
    await completed(tenant, connection.id)
    if (form === 'did') return
    const { body: problem } = await tenant.post('/invitations/receive', { [form]: forms[form] }, 409)
    expect(problem.code).toBe('connections.invitation_already_received')
  })

  it('connects tenants with each other, under the identity that each names', async () => {
    const [alice, bob] = [await createTenant('Alice AG'), await createTenant('Bob GmbH')]
    const { body: sales } = await alice.post('/identities', { label: 'Alice sales', method: 'key' }, 201)
    expect(sales).toMatchObject({ method: 'key', isDefault: false, did: expect.stringMatching(/^did:key:/) })
    expect((await alice.get(`/identities/${sales.id}`, 200)).body).toEqual(sales)
    const { body: invitation } = await alice.post('/invitations', { identityId: sales.id, multiUse: true }, 201)
    const { body: accepted } = await bob.post('/invitations/receive', { invitationUrl: invitation.invitationUrl }, 201)
    expect(await completed(bob, accepted.id)).toMatchObject({ theirLabel: 'Alice sales' })
    const connection = await completed(alice, (await onlyConnection(alice)).id)
    expect(connection).toMatchObject({ identityId: sales.id, theirLabel: 'Bob GmbH' })

    const { body: own } = await alice.post('/invitations', {}, 201)
    const { body: toItself } = await alice.post('/invitations/receive', { invitation: own.invitation }, 201)
    await completed(alice, toItself.id)
  })

  it('waits for acceptance where it is not automatic', async () => {
    const [alice, bob] = [await createTenant(), await createTenant()]
    const { body: made } = await alice.post('/invitations', { autoAccept: false }, 201)
    const { body: requested } = await bob.post('/invitations/receive', { invitation: made.invitation }, 201)
    const pending = await until(async () => {
      const { body } = await alice.get('/connections', 200)
      return body.items.find((item: { state: string }) => item.state === 'request-received')
    })
    expect((await bob.post(`/connections/${requested.id}/accept`, undefined, 409)).body.code).toBe(
      'connections.state_conflict'
    )
    await bob.post(`/connections/${pending.id}/accept`, undefined, 404)
    await alice.post(`/connections/${pending.id}/accept`, undefined, 200)
    await completed(bob, requested.id)
    await completed(alice, pending.id)
  })

  it('answers 404 for what belongs to another tenant', async () => {
    const [alice, bob] = [await createTenant(), await createTenant()]
    const { body: identity } = await alice.post('/identities', { label: 'x', method: 'key' }, 201)
    const { body: made } = await alice.post('/invitations', {}, 201)
    const { body: connection } = await bob.post('/invitations/receive', { invitation: made.invitation }, 201)
    await bob.get(`/identities/${identity.id}`, 404)
    await bob.get(`/invitations/${made.id}`, 404)
    await bob.delete(`/invitations/${made.id}`, 404)
    await bob.post('/invitations', { identityId: identity.id }, 404)
    const { body: other } = await alice.post('/invitations', {}, 201)
    await bob.post('/invitations/receive', { invitation: other.invitation, identityId: identity.id }, 404)
    await alice.get(`/connections/${connection.id}`, 404)
    await alice.delete(`/connections/${connection.id}`, 404)
    await alice.post(`/connections/${connection.id}/accept`, undefined, 404)
  })

  it('refuses what it cannot use, and says why', async () => {
    const tenant = await createTenant()
    const invitation = {
      '@type': 'https://didcomm.org/out-of-band/1.1/invitation',
      '@id': '69212a3a-d068-4f9d-a2dd-4741bca89af3',
      handshake_protocols: ['https://didcomm.org/didexchange/1.1', 'https://didcomm.org/didexchange/1.0'],
      services: [
        {
          id: '#inline',
          type: 'did-communication',
          serviceEndpoint: 'http://10.1.2.3',
          recipientKeys: ['did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th'],
        },
      ],
    }
    const refused = async (body: unknown, code: string) => {
      expect((await tenant.post('/invitations/receive', body, 422)).body.code).toBe(code)
    }
    await refused({}, 'core.input_invalid')
    await refused({ invitation, did: 'did:web:x.test' }, 'core.input_invalid')
    await refused({ invitation: { '@type': 'x' } }, 'connections.invitation_invalid')
    await refused({ invitation: 'x' }, 'connections.invitation_invalid')
    await refused(
      { invitation: JSON.parse('{"__proto__": {"services": 1}, "constructor": 2}') },
      'connections.invitation_invalid'
    )
    await refused({ invitation }, 'core.address_forbidden')
    await refused({ invitationUrl: 'x' }, 'connections.invitation_invalid')
    await refused({ invitationUrl: 'http://10.1.2.3/x' }, 'connections.invitation_unreachable')
    await refused({ did: 'nonsense' }, 'core.input_invalid')
    await refused({ did: 'did:web:127.0.0.1%3A1' }, 'connections.invitation_unreachable')
    await refused({ did: 'did:unknown:abc' }, 'connections.invitation_unreachable')
    await refused(
      { did: 'did:key:z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th' },
      'connections.invitation_unreachable'
    )
    await refused({ invitation, alias: 5 }, 'validation.failed')
    expect((await tenant.get('/connections', 200)).body.items).toEqual([])

    const { body: problem } = await tenant.post('/identities', { label: 'x', method: 'web' }, 422)
    expect(problem).toMatchObject({ code: 'core.input_invalid', detail: expect.stringContaining('https') })
    await tenant.post('/identities', { label: 'x', method: 'sov' }, 422)
    await tenant.post('/identities', { method: 'peer' }, 422)
    await tenant.post('/invitations', { multiUse: 'yes' }, 422)
  })

  it('keeps its invitations over a restart', async () => {
    const own = await startGateway()
    let restarted: RunningGateway | null = null
    try {
      const tenant = await own.createTenant()
      const { body: made } = await tenant.post('/invitations', { multiUse: true }, 201)
      restarted = await own.restart()
      const again = new ApiClient(restarted.url, tenant.apiKey)
      expect((await again.get(`/invitations/${made.id}`, 200)).body.invitation).toEqual(made.invitation)
      expect((await again.get('/invitations', 200)).body.items).toHaveLength(1)
    } finally {
      await (restarted ?? own).stop()
    }
  })

  it('answers what its OpenAPI document says', () => {
    expect(proxy.violations).toEqual([])
  })
})
