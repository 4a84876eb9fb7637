/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { DiscoverFeaturesModule } from '@credo-ts/core'

import { connect } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

const QUERIES = 'https://didcomm.org/discover-features/2.0/queries'
const DISCLOSURES = 'https://didcomm.org/discover-features/2.0/disclosures'
const attributes = { name: 'Ada', age: '37' }

describe('the protocol version where none is named', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let definition: Awaited<ReturnType<typeof createDefinition>>
  let partners: Partner[]

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    definition = await createDefinition(tenant)
  }, 120_000)
  beforeEach(() => {
    partners = []
  })
  afterEach(async () => {
    await Promise.all(partners.map((partner) => partner.stop()))
  })
  afterAll(() => gateway?.stop())

  const start = async (options: Parameters<typeof startCredentialPartner>[1]) => {
    const partner = await startCredentialPartner(gateway.url, options)
    partners.push(partner)
    return { partner, connection: await connect(tenant, partner) }
  }
  const startSilent = () => start({ modules: { discovery: new DiscoverFeaturesModule({ autoAcceptQueries: false }) } })
  const offerBody = (connectionId: string) => ({
    ...{ connectionId, attributes, credentialDefinitionId: definition.credentialDefinitionId },
  })
  const offer = async (connectionId: string) =>
    (await tenant.post('/credentials/offers', offerBody(connectionId), 201)).body
  const questions = async (connectionId: string) =>
    (await tenant.get(`/events?direction=out&connectionId=${connectionId}&type=${encodeURIComponent(QUERIES)}`, 200))
      .body.items
  const disclosed = (connectionId: string) =>
    until(async () => {
      const path = `/events?direction=in&connectionId=${connectionId}&type=${encodeURIComponent(DISCLOSURES)}`
      return (await tenant.get(path, 200)).body.items[0]
    })
  const disclosure = (threadId: string, ...ids: string[]) => ({
    '@type': DISCLOSURES,
    '@id': `disclosure-${threadId}`,
    '~thread': { thid: threadId },
    disclosures: ids.map((id) => ({ 'feature-type': 'protocol', id })),
  })

  it.each([
    [['v2'], 'v2', 'anoncreds'],
    [['v1'], 'v1', 'indy'],
    [['v1', 'v2'], 'v2', 'anoncreds'],
  ] as Array<[Array<'v1' | 'v2'>, string, string]>)(
    'is the newest that a stock agent with %j discloses, which is asked once',
    async (versions, protocolVersion, format) => {
      const { connection } = await start({ versions })
      const { id: connectionId } = connection
      const { threadId, ...offered } = await offer(connectionId)
      expect(offered).toMatchObject({ protocolVersion, format })
      await exchangeIn(tenant, '/credentials', threadId, 'done')

      const restrictions = [{ cred_def_id: definition.credentialDefinitionId }]
      const proofRequest = {
        ...{ name: 'Who', version: '1.0' },
        requested_attributes: { who: { name: 'name', restrictions } },
      }
      const asked = (await tenant.post('/proofs/requests', { connectionId, proofRequest }, 201)).body
      expect(asked).toMatchObject({ protocolVersion, format })
      const done = await exchangeIn(tenant, '/proofs', asked.threadId, 'done')
      expect(done).toMatchObject({ isVerified: true, revealed: { who: 'Ada' } })

      const proposed = (await tenant.post('/credentials/proposals', offerBody(connectionId), 201)).body
      expect(proposed).toMatchObject({ protocolVersion, format })
      const wished = (await tenant.post('/proofs/proposals', { connectionId, proofRequest }, 201)).body
      expect(wished).toMatchObject({ protocolVersion, format })
      expect(await questions(connectionId)).toHaveLength(1)
    },
    90_000
  )

  it('is 1.0 where the partner never answers, which is asked once; what it says later counts from then on', async () => {
    const { partner, connection } = await startSilent()
    const { id: connectionId } = connection
    const both = await Promise.all([offer(connectionId), offer(connectionId)])
    const [first, second] = [...both, await offer(connectionId)].map((one) => [one.protocolVersion, one.format])
    expect([first, second]).toEqual([
      ['v1', 'indy'],
      ['v1', 'indy'],
    ])
    const asked = await questions(connectionId)
    expect(asked).toHaveLength(1)

    const late = disclosure(asked[0].threadId, 'https://didcomm.org/issue-credential/2.0')
    await partner.send(connection.partnerConnectionId, late)
    await disclosed(connectionId)
    expect(await offer(connectionId)).toMatchObject({ protocolVersion: 'v2', format: 'anoncreds' })
    expect(await questions(connectionId)).toHaveLength(1)
  }, 60_000)

  it('is 1.0 where the partner refuses the question, or discloses nothing', async () => {
    const report = (threadId: string) => ({
      '@type': 'https://didcomm.org/notification/1.0/problem-report',
      '@id': `report-${threadId}`,
      '~thread': { pthid: threadId },
      description: { en: 'unknown', code: 'message-parse-failure' },
    })
    for (const answer of [report, (threadId: string) => disclosure(threadId)]) {
      const { partner, connection } = await startSilent()
      const answered = partner
        .waitForMessage((message) => message['@type'] === QUERIES)
        .then(({ message }) => partner.send(connection.partnerConnectionId, answer(String(message['@id']))))
      expect(await offer(connection.id)).toMatchObject({ protocolVersion: 'v1', format: 'indy' })
      await answered
      expect(await questions(connection.id)).toHaveLength(1)
    }
  }, 60_000)

  it('follows from what the partner itself says, over its own connection', async () => {
    const [quiet, loud] = [await startSilent(), await start({})]
    await offer(quiet.connection.id)
    const [question] = await questions(quiet.connection.id)
    const answer = disclosure(question.threadId, 'https://didcomm.org/issue-credential/2.0')
    await loud.partner.send(loud.connection.partnerConnectionId, answer)
    await disclosed(loud.connection.id)
    expect(await offer(quiet.connection.id)).toMatchObject({ protocolVersion: 'v1' })
    // without having been asked
    expect(await offer(loud.connection.id)).toMatchObject({ protocolVersion: 'v2' })
    expect(await questions(loud.connection.id)).toHaveLength(0)
  }, 60_000)

  it('is 2.0 for what only that can carry, which nobody is asked about', async () => {
    const { connection } = await startSilent()
    const { id: connectionId } = connection
    const revocable = await createDefinition(tenant, { supportRevocation: true, revocationCapacity: 5 })
    const { credentialDefinitionId } = revocable
    const made = [
      await tenant.post('/credentials/offers', { connectionId, attributes, credentialDefinitionId }, 201),
      await tenant.post('/credentials/offers', { ...offerBody(connectionId), format: 'anoncreds' }, 201),
    ]
    expect(made.map(({ body }: any) => [body.protocolVersion, body.format])).toEqual([
      ['v2', 'anoncreds'],
      ['v2', 'anoncreds'],
    ])
    const presentationDefinition = {
      id: '32f54163-7166-48f1-93d8-ff217bdb0653',
      input_descriptors: [{ id: 'any', schema: [{ uri: 'https://www.w3.org/2018/credentials/v1' }] }],
    }
    const proof = (await tenant.post('/proofs/requests', { connectionId, presentationDefinition }, 201)).body
    expect(proof).toMatchObject({ protocolVersion: 'v2', format: 'jsonld' })
    expect(await questions(connectionId)).toHaveLength(0)
  }, 180_000)
})
