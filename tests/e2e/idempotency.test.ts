import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { ApiClient } from '../support/ApiClient'
import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'

interface KeyRow {
  tenant_id: string
  state: string
  lease_token: string | null
  lease_until: number
  status: number | null
  record_id: string | null
  sealed_answer: Buffer | null
  answered_at: number | null
  expires_at: number
}

const HOUR = 3_600_000

describe('Idempotency-Key', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let connectionId: string

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner()
    tenant = await gateway.createTenant()
    connectionId = (await connect(tenant, partner)).id
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const post = (client: ApiClient, path: string, body: unknown, key: string, expected?: number) =>
    client.call('POST', path, body, expected, { 'Idempotency-Key': key })
  const keys = () => gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase).as<{ idempotency_keys: KeyRow }>()
  const change = (changes: Partial<KeyRow>) => keys().updateTable('idempotency_keys').set(changes).execute()
  /** As if every instance that carried a request out had died before it wrote down the end. */
  const die = () =>
    change({
      state: 'running',
      lease_token: 'dead',
      lease_until: 0,
      status: null,
      sealed_answer: null,
      answered_at: null,
    })
  const forgetKeys = () => keys().deleteFrom('idempotency_keys').execute()
  afterEach(forgetKeys)

  const count = async (path: string) => (await tenant.get(`${path}?limit=200`, 200)).body.items.length as number
  const proofRequest = () => ({
    connectionId,
    protocolVersion: 'v1',
    proofRequest: {
      name: 'age',
      version: '1.0',
      requested_attributes: { a: { name: 'age' } },
      requested_predicates: {},
    },
  })
  const theirInvitation = async () => {
    const { outOfBandInvitation } = await partner.agent.oob.createInvitation()
    return { invitation: outOfBandInvitation.toJSON() }
  }
  const ROUTES: Array<[string, string, () => unknown]> = [
    ['/invitations', '/invitations', () => ({ label: 'once' })],
    ['/invitations/receive', '/connections', theirInvitation],
    ['/proofs/requests', '/proofs', proofRequest],
  ]

  describe.each(ROUTES)('of POST %s', (path, list, makeBody) => {
    it('carries it out once, answers a repetition alike, and refuses another request', async () => {
      const body = await makeBody()
      const key = randomUUID()
      const before = await count(list)
      const first = await post(tenant, path, body, key, 201)
      expect(first.headers.get('idempotency-replayed')).toBeNull()
      const again = await post(tenant, path, body, key, 201)
      expect(again.body.id).toBe(first.body.id)
      expect(again.headers.get('idempotency-replayed')).toBe('true')
      expect(await count(list)).toBe(before + 1)
      const other = await post(tenant, path, { ...(body as object), alias: 'other' }, key)
      expect(other).toMatchObject({ status: 409, body: { code: 'request.idempotency_conflict' } })
    })

    it('answers what a process that died had made', async () => {
      const body = await makeBody()
      const key = randomUUID()
      const before = await count(list)
      const first = await post(tenant, path, body, key, 201)
      await die()
      for (const _ of [1, 2]) {
        const again = await post(tenant, path, body, key, 201)
        expect(again.body.id).toBe(first.body.id)
        expect(again.headers.get('idempotency-replayed')).toBe('true')
      }
      expect(await count(list)).toBe(before + 1)
    })

    it('carries it out when the process died before it made anything', async () => {
      const body = await makeBody()
      const key = randomUUID()
      const before = await count(list)
      // what it noted was never written
      await post(tenant, path, body, key, 201)
      await die()
      await change({ record_id: randomUUID() })
      const again = await post(tenant, path, body, key)
      expect(again.headers.get('idempotency-replayed')).toBeNull()
      // an invitation makes one connection, with a key or without
      const made = list === '/connections' ? { status: 409, count: 1 } : { status: 201, count: 2 }
      expect({ status: again.status, count: (await count(list)) - before }).toEqual(made)
    })
  })

  it('makes a record without its message anew: no partner knows of it', async () => {
    const key = randomUUID()
    const body = proofRequest()
    const first = await post(tenant, '/proofs/requests', body, key, 201)
    await die()
    const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
    await db.deleteFrom('outbox').execute()
    await db.deleteFrom('events').where('direction', '=', 'out').execute()
    const again = await post(tenant, '/proofs/requests', body, key, 201)
    expect(again.body.id).not.toBe(first.body.id)
    expect(again.headers.get('idempotency-replayed')).toBeNull()
    await tenant.get(`/proofs/${first.body.id}`, 404)
    expect((await post(tenant, '/proofs/requests', body, key, 201)).body.id).toBe(again.body.id)
  })

  it('carries one request out when it comes many times at once', async () => {
    const key = randomUUID()
    const before = await count('/invitations')
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(tenant, '/invitations', { label: 'at once' }, key))
    )
    for (const { status, body, headers } of answers) {
      if (status === 201) continue
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'request.idempotency_in_progress' })
      expect(headers.get('retry-after')).toBe('2')
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true)
    await post(tenant, '/invitations', { label: 'at once' }, key, 201)
    expect(await count('/invitations')).toBe(before + 1)
  })

  it('leaves the key of a request that failed free', async () => {
    const key = randomUUID()
    await post(tenant, '/invitations', { label: 7 }, key, 422)
    await post(tenant, '/invitations', { identityId: randomUUID() }, key, 404)
    await post(tenant, '/no-such-path', {}, key, 404)
    await post(tenant, '/tenants', { label: 'x' }, key, 403)
    await post(tenant, '/invitations', {}, key, 201)
  })

  it('keeps the answer of what makes no such record, sealed, and forgets it with its tenant', async () => {
    const key = randomUUID()
    const body = { name: 'second key', scopes: ['read'] }
    const first = await post(tenant, '/api-keys', body, key, 201)
    const again = await post(tenant, '/api-keys', body, key, 201)
    expect(again.text).toBe(first.text)
    expect(again.headers.get('content-type')).toMatch(/^application\/json/)
    const [row] = await keys().selectFrom('idempotency_keys').selectAll().execute()
    expect(Buffer.from(row.sealed_answer ?? '').includes(first.body.apiKey)).toBe(false)
    await change({ sealed_answer: null, answered_at: null })
    expect((await post(tenant, '/api-keys', body, key, 409)).body.code).toBe('request.idempotency_answer_gone')

    const other = await gateway.createTenant()
    await post(other, '/api-keys', body, key, 201)
    await gateway.admin.delete(`/tenants/${other.id}`, 204)
    const left = await keys().selectFrom('idempotency_keys').select('tenant_id').execute()
    expect(left.map((row) => row.tenant_id)).toEqual([tenant.id])
  })

  it('makes one tenant, whose key is another one when a process died before it showed the first', async () => {
    const key = randomUUID()
    const first = await post(gateway.admin, '/tenants', { label: 'Once AG' }, key, 201)
    const again = await post(gateway.admin, '/tenants', { label: 'Once AG' }, key, 201)
    expect(again.body).toEqual(first.body)
    await die()
    for (const _ of [1, 2]) {
      const { body } = await post(gateway.admin, '/tenants', { label: 'Once AG' }, key, 201)
      expect(body).toMatchObject({ id: first.body.id, label: 'Once AG', createdAt: first.body.createdAt })
      const client = new ApiClient(gateway.url, body.apiKey)
      expect((await client.get('/api-keys', 200)).body.items).toHaveLength(1)
    }
    await new ApiClient(gateway.url, first.body.apiKey).get('/tenant', 401)
    const { items } = (await gateway.admin.get('/tenants?limit=200', 200)).body
    expect(items.filter(({ label }: { label: string }) => label === 'Once AG')).toHaveLength(1)
  })

  it('answers nobody else than who asked, and each tenant its own', async () => {
    const key = randomUUID()
    const body = { name: 'second' }
    const first = await post(tenant, '/api-keys', body, key, 201)
    const { body: reader } = await tenant.post('/api-keys', { name: 'reader', scopes: ['read'] }, 201)
    const answer = await post(new ApiClient(gateway.url, reader.apiKey), '/api-keys', body, key, 409)
    expect(answer.body.code).toBe('request.idempotency_conflict')
    expect(answer.text).not.toContain(first.body.apiKey)
    const other = await gateway.createTenant()
    expect((await post(other, '/api-keys', body, key, 201)).body.id).not.toBe(first.body.id)
  })

  it('makes an API key anew that nobody has seen', async () => {
    const key = randomUUID()
    const other = await gateway.createTenant()
    const first = await post(other, '/api-keys', { name: 'second' }, key, 201)
    await die()
    const again = await post(other, '/api-keys', { name: 'second' }, key, 201)
    expect(again.body.apiKey).not.toBe(first.body.apiKey)
    expect((await other.get('/api-keys', 200)).body.items).toHaveLength(2)
    await new ApiClient(gateway.url, first.body.apiKey).get('/tenant', 401)
    await new ApiClient(gateway.url, again.body.apiKey).get('/tenant', 200)
  })

  it('does nothing twice of which nobody knows whether it was done', async () => {
    const key = randomUUID()
    const before = await count('/identities')
    await post(tenant, '/identities', { label: 'once', method: 'peer' }, key, 201)
    await die()
    for (const _ of [1, 2]) {
      const unknown = await post(tenant, '/identities', { label: 'once', method: 'peer' }, key, 409)
      expect(unknown.body.code).toBe('request.idempotency_outcome_unknown')
    }
    expect(await count('/identities')).toBe(before + 1)
  })

  it('does again what changes nothing', async () => {
    const key = randomUUID()
    const schema = { name: 'age', version: '1.0', attributeNames: ['age'] }
    const first = await post(tenant, '/schemas', schema, key, 201)
    await die()
    expect((await post(tenant, '/schemas', schema, key, 201)).body.id).toBe(first.body.id)
  })

  it('waits for an instance that lives, and goes on where one has died', async () => {
    const key = randomUUID()
    await post(tenant, '/invitations', {}, key, 201)
    await die()
    await change({ lease_until: Date.now() + HOUR })
    expect((await post(tenant, '/invitations', {}, key, 409)).body.code).toBe('request.idempotency_in_progress')
    await change({ lease_until: Date.now() - 1 })
    await post(tenant, '/invitations', {}, key, 201)
  })

  it('forgets a key after a day', async () => {
    const key = randomUUID()
    const { body: first } = await post(tenant, '/invitations', {}, key, 201)
    const [{ expires_at: expiresAt }] = await keys().selectFrom('idempotency_keys').selectAll().execute()
    expect(Number(expiresAt)).toBeGreaterThan(Date.now() + 23 * HOUR)
    await change({ expires_at: Date.now() - 1 })
    expect((await post(tenant, '/invitations', {}, key, 201)).body.id).not.toBe(first.id)
  })

  it('refuses keys without a length or with too great a one', async () => {
    for (const key of ['', 'x'.repeat(256)]) {
      expect((await post(tenant, '/invitations', {}, key, 422)).body.code).toBe('validation.failed')
    }
    await post(tenant, '/invitations', {}, 'x'.repeat(255), 201)
  })
})
