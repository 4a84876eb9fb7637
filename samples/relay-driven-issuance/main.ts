import 'reflect-metadata'

import type { WebhookBody } from '../support/views'
import type { ExchangeView, PageView, TenantView, WebhookSettingView } from '../support/views'

import assert from 'node:assert/strict'

import { Credentials } from '../support/Credentials'
import { GatewayClient } from '../support/GatewayClient'
import { GatewayProcess } from '../support/GatewayProcess'
import { Partner } from '../support/Partner'
import { Steps } from '../support/Steps'
import { WebhookReceiver } from '../support/WebhookReceiver'
import { credentialModules } from '../support/credentialModules'
import { waitFor } from '../support/waitFor'

const REQUEST = 'https://didcomm.org/issue-credential/2.0/request-credential'

async function main(): Promise<void> {
  const steps = new Steps()
  let gateway: GatewayProcess | undefined
  let webhook: WebhookReceiver | undefined
  let holder: Partner | undefined
  try {
    const started = (gateway = await steps.run('the gateway starts', () => GatewayProcess.start()))
    webhook = await steps.run('the registration office starts its web server', () => WebhookReceiver.start())
    holder = await steps.run("the citizen's wallet starts: a stock Credo agent", () =>
      Partner.start('Citizen', credentialModules(started.url))
    )
    await demonstrate(steps, started, webhook, holder)
  } finally {
    await holder?.stop()
    await webhook?.stop()
    await gateway?.stop()
  }
  process.stdout.write('\nEvery step was seen to work.\n')
}

async function demonstrate(
  steps: Steps,
  gateway: GatewayProcess,
  webhook: WebhookReceiver,
  holder: Partner
): Promise<void> {
  const admin = new GatewayClient(gateway.url, gateway.adminApiKey)
  const { apiKey } = await admin.post<TenantView>('/tenants', { label: 'Registration office' })
  const office = new GatewayClient(gateway.url, apiKey)
  const credentials = new Credentials(office)
  const credentialDefinitionId = await steps.run('the office defines its certificate', () =>
    credentials.define('Residence', ['name', 'town'])
  )
  const secrets = await steps.run(
    'it asks to be called for credential requests, and when an exchange has ended',
    async () => {
      const rule = (match: string) => ({ setting: [{ url: webhook.url, method: 'POST', match }] })
      const requests = await office.put<WebhookSettingView>('/settings/DIDCOMM_WEBHOOK', rule('requests~attach'))
      const ends = await office.put<WebhookSettingView>('/settings/TASK_WEBHOOK', rule('^credential\\.'))
      return { request: requests.setting[0].secret ?? '', end: ends.setting[0].secret ?? '' }
    }
  )
  const connectionId = await steps.run('the citizen connects', () =>
    credentials.connect(({ invitationUrl }) => holder.accept(invitationUrl))
  )
  const offer = await steps.run('the office offers the certificate, and forgets about it', () =>
    office.post<ExchangeView>('/credentials/offers', {
      ...{ connectionId, credentialDefinitionId },
      attributes: { name: 'Ada Lovelace', town: 'London' },
    })
  )
  const call = await steps.run('its webhook is called: the citizen requests it', () =>
    webhook.waitForType(REQUEST, secrets.request)
  )
  assert.equal(call.body.threadId, offer.threadId)
  steps.show('all that the office has to read of the call', { type: call.body.type, threadId: call.body.threadId })
  await steps.run('it looks in its own books, and issues with one call', async () => {
    const { items } = await office.get<PageView<ExchangeView>>(`/credentials?threadId=${call.body.threadId}`)
    assert.equal(items[0].state, 'request-received')
    assert.equal(items[0].attributes.town, 'London')
    await office.post<ExchangeView>(`/credentials/${items[0].id}/accept-request`)
  })
  await steps.run('its webhook is called again: the exchange is done', async () => {
    const ended = await waitFor('a webhook call with credential.done', () =>
      webhook.calls.find(({ body }) => (body as Partial<WebhookBody>).type === 'credential.done')
    )
    assert.equal((ended.body as unknown as { id: string }).id, offer.id)
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
