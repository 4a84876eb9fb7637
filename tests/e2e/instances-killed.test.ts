import type { DirectContact, Instances } from '../support/instances'
import type { SpawnedGateway } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { WebhookReceiver } from '../support/webhookReceiver'

import { setTimeout as wait } from 'node:timers/promises'

import { ApiClient } from '../support/ApiClient'
import { connectDirect, spawnInstances } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const TYPE = 'https://example.org/killed/1.0/message'
const SENDERS = 3
const LEASE_MS = 30_000
const IDS = (sender: number, n: number) => `killed-message-${sender}-${n}`

describe('Four instances on PostgreSQL, two of them killed in mid-work', () => {
  let gateway: Instances<SpawnedGateway>
  let partners: Partner[]
  let webhook: WebhookReceiver

  beforeAll(async () => {
    gateway = await spawnInstances(4, { GATEWAY_RETRY_SCHEDULE: '1s,1s,1s,1s,1s,1s,1s,1s,1s,1s' })
    partners = await Promise.all(Array.from({ length: SENDERS }, () => startPartner()))
    webhook = await startWebhookReceiver()
  }, 120_000)
  afterAll(async () => {
    await Promise.all((partners ?? []).map((partner) => partner.stop()))
    await gateway?.stop()
    await webhook?.stop()
  })

  it('lose nothing, store nothing twice, and the living take over within a lease', async () => {
    const [{ url }] = gateway.instances
    const tenant = await gateway.instances[0].createTenant('Alice AG')
    const rules = [{ url: webhook.url, method: 'POST', match: '/killed/' }]
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: rules }, 200)
    // slow enough that calls are under way, and messages in hand, when instances die
    webhook.answer = (response) => void wait(100).then(() => response.writeHead(204).end())
    const contacts = await Promise.all(partners.map((partner) => connectDirect(tenant, partner)))
    const living = [...gateway.instances]

    const acknowledged = new Set<string>()
    const posted = new Map<string, boolean>()
    let loading = true
    const load = async (contact: DirectContact, sender: number) => {
      for (let n = 0; loading; n++) {
        const id = IDS(sender, n)
        const target = living[(n + sender) % living.length]
        posted.set(id, false)
        const answer = await contact.post(target.url, { '@type': TYPE, '@id': id, n }).catch(() => null)
        if (answer?.status === 202) acknowledged.add(id)
        else await wait(50)
      }
    }
    const loads = contacts.map(load)
    await until(async () => acknowledged.size >= 60, 60_000)
    for (const _ of [1, 2]) {
      const [killed] = living.splice(0, 1)
      await killed.kill('SIGKILL')
      await wait(500)
    }
    const killedAt = Date.now()
    const count = acknowledged.size
    await until(async () => acknowledged.size >= count + 60, 60_000)
    loading = false
    await Promise.all(loads)

    const client = new ApiClient(living[0].url, tenant.apiKey)
    expect(client.baseUrl).not.toBe(url)
    const stored = await until(
      async () => {
        const messages = await listAll(client, '/messages')
        const ids = messages.map(({ message }) => (message as { '@id': string })['@id'])
        return [...acknowledged].every((id) => ids.includes(id)) && ids
      },
      LEASE_MS + 20_000 - (Date.now() - killedAt)
    )
    expect(new Set(stored).size).toBe(stored.length)
    expect(stored.filter((id) => !posted.has(id))).toEqual([])
    await until(async () => {
      const called = new Set(webhook.calls.map(({ json }) => json.message['@id']))
      return stored.every((id) => called.has(id))
    }, LEASE_MS + 20_000)
    // one delivery of each; one that was under way when its instance died was called again, under the same id
    const deliveries = await listAll(client, '/deliveries')
    expect(deliveries).toHaveLength(stored.length)
    const webhookIds = new Map<unknown, unknown>()
    for (const { headers, json } of webhook.calls) {
      const before = webhookIds.get(json.message['@id'])
      expect(before ?? headers['webhook-id']).toBe(headers['webhook-id'])
      webhookIds.set(json.message['@id'], headers['webhook-id'])
    }
    // the order of each sender's messages is that of their posts
    for (let sender = 0; sender < SENDERS; sender++) {
      const order = stored.filter((id) => id.startsWith(`killed-message-${sender}-`)).reverse()
      const numbers = order.map((id) => Number(id.split('-')[3]))
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    }
  }, 240_000)
})

async function listAll(client: ApiClient, path: string): Promise<Array<Record<string, unknown>>> {
  const items: Array<Record<string, unknown>> = []
  let cursor: string | null = null
  do {
    const { body } = await client.get(`${path}?limit=200${cursor ? `&cursor=${cursor}` : ''}`, 200)
    items.push(...body.items)
    cursor = body.nextCursor
  } while (cursor)
  return items
}
