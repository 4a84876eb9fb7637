import type { AcaPy } from '../support/acapy'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { startAcaPy } from '../support/acapy'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

describe.each([
  ['an ACA-Py with one wallet', false],
  ['a wallet of a multitenant ACA-Py', true],
])('DID Exchange with %s', (_name, subwallet) => {
  let gateway: RunningGateway
  let acapy: AcaPy

  beforeAll(async () => {
    gateway = await startGateway()
    acapy = await startAcaPy({ label: 'ACA-Py', subwallet })
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
  })

  const completed = (tenant: TestTenant) =>
    until(async () => {
      const { body } = await tenant.get('/connections', 200)
      return body.items.find((item: { state: string }) => item.state === 'completed')
    })

  /** A basic message is a general one here; ACA-Py answers it. */
  async function talk(tenant: TestTenant, connectionId: string): Promise<void> {
    const message = {
      '@type': 'https://didcomm.org/basicmessage/1.0/message',
      content: 'hello',
      sent_time: '2026-01-01 00:00Z',
    }
    await tenant.post('/actions', { type: 'DIDCOMM', to: connectionId, command: 'message', data: { message } }, 201)
    const answer = await until(async () => {
      const { body } = await tenant.get(`/messages?connectionId=${connectionId}`, 200)
      return body.items[0]
    })
    expect(answer.message.content).toContain('received your message')
    expect(answer.from.uuid).toBe(connectionId)
  }

  it.each([false, true])('is invited (for many: %s)', async (multiUse) => {
    const tenant = await gateway.createTenant('Alice AG')
    const { body: made } = await tenant.post('/invitations', { multiUse }, 201)
    const record = await acapy.call('POST', '/out-of-band/receive-invitation?auto_accept=true', made.invitation)
    const theirs = await acapy.waitForConnection((item) => item.connection_id === record.connection_id)
    expect(theirs.their_label).toBe('Alice AG')
    const connection = await completed(tenant)
    expect(connection).toMatchObject({ role: 'responder', theirLabel: 'ACA-Py' })
    await talk(tenant, connection.id)
  })

  it.each(['https://didcomm.org/didexchange/1.0', 'https://didcomm.org/didexchange/1.1'])(
    'invites with %s',
    async (protocol) => {
      const tenant = await gateway.createTenant()
      const invitation = await acapy.call('POST', '/out-of-band/create-invitation?auto_accept=true', {
        handshake_protocols: [protocol],
      })
      await tenant.post('/invitations/receive', { invitationUrl: invitation.invitation_url }, 201)
      const connection = await completed(tenant)
      await acapy.waitForConnection((item) => item.invitation_msg_id === invitation.invi_msg_id)
      await talk(tenant, connection.id)
    }
  )

  it.each(['did:peer:2', 'did:peer:4'])('requests with %s', async (method) => {
    const tenant = await gateway.createTenant()
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const record = await acapy.call('POST', '/out-of-band/receive-invitation?auto_accept=false', made.invitation)
    const use = `use_did_method=${encodeURIComponent(method)}`
    await acapy.call('POST', `/didexchange/${record.connection_id}/accept-invitation?${use}`)
    const connection = await completed(tenant)
    expect(connection.theirDid).toContain(method)
    await talk(tenant, connection.id)
  })

  it.each(['', '&protocol=didexchange%2F1.1'])('connects to the public DID of an identity (%s)', async (protocol) => {
    const tenant = await gateway.createTenant()
    const [{ id, did }] = (await tenant.get('/identities', 200)).body.items
    const query = `their_public_did=${encodeURIComponent(did)}&auto_accept=true${protocol}`
    const record = await acapy.call('POST', `/didexchange/create-request?${query}`)
    await acapy.waitForConnection((item) => item.connection_id === record.connection_id)
    const connection = await completed(tenant)
    expect(connection.identityId).toBe(id)
    if (protocol === '') expect(connection.theirDid).toMatch(/^did:sov:/)
    await talk(tenant, connection.id)
  })

  /** @returns the connection at either side */
  async function connected(tenant: TestTenant) {
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const record = await acapy.call('POST', '/out-of-band/receive-invitation?auto_accept=true', made.invitation)
    await acapy.waitForConnection((item) => item.connection_id === record.connection_id)
    return { ours: await completed(tenant), theirs: record.connection_id as string }
  }

  const viewOf = async (tenant: TestTenant, id: string) => (await tenant.get(`/connections/${id}`, 200)).body

  it('follows our new DID, and we its', async () => {
    const tenant = await gateway.createTenant()
    const { ours, theirs } = await connected(tenant)
    const { body: begun } = await tenant.post(`/connections/${ours.id}/rotate`, undefined, 200)
    await until(async () => (await viewOf(tenant, ours.id)).myDid === begun.nextDid)
    await talk(tenant, ours.id)
    const { result } = await acapy.call('POST', '/wallet/did/create', { method: 'did:peer:4' })
    await acapy.call('POST', `/did-rotate/${theirs}/rotate`, { to_did: result.did })
    await until(async () => (await viewOf(tenant, ours.id)).theirDid === result.did)
    await talk(tenant, ours.id)
  })

  it.each(['its', 'our'])('ends a connection by %s hangup', async (whose) => {
    const tenant = await gateway.createTenant()
    const { ours, theirs } = await connected(tenant)
    if (whose === 'its') {
      await acapy.call('POST', `/did-rotate/${theirs}/hangup`)
      await until(async () => (await viewOf(tenant, ours.id)).state === 'abandoned')
    } else {
      await tenant.delete(`/connections/${ours.id}`, 204)
      await until(async () => {
        const { results } = await acapy.call('GET', '/connections')
        return !results.some((item: { connection_id: string }) => item.connection_id === theirs)
      })
    }
  })
})
