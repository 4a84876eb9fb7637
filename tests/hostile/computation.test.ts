/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { JsonObject } from '@didcomm-gateway/core'
import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { randomUUID } from 'node:crypto'

import { connect, connectTenants } from '../support/connect'
import { startCredentialPartner } from '../support/credentialPartner'
import { exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

import {
  BIG,
  DEAR_FIELDS,
  ISSUED,
  NAME,
  OPTIONS,
  V1,
  credentialsOf,
  issueUnsigned,
  requestProof,
  ring,
  toCredential,
  toDefinition,
} from './support/dearComputations'

/** What partners send to make the gateway compute: the exchange ends with a reason, and everybody else is served meanwhile. */
describe('a partner that asks for dear computations', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  let connection: TestConnection
  let did: string

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_COMPUTATION_DEADLINE: '8s' })
    tenant = await gateway.createTenant('Holder')
    // it would compute for ever itself
    partner = await startCredentialPartner(gateway.url, { autoAccept: 'never' })
    connection = await connect(tenant, partner)
    did = (await tenant.post('/identities', { label: 'Holder', method: 'key' }, 201)).body.did
    await holdCredentials()
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  /** From another tenant: one with a name, and one of many values. */
  async function holdCredentials(): Promise<void> {
    const issuer = await gateway.createTenant('Issuer')
    const signer = (await issuer.post('/identities', { label: 'Signer', method: 'key' }, 201)).body.did
    const [connectionId] = await connectTenants(issuer, tenant)
    await tenant.patch('/tenant', { autoAcceptCredentials: 'always' }, 200)
    const [named, big] = [
      { id: did, name: NAME },
      { id: did, big: BIG },
    ]
    for (const credential of [toCredential('Named', named, signer), toCredential('Big', big, signer)]) {
      const body = { connectionId, protocolVersion: 'v2', credential, autoAccept: 'always' }
      const { threadId } = (await issuer.post('/credentials/offers', body, 201)).body
      await exchangeIn(tenant, '/credentials', threadId, 'done')
    }
  }

  const request = (definition: ReturnType<typeof toDefinition>) =>
    requestProof(partner, connection.partnerConnectionId, definition)

  const eventOf = (threadId: string, type: string) =>
    until(async () => {
      const { items } = (await tenant.get(`/events?threadId=${threadId}&direction=in`, 200)).body
      return items.find((item: any) => item.type.endsWith(`/${type}`))
    })

  const reported = (threadId: string) =>
    partner.waitForMessage((message) => {
      const { thid } = (message['~thread'] ?? {}) as JsonObject
      return String(message['@type']).endsWith('/problem-report') && thid === threadId
    })

  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`${gateway.url}/metrics`)).text()
    const line = text.split('\n').find((one) => one.startsWith(`${name} `))
    return Number(line?.split(' ').pop())
  }

  it('has its patterns searched in linear time', async () => {
    const field = { path: ['$.credentialSubject.name'], filter: { type: 'string', pattern: '^(a+)+$' } }
    const threadId = await request(toDefinition([field]))
    const { id } = await exchangeIn(tenant, '/proofs', threadId, 'request-received')
    const { inputDescriptors } = (await tenant.get(`/proofs/${id}/credentials`, 200)).body
    expect(inputDescriptors).toEqual({ one: [] })
    const { body } = await tenant.post(`/proofs/${id}/accept-request`, {}, 409)
    expect(body.code).toBe('proofs.no_matching_credentials')

    const matching = await request(toDefinition([{ ...field, filter: { type: 'string', pattern: '^(a+)+!$' } }]))
    const { id: fitting } = await exchangeIn(tenant, '/proofs', matching, 'request-received')
    const found = (await tenant.get(`/proofs/${fitting}/credentials`, 200)).body.inputDescriptors
    expect(found.one).toEqual([expect.objectContaining({ attributes: expect.objectContaining({ name: NAME }) })])
  })

  it.each([
    ['a pattern that RE2 has not', [{ path: ['$.a'], filter: { type: 'string', pattern: '^(?=a)(a+)+$' } }], 'RE2'],
    ['a filter expression', [{ path: ['$..[?(@.x)]'] }], 'path'],
    ['a script', [{ path: ['$[(@.length-1)]'] }], 'path'],
    ['a descent', [{ path: ['$..*'] }], 'path'],
    ['a schema that refers to itself', [{ path: ['$.a'], filter: { type: 'string', not: { $ref: '#' } } }], '$ref'],
    ['an id that becomes a path', [{ id: 'a[?(@.x)]', path: ['$.a'] }], 'id of a field'],
    ['more fields than can be', Array.from({ length: 201 }, () => ({ path: ['$.a'] })), '200 fields'],
  ])('is refused when it sends %s', async (_what, fields, reason) => {
    const threadId = await request(toDefinition(fields))
    const { error } = await eventOf(threadId, 'request-presentation')
    expect(error).toEqual({ code: 'proofs.definition_invalid', message: expect.stringContaining(reason) })
    expect(await reported(threadId)).toHaveProperty('message.description.en', expect.stringContaining(reason))
    expect((await tenant.get(`/proofs?threadId=${threadId}`, 200)).body.items).toEqual([])
  })

  it('is refused over REST as well', async () => {
    for (const field of [
      { path: ['$..[?(@.x)]'] },
      { path: ['$.a'], filter: { type: 'string', pattern: '(?=a)' } },
      { path: ['$.a'], filter: { type: 'string', pattern: '(a{1,40}){1,20}' } },
    ]) {
      const presentationDefinition = toDefinition([field])
      const body = { connectionId: connection.id, protocolVersion: 'v2', presentationDefinition }
      for (const path of ['/proofs/requests', '/proofs/proposals']) {
        expect((await tenant.post(path, body, 422)).body.code).toBe('credentials.format_invalid')
      }
    }
  })

  it('ends an exchange at the deadline while others are served, and no thread is left', async () => {
    const threadId = await request(toDefinition(DEAR_FIELDS, 'Big'))
    const { id } = await exchangeIn(tenant, '/proofs', threadId, 'request-received')
    const accepted = tenant.post(`/proofs/${id}/accept-request`, {}, 422)
    await until(async () => (await metric('gateway_computation_threads{state="busy"}')) === 1)
    const other = await gateway.createTenant('Other')
    await other.post('/identities', { label: 'Other', method: 'key' }, 201)

    const { body } = await accepted
    expect(body).toMatchObject({ code: 'computation.limit', detail: expect.stringContaining('8 s') })
    expect(await exchangeIn(tenant, '/proofs', threadId, 'abandoned')).toMatchObject({ error: body.detail })
    expect(await reported(threadId)).toHaveProperty('message.description.en', body.detail)
    expect(await metric('gateway_computations_total{outcome="limit"}')).toBeGreaterThan(0)
    await until(async () => (await metric('gateway_computation_threads{state="idle"}')) === 0)
    expect(await metric('gateway_computation_threads{state="busy"}')).toBe(0)
  })

  it('cannot have a credential verified whose objects cannot be told apart', async () => {
    const credential = toCredential('Ring', { id: did, friends: ring() })
    const threadId = await issueUnsigned(partner, connection.partnerConnectionId, credential)
    const ended = await exchangeIn(tenant, '/credentials', threadId, 'abandoned')
    expect(ended.error).toContain('blank nodes')
    expect(await eventOf(threadId, 'issue-credential')).toHaveProperty('error.code', 'computation.limit')
    expect(await reported(threadId)).toHaveProperty('message.description.en', ended.error)
  })

  it('cannot have one compared with what was requested that nests deeper than it could be', async () => {
    const deep = Array.from({ length: 60 }).reduce<object>((inner) => ({ inner }), { end: 1 })
    const credential = toCredential('Deep', { id: did, ...deep })
    const threadId = await issueUnsigned(partner, connection.partnerConnectionId, credential)
    const { error } = await eventOf(threadId, 'issue-credential')
    expect(error.message).toContain('Invalid signature')
  })

  it.each(['never', 'always'])('cannot have one signed, with autoAccept %s', async (autoAcceptCredentials) => {
    await tenant.patch('/tenant', { autoAcceptCredentials }, 200)
    const credential = toCredential('Ring', { id: did, friends: ring() }, did)
    const { threadId } = await credentialsOf(partner).proposeCredential({
      connectionId: connection.partnerConnectionId,
      protocolVersion: 'v2',
      credentialFormats: { jsonld: { credential, options: OPTIONS } },
    } as never)
    if (autoAcceptCredentials === 'never') {
      const { id } = await exchangeIn(tenant, '/credentials', threadId, 'proposal-received')
      await tenant.post(`/credentials/${id}/accept-proposal`, {}, 200)
    }
    const offered = await until(async () => {
      const [record] = await credentialsOf(partner).findAllByQuery({ threadId, state: 'offer-received' } as never)
      return record
    })
    await credentialsOf(partner).acceptOffer({ credentialRecordId: offered.id })
    if (autoAcceptCredentials === 'never') {
      const { id } = await exchangeIn(tenant, '/credentials', threadId, 'request-received')
      expect((await tenant.post(`/credentials/${id}/accept-request`, {}, 422)).body.code).toBe('computation.limit')
    }
    const ended = await exchangeIn(tenant, '/credentials', threadId, 'abandoned')
    expect(ended.error).toContain('blank nodes')
    expect(await reported(threadId)).toHaveProperty('message.description.en', ended.error)
  })

  it.each([
    ['a credential that was not asked for', 'Other', 'does not fit what was asked for'],
    ['a credential that nobody signed', 'Named', 'proves nothing'],
  ])('proves nothing with %s', async (_what, type, reason) => {
    const presentationDefinition = toDefinition([{ path: ['$.credentialSubject.name'] }])
    const body = { connectionId: connection.id, protocolVersion: 'v2', presentationDefinition }
    const { threadId } = (await tenant.post('/proofs/requests', body, 201)).body
    const proof = {
      ...{ type: OPTIONS.proofType, created: ISSUED, verificationMethod: `${did}#key`, jws: 'a..b' },
      proofPurpose: 'authentication',
    }
    const shown = {
      ...toCredential(type, { id: did, name: NAME }, did),
      proof: { ...proof, proofPurpose: 'assertionMethod' },
    }
    const presentation = {
      '@context': [V1, 'https://identity.foundation/presentation-exchange/submission/v1'],
      type: ['VerifiablePresentation', 'PresentationSubmission'],
      presentation_submission: {
        id: 'x',
        definition_id: presentationDefinition.id,
        descriptor_map: [{ id: 'one', format: 'ldp_vc', path: '$.verifiableCredential[0]' }],
      },
      verifiableCredential: [shown],
      proof,
    }
    await partner.send(connection.partnerConnectionId, {
      '@type': 'https://didcomm.org/present-proof/2.0/presentation',
      '@id': randomUUID(),
      '~thread': { thid: threadId },
      formats: [{ attach_id: 'one', format: 'dif/presentation-exchange/submission@v1.0' }],
      'presentations~attach': [
        { '@id': 'one', 'mime-type': 'application/json', data: { json: presentation as unknown as JsonObject } },
      ],
    })
    const ended = await exchangeIn(tenant, '/proofs', threadId, 'abandoned')
    expect(ended).toMatchObject({ isVerified: false, revealed: null, error: expect.stringContaining(reason) })
    const { message } = await reported(threadId)
    expect(message.description).toMatchObject({
      code: 'abandoned',
      en: expect.stringMatching(/^The presentation does not fit/),
    })
    expect(JSON.stringify(message)).not.toContain(NAME)
  })
})
