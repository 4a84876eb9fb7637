/* eslint-disable @typescript-eslint/no-explicit-any -- a test knows what it asked for */
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { SignedDocument } from '@didcomm-gateway/core'

import { GatewayAnonCredsRegistry, openSignedDocument } from '@didcomm-gateway/core'

import { createDefinition, exchangeIn } from '../support/exchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

describe('the AnonCreds registry', () => {
  let first: RunningGateway
  let second: RunningGateway
  let issuer: TestTenant
  let definition: Awaited<ReturnType<typeof createDefinition>>

  beforeAll(async () => {
    first = await startGateway()
    second = await startGateway({ GATEWAY_ANONCREDS_GATEWAYS: `http://localhost:${new URL(first.url).port}` })
    issuer = await first.createTenant('Issuer')
    definition = await createDefinition(issuer)
  }, 150_000)
  afterAll(async () => {
    await first?.stop()
    await second?.stop()
  })

  const read = async (path: string) => fetch(`${first.url}/anoncreds/v1${path}`)
  const context = () => first.gateway.agent.context

  it('serves what tenants register to anyone, signed, under qualified and unqualified ids', async () => {
    const { publicKey, namespace } = (await (await read('')).json()) as any
    const answer = await read(`/objects?id=${encodeURIComponent(definition.schemaId)}`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/jose\+json/)
    const document = openSignedDocument((await answer.json()) as SignedDocument, publicKey) as any
    expect(document).toMatchObject({ kind: 'schema', id: definition.schemaId, namespace })
    expect(document.content.attrNames).toEqual(['name', 'age'])

    const registry = new GatewayAnonCredsRegistry({ gateways: [{ url: first.url }] })
    const [, identifier, name] = /:([^:/]+)\/anoncreds\/v0\/SCHEMA\/([^/]+)\//.exec(definition.schemaId) ?? []
    const unqualified = `${identifier}:2:${name}:1.0`
    const { schema, schemaMetadata } = await registry.getSchema(context(), unqualified)
    expect(schema).toMatchObject({ issuerId: identifier, name })
    expect(schemaMetadata.didIndyNamespace).toBe(namespace)
    expect((await read('/objects?id=nothing')).status).toBe(404)
    expect((await registry.getSchema(context(), `${identifier}:2:other:1.0`)).resolutionMetadata.error).toBe('notFound')
  })

  it('registers where it is told to, in registries that are configured', async () => {
    const schema = { name: `Elsewhere ${Date.now()}`, version: '1.0', attributeNames: ['name'] }
    const { body } = await issuer.post('/schemas', { ...schema, registry: 'embedded' }, 201)
    expect(body.registry).toBe('embedded')
    expect((await issuer.post('/schemas', schema, 201)).body.id).toBe(body.id)
    for (const registry of ['nowhere', 'indy:nowhere']) {
      const { body: problem } = await issuer.post('/schemas', { ...schema, registry }, 422)
      expect(problem).toMatchObject({
        code: 'anoncreds.registry_not_configured',
        detail: expect.stringContaining('"embedded"'),
      })
    }
    const { schemaId } = body
    const named = { schemaId, tag: 'elsewhere', registry: 'nowhere' }
    expect((await issuer.post('/credential-definitions', named, 422)).body.code).toBe(
      'anoncreds.registry_not_configured'
    )
    const known = (await issuer.get('/credential-definitions', 200)).body.items
    expect(known.map(({ registry }: { registry: string }) => registry)).toContain('embedded')
  })

  it.each([
    ['a document of another id', (signed: any) => signed, 'another id'],
    ['a changed document', (signed: any) => ({ ...signed, payload: change(signed.payload) }), 'signature'],
    ['no JSON', () => 'nonsense', 'no JSON'],
  ])('is not believed when it answers with %s', async (_what, tamper, reason) => {
    const registry = new GatewayAnonCredsRegistry({
      gateways: [{ url: first.url }],
      fetch: async (url) => {
        const answer = await fetch(url)
        const text = await answer.text()
        if (!url.pathname.endsWith('/objects')) return { status: answer.status, text }
        const tampered = tamper(JSON.parse(text))
        return { status: 200, text: typeof tampered === 'string' ? tampered : JSON.stringify(tampered) }
      },
    })
    // a signed document that is genuine, but not what was asked for
    const asked = reason === 'another id' ? definition.schemaId.replace('/1.0', '/2.0') : definition.schemaId
    const swapping = reason === 'another id' ? swapped(definition.schemaId) : registry
    const { schema, resolutionMetadata } = await swapping.getSchema(context(), asked)
    expect(schema).toBeUndefined()
    expect(resolutionMetadata.message).toContain(reason)
  })

  /** Answers every question with the document of one id. */
  function swapped(id: string) {
    return new GatewayAnonCredsRegistry({
      gateways: [{ url: first.url }],
      fetch: async (url) => {
        const real = url.pathname.endsWith('/objects') ? new URL(`?id=${encodeURIComponent(id)}`, url) : url
        const answer = await fetch(real)
        return { status: answer.status, text: await answer.text() }
      },
    })
  }

  it('takes a schema again as it is, and refuses other attributes under its name and version', async () => {
    const draft = { name: 'fixed', version: '1.0', attributeNames: ['a', 'b'] }
    const made = (await issuer.post('/schemas', draft, 201)).body
    const again = (await issuer.post('/schemas', { ...draft, attributeNames: ['b', 'a'] }, 201)).body
    expect(again.id).toBe(made.id)
    const other = await issuer.post('/schemas', { ...draft, attributeNames: ['a', 'c'] })
    expect([other.status, other.body.code]).toEqual([409, 'anoncreds.schema_exists'])
    const stranger = await first.createTenant('Stranger')
    expect((await stranger.get(`/schemas/${made.id}`)).status).toBe(404)
    expect((await stranger.post('/schemas', draft, 201)).body.schemaId).not.toBe(made.schemaId)
    expect((await issuer.get('/schemas?limit=1', 200)).body.items[0].id).toBe(made.id)
  })

  it.each([
    ['a slash in its name', { name: 'a/b' }],
    ['a version that is none', { version: 'one' }],
    ['no attributes', { attributeNames: [] }],
    ['an attribute twice', { attributeNames: ['a', 'a'] }],
  ])('refuses a schema with %s', async (_what, change) => {
    const draft = { name: 'x', version: '1.0', attributeNames: ['a'], ...change }
    expect((await issuer.post('/schemas', draft)).status).toBe(422)
  })

  it('refuses a definition of a schema that does not exist', async () => {
    const answer = await issuer.post('/credential-definitions', { schemaId: 'nothing', tag: 'x' })
    expect([answer.status, answer.body.code]).toEqual([422, 'anoncreds.object_unknown'])
  })

  it('is read by another gateway, whose tenants hold and verify what is issued here', async () => {
    const [holder, verifier] = [await second.createTenant('Holder'), await second.createTenant('Verifier')]
    const invite = async (from: TestTenant, to: TestTenant) => {
      const { body: invitation } = await from.post('/invitations', {}, 201)
      await to.post('/invitations/receive', { invitation: invitation.invitation }, 201)
      return until(async () =>
        (await from.get('/connections', 200)).body.items.find((item: any) => item.state === 'completed')
      )
    }
    await holder.patch('/tenant', { autoAcceptCredentials: 'always', autoAcceptProofs: 'always' }, 200)
    for (const [protocolVersion, format] of [
      ['v1', 'indy'],
      ['v2', 'anoncreds'],
    ]) {
      const { id: connectionId } = await invite(issuer, holder)
      const { credentialDefinitionId } = definition
      const attributes = { name: `over ${protocolVersion}`, age: '40' }
      const body = { connectionId, protocolVersion, format, attributes, credentialDefinitionId, autoAccept: 'always' }
      const offer = (await issuer.post('/credentials/offers', body, 201)).body
      await exchangeIn(holder, '/credentials', offer.threadId, 'done')
      const { id: toHolder } = await invite(verifier, holder)
      const restrictions = [{ cred_def_id: credentialDefinitionId }]
      const proofRequest = {
        name: 'Who',
        version: '1.0',
        requested_attributes: { who: { name: 'name', restrictions } },
      }
      const request = { connectionId: toHolder, protocolVersion, format, proofRequest, autoAccept: 'always' }
      const asked = (await verifier.post('/proofs/requests', request, 201)).body
      expect((await exchangeIn(verifier, '/proofs', asked.threadId, 'done')).isVerified).toBe(true)
    }
  }, 60_000)

  it('keeps its namespace over a restart under another address, and refuses to be given another one', async () => {
    const gateway = await startGateway()
    const namespaceOf = async (url: string) => ((await (await fetch(`${url}/anoncreds/v1`)).json()) as any).namespace
    const before = await namespaceOf(gateway.url)
    const again = await gateway.restart()
    expect(await namespaceOf(again.url)).toBe(before)
    await again.gateway.close()
    await expect(
      startGateway({ GATEWAY_DATA_DIR: again.dataDir, GATEWAY_ANONCREDS_NAMESPACE: 'other' })
    ).rejects.toThrow('GATEWAY_ANONCREDS_NAMESPACE')
    await again.stop()
  }, 60_000)
})

function change(payload: string): string {
  const document = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  document.content.attrNames = ['forged']
  return Buffer.from(JSON.stringify(document)).toString('base64url')
}
