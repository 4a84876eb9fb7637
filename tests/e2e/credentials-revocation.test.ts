/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Instances } from '../support/instances'
import type { Partner } from '../support/partner'
import type { CredentialExchangeRecord } from '@credo-ts/core'

import { getUnQualifiedDidIndyDid } from '@credo-ts/anoncreds'
import { CredentialRepository } from '@credo-ts/core'

import { ApiClient } from '../support/ApiClient'
import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { startInstances } from '../support/instances'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const FIRST = 'https://didcomm.org/revocation_notification/1.0/revoke'
const SECOND = 'https://didcomm.org/revocation_notification/2.0/revoke'

describe('revocation', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let partner: Partner
  let toHolder: string
  let toIssuer: string
  let toPartner: string
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    gateway = await startGateway()
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder, toIssuer] = await connectTenants(issuer, holder)
    partner = await startCredentialPartner(gateway.url)
    toPartner = (await connect(issuer, partner)).id
    await holder.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    definition = await createDefinition(issuer, { supportRevocation: true, revocationCapacity: 50 })
  }, 180_000)
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const issue = async (connectionId: string, { credentialDefinitionId } = definition) => {
    const body = { connectionId, attributes: { name: 'Ada', age: '37' }, credentialDefinitionId, autoAccept: 'always' }
    const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
    return exchangeIn(issuer, '/credentials', threadId, 'done')
  }
  const issueToHolder = async () => {
    const issued = await issue(toHolder)
    return { issued, held: await exchangeIn(holder, '/credentials', issued.threadId, 'done') }
  }
  const received = async (tenant: TestTenant, type: string, text: string) =>
    until(async () => {
      const { items } = (await tenant.get(`/messages?type=${encodeURIComponent(type)}`, 200)).body
      return items.find(({ message }: any) => JSON.stringify(message).includes(text))
    })
  const heldNow = async ({ id, credentialIds }: any) => [
    (await holder.get(`/credentials/${id}`, 200)).body.revokedAt,
    (await holder.get(`/wallet/credentials/${credentialIds[0]}`, 200)).body.revokedAt,
  ]
  const sendAs = (tenant: TestTenant, contactUuid: string, message: object) =>
    tenant.post('/actions', { type: 'DIDCOMM', command: 'message', config: { contactUuid }, data: { message } }, 201)
  const recordOf = async (threadId: string): Promise<CredentialExchangeRecord> =>
    partner.agent.dependencyManager
      .resolve(CredentialRepository)
      .getSingleByQuery(partner.agent.context, { threadId } as object)

  it('is told to the holder, who sees it and is told by TASK_WEBHOOK, once', async () => {
    const webhook = await startWebhookReceiver()
    try {
      const setting = [{ url: webhook.url, method: 'POST', match: '^credential\\.revoked$' }]
      await holder.put('/settings/TASK_WEBHOOK', { setting }, 200)
      const { issued, held } = await issueToHolder()
      expect(await heldNow(held)).toEqual([null, null])
      await issuer.post(`/credentials/${issued.id}/revoke`, { comment: 'moved away' }, 200)
      const { type, message } = await until(async () => {
        const { items } = (await holder.get(`/messages?connectionId=${toIssuer}`, 200)).body
        return items.find(({ message: { comment } }: any) => comment === 'moved away')
      })
      expect([FIRST, SECOND]).toContain(type)
      expect(message.credential_id ?? message.thread_id).toMatch(new RegExp(`::${issued.revocationIndex}$`))
      const [ofExchange, ofCredential] = await heldNow(held)
      expect(Date.parse(ofExchange)).toBeGreaterThan(0)
      expect(ofCredential).toBe(ofExchange)

      // the same again changes nothing
      const thread_id = `indy::${getUnQualifiedDidIndyDid(issued.revocationRegistryId)}::${issued.revocationIndex}`
      await sendAs(issuer, toHolder, { '@type': FIRST, thread_id, comment: 'again' })
      await received(holder, FIRST, 'again')
      expect((await heldNow(held))[0]).toBe(ofExchange)

      const next = await issueToHolder()
      await issuer.post(`/credentials/${next.issued.id}/revoke`, undefined, 200)
      const tasks = await until(async () => webhook.calls.length >= 2 && webhook.calls.map(({ json }) => json))
      expect(tasks.map(({ id }: any) => id)).toEqual([held.id, next.held.id])
      expect(tasks[0]).toMatchObject({
        ...{ type: 'credential.revoked', connectionId: toIssuer, tenantId: holder.id },
        data: { state: 'revoked', threadId: held.threadId, credentialId: held.credentialIds[0], comment: 'moved away' },
      })
    } finally {
      await webhook.stop()
    }
  }, 60_000)

  it('is told to a stock agent, which notes it', async () => {
    const issued = await issue(toPartner)
    await issuer.post(`/credentials/${issued.id}/revoke`, { comment: 'expired' }, 200)
    const { revocationNotification } = await until(async () => {
      const record = await recordOf(issued.threadId)
      return record.revocationNotification ? record : null
    })
    expect(revocationNotification?.comment).toBe('expired')
    const { message } = await partner.waitForMessage((one) => one.comment === 'expired')
    expect(message).toMatchObject({
      ...{ '@type': SECOND, revocation_format: 'anoncreds' },
      credential_id: `${issued.revocationRegistryId}::${issued.revocationIndex}`,
    })
  }, 60_000)

  it('is told to nobody where the call says so', async () => {
    const { issued, held } = await issueToHolder()
    await issuer.post(`/credentials/${issued.id}/revoke`, { notify: false }, 200)
    const after = await issueToHolder()
    await issuer.post(`/credentials/${after.issued.id}/revoke`, undefined, 200)
    await until(async () => (await heldNow(after.held))[0] !== null)
    expect(await heldNow(held)).toEqual([null, null])
    const again = await issuer.post(`/credentials/${issued.id}/revoke`)
    expect([again.status, again.body.code]).toEqual([409, 'credentials.not_revocable'])
    expect((await issuer.post(`/credentials/${issued.id}/revoke`, { notify: 'no' })).status).toBe(422)
  }, 60_000)

  it.each([
    ['by the thread that it was issued on, as RFC 0183 has it', (held: any) => ({ thread_id: held.threadId })],
    [
      'by its place in an Indy registry, as ACA-Py has it',
      ({ revocationRegistryId, revocationIndex }: any) => ({
        thread_id: `indy::${getUnQualifiedDidIndyDid(revocationRegistryId)}::${revocationIndex}`,
      }),
    ],
  ])(
    'is taken from the issuer in version 1.0, %s',
    async (_what, toContent) => {
      const { held } = await issueToHolder()
      await sendAs(issuer, toHolder, { '@type': FIRST, ...toContent(held) })
      await until(async () => (await heldNow(held))[0] !== null)
    },
    60_000
  )

  it('is taken from nobody but the issuer, over the connection that the credential came on', async () => {
    const { held } = await issueToHolder()
    const stranger = await gateway.createTenant('Stranger')
    const [toVictim] = await connectTenants(stranger, holder)
    // the issuer itself, over another connection
    const [again] = await connectTenants(issuer, holder)
    const { revocationRegistryId, revocationIndex } = held
    const place = `${revocationRegistryId}::${revocationIndex}`
    const unqualified = getUnQualifiedDidIndyDid(revocationRegistryId)
    const notices = (mark: string) => [
      { '@type': SECOND, revocation_format: 'anoncreds', credential_id: place, comment: mark },
      { '@type': FIRST, thread_id: `indy::${unqualified}::${revocationIndex}`, comment: mark },
      { '@type': FIRST, thread_id: held.threadId, '~thread': { pthid: held.threadId }, comment: mark },
    ]
    for (const notice of notices('of a stranger')) await sendAs(stranger, toVictim, notice)
    for (const notice of notices('over another connection')) await sendAs(issuer, again, notice)
    const wrong = [
      {
        '@type': SECOND,
        revocation_format: 'anoncreds',
        credential_id: `${revocationRegistryId}::1000`,
        comment: 'wrong',
      },
      { '@type': SECOND, revocation_format: 'other', credential_id: place, comment: 'wrong' },
      { '@type': SECOND, revocation_format: 'anoncreds', credential_id: { place }, comment: 'wrong' },
      { '@type': FIRST, thread_id: '\u0000', comment: 'wrong' },
      { '@type': FIRST, thread_id: 'did:peer:x', comment: 'wrong' },
      { '@type': FIRST, comment: 'last' },
    ]
    for (const notice of wrong) await sendAs(issuer, toHolder, notice)
    await received(holder, FIRST, 'last')
    for (const mark of ['of a stranger', 'over another connection']) {
      await until(async () => {
        const { items } = (await holder.get('/messages?limit=200', 200)).body
        return items.filter(({ message }: any) => message.comment === mark).length === 3
      })
    }
    expect(await heldNow(held)).toEqual([null, null])
  }, 90_000)

  it('goes on in another registry when one is full, under load, and revokes in each', async () => {
    const small = await createDefinition(issuer, { supportRevocation: true, revocationCapacity: 4 })
    const { credentialDefinitionId } = small
    const body = { connectionId: toHolder, attributes: { name: 'Ada', age: '37' }, credentialDefinitionId }
    const offers = await Promise.all(
      Array.from({ length: 8 }, () => issuer.post('/credentials/offers', { ...body, autoAccept: 'always' }, 201))
    )
    const done = await Promise.all(
      offers.map(({ body: { threadId } }) => exchangeIn(issuer, '/credentials', threadId, 'done'))
    )
    const places = done.map(({ revocationRegistryId, revocationIndex }) => `${revocationRegistryId} ${revocationIndex}`)
    expect(new Set(places).size).toBe(8)
    const registries = new Set(done.map(({ revocationRegistryId }) => revocationRegistryId))
    expect(registries.size).toBe(3)
    const { revocationRegistryId } = (await issuer.get(`/credential-definitions/${small.id}`, 200)).body
    expect([...registries]).toContain(revocationRegistryId)

    for (const registry of registries) {
      const one = done.find((exchange) => exchange.revocationRegistryId === registry)
      const revoked = (await issuer.post(`/credentials/${one.id}/revoke`, undefined, 200)).body
      expect(Date.parse(revoked.revokedAt)).toBeGreaterThan(0)
    }
    const now = Math.floor(Date.now() / 1000) + 3
    await until(async () => Date.now() / 1000 > now)
    const proofRequest = {
      ...{ name: 'Valid', version: '1.0', non_revoked: { from: now, to: now } },
      requested_attributes: { who: { name: 'name', restrictions: [{ cred_def_id: credentialDefinitionId }] } },
    }
    const asked = (
      await issuer.post('/proofs/requests', { connectionId: toHolder, protocolVersion: 'v2', proofRequest }, 201)
    ).body
    const request = await exchangeIn(holder, '/proofs', asked.threadId, 'request-received')
    const { attributes } = (await holder.get(`/proofs/${request.id}/credentials`, 200)).body
    // those that are revoked do not fit
    expect(attributes.who.map(({ revoked }: any) => revoked)).toEqual(Array.from({ length: 5 }, () => false))
    const credentials = { attributes: { who: { credentialId: attributes.who[0].credentialId } } }
    await holder.post(`/proofs/${request.id}/accept-request`, { credentials }, 200)
    expect((await exchangeIn(issuer, '/proofs', asked.threadId, 'presentation-received')).isVerified).toBe(true)
  }, 180_000)
})

describe('revocation registries on two instances', () => {
  let gateway: Instances<RunningGateway>

  beforeAll(async () => {
    gateway = await startInstances(2)
  }, 120_000)
  afterAll(() => gateway?.stop())

  it('follow one another without giving a place twice', async () => {
    const [first] = gateway.instances
    const [issuer, holder] = [await first.createTenant('Issuer'), await first.createTenant('Holder')]
    const [connectionId] = await connectTenants(issuer, holder)
    const { credentialDefinitionId } = await createDefinition(issuer, {
      supportRevocation: true,
      revocationCapacity: 4,
    })
    const body = { connectionId, attributes: { name: 'Ada', age: '37' }, credentialDefinitionId }
    const onEach = gateway.instances.map(({ url }) => new ApiClient(url, issuer.apiKey))
    const offers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => onEach[n % 2].post('/credentials/offers', body, 201))
    )
    const places = offers.map(({ body: made }) => `${made.revocationRegistryId} ${made.revocationIndex}`)
    expect(new Set(places).size).toBe(10)
    expect(new Set(places.map((place) => place.split(' ')[0])).size).toBe(4)
  }, 180_000)
})
