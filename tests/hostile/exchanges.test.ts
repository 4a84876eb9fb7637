import type { RunningGateway, TestTenant } from '../support/gateway'
import type { JsonObject } from '@didcomm-gateway/core'

import { randomUUID } from 'node:crypto'

import { connectTenants } from '../support/connect'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

/** What was checked stays what is shown: a partner sends another message of a kind that its exchange has had already. */
describe('a partner that sends another message after the one that was checked', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string
  let toIssuer: string
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    gateway = await startGateway()
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder, toIssuer] = await connectTenants(issuer, holder)
    definition = await createDefinition(issuer)
  }, 120_000)
  afterAll(() => gateway?.stop())

  /** The newest message of a type that a tenant got on a thread. */
  const received = async (tenant: TestTenant, threadId: string, name: string): Promise<JsonObject> => {
    const { items } = (await tenant.get(`/events?threadId=${threadId}&direction=in`, 200)).body
    const { id } = items.find(({ type }: { type: string }) => type.endsWith(`/${name}`))
    return (await tenant.get(`/events/${id}`, 200)).body.message
  }

  /** Sends any message as it is, on a thread; ends when the other has recorded it, with what was wrong with it. */
  const forge = async (
    [from, connectionId]: [TestTenant, string],
    to: TestTenant,
    threadId: string,
    content: JsonObject,
    action?: string
  ) => {
    const id = randomUUID()
    const message = { ...content, '@id': id, '~thread': { thid: threadId } }
    const config = { contactUuid: connectionId }
    const { body: sent } = action
      ? await from.put(`/actions/${action}`, { command: 'message', data: { message } }, 200)
      : await from.post('/actions', { type: 'DIDCOMM', command: 'message', config, data: { message } }, 201)
    const { error } = await until(async () => {
      const { items } = (await to.get('/events?direction=in&limit=5', 200)).body
      for (const item of items) {
        const { body } = await to.get(`/events/${item.id}`, 200)
        if (body.message['@id'] === id) return body
      }
      return null
    })
    return { action: sent.uuid as string, error: error as JsonObject | null }
  }

  const offer = async (protocolVersion: string) => {
    const attributes = { name: 'Ada', age: '37' }
    const { credentialDefinitionId } = definition
    const body = { connectionId: toHolder, protocolVersion, attributes, credentialDefinitionId, autoAccept: 'always' }
    const { threadId, id } = (await issuer.post('/credentials/offers', body, 201)).body
    const { id: theirs } = await exchangeIn(holder, '/credentials', threadId, 'offer-received')
    return { threadId, id, theirs }
  }

  it.each(['v1', 'v2'])(
    'has no other presentation shown as verified, with %s',
    async (protocolVersion) => {
      const { threadId, theirs } = await offer(protocolVersion)
      await holder.post(`/credentials/${theirs}/accept-offer`, undefined, 200)
      await exchangeIn(holder, '/credentials', threadId, 'credential-received')
      await holder.post(`/credentials/${theirs}/accept`, undefined, 200)
      const proofRequest = {
        name: 'Who',
        version: '1.0',
        requested_attributes: { who: { name: 'name' } },
        requested_predicates: {},
      }
      const asked = (
        await issuer.post('/proofs/requests', { connectionId: toHolder, protocolVersion, proofRequest }, 201)
      ).body
      const request = await exchangeIn(holder, '/proofs', asked.threadId, 'request-received')
      await holder.post(`/proofs/${request.id}/accept-request`, {}, 200)
      const verified = await exchangeIn(issuer, '/proofs', asked.threadId, 'presentation-received')
      expect(verified).toMatchObject({ isVerified: true, revealed: { who: 'Ada' } })

      const forged = forgePresentation(await received(issuer, asked.threadId, 'presentation'))
      let action: string | undefined
      for (const state of ['presentation-received', 'done']) {
        const sent = await forge([holder, toIssuer], issuer, asked.threadId, forged, action)
        action = sent.action
        expect(sent.error).not.toBeNull()
        const { body } = await issuer.get(`/proofs/${asked.id}`, 200)
        expect(body).toMatchObject({ state, isVerified: true, revealed: { who: 'Ada' } })
        if (state !== 'done') await issuer.post(`/proofs/${asked.id}/accept`, undefined, 200)
      }
    },
    60_000
  )

  it.each(['v1', 'v2'])(
    'gets one credential for one offer, with %s',
    async (protocolVersion) => {
      const { threadId, id, theirs } = await offer(protocolVersion)
      await holder.post(`/credentials/${theirs}/accept-offer`, undefined, 200)
      await exchangeIn(issuer, '/credentials', threadId, 'credential-issued')
      const issued = async () => {
        const { items } = (await issuer.get(`/events?threadId=${threadId}&direction=out`, 200)).body
        return items.filter(({ type }: { type: string }) => type.endsWith('/issue-credential')).length
      }
      expect(await issued()).toBe(1)
      const request = await received(issuer, threadId, 'request-credential')
      expect((await forge([holder, toIssuer], issuer, threadId, request)).error).not.toBeNull()
      expect(await issued()).toBe(1)
      expect((await issuer.get(`/credentials/${id}`, 200)).body.state).toBe('credential-issued')
    },
    60_000
  )

  it.each(['v1', 'v2'])('has no other offer accepted than the one that was shown, with %s', async (protocolVersion) => {
    const { threadId, theirs } = await offer(protocolVersion)
    const shown = await received(holder, threadId, 'offer-credential')
    const preview = shown.credential_preview as { attributes: JsonObject[] }
    const attributes = preview.attributes.map((attribute) => ({ ...attribute, value: 'Mallory' }))
    const forged = { ...shown, credential_preview: { ...preview, attributes } as unknown as JsonObject }
    expect((await forge([issuer, toHolder], holder, threadId, forged)).error).not.toBeNull()
    const { body } = await holder.get(`/credentials/${theirs}`, 200)
    expect(body).toMatchObject({ state: 'offer-received', attributes: { name: 'Ada' } })
  })
})

/** The same with another value in clear, in whichever attachment it is. */
function forgePresentation(message: JsonObject): JsonObject {
  const [attachment] = message['presentations~attach'] as Array<{ data: { base64: string } } & JsonObject>
  const proof = Buffer.from(attachment.data.base64, 'base64').toString('utf8').replaceAll('"Ada"', '"Mallory"')
  const data = { base64: Buffer.from(proof).toString('base64') }
  return { ...message, 'presentations~attach': [{ ...attachment, data }] }
}
