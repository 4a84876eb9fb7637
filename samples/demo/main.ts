import 'reflect-metadata'

import type { ActionView, ConnectionView, InvitationView, MessageView, PageView, TenantView } from '../support/views'
import type { ExchangeView, WebhookSettingView } from '../support/views'

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'

import { Credentials } from '../support/Credentials'
import { GatewayClient } from '../support/GatewayClient'
import { GatewayProcess } from '../support/GatewayProcess'
import { Partner } from '../support/Partner'
import { Steps } from '../support/Steps'
import { WebhookReceiver } from '../support/WebhookReceiver'
import { credentialModules } from '../support/credentialModules'
import { waitFor } from '../support/waitFor'

const ORDER = 'https://example.org/orders/1.0/order'
const CONFIRMATION = 'https://example.org/orders/1.0/confirmation'
const GREETING = 'https://example.org/greetings/1.0/hello'

interface Parts {
  gateway: GatewayProcess
  webhook: WebhookReceiver
  partner: Partner
}

async function main(): Promise<void> {
  const steps = new Steps()
  const parts: Partial<Parts> = {}
  try {
    parts.gateway = await steps.run('the gateway starts, on SQLite', () => GatewayProcess.start())
    parts.webhook = await steps.run("a webhook receiver starts: the tenant's own system", () => WebhookReceiver.start())
    const { url } = parts.gateway
    parts.partner = await steps.run('a partner starts: a stock Credo agent, no part of the gateway', () =>
      Partner.start('Partner', credentialModules(url))
    )
    await demonstrate(steps, parts as Parts)
    await steps.run('the gateway stops in order', () => (parts.gateway as GatewayProcess).stop())
    parts.gateway = undefined
  } finally {
    await parts.partner?.stop()
    await parts.webhook?.stop()
    await parts.gateway?.stop()
  }
  process.stdout.write('\nEvery step was seen to work.\n')
}

