import type { AcaPy } from '../support/acapy'
import type { AcaPyConnection } from '../support/acapyExchanges'
import type { RunningGateway, TestTenant } from '../support/gateway'

import { startAcaPy } from '../support/acapy'
import { connectAcaPy } from '../support/acapyExchanges'
import { startGateway } from '../support/gateway'
import { until } from '../support/until'

const TYPE = 'https://example.org/parcels/1.0/sent'

describe.each([
  ['an ACA-Py with one wallet', false],
  ['a wallet of a multitenant ACA-Py', true],
])('messages of any type with %s', (_name, subwallet) => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let acapy: AcaPy
  let connection: AcaPyConnection

  beforeAll(async () => {
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    acapy = await startAcaPy({ label: 'ACA-Py', subwallet })
    connection = await connectAcaPy(tenant, acapy)
  }, 180_000)
  afterAll(async () => {
    await acapy?.stop()
    await gateway?.stop()
  })

  const received = (type: string) =>
    until(async () => {
      const { body } = await tenant.get(`/messages?type=${encodeURIComponent(type)}`, 200)
      return body.items[0]
    })

  it.each([
    ['a type of its own', { '@type': TYPE, '@id': 'parcel-0001', parcel: { weight: 2.5, tags: ['ä', '🚚', null] } }],
    ['a type that is no URI', { '@type': 'parcel sent', '@id': 'parcel-0002' }],
    [
      'attachments',
      {
        '@type': 'https://example.org/parcels/1.0/labels',
        '@id': 'parcel-0003',
        'labels~attach': [
          { '@id': 'json', 'mime-type': 'application/json', data: { json: { a: [1, { b: 2 }] } } },
          { '@id': 'bytes', 'mime-type': 'image/png', data: { base64: 'iVBORw0KGgo=' } },
        ],
      },
    ],
  ])('keeps what it sends as it is: %s', async (_what, message) => {
    await acapy.send(connection.theirs, message)
    const kept = await received(message['@type'])
    expect(kept.message).toEqual(message)
    expect(kept.from.uuid).toBe(connection.ours)
  })

  it('keeps messages of protocols that only it knows', async () => {
    const menu = { title: 'Parcels', description: 'What to do?', options: [{ name: 'send', title: 'Send one' }] }
    await acapy.call('POST', `/action-menu/${connection.theirs}/send-menu`, { menu })
    const kept = await received('https://didcomm.org/action-menu/1.0/menu')
    expect(kept.message).toMatchObject({ title: 'Parcels', options: [{ name: 'send' }] })
  })

  it('learns from its problem-report that it does not know a type; the action ends in ERROR', async () => {
    const body = { type: 'DIDCOMM', to: connection.ours, command: 'message', data: { message: { '@type': TYPE } } }
    const { uuid } = (await tenant.post('/actions', body, 201)).body
    const ended = await until(async () => {
      const action = (await tenant.get(`/actions/${uuid}`, 200)).body
      return action.status === 'ERROR' && action
    })
    expect(JSON.stringify(ended.config.error)).toContain(TYPE)
  })

  it('talks in one thread: its answer is filed under the action', async () => {
    const message = { '@type': 'https://didcomm.org/trust_ping/1.0/ping', response_requested: true }
    const body = { type: 'DIDCOMM', to: connection.ours, command: 'message', data: { message } }
    const { uuid } = (await tenant.post('/actions', body, 201)).body
    const answer = await until(async () => {
      const { items } = (await tenant.get(`/events?direction=in&threadId=${uuid}`, 200)).body
      return items[0]
    })
    expect(answer).toMatchObject({ actionUuid: uuid, connectionId: connection.ours })
    expect(answer.type).toContain('trust_ping/1.0/ping_response')
  })
})
