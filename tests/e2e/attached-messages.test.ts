/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { OpenApiProxy } from '../support/openapiProxy'
import type { Partner } from '../support/partner'
import type { AgentMessage, CredentialProtocol, CredentialsApi, ProofProtocol, ProofsApi } from '@credo-ts/core'

import { CredentialsApi as CredentialsApiToken, DidsApi, KeyType, ProofsApi as ProofsApiToken } from '@credo-ts/core'
import { randomUUID } from 'node:crypto'

import { ApiClient } from '../support/ApiClient'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { startOpenApiProxy } from '../support/openapiProxy'
import { until } from '../support/until'

const NOTE = 'https://example.org/notes/1.0/note'

describe('Messages attached to invitations, with a stock Credo agent', () => {
  let gateway: RunningGateway
  let proxy: OpenApiProxy
  let partner: Partner
  let credentials: CredentialsApi<CredentialProtocol[]>
  let proofs: ProofsApi<ProofProtocol[]>
  let partnerDid: string
  let tenant: TestTenant
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    gateway = await startGateway()
    proxy = await startOpenApiProxy(gateway.url)
    partner = await startCredentialPartner(gateway.url)
    const { dependencyManager } = partner.agent
    credentials = dependencyManager.resolve<CredentialsApi<CredentialProtocol[]>>(CredentialsApiToken)
    proofs = dependencyManager.resolve<ProofsApi<ProofProtocol[]>>(ProofsApiToken)
    const created = await dependencyManager
      .resolve(DidsApi)
      .create({ method: 'key', options: { keyType: KeyType.Ed25519 } })
    partnerDid = created.didState.did as string
    tenant = await createTenant()
    definition = await createDefinition(tenant)
  }, 180_000)
  afterAll(async () => {
    await proxy?.close()
    await partner?.stop()
    await gateway?.stop()
  })

  /** A tenant that accepts by itself; its calls are checked against the OpenAPI document. */
  async function createTenant(): Promise<TestTenant> {
    const { id, label, apiKey } = await gateway.createTenant()
    const created = Object.assign(new ApiClient(proxy.url, apiKey), { id, label, apiKey })
    await created.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    return created
  }
  const take = (invitationUrl: string, reuseConnection = false) =>
    partner.agent.oob.receiveInvitationFromUrl(invitationUrl, { reuseConnection })
  const offerOf = async (protocolVersion = 'v1') => {
    const { credentialDefinitionId } = definition
    const body = { protocolVersion, credentialDefinitionId, attributes: { name: 'Ada', age: '36' } }
    return (await tenant.post('/credentials/offers', body, 201)).body
  }
  const requestOf = async (protocolVersion = 'v1') => {
    const restrictions = [{ cred_def_id: definition.credentialDefinitionId }]
    const requested_attributes = { who: { name: 'name', restrictions } }
    const body = { protocolVersion, proofRequest: { name: 'Who', version: '1.0', requested_attributes } }
    return (await tenant.post('/proofs/requests', body, 201)).body
  }

  describe('to those of a tenant', () => {
    it.each(['v1', 'v2'])('issues what it offers, and verifies what it asks for, with %s', async (version) => {
      const offer = await offerOf(version)
      expect(offer).toMatchObject({ state: 'offer-sent', connectionId: null })
      const { body: made } = await tenant.post('/invitations', { attach: { credentialId: offer.id } }, 201)
      expect(made).toMatchObject({ multiUse: false, reusable: false })
      await take(made.invitationUrl)
      const issued = await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
      const { body: connection } = await tenant.get(`/connections/${issued.connectionId}`, 200)
      expect(connection.state).toBe('completed')
      const [theirs] = await credentials.findAllByQuery({ threadId: offer.threadId })
      expect(theirs.credentials).toHaveLength(1)

      const request = await requestOf(version)
      expect(request).toMatchObject({ state: 'request-sent', connectionId: null })
      const { body: asking } = await tenant.post('/invitations', { attach: { proofId: request.id } }, 201)
      await take(asking.invitationUrl)
      expect(await exchangeIn(tenant, '/proofs', request.threadId, 'done')).toMatchObject({
        isVerified: true,
        revealed: { who: 'Ada' },
      })
    })

    it('goes on over the connection that the partner has, where the invitation names the DID', async () => {
      const { body: first } = await tenant.post('/invitations', { reusable: true }, 201)
      const { connectionRecord } = await take(first.invitationUrl)
      const { did } = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
      const known = await until(async () => {
        const { body } = await tenant.get('/connections?limit=200', 200)
        return body.items.find((item: any) => item.theirDid === did && item.state === 'completed')
      })
      const offer = await offerOf()
      const { body: made } = await tenant.post(
        '/invitations',
        { reusable: true, attach: { credentialId: offer.id } },
        201
      )
      expect(made).toMatchObject({ multiUse: false, reusable: true })
      expect((await take(made.invitationUrl, true)).connectionRecord?.id).toBe(connectionRecord?.id)
      const issued = await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
      expect(issued.connectionId).toBe(known.id)
      expect((await tenant.get(`/invitations/${made.id}`, 200)).body.state).toBe('done')
    })

    it('leaves an offer to those whom it was made to', async () => {
      const { body: invited } = await tenant.post('/invitations', {}, 201)
      const { connectionRecord } = await take(invited.invitationUrl)
      const { id: stranger } = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
      const offer = await offerOf('v2')
      const { body: made } = await tenant.post('/invitations', { attach: { credentialId: offer.id } }, 201)
      const id = randomUUID()
      await partner.send(stranger, {
        '@type': 'https://didcomm.org/issue-credential/2.0/request-credential',
        '@id': id,
        '~thread': { thid: offer.threadId, pthid: made.id },
        formats: [],
        'requests~attach': [],
      })
      const refused = await until(async () => {
        const { body } = await tenant.get(`/events?threadId=${offer.threadId}&direction=in`, 200)
        return body.items[0]
      })
      expect(refused.error.code).toBe('core.sender_refused')
      expect((await tenant.get(`/credentials/${offer.id}`, 200)).body).toMatchObject({
        state: 'offer-sent',
        connectionId: null,
      })
      await take(made.invitationUrl)
      await exchangeIn(tenant, '/credentials', offer.threadId, 'done')
    })

    it('refuses what cannot be attached', async () => {
      const refused = async (body: unknown, status: number, code: string) => {
        expect((await tenant.post('/invitations', body, status)).body.code).toBe(code)
      }
      const offer = await offerOf()
      await refused({ attach: {} }, 422, 'core.input_invalid')
      await refused({ attach: { credentialId: offer.id, proofId: offer.id } }, 422, 'core.input_invalid')
      await refused({ attach: { credentialId: offer.id }, multiUse: true }, 422, 'core.input_invalid')
      await refused({ attach: { proofId: offer.id } }, 404, 'core.not_found')
      const other = await createTenant()
      await other.post('/invitations', { attach: { credentialId: offer.id } }, 404)
      await tenant.post('/invitations', { attach: { credentialId: offer.id } }, 201)
      await refused({ attach: { credentialId: offer.id } }, 409, 'connections.attachment_conflict')
      await tenant.post('/credentials/proposals', { attributes: { name: 'x', age: '1' } }, 422)
    })
  })

  describe('to those of the partner', () => {
    const invite = async (messages: AgentMessage[]) => {
      const { outOfBandInvitation } = await partner.agent.oob.createInvitation({ messages })
      return outOfBandInvitation.toJSON() as Record<string, any>
    }
    const offer = async (name: string, id?: string) => {
      const credential = {
        '@context': ['https://www.w3.org/2018/credentials/v1', { '@vocab': 'https://example.org/terms#' }],
        type: ['VerifiableCredential', 'Membership'],
        issuer: partnerDid,
        issuanceDate: '2026-01-01T00:00:00Z',
        credentialSubject: { ...(id ? { id } : {}), name },
      }
      const options = { proofType: 'Ed25519Signature2018', proofPurpose: 'assertionMethod' }
      const credentialFormats = { jsonld: { credential, options } }
      return credentials.createOffer({ protocolVersion: 'v2', credentialFormats } as never)
    }

    it('holds what is offered, and shows what is asked for', async () => {
      const holder = await createTenant()
      const { did } = (await holder.post('/identities', { label: 'Ada', method: 'key' }, 201)).body
      const { message, credentialRecord } = await offer('Ada', did)
      const { body: connection } = await holder.post(
        '/invitations/receive',
        { invitation: await invite([message]) },
        201
      )
      const held = await exchangeIn(holder, '/credentials', credentialRecord.threadId, 'done')
      expect(held.connectionId).toBe(connection.id)
      expect((await holder.get('/wallet/credentials', 200)).body.items).toHaveLength(1)
      // it is a message that came: an event with its attachments, on the thread of the exchange, under the invitation
      const { body } = await holder.get(`/events?threadId=${credentialRecord.threadId}&direction=in`, 200)
      const received = body.items.find(({ type }: any) => type.endsWith('/offer-credential'))
      expect(received).toMatchObject({ connectionId: connection.id, error: null })

      const presentationDefinition = {
        id: randomUUID(),
        input_descriptors: [
          {
            id: 'membership',
            schema: [{ uri: 'https://www.w3.org/2018/credentials/v1' }],
            constraints: { fields: [{ path: ['$.credentialSubject.name'], filter: { type: 'string', const: 'Ada' } }] },
          },
        ],
      }
      const proofFormats = { presentationExchange: { presentationDefinition } }
      const asked = await proofs.createRequest({ protocolVersion: 'v2', proofFormats } as never)
      const invitation = await invite([asked.message])
      await holder.post('/invitations/receive', { invitation }, 201)
      await exchangeIn(holder, '/proofs', asked.proofRecord.threadId, 'done')
      expect((await proofs.getById(asked.proofRecord.id)).isVerified).toBe(true)
    })

    it('takes an offer once, by hand where it is not to accept by itself', async () => {
      const holder = await createTenant()
      const { message, credentialRecord } = await offer('Grace')
      const invitation = await invite([message])
      const { body: connection } = await holder.post('/invitations/receive', { invitation, autoAccept: false }, 201)
      await until(async () => {
        const { body } = await holder.get(`/connections/${connection.id}`, 200)
        return body.state === 'response-received'
      })
      expect((await holder.get('/credentials', 200)).body.items).toEqual([])
      await holder.post(`/connections/${connection.id}/accept`, undefined, 200)
      await exchangeIn(holder, '/credentials', credentialRecord.threadId, 'done')
      await holder.post('/invitations/receive', { invitation }, 409)
      await holder.post(`/connections/${connection.id}/accept`, undefined, 409)
      const { body } = await holder.get(`/events?threadId=${credentialRecord.threadId}&direction=in`, 200)
      expect(body.items.filter(({ type }: any) => type.endsWith('/offer-credential'))).toHaveLength(1)
    })

    it('keeps a message of a protocol that nobody knows, over a connection that is used again at once', async () => {
      const [holder, inviter] = [await createTenant(), await createTenant()]
      const inviteAgain = async () => (await inviter.post('/invitations', { reusable: true }, 201)).body.invitation
      const { body: first } = await holder.post('/invitations/receive', { invitation: await inviteAgain() }, 201)
      await until(async () => (await holder.get(`/connections/${first.id}`, 200)).body.state === 'completed')
      const note = { '@type': NOTE, '@id': randomUUID(), text: 'hello' }
      const invitation = {
        ...(await inviteAgain()),
        'requests~attach': [{ '@id': 'request-0', 'mime-type': 'application/json', data: { json: note } }],
      }
      const { body: same } = await holder.post('/invitations/receive', { invitation, reuseConnection: true }, 201)
      expect(same.id).toBe(first.id)
      const kept = await until(async () => (await holder.get(`/messages?type=${NOTE}`, 200)).body.items[0])
      expect(kept).toMatchObject({
        connectionId: first.id,
        from: { uuid: first.id },
        message: { ...note, '~thread': { pthid: invitation['@id'] } },
      })
      await holder.post('/invitations/receive', { invitation, reuseConnection: true }, 409)
    })

    it('refuses an invitation without a handshake, and attachments that are no messages', async () => {
      const { message } = await offer('Ada')
      const { handshake_protocols: _left, ...connectionless } = await invite([message])
      const refused = async (invitation: unknown, code: string) => {
        expect((await tenant.post('/invitations/receive', { invitation }, 422)).body.code).toBe(code)
      }
      await refused(connectionless, 'connections.invitation_connectionless')
      const invitation = await invite([message])
      for (const data of [
        { json: { '@id': randomUUID() } },
        { base64: 'bm9uc2Vuc2U' },
        { links: ['https://x.test/y'] },
        {},
      ]) {
        await refused({ ...invitation, 'requests~attach': [{ data }] }, 'connections.invitation_invalid')
      }
    })
  })

  it('answers what its OpenAPI document says', () => {
    expect(proxy.violations).toEqual([])
  })
})