async function demonstrate(steps: Steps, { gateway, webhook, partner }: Parts): Promise<void> {
  const admin = new GatewayClient(gateway.url, gateway.adminApiKey)
  const [acme, bolt] = await steps.run('two tenants are made: Acme and Bolt', async () => [
    await admin.post<TenantView>('/tenants', { label: 'Acme' }),
    await admin.post<TenantView>('/tenants', { label: 'Bolt' }),
  ])
  const acmeClient = new GatewayClient(gateway.url, acme.apiKey)
  const boltClient = new GatewayClient(gateway.url, bolt.apiKey)

  const secret = await steps.run('Acme asks for orders at its webhook', async () => {
    const rule = { url: webhook.url, method: 'POST', headers: { 'x-demo': 'yes' }, match: '/orders/1\\.' }
    const { setting } = await acmeClient.put<WebhookSettingView>('/settings/DIDCOMM_WEBHOOK', { setting: [rule] })
    const [{ secret: shownOnce }] = setting
    assert.ok(shownOnce)
    assert.match(shownOnce, /^whsec_/)
    return shownOnce
  })

  const partnerConnectionId = await steps.run('Acme invites, the partner connects (RFC 0023)', async () => {
    const { invitationUrl } = await acmeClient.post<InvitationView>('/invitations', { label: 'Acme' })
    const connectionId = await partner.accept(invitationUrl)
    await waitForConnection(acmeClient, 'Partner')
    return connectionId
  })

  const order = orderMessage()
  await steps.run('the partner sends an order: an unknown type with a JSON and a binary attachment', () =>
    partner.send(partnerConnectionId, order)
  )
  const call = await steps.run('the webhook is called, signed, with exactly what was sent', async () => {
    const received = await webhook.waitForType(ORDER, secret)
    assert.deepEqual(received.body.message, order)
    assert.equal(received.headers['x-demo'], 'yes')
    assert.equal(received.body.tenantId, acme.id)
    return received
  })
  steps.show('webhook call', shorten(call.body))

  await steps.run('the message is stored for Acme, its attachments decoded', async () => {
    const { items } = await acmeClient.get<PageView<MessageView>>(`/messages?type=${encodeURIComponent(ORDER)}`)
    assert.equal(items.length, 1)
    const [stored] = items
    assert.deepEqual(stored.message, order)
    const [json, photo] = stored.attachments
    const path = (id: string) => `/messages/${stored.id}/attachments/${id}`
    assert.deepEqual(JSON.parse((await acmeClient.getBytes(path(json.id))).toString()), { article: 'bolts', count: 12 })
    assert.deepEqual(await acmeClient.getBytes(path(photo.id)), PHOTO)
    assert.equal(photo.mediaType, 'image/png')
  })
  await steps.run('Bolt sees nothing of it', async () => {
    const { items } = await boltClient.get<PageView<MessageView>>('/messages')
    assert.deepEqual(items, [])
  })

  await steps.run('Acme answers on the thread; the partner receives it', async () => {
    await acmeClient.post<ActionView>(`/actions/${call.body.actionUuid}`, {
      command: 'message',
      data: { message: { '@type': CONFIRMATION, accepted: true } },
    })
    const confirmation = await partner.waitForType(CONFIRMATION)
    assert.equal((confirmation['~thread'] as { thid: string }).thid, order['@id'])
    assert.equal(confirmation.accepted, true)
    steps.show('received by the partner', confirmation)
  })

  await steps.run('Acme issues a credential to the partner (RFC 0036); it shows it to Acme (RFC 0037)', async () => {
    const credentials = new Credentials(acmeClient)
    const credentialDefinitionId = await credentials.define('Customer', ['name', 'discount'])
    const { id: connectionId } = await waitForConnection(acmeClient, 'Partner')
    const attributes = { name: 'Partner', discount: '15' }
    const offer = await acmeClient.post<ExchangeView>('/credentials/offers', {
      ...{ connectionId, credentialDefinitionId, attributes, autoAccept: 'always' },
    })
    await credentials.exchange('/credentials', offer.threadId, 'done')
    const restrictions = [{ cred_def_id: credentialDefinitionId }]
    const asked = await acmeClient.post<ExchangeView>('/proofs/requests', {
      ...{ connectionId, autoAccept: 'always' },
      proofRequest: {
        ...{ name: 'Discount', version: '1.0' },
        requested_attributes: { who: { name: 'name', restrictions } },
        requested_predicates: { enough: { name: 'discount', p_type: '>=', p_value: 10, restrictions } },
      },
    })
    const { isVerified, revealed } = await credentials.exchange('/proofs', asked.threadId, 'done')
    assert.deepEqual({ isVerified, revealed }, { isVerified: true, revealed: { who: 'Partner' } })
  })
  await steps.run('Acme and Bolt connect to each other', async () => {
    const { invitation } = await acmeClient.post<InvitationView>('/invitations', {})
    await boltClient.post<ConnectionView>('/invitations/receive', { invitation, alias: 'Acme' })
    await waitForConnection(boltClient, 'Acme')
    await waitForConnection(acmeClient, 'Bolt')
  })
  await steps.run('Bolt greets Acme, Acme greets back', async () => {
    const toAcme = await waitForConnection(boltClient, 'Acme')
    const action = await boltClient.post<ActionView>('/actions', {
      type: 'DIDCOMM',
      config: { contactUuid: toAcme.id },
      command: 'message',
      data: { message: { '@type': GREETING, text: 'hello Acme' } },
    })
    const greeting = await waitForMessage(acmeClient, GREETING)
    assert.equal(greeting.message.text, 'hello Acme')
    assert.equal(greeting.threadId, action.uuid)
    await acmeClient.post<ActionView>(`/actions/${greeting.actionUuid}`, {
      command: 'message',
      data: { message: { '@type': GREETING, text: 'hello Bolt' } },
    })
    const answer = await waitForMessage(boltClient, GREETING)
    assert.equal(answer.message.text, 'hello Bolt')
    assert.equal(answer.actionUuid, action.uuid)
  })
}

const PHOTO = randomBytes(2000)

function orderMessage(): Record<string, unknown> & { '@id': string } {
  return {
    '@type': ORDER,
    '@id': randomUUID(),
    comment: 'Twelve, please — grüße ✓',
    'documents~attach': [
      { '@id': 'list', 'mime-type': 'application/json', data: { json: { article: 'bolts', count: 12 } } },
      { '@id': 'photo', 'mime-type': 'image/png', filename: 'bolt.png', data: { base64: PHOTO.toString('base64') } },
    ],
  }
}

function waitForConnection(client: GatewayClient, theirLabel: string): Promise<ConnectionView> {
  return waitFor(`a completed connection with ${theirLabel}`, async () => {
    const { items } = await client.get<PageView<ConnectionView>>('/connections')
    return items.find((connection) => connection.theirLabel === theirLabel && connection.state === 'completed')
  })
}

function waitForMessage(client: GatewayClient, type: string): Promise<MessageView> {
  return waitFor(`a message ${type}`, async () => {
    const { items } = await client.get<PageView<MessageView>>(`/messages?type=${encodeURIComponent(type)}`)
    return items[0]
  })
}

/** The body without the bytes of the photo. */
function shorten(body: unknown): unknown {
  const text = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'string' && value.length > 200 ? `${value.slice(0, 40)}… (${value.length} characters)` : value
  )
  return JSON.parse(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
