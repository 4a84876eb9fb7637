/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { AcaPy } from '../support/acapy'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { randomUUID } from 'node:crypto'

import { startAcaPy } from '../support/acapy'
import { acapyCredential, acapyProof, toDefinition, toMembership } from '../support/acapyExchanges'
import { exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

const PROTOCOLS = ['https://didcomm.org/didexchange/1.1']

describe('Out-of-band with ACA-Py, both answering by themselves', () => {
  let gateway: RunningGateway
  let acapy: AcaPy
  let theirDid: string

  beforeAll(async () => {
    gateway = await startGateway()
    acapy = await startAcaPy({ label: 'ACA-Py', byItself: true })
    theirDid = await acapy.createKeyDid()
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
  })

  const createTenant = async () => {
    const tenant = await gateway.createTenant()
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    return tenant
  }
  const take = (invitation: unknown) =>
    acapy.call('POST', '/out-of-band/receive-invitation?auto_accept=true', invitation)
  const theirInvitation = async (body: object) =>
    (
      await acapy.call('POST', '/out-of-band/create-invitation?auto_accept=true', {
        handshake_protocols: PROTOCOLS,
        ...body,
      })
    ).invitation
  const completed = (tenant: TestTenant) =>
    until(async () => {
      const { items } = (await tenant.get('/connections', 200)).body
      return items.find((item: any) => item.state === 'completed')
    })

  it('goes on with the connection that it has, where the invitation names the DID that it knows', async () => {
    const tenant = await createTenant()
    const invite = async () => (await tenant.post('/invitations', { reusable: true }, 201)).body
    const first = await take((await invite()).invitation)
    await acapy.waitForConnection((item) => item.connection_id === first.connection_id)
    const ours = await completed(tenant)
    const again = await take((await invite()).invitation)
    expect(again).toMatchObject({ connection_id: first.connection_id, state: 'reuse-accepted' })
    expect((await tenant.get('/connections', 200)).body.items).toHaveLength(1)
    const { items } = (await tenant.get(`/events?direction=out&connectionId=${ours.id}`, 200)).body
    expect(items[0].type).toBe('https://didcomm.org/out-of-band/1.1/handshake-reuse-accepted')
  })

  it('agrees that the tenant goes on with the connection that it has', async () => {
    const tenant = await createTenant()
    const receive = async () => {
      const invitation = await theirInvitation({ use_did_method: 'did:peer:4' })
      return (await tenant.post('/invitations/receive', { invitation, reuseConnection: true }, 201)).body
    }
    const first = await receive()
    await completed(tenant)
    expect((await receive()).id).toBe(first.id)
    await until(async () => {
      const { items } = (await tenant.get(`/events?direction=in&connectionId=${first.id}`, 200)).body
      return items.some(({ type, error }: any) => type.endsWith('/handshake-reuse-accepted') && error === null)
    })
  })

  it('holds what an invitation offers, and shows what another asks for', async () => {
    const tenant = await createTenant()
    await tenant.post('/identities', { label: 'Signer', method: 'key' }, 201)
    const credential = toMembership({ credentialSubject: { id: theirDid, name: 'attached, to ACA-Py' } })
    const draft = { protocolVersion: 'v2', format: 'jsonld', credential }
    const offer = (await tenant.post('/credentials/offers', draft, 201)).body
    const { body: offering } = await tenant.post('/invitations', { attach: { credentialId: offer.id } }, 201)
    await take(offering.invitation)
    await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
    await acapyCredential(acapy, offer.threadId, 'done')

    const presentationDefinition = toDefinition('attached, to ACA-Py')
    const asked = (await tenant.post('/proofs/requests', { protocolVersion: 'v2', presentationDefinition }, 201)).body
    const { body: asking } = await tenant.post('/invitations', { attach: { proofId: asked.id } }, 201)
    await take(asking.invitation)
    expect(await exchangeIn(tenant, '/proofs', asked.threadId, 'done')).toMatchObject({ isVerified: true })
  })

  it('offers and asks in its own invitations', async () => {
    const tenant = await createTenant()
    const { did } = (await tenant.post('/identities', { label: 'Holder', method: 'key' }, 201)).body
    const credential = toMembership({
      issuer: theirDid,
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: did, name: 'attached, to tenant' },
    })
    const filter = { ld_proof: { credential, options: { proofType: 'Ed25519Signature2018' } } }
    const offer = await acapy.call('POST', '/issue-credential-2.0/create-offer', { filter, auto_issue: true })
    const attached = [{ id: offer.cred_ex_id, type: 'credential-offer' }]
    const offering = await theirInvitation({ attachments: attached })
    await tenant.post('/invitations/receive', { invitation: offering }, 201)
    await exchangeIn(tenant, '/credentials', offer.thread_id, 'done')

    const presentation_definition = toDefinition('attached, to tenant')
    const dif = { presentation_definition, options: { challenge: randomUUID() } }
    const asked = await acapy.call('POST', '/present-proof-2.0/create-request', {
      presentation_request: { dif },
      auto_verify: true,
    })
    const asking = await theirInvitation({ attachments: [{ id: asked.pres_ex_id, type: 'present-proof' }] })
    await tenant.post('/invitations/receive', { invitation: asking }, 201)
    await exchangeIn(tenant, '/proofs', asked.thread_id, 'done')
    expect((await acapyProof(acapy, asked.thread_id, 'done')).verified).toBe('true')
  })
})
