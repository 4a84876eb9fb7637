import type { AskarWallet } from '@credo-ts/askar'
import type { OpenApiProxy } from '../support/openapiProxy'
import type { RunningGateway } from '../support/gateway'
import type { MediaTypeObject, OpenAPIObject, OperationObject } from 'openapi3-ts'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { request } from 'node:http'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'
import { startOpenApiProxy } from '../support/openapiProxy'

const UNKNOWN_ID = '0198c0de-0000-7000-8000-000000000000'

describe('REST foundation', () => {
  let gateway: RunningGateway
  let withoutKey: ApiClient

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_MAX_MESSAGE_BYTES: '100000' })
    withoutKey = new ApiClient(gateway.url, null)
  })

  afterAll(() => gateway?.stop())

  describe('tenants', () => {
    it('makes, shows, renames and deletes one', async () => {
      const { body: created } = await gateway.admin.post('/tenants', { label: 'Alice AG' }, 201)
      expect(created).toEqual({
        id: expect.any(String),
        label: 'Alice AG',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        apiKey: expect.stringMatching(/^dgk_[0-9a-f]{32}_[\w-]{43}$/),
      })
      const { apiKey, ...shown } = created
      const own = new ApiClient(gateway.url, apiKey)
      expect((await gateway.admin.get(`/tenants/${created.id}`, 200)).body).toEqual(shown)
      expect((await own.get('/tenant', 200)).body).toMatchObject(shown)

      await gateway.admin.patch(`/tenants/${created.id}`, { label: 'Alice Holding' }, 200)
      expect((await own.get('/tenant', 200)).body.label).toBe('Alice Holding')
      expect((await own.patch('/tenant', { label: 'Alice' }, 200)).body.label).toBe('Alice')
      expect((await own.patch('/tenant', {}, 200)).body.label).toBe('Alice')

      await gateway.admin.delete(`/tenants/${created.id}`, 204)
      await gateway.admin.get(`/tenants/${created.id}`, 404)
      await gateway.admin.delete(`/tenants/${created.id}`, 404)
      expect((await own.get('/tenant', 401)).body.code).toBe('auth.key_unknown')
    })

    it('makes many at once, and deletes them', async () => {
      const made = await Promise.all(
        Array.from({ length: 16 }, (_, n) => gateway.admin.post('/tenants', { label: `Tenant ${n}` }, 201))
      )
      const ids = made.map(({ body }) => body.id as string)
      expect(new Set(ids).size).toBe(16)
      await Promise.all(ids.map((id) => gateway.admin.delete(`/tenants/${id}`, 204)))
    })

    it('lists them newest first, in pages', async () => {
      const ids: string[] = []
      for (const label of ['first', 'second', 'third']) ids.unshift((await gateway.createTenant(label)).id)

      const { body: page } = await gateway.admin.get('/tenants?limit=2', 200)
      expect(page.items.map((tenant: { id: string }) => tenant.id)).toEqual(ids.slice(0, 2))
      const { body: next } = await gateway.admin.get(`/tenants?limit=1&cursor=${page.nextCursor}`, 200)
      expect(next.items).toEqual([expect.objectContaining({ id: ids[2], label: 'first' })])

      for (const id of ids) await gateway.admin.delete(`/tenants/${id}`, 204)
      expect((await gateway.admin.get('/tenants', 200)).body.nextCursor).toBeNull()
    })

    it('gives a new tenant a default peer identity that partners can reach', async () => {
      const tenant = await gateway.createTenant()
      const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
      const identities = await db.selectFrom('identities').selectAll().where('tenant_id', '=', tenant.id).execute()
      expect(identities).toEqual([expect.objectContaining({ method: 'peer', is_default: 1 })])
      const routing = await db.selectFrom('routing_keys').selectAll().where('tenant_id', '=', tenant.id).execute()
      expect(routing).not.toEqual([])
    })

    it('leaves nothing of a deleted tenant in any table', async () => {
      const tenant = await gateway.createTenant()
      await gateway.admin.delete(`/tenants/${tenant.id}`, 204)

      const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
      const tables = (await db.introspection.getTables()).filter(({ columns }) =>
        columns.some(({ name }) => name === 'tenant_id')
      )
      expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['identities', 'api_keys', 'routing_keys']))
      for (const { name } of tables) {
        const rows = await db
          .selectFrom(name as 'identities')
          .select('tenant_id')
          .where('tenant_id', '=', tenant.id)
          .execute()
        expect({ table: name, rows }).toEqual({ table: name, rows: [] })
      }
      const { store } = gateway.gateway.agent.context.wallet as AskarWallet
      expect(await store.listProfiles()).not.toContain(`tenant-${tenant.id}`)
    })
  })

  describe('API keys', () => {
    it('are made, listed and revoked by the tenant', async () => {
      const tenant = await gateway.createTenant()
      const { body: made } = await tenant.post('/api-keys', { name: 'ERP', scopes: ['read'] }, 201)
      expect(made).toEqual({
        ...{ id: expect.any(String), name: 'ERP', scopes: ['read'], expiresAt: null },
        ...{ createdAt: expect.any(String), apiKey: expect.any(String) },
      })
      const { apiKey, ...shown } = made
      expect((await tenant.get(`/api-keys/${made.id}`, 200)).body).toEqual(shown)
      const { body: page } = await tenant.get('/api-keys', 200)
      expect(page).toEqual({ items: [shown, expect.objectContaining({ name: 'First key' })], nextCursor: null })
      expect(JSON.stringify(page)).not.toContain(apiKey)

      const erp = new ApiClient(gateway.url, apiKey)
      await erp.get('/tenant', 200)
      await tenant.delete(`/api-keys/${made.id}`, 204)
      await tenant.delete(`/api-keys/${made.id}`, 404)
      await erp.get('/tenant', 401)
    })

    it('may do what their scopes say, and nothing else', async () => {
      const tenant = await gateway.createTenant()
      const keyWith = async (scope: string) => {
        const { body } = await tenant.post('/api-keys', { name: scope, scopes: [scope] }, 201)
        return new ApiClient(gateway.url, body.apiKey)
      }
      const [reader, writer, keeper] = await Promise.all(['read', 'write', 'admin'].map(keyWith))

      await reader.get('/tenant', 200)
      expect((await reader.patch('/tenant', {}, 403)).body.code).toBe('auth.scope_missing')
      await reader.get('/api-keys', 403)
      await writer.patch('/tenant', {}, 200)
      await writer.get('/tenant', 403)
      await keeper.get('/api-keys', 200)
      await keeper.get('/tenant', 403)
    })

    it('are refused once they have expired, and cannot be made expired', async () => {
      const tenant = await gateway.createTenant()
      const { body: made } = await tenant.post('/api-keys', { name: 'soon', expiresAt: '2999-01-01T00:00:00Z' }, 201)
      expect(made.expiresAt).toBe('2999-01-01T00:00:00.000Z')
      const soon = new ApiClient(gateway.url, made.apiKey)
      await soon.get('/tenant', 200)
      const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
      await db
        .updateTable('api_keys' as never)
        .set({ expires_at: Date.now() - 1 } as never)
        .where('id' as never, '=', made.id as never)
        .execute()
      await soon.get('/tenant', 401)
      await tenant.post('/api-keys', { name: 'late', expiresAt: '2001-01-01T00:00:00Z' }, 422)
    })

    it('are of one kind each: the admin key for tenants, a tenant key for what the tenant has', async () => {
      const tenant = await gateway.createTenant()
      expect((await tenant.get('/tenants', 403)).body.code).toBe('auth.operator_key_required')
      expect((await gateway.admin.get('/tenant', 403)).body.code).toBe('auth.tenant_key_required')
      expect((await gateway.admin.get('/api-keys', 403)).body.code).toBe('auth.tenant_key_required')
    })

    it('are given to a tenant by the operator', async () => {
      const tenant = await gateway.createTenant()
      const path = `/tenants/${tenant.id}/api-keys`
      const { body: made } = await gateway.admin.post(path, { name: 'spare' }, 201)
      expect(made.scopes).toEqual(['read', 'write', 'admin'])
      await new ApiClient(gateway.url, made.apiKey).get('/tenant', 200)
      expect((await gateway.admin.get(path, 200)).body.items).toHaveLength(2)
      expect((await gateway.admin.get(`${path}/${made.id}`, 200)).body.name).toBe('spare')
      await gateway.admin.delete(`${path}/${made.id}`, 204)
      await gateway.admin.post(`/tenants/${UNKNOWN_ID}/api-keys`, { name: 'spare' }, 404)
    })

    it("do not reach another tenant's keys", async () => {
      const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
      const { body: key } = await bob.post('/api-keys', { name: 'of Bob' }, 201)
      await alice.get(`/api-keys/${key.id}`, 404)
      await alice.delete(`/api-keys/${key.id}`, 404)
      await new ApiClient(gateway.url, key.apiKey).get('/tenant', 200)
    })

    it('are taken from both headers; another form is unknown', async () => {
      const tenant = await gateway.createTenant()
      const call = (headers: Record<string, string>) => withoutKey.call('GET', '/tenant', undefined, undefined, headers)
      expect((await call({ 'x-api-key': tenant.apiKey })).status).toBe(200)
      expect((await call({ authorization: `bearer ${tenant.apiKey}` })).status).toBe(200)
      const missing = await call({})
      expect(missing.body.code).toBe('auth.key_missing')
      expect(missing.headers.get('www-authenticate')).toMatch(/^Bearer/)
      const lastChanged = tenant.apiKey.slice(0, -1) + (tenant.apiKey.endsWith('A') ? 'B' : 'A')
      for (const key of [lastChanged, `${tenant.apiKey}x`, 'dgk_', 'null', gateway.adminKey.slice(1)]) {
        expect((await call({ 'x-api-key': key })).body).toMatchObject({ status: 401, code: 'auth.key_unknown' })
      }
    })
  })

  describe('problems', () => {
    const problem = (status: number, code: string) => expect.objectContaining({ type: 'about:blank', status, code })

    it('are problem details, whatever is wrong', async () => {
      const tenant = await gateway.createTenant()
      const notJson = await tenant.call('PATCH', '/tenant', '{"label":', 400)
      expect(notJson.body).toEqual(problem(400, 'request.malformed_json'))
      expect(notJson.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      for (const noObject of ['[]', '[{"label":"x"}]', '"text"', '7', 'true', 'null']) {
        const { body } = await tenant.patch('/tenant', noObject, 422)
        expect(body).toMatchObject({ code: 'validation.failed', errors: [{ path: '' }] })
      }

      const tooLarge = await tenant.patch('/tenant', { label: 'x'.repeat(400_000) }, 413)
      expect(tooLarge.body).toEqual(problem(413, 'request.too_large'))
      const asText = await tenant.call('PATCH', '/tenant', 'label=x', 415, { 'content-type': 'text/plain' })
      expect(asText.body).toEqual(problem(415, 'request.media_type'))
      expect((await tenant.get('/nothing', 404)).body).toEqual(problem(404, 'request.route_unknown'))
      expect((await tenant.put('/tenant', {}, 404)).body).toEqual(problem(404, 'request.route_unknown'))
      expect((await gateway.admin.get(`/tenants/${UNKNOWN_ID}`, 404)).body).toEqual(problem(404, 'core.not_found'))
      expect((await gateway.admin.get('/tenants?cursor=x', 422)).body).toEqual(problem(422, 'core.cursor_invalid'))
      expect((await gateway.admin.get('/tenants/%E0%A4%A', 400)).body).toEqual(problem(400, 'request.malformed'))
      const outside = await fetch(`${gateway.url}/nothing`)
      expect(outside.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(await outside.json()).toEqual(problem(404, 'request.route_unknown'))
    })

    it('name every field that is wrong', async () => {
      const { body } = await gateway.admin.post('/tenants', { label: 7 }, 422)
      expect(body).toMatchObject({ code: 'validation.failed', title: 'Unprocessable Entity' })
      expect(body.errors).toContainEqual({ path: 'label', message: 'label must be a string' })
      expect((await gateway.admin.post('/tenants', undefined, 422)).body.errors[0].path).toBe('label')
      expect((await gateway.admin.post('/tenants', [], 422)).body.code).toBe('validation.failed')
      for (const limit of ['0', '201', '1.5', 'many']) {
        const { body: wrong } = await gateway.admin.get(`/tenants?limit=${limit}`, 422)
        expect(wrong.errors[0].path).toBe('limit')
      }
    })

    it('show nothing of the inside, and log it once', async () => {
      const logged = jest.spyOn(gateway.gateway.logger, 'error').mockImplementation(() => undefined)
      const services = gateway.gateway.app.locals
      const { resolve } = services
      services.resolve = () => {
        throw new Error('password=hunter2')
      }
      const answer = await gateway.admin.get('/tenants')
      services.resolve = resolve
      expect(answer.body).toEqual(problem(500, 'internal'))
      expect(answer.text).not.toMatch(/hunter2|\bat \//)
      expect(logged).toHaveBeenCalledTimes(1)
      logged.mockRestore()
    })
  })

  describe('pages', () => {
    it('tell that the gateway lives and is ready', async () => {
      expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200)
      expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
    })

    it('count requests by route, without ids', async () => {
      const tenant = await gateway.createTenant()
      await gateway.admin.get(`/tenants/${tenant.id}`, 200)
      const text = await (await fetch(`${gateway.url}/metrics`)).text()
      expect(text).toMatch(
        /gateway_http_requests_total\{method="GET",route="\/api\/v1\/tenants\/:id",status="200"\} \d/
      )
      expect(text).toContain('process_cpu_seconds_total')
      for (const queue of ['inbox', 'outbox', 'deliveries']) {
        expect(text).toMatch(new RegExp(`gateway_queue_lag_seconds\\{queue="${queue}"\\} \\d`))
      }
      expect(text).toMatch(/gateway_webhook_calls_total\{state="failed"\} \d/)
      expect(text).not.toContain(tenant.id)
    })

    it('render the documentation from what the gateway itself serves', async () => {
      const page = await fetch(`${gateway.url}/docs`)
      const policy = page.headers.get('content-security-policy')
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('upgrade-insecure-requests')
      const html = await page.text()
      const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link)
      expect(links).toHaveLength(4)
      for (const link of links) expect((await fetch(new URL(link, `${gateway.url}/docs`))).status).toBe(200)
      expect((await fetch(`${gateway.url}/docs/`)).url).toBe(`${gateway.url}/docs`)
    })

    it('carry security headers and a request id', async () => {
      const response = await fetch(`${gateway.url}/health/live`, { headers: { 'x-request-id': 'trace-1' } })
      expect(response.headers.get('x-request-id')).toBe('trace-1')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-powered-by')).toBeNull()
    })
  })

  describe('OpenAPI document', () => {
    let proxy: OpenApiProxy

    beforeAll(async () => {
      proxy = await startOpenApiProxy(gateway.url)
    })

    afterAll(() => proxy?.close())

    it('is valid, and every answer fits it', async () => {
      const admin = new ApiClient(proxy.url, gateway.adminKey)
      const { body: created } = await admin.post('/tenants', { label: 'Carol' }, 201)
      const tenant = new ApiClient(proxy.url, created.apiKey)
      await admin.get('/tenants', 200)
      await admin.post('/tenants', { label: '' }, 422)
      await tenant.get('/tenants', 403)
      await tenant.get('/tenant', 200)
      const { body: key } = await tenant.post('/api-keys', { name: 'k' }, 201)
      await tenant.get('/api-keys', 200)
      await tenant.get(`/api-keys/${key.id}`, 200)
      await tenant.delete(`/api-keys/${key.id}`, 204)
      await admin.get(`/tenants/${UNKNOWN_ID}`, 404)
      expect(proxy.violations).toEqual([])
    })

    it('says what each call takes, answers and asks for', async () => {
      const document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as OpenAPIObject
      expect(Object.keys(document.components?.securitySchemes ?? {})).toEqual(['bearer', 'apiKey'])
      for (const [path, operations] of Object.entries<Record<string, OperationObject>>(document.paths)) {
        if (!path.startsWith('/api/v1')) continue
        for (const [method, operation] of Object.entries(operations)) {
          const [success] = Object.keys(operation.responses)
          const bodies = Object.values<MediaTypeObject>(operation.responses[success].content ?? {})
          const described = success === '204' || bodies.every(({ schema }) => schema !== undefined)
          expect({ path, method, described }).toEqual({ path, method, described: true })
          expect(operation.responses).toHaveProperty('default')
        }
      }
      expect(document.paths['/api/v1/tenants'].get.parameters.map((p: { name: string }) => p.name)).toEqual([
        'limit',
        'cursor',
      ])
    })
  })

  it('asks for a key of the right kind at every call there is', async () => {
    const document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as OpenAPIObject
    const tenant = await gateway.createTenant()
    const operations = Object.entries<Record<string, OperationObject>>(document.paths)
      .filter(([path]) => path.startsWith('/api/v1/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })))
    expect(operations.length).toBeGreaterThan(20)
    for (const { method, path } of operations) {
      const call = async (client: ApiClient) => {
        const { status } = await client.call(method, path.slice('/api/v1'.length).replaceAll(/\{\w+\}/g, UNKNOWN_ID))
        return { method, path, status }
      }
      const other = path.startsWith('/api/v1/tenants') ? tenant : gateway.admin
      expect(await call(withoutKey)).toEqual({ method, path, status: 401 })
      expect(await call(other)).toEqual({ method, path, status: 403 })
    }
  })

  it('keeps its secrets in files for the owner only', async () => {
    const embedded = await startGateway({ GATEWAY_DATABASE_URL: '' })
    for (const name of ['admin-api-key', 'wallet.key']) {
      expect((await stat(join(embedded.dataDir, name))).mode & 0o777).toBe(0o600)
    }
    await embedded.stop()
  })

  it('does not reuse a request of one gateway for another in the same process', async () => {
    const other = await startGateway()
    try {
      const tenant = await other.createTenant('elsewhere')
      await gateway.admin.get(`/tenants/${tenant.id}`, 404)
      await new ApiClient(gateway.url, tenant.apiKey).get('/tenant', 401)
    } finally {
      await other.stop()
    }
  })
})

describe('a gateway that stops and starts again', () => {
  it('knows its tenants and keys, and ends what a crash interrupted', async () => {
    let gateway = await startGateway()
    try {
      const [kept, lost] = [await gateway.createTenant('kept'), await gateway.createTenant('lost')]
      const { db } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
      // as a crash leaves it, right after DELETE /tenants/:id began
      await db
        .updateTable('tenants' as never)
        .set({ state: 'deleting' } as never)
        .where('id' as never, '=', lost.id as never)
        .execute()
      await lost.get('/tenant', 401)

      gateway = await gateway.restart()
      await new ApiClient(gateway.url, kept.apiKey).get('/tenant', 200)
      await gateway.admin.get(`/tenants/${lost.id}`, 404)
      await until(async () => {
        const { db: after } = gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase)
        const rows = await after.selectFrom('identities').select('tenant_id').execute()
        return rows.every((row) => row.tenant_id === kept.id)
      })
    } finally {
      await gateway.stop()
    }
  })

  it('lets a request that runs finish, and takes no new one', async () => {
    const gateway = await startGateway()
    const body = JSON.stringify({ label: 'late' })
    const headers = { authorization: `Bearer ${gateway.adminKey}`, 'content-type': 'application/json' }
    const slow = request(`${gateway.url}/api/v1/tenants`, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('response', (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      slow.on('error', reject)
    })
    const begun = new Promise<void>((resolve) => gateway.gateway.server.once('request', () => resolve()))
    slow.write(body.slice(0, 5))
    await begun
    const stopped = gateway.stop()
    await expect(fetch(`${gateway.url}/health/live`)).rejects.toThrow()
    slow.end(body.slice(5))
    expect(await answered).toBe(201)
    await stopped
  })
})
