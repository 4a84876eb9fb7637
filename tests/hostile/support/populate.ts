import type { TestTenant } from '../../support/gateway'
import type { Partner } from '../../support/partner'

import { connect } from '../../support/connect'
import { until } from '../../support/until'

/** What a tenant has, by the first part of its path; one id each. */
export type Belongings = Record<string, string>

/** Gives a tenant one of everything that can be had without a ledger. */
export async function populate(tenant: TestTenant, partner: Partner, webhook: { url: string }): Promise<Belongings> {
  const rule = { url: webhook.url, method: 'POST', match: 'populate' }
  const { body: setting } = await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [rule] }, 200)
  const connection = await connect(tenant, partner)
  const thread = `populate-${tenant.id}`
  await partner.send(connection.partnerConnectionId, {
    '@type': 'https://example.org/populate/1.0/message',
    '@id': thread,
    'files~attach': [{ '@id': 'a', data: { base64: 'aGVsbG8' } }],
  })
  const message = await until(async () => (await tenant.get(`/messages?threadId=${thread}`, 200)).body.items[0])
  const delivery = await until(async () => {
    const { items } = (await tenant.get('/deliveries?state=delivered', 200)).body
    return items[0] as { id: string } | undefined
  })
  const { body: invitation } = await tenant.post('/invitations', {}, 201)
  const { body: apiKey } = await tenant.post('/api-keys', { name: 'spare' }, 201)
  return {
    tenants: tenant.id,
    identities: connection.identityId,
    connections: connection.id,
    messages: message.id,
    attachments: message.attachments[0].id,
    events: message.eventUuid,
    actions: message.actionUuid,
    action: message.actionUuid,
    deliveries: delivery.id,
    webhooks: setting.setting[0].id,
    invitations: invitation.id,
    'api-keys': apiKey.id,
  }
}
