import 'reflect-metadata'

import type { ActionView, MessageView, PageView, TenantView, WebhookSettingView } from '../support/views'

import assert from 'node:assert/strict'

import { Credentials } from '../support/Credentials'
import { GatewayClient } from '../support/GatewayClient'
import { GatewayProcess } from '../support/GatewayProcess'
import { Partner } from '../support/Partner'
import { Steps } from '../support/Steps'
import { WebhookReceiver } from '../support/WebhookReceiver'
import { waitFor } from '../support/waitFor'

/** A protocol of one's own: a customer asks for a quote, the shop quotes, the customer accepts with an ack. */
const PROTOCOL = 'https://shop.example.org/quotes/1.0'
const ACK = 'https://didcomm.org/notification/1.0/ack'

async function main(): Promise<void> {
  const steps = new Steps()
  let gateway: GatewayProcess | undefined
  let webhook: WebhookReceiver | undefined
  let customer: Partner | undefined
  try {
    const started = (gateway = await steps.run('the gateway starts', () => GatewayProcess.start()))
    const shopSystem = (webhook = await steps.run("the shop's own system starts", () => WebhookReceiver.start()))
    const partner = (customer = await steps.run('a customer starts: a stock Credo agent', () =>
      Partner.start('Customer')
    ))
    await demonstrate(steps, started, shopSystem, partner)
  } finally {
    await customer?.stop()
    await webhook?.stop()
    await gateway?.stop()
  }
  process.stdout.write('\nEvery step was seen to work.\n')
}

async function demonstrate(
  steps: Steps,
  gateway: GatewayProcess,
  webhook: WebhookReceiver,
  customer: Partner
): Promise<void> {
  const admin = new GatewayClient(gateway.url, gateway.adminApiKey)
  const { apiKey } = await admin.post<TenantView>('/tenants', { label: 'Shop' })
  const shop = new GatewayClient(gateway.url, apiKey)
  const secret = await steps.run('the shop asks for messages of its protocol', async () => {
    const setting = [{ url: webhook.url, method: 'POST', match: '^https://shop\\.example\\.org/quotes/1\\.' }]
    return (await shop.put<WebhookSettingView>('/settings/DIDCOMM_WEBHOOK', { setting })).setting[0].secret ?? ''
  })
  let connectionId = ''
  await steps.run('the customer connects', () =>
    new Credentials(shop).connect(async ({ invitationUrl }) => {
      connectionId = await customer.accept(invitationUrl)
    })
  )
  await steps.run('the customer asks for a quote, with a drawing attached', () =>
    customer.send(connectionId, {
      '@type': `${PROTOCOL}/request`,
      '@id': 'quote-4711-request',
      article: 'gear',
      count: 12,
      'drawings~attach': [{ '@id': 'drawing', 'mime-type': 'text/plain', data: { base64: 'KD0p' } }],
    })
  )
  const call = await steps.run('the webhook is called; the drawing is decoded already', async () => {
    const { body } = await webhook.waitForType(`${PROTOCOL}/request`, secret)
    const [attachment] = body.assetDataUuids
    const bytes = await shop.getBytes(`/messages/${body.assetUuid}/attachments/${attachment}`)
    assert.equal(bytes.toString(), '(=)')
    return body
  })
  await steps.run('the shop quotes on the thread, with one call', () =>
    shop.post<ActionView>(`/actions/${call.actionUuid}`, {
      command: 'message',
      data: { message: { '@type': `${PROTOCOL}/quote`, price: '12.40', currency: 'EUR', '~please_ack': {} } },
    })
  )
  const quote = await steps.run('the customer receives the quote, on the thread of its request', async () => {
    const received = await customer.waitForType(`${PROTOCOL}/quote`)
    assert.equal((received['~thread'] as { thid: string }).thid, 'quote-4711-request')
    assert.equal(received.price, '12.40')
    return received
  })
  steps.show('the quote', quote)
  await steps.run('the customer accepts; the action has ended well', async () => {
    await customer.send(connectionId, {
      '@type': ACK,
      '@id': 'quote-4711-accepted',
      status: 'OK',
      '~thread': { thid: 'quote-4711-request' },
    })
    await waitFor('the end of the action', async () => {
      const { status } = await shop.get<ActionView>(`/actions/${call.actionUuid}`)
      return status === 'SUCCESS' || null
    })
    const { items } = await shop.get<PageView<MessageView>>(`/messages?actionUuid=${call.actionUuid}`)
    assert.equal(items.length, 2)
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
