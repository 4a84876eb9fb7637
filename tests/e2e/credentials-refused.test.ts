/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'

import { connectTenants } from '../support/connect'
import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

describe('credentials that are declined, refused, revoked or proposed', () => {
  let gateway: RunningGateway
  let issuer: TestTenant
  let holder: TestTenant
  let toHolder: string
  let toIssuer: string
  let plain: Awaited<ReturnType<typeof createDefinition>>
  let revocable: Awaited<ReturnType<typeof createDefinition>>
  const attributes = { name: 'Ada', age: '37' }

  beforeAll(async () => {
    gateway = await startGateway()
    ;[issuer, holder] = [await gateway.createTenant('Issuer'), await gateway.createTenant('Holder')]
    ;[toHolder, toIssuer] = await connectTenants(issuer, holder)
    ;[plain, revocable] = await Promise.all([
      createDefinition(issuer),
      createDefinition(issuer, { supportRevocation: true, revocationCapacity: 10 }),
    ])
  }, 180_000)
  afterAll(() => gateway?.stop())

  const offer = (body: object) =>
    issuer.post('/credentials/offers', {
      ...{ connectionId: toHolder, attributes, credentialDefinitionId: plain.credentialDefinitionId },
      ...body,
    })

  it.each([
    [
      'attributes that the schema does not have',
      { attributes: { ...attributes, height: '1' } },
      422,
      'credentials.attributes_mismatch',
    ],
    ['missing attributes', { attributes: { name: 'Ada' } }, 422, 'credentials.attributes_mismatch'],
    ['attributes that are no strings', { attributes: { name: 'Ada', age: 37 } }, 422, 'validation.failed'],
    ['an unknown definition', { credentialDefinitionId: 'nope' }, 422, 'credentials.definition_unknown'],
    ['an unknown connection', { connectionId: 'nope' }, 404, 'core.not_found'],
    ['a format that 1.0 has not', { protocolVersion: 'v1', format: 'anoncreds' }, 422, 'credentials.format_invalid'],
    ['no attributes', { attributes: undefined }, 422, 'credentials.format_invalid'],
  ] as Array<[string, object, number, string]>)('refuses an offer with %s', async (_what, body, status, code) => {
    const answer = await offer(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it.each([
    ['v1', 'indy'],
    ['v2', 'indy'],
  ])(
    'refuses to offer a revocable credential with %s %s, which would not be revocable',
    async (protocolVersion, format) => {
      const answer = await offer({ protocolVersion, format, credentialDefinitionId: revocable.credentialDefinitionId })
      expect([answer.status, answer.body.code]).toEqual([422, 'credentials.revocation_unsupported'])
    }
  )

  it('refuses JSON-LD that the tenant cannot sign, or whose context cannot be had', async () => {
    const { did } = (await issuer.post('/identities', { label: 'Signer', method: 'key' }, 201)).body
    const credential = (issuerDid: string, contexts: unknown[] = []) => ({
      '@context': ['https://www.w3.org/2018/credentials/v1', ...contexts],
      type: ['VerifiableCredential'],
      issuer: issuerDid,
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: did },
    })
    const jsonld = (body: object) => offer({ protocolVersion: 'v2', format: 'jsonld', attributes: undefined, ...body })
    const other = 'did:key:z6MkjkT6ftCMSWVtGSjXcK7aTHBHxjmdnCZ49jVbGUBrzixm'
    const codes = [
      await jsonld({ credential: credential(other) }),
      await jsonld({ credential: credential(did, ['https://127.0.0.1:1/context']) }),
      await jsonld({ credential: { issuer: did } }),
    ].map((answer) => [answer.status, answer.body.code])
    expect(codes).toEqual([
      [422, 'credentials.issuer_unknown'],
      [422, 'credentials.context_unavailable'],
      [422, 'credentials.format_invalid'],
    ])
  })

  it.each(['v1', 'v2'])(
    'ends on both sides when an offer is declined, and tells TASK_WEBHOOK, with %s',
    async (protocolVersion) => {
      const webhook = await startWebhookReceiver()
      try {
        const setting = [{ url: webhook.url, method: 'POST', match: '^credential\\.(declined|abandoned)$' }]
        await issuer.put('/settings/TASK_WEBHOOK', { setting }, 200)
        await holder.put('/settings/TASK_WEBHOOK', { setting }, 200)
        const { threadId, id } = (await offer({ protocolVersion })).body
        const received = await exchangeIn(holder, '/credentials', threadId, 'offer-received')
        const declined = (await holder.post(`/credentials/${received.id}/decline`, { comment: 'not mine' }, 200)).body
        expect(declined.state).toBe('declined')
        expect((await holder.post(`/credentials/${received.id}/decline`)).status).toBe(409)
        expect((await holder.post(`/credentials/${received.id}/accept-offer`)).status).toBe(409)
        const abandoned = await exchangeIn(issuer, '/credentials', threadId, 'abandoned')
        expect(abandoned.error).toContain('not mine')
        const tasks = await until(async () => {
          return webhook.calls.length >= 2 && webhook.calls.map(({ json }) => json)
        })
        expect(tasks.map((task: any) => [task.type, task.id]).sort()).toEqual(
          [
            ['credential.abandoned', id],
            ['credential.declined', received.id],
          ].sort()
        )
      } finally {
        await webhook.stop()
      }
    }
  )

  it.each([
    ['v1', 'indy'],
    ['v2', 'anoncreds'],
  ])('lets the holder propose and the issuer offer it, with %s', async (protocolVersion, format) => {
    const { credentialDefinitionId } = plain
    const proposal = { connectionId: toIssuer, protocolVersion, format, credentialDefinitionId, attributes }
    const { threadId } = (await holder.post('/credentials/proposals', proposal, 201)).body
    const received = await exchangeIn(issuer, '/credentials', threadId, 'proposal-received')
    expect(received).toMatchObject({ credentialDefinitionId, attributes, format })
    await issuer.post(`/credentials/${received.id}/accept-proposal`, { attributes: { name: 'Ada L.', age: '36' } }, 200)
    const offered = await exchangeIn(holder, '/credentials', threadId, 'offer-received')
    expect(offered.attributes).toEqual({ name: 'Ada L.', age: '36' })
  })

  it('revokes a credential, and a proof with it fails from then on', async () => {
    await holder.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    const { threadId, id } = (
      await offer({
        ...{ protocolVersion: 'v2', format: 'anoncreds', autoAccept: 'always' },
        credentialDefinitionId: revocable.credentialDefinitionId,
      })
    ).body
    const issued = await exchangeIn(issuer, '/credentials', threadId, 'done')
    expect(issued).toMatchObject({ revocationIndex: 1, revokedAt: null })
    const held = await exchangeIn(holder, '/credentials', threadId, 'done')

    const ask = async () => {
      const now = Math.floor(Date.now() / 1000)
      const proofRequest = {
        name: 'Still valid',
        version: '1.0',
        requested_attributes: {
          who: { name: 'name', restrictions: [{ cred_def_id: revocable.credentialDefinitionId }] },
        },
        non_revoked: { from: now, to: now },
      }
      const body = { connectionId: toHolder, protocolVersion: 'v2', format: 'anoncreds', proofRequest }
      const { threadId: thread } = (await issuer.post('/proofs/requests', body, 201)).body
      return exchangeIn(holder, '/proofs', thread, 'request-received')
    }
    const before = await ask()
    expect((await holder.get(`/proofs/${before.id}/credentials`, 200)).body.attributes.who[0].revoked).toBe(false)
    await holder.post(`/proofs/${before.id}/accept-request`, undefined, 200)
    expect((await exchangeIn(issuer, '/proofs', before.threadId, 'presentation-received')).isVerified).toBe(true)

    const revoked = (await issuer.post(`/credentials/${id}/revoke`, undefined, 200)).body
    expect(Date.parse(revoked.revokedAt)).toBeGreaterThan(0)
    const again = await issuer.post(`/credentials/${id}/revoke`)
    expect([again.status, again.body.code]).toEqual([409, 'credentials.not_revocable'])
    expect((await holder.post(`/credentials/${held.id}/revoke`)).status).toBe(409)

    // a status list counts from its second on
    await until(async () => Date.now() > Date.parse(revoked.revokedAt) + 2000)
    const after = await ask()
    const answer = await holder.post(`/proofs/${after.id}/accept-request`)
    expect([answer.status, answer.body.code]).toEqual([409, 'proofs.no_matching_credentials'])
    await holder.post(`/proofs/${after.id}/decline`, undefined, 200)
    await exchangeIn(issuer, '/proofs', after.threadId, 'abandoned')
  }, 60_000)

  it.each([
    [
      'what is asked for both as attribute and in a predicate',
      '/proofs/requests',
      { protocolVersion: 'v2', requested_attributes: { a: { name: 'age' } } },
    ],
    [
      'the same in a proposal',
      '/proofs/proposals',
      { protocolVersion: 'v2', requested_attributes: { a: { names: ['name', 'age'] } } },
    ],
    ['a proposal of 1.0 that names no definition', '/proofs/proposals', { protocolVersion: 'v1' }],
    ['nothing asked for', '/proofs/requests', { requested_predicates: {} }],
  ])('refuses %s', async (_what, path, { protocolVersion, ...asked }: any) => {
    const requested_predicates = { old: { name: 'age', p_type: '>', p_value: 18 } }
    const proofRequest = { name: 'Age', version: '1.0', requested_predicates, ...asked }
    const answer = await issuer.post(path, { connectionId: toHolder, protocolVersion, proofRequest })
    expect([answer.status, answer.body.code]).toEqual([422, 'credentials.format_invalid'])
  })

  it.each([
    ['v1', ['0199', '117', '118'], 150],
    ['v2', ['0399', '317', '318'], 350],
  ] as Array<[string, string[], number]>)(
    'presents a credential that satisfies the predicate, values as they were issued, with %s',
    async (protocolVersion, ages, threshold) => {
      await holder.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
      for (const age of ages) {
        const offered = { protocolVersion, attributes: { name: 'Ada', age }, autoAccept: 'always' }
        await exchangeIn(issuer, '/credentials', (await offer(offered)).body.threadId, 'done')
      }
      const [, young, old] = (await holder.get('/wallet/credentials?limit=3', 200)).body.items
      expect([old.attributes, young.attributes]).toEqual(ages.slice(0, 2).map((age) => ({ name: 'Ada', age })))

      const restrictions = [{ cred_def_id: plain.credentialDefinitionId }]
      const ask = async (asked: object) => {
        const proofRequest = { name: 'Age', version: '1.0', ...asked }
        const body = { connectionId: toHolder, protocolVersion, proofRequest }
        const { threadId } = (await issuer.post('/proofs/requests', body, 201)).body
        return exchangeIn(holder, '/proofs', threadId, 'request-received')
      }
      const askOlder = (value: number) =>
        ask({
          requested_attributes: { who: { name: 'name', restrictions } },
          requested_predicates: { old: { name: 'age', p_type: '>=', p_value: value, restrictions } },
        })

      const possible = await askOlder(threshold)
      const matching = (await holder.get(`/proofs/${possible.id}/credentials`, 200)).body
      expect(matching.attributes.who.length).toBeGreaterThanOrEqual(3)
      expect(matching.predicates.old).toEqual([{ credentialId: old.id, revoked: null, attributes: old.attributes }])
      const who = { credentialId: old.id }
      for (const credentials of [
        { attributes: { who } },
        { attributes: { who }, predicates: { old: { credentialId: young.id } } },
      ]) {
        const refused = await holder.post(`/proofs/${possible.id}/accept-request`, { credentials })
        expect([refused.status, refused.body.code]).toEqual([422, 'proofs.selection_invalid'])
      }
      await holder.post(`/proofs/${possible.id}/accept-request`, undefined, 200)
      expect((await exchangeIn(issuer, '/proofs', possible.threadId, 'presentation-received')).isVerified).toBe(true)

      const impossible = await askOlder(1000)
      expect((await holder.get(`/proofs/${impossible.id}/credentials`, 200)).body.predicates.old).toEqual([])
      const answer = await holder.post(`/proofs/${impossible.id}/accept-request`)
      expect([answer.status, answer.body.code]).toEqual([409, 'proofs.no_matching_credentials'])

      const valued = [{ ...restrictions[0], 'attr::age::value': ages[0] }]
      const shown = await ask({ requested_attributes: { age: { name: 'age', restrictions: valued } } })
      await holder.post(`/proofs/${shown.id}/accept-request`, undefined, 200)
      const presented = await exchangeIn(issuer, '/proofs', shown.threadId, 'presentation-received')
      expect(presented).toMatchObject({ isVerified: true, revealed: { age: ages[0] } })
    },
    60_000
  )

  it('keeps messages that fit no exchange, and refuses to let them change one', async () => {
    const { id } = (await offer({})).body
    const action = (type: string, thid: string) =>
      holder.post(
        '/actions',
        {
          ...{ type: 'DIDCOMM', config: { contactUuid: toIssuer }, command: 'message' },
          data: { message: { '@type': type, '~thread': { thid } } },
        },
        201
      )
    await action('https://didcomm.org/issue-credential/1.0/request-credential', 'no-such-thread-1')
    await action('https://didcomm.org/present-proof/2.0/presentation', 'no-such-thread-2')
    for (const thread of ['no-such-thread-1', 'no-such-thread-2']) {
      const [event] = await until(async () => {
        const { items } = (await issuer.get(`/events?direction=in&threadId=${thread}`, 200)).body
        return items.length > 0 && items
      })
      expect(event.error.code).toMatch(/^core\./)
    }
    expect((await issuer.get(`/credentials/${id}`, 200)).body.state).toBe('offer-sent')
  })
})
