import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { WebhookReceiver } from '../support/webhookReceiver'
import type { JsonObject, JsonValue } from '@didcomm-gateway/core'

import { shortDid } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'

import { ApiClient } from '../support/ApiClient'
import { connect, connectTenants } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

const CREDENTIAL = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential'],
  credentialSubject: { data: { invoiceId: { raw: '2020-12345', encoded: '393209496150154' } } },
}
const ACK = 'https://didcomm.org/notification/1.0/ack'
const REPORT = 'https://didcomm.org/report-problem/1.0/problem-report'

/** The samples of the documents of TRUST&TRACE, one by one; what they leave open is filled in. */
describe('samples of TRUST&TRACE', () => {
  let gateway: RunningGateway
  let alice: TestTenant
  let bob: TestTenant
  let receiver: WebhookReceiver
  /** ids of the connection at Alice and at Bob */
  let toBob: string
  let toAlice: string
  let aliceDid: string
  let bobDid: string
  let aliceId: string

  beforeAll(async () => {
    gateway = await startGateway()
    alice = await gateway.createTenant('Alice AG')
    bob = await gateway.createTenant('Bob Bank')
    ;[toBob, toAlice] = await connectTenants(alice, bob)
    bobDid = (await alice.get(`/connections/${toBob}`, 200)).body.theirDid
    const [identity] = (await alice.get('/identities', 200)).body.items
    ;({ id: aliceId, did: aliceDid } = identity)
    receiver = await startWebhookReceiver()
  })
  afterAll(async () => {
    await receiver?.stop()
    await gateway?.stop()
  })

  const share = (data: JsonValue, thid: string) => ({
    '@type': 'request-credential',
    'requests~attach': [{ 'mime-type': 'application/json', data }],
    '~thread': { thid },
  })
  const receivedBy = (tenant: TestTenant, thid: string, type: string) =>
    until(async () => {
      const path = `/messages?threadId=${encodeURIComponent(thid)}&type=${encodeURIComponent(type)}`
      return (await tenant.get(path, 200)).body.items[0]
    })
  /** What came as asset data, by both of its addresses. */
  const assetData = async (tenant: TestTenant, asset: { id: string; eventUuid: string; attachments: JsonObject[] }) => {
    const texts: unknown[] = []
    for (const { id } of asset.attachments) {
      const { text, headers } = await tenant.get(`/messages/${asset.id}/attachments/${String(id)}`, 200)
      const byEvent = await tenant.get(`/events/${asset.eventUuid}/attachments/${String(id)}`, 200)
      expect(byEvent.text).toBe(text)
      expect(headers.get('content-type')).toBe('application/json')
      texts.push(JSON.parse(text))
    }
    return texts
  }

  describe('webhook settings', () => {
    afterEach(async () => {
      await bob.delete('/settings/DIDCOMM_WEBHOOK')
      await bob.delete('/settings/TASK_WEBHOOK')
    })
    const sample = () => [
      { url: receiver.url, method: 'POST', match: 'test1' },
      {
        headers: { Authorization: 'Basic YWxhZGRpbjpvcGVuc2VzYW1l' },
        url: receiver.url,
        method: 'POST',
        match: 'test1',
      },
    ]

    it('takes the two rules of the sample, with the header of its key', async () => {
      const client = new ApiClient(gateway.url, null)
      const headers = { 'tnt-subscription-key': bob.apiKey }
      const put = await client.call('PUT', '/settings/DIDCOMM_WEBHOOK', { setting: sample() }, 200, headers)
      expect(put.body.setting).toMatchObject(sample())
      expect(new Set(put.body.setting.map(({ id }: JsonObject) => id)).size).toBe(2)
    })

    it('takes the rules with the principal, by PUT and by POST', async () => {
      const body = { setting: sample(), principalUuid: bob.id }
      const { body: put } = await bob.put('/settings/DIDCOMM_WEBHOOK', body, 200)
      const { body: posted } = await bob.post('/settings/DIDCOMM_WEBHOOK', body, 201)
      expect(posted.setting.map(({ id }: JsonObject) => id)).toEqual(put.setting.map(({ id }: JsonObject) => id))
      const other = { ...body, principalUuid: '56b1781a-7a96-4e96-b90a-3290ef39472b' }
      expect((await bob.put('/settings/DIDCOMM_WEBHOOK', other, 403)).body.code).toBe('relay.principal_forbidden')
    })

    it('takes the rules of finished tasks', async () => {
      const setting = ['credential', 'schema'].map((match) => ({ url: receiver.url, method: 'POST', match }))
      expect((await bob.put('/settings/TASK_WEBHOOK', { setting }, 200)).body.setting).toMatchObject(setting)
    })

    it.each(['get', 'post', 'put', 'delete', 'Patch'])('calls with %s, whose body has the message', async (method) => {
      const setting = [{ url: `${receiver.url}/${method}`, method, match: 'any~attach' }]
      const { body: made } = await bob.put('/settings/DIDCOMM_WEBHOOK', { setting }, 200)
      expect(made.setting[0].method).toBe(method.toUpperCase())
      const mayLose = ['get', 'delete'].includes(method)
      expect(made.setting[0].warning ?? null).toEqual(mayLose ? expect.stringContaining('body') : null)
      const count = receiver.calls.length
      const message = { '@type': 'https://example.org/sample/1.0/request', 'any~attach': [] }
      const { body: action } = await alice.post(
        '/didcomm',
        { type: 'DIDCOMM', to: toBob, command: 'message', data: { message } },
        201
      )
      const call = (await receiver.received(count + 1))[count]
      expect(call).toMatchObject({
        method: method.toUpperCase(),
        path: `/${method}`,
        json: {
          message: { ...message, '~thread': { thid: action.uuid } },
          from: { uuid: toAlice, did: expect.stringMatching(/^did:/) },
          to: { uuid: expect.any(String), did: expect.stringMatching(/^did:/) },
        },
      })
      expect(call.headers['content-length']).toBe(String(Buffer.byteLength(call.body)))
    })

    it.each([
      'spec/negotiated-credential-exchange/1\\.0/propose-credential-exchange',
      'propose-credential-exchange~attach',
    ])('matches %s', async (match) => {
      await bob.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: receiver.url, method: 'post', match }] }, 200)
      const count = receiver.calls.length
      const message = {
        '@type': 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/negotiated-credential-exchange/1.0/propose-credential-exchange',
        'propose-credential-exchange~attach': [{ 'mime-type': 'application/json', data: { context: 'x' } }],
      }
      await alice.post('/didcomm', { type: 'DIDCOMM', to: toBob, command: 'message', data: { message } }, 201)
      expect((await receiver.received(count + 1))[count].json.message).toMatchObject(message)
    })
  })

  describe('DIDComm action', () => {
    it.each([
      ['a credential that is shared', CREDENTIAL, 'share thread'],
      [
        'a credential that is requested',
        { schemaDid: 'did:evan:zkp:0xc9', credentialValues: { invoiceId: '1' } },
        'request thread',
      ],
      ['a request of a LEI', { schemaDid: '', leiData: '' }, 'lei thread'],
    ])('sends %s, by the DIDs of sender and receiver', async (_, data, thid) => {
      const body = {
        type: 'DIDCOMM',
        from: aliceDid,
        to: bobDid,
        command: 'message',
        data: { message: share(data, thid) },
      }
      const { body: action } = await alice.post('/didcomm', body, 201)
      expect(action).toMatchObject({
        uuid: expect.any(String),
        principalUuid: alice.id,
        from: { uuid: aliceId, did: shortDid(aliceDid) },
        to: { uuid: toBob, did: shortDid(bobDid) },
        type: 'DIDCOMM',
        direction: 'OUTGOING',
        status: 'ACTIVE',
        tags: null,
      })
      expect(action).toMatchObject({ typeVersion: expect.any(String), config: {}, createdAt: expect.any(String) })
      const asset = await receivedBy(bob, thid, 'request-credential')
      expect(asset.message).toMatchObject(share(data, thid))
      expect(await assetData(bob, asset)).toEqual([data])
    })

    it('takes the paths of the collection of requests', async () => {
      for (const path of ['/action/DIDCOMM', '/action']) {
        const thid = randomUUID()
        const message = share(CREDENTIAL, thid)
        const body = { type: 'DIDCOMM', from: aliceId, to: toBob, command: 'message', data: { message } }
        const { body: action } = await alice.post(path, body, 201)
        expect(action).toMatchObject({ from: { uuid: aliceId }, to: { uuid: toBob } })
        expect(await assetData(bob, await receivedBy(bob, thid, 'request-credential'))).toEqual([CREDENTIAL])
      }
    })

    it('goes on with the uuid in the body, and by the path', async () => {
      const thid = randomUUID()
      const sent = (n: number) => ({ '@type': 'request-credential', n })
      const first = { type: 'DIDCOMM', to: toBob, command: 'message', data: { message: share({}, thid) } }
      const { uuid } = (await alice.post('/didcomm', first, 201)).body
      const next = { uuid, type: 'DIDCOMM', command: 'message', data: { message: sent(1) } }
      expect((await alice.post('/didcomm', next, 200)).body).toMatchObject({ uuid })
      await alice.put(`/didcomm/${uuid}`, { command: 'message', data: { message: sent(2) } }, 200)
      const shown = (await alice.get(`/didcomm/${uuid}`, 200)).body
      expect(shown).toMatchObject({ uuid, data: { message: { n: 2, '~thread': { thid } } } })
      // with an `@id` of its own: the same message again would be dropped by who receives it
      const changed = (n: number) => ({ message: { ...shown.data.message, '@id': randomUUID(), n } })
      await alice.put(`/action/${uuid}`, { ...shown, data: changed(3) }, 200)
      await alice.post('/action', { ...shown, data: changed(4) }, 200)
      const messages = await until(async () => {
        const { items } = (await bob.get(`/messages?threadId=${thid}`, 200)).body
        return items.length === 5 && items
      })
      expect(messages.map(({ message }: { message: JsonObject }) => message.n ?? null).reverse()).toEqual([
        null,
        1,
        2,
        3,
        4,
      ])
      const unknown = { ...next, uuid: randomUUID() }
      expect((await alice.post('/didcomm', unknown, 404)).body.code).toBe('action.not_found')
      expect((await bob.post('/didcomm', next, 404)).body.code).toBe('action.not_found')
    })

    it('opens the thread first, as the older pages do, and sends on it then', async () => {
      const opening = { type: 'didcomm', from: aliceId, config: { contactUuid: toBob } }
      const { body: opened } = await alice.post('/action', opening, 201)
      expect(opened).toMatchObject({ type: 'DIDCOMM', status: 'ACTIVE', typeStatus: null, data: { message: null } })
      expect((await alice.get(`/action/${opened.uuid}`, 200)).body).toMatchObject(opened)
      const message = {
        '@type': 'did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/example/1.0/present',
        publicKey: 'any key',
        'presentations~attach': [],
      }
      for (const method of ['POST', 'PUT']) {
        const body = { command: 'message', data: { message } }
        const { body: action } = await alice.call(method, `/action/${opened.uuid}`, body, 200)
        expect(action).toMatchObject({ uuid: opened.uuid, typeStatus: 'QUEUED' })
      }
      const asset = await receivedBy(bob, opened.uuid, message['@type'])
      expect(asset.message).toEqual({ ...message, '@id': expect.any(String), '~thread': { thid: opened.uuid } })
    })

    it('shows everything of an action', async () => {
      const thid = randomUUID()
      const body = { type: 'DIDCOMM', to: toBob, command: 'message', data: { message: share(CREDENTIAL, thid) } }
      const { uuid } = (await alice.post('/didcomm', body, 201)).body
      const { actionUuid } = await receivedBy(bob, thid, 'request-credential')
      const { items } = (await bob.get(`/messages?actionUuid=${actionUuid}`, 200)).body
      expect(items).toHaveLength(1)
      const [event] = (await alice.get(`/events?actionUuid=${uuid}`, 200)).body.items
      expect(event.assetDataUuids).toHaveLength(1)
      const sent = await alice.get(`/messages/${event.assetUuid}`, 200)
      expect(await assetData(alice, sent.body)).toEqual([CREDENTIAL])
    })

    it('sends an ack, whose attachment is an object', async () => {
      const { referenceID, incoming } = await opened()
      const message = {
        '@type': ACK,
        '@id': randomUUID(),
        status: 'OK',
        'ack~attach': { 'mime-type': 'application/json', data: { status: 'OK' } },
        '~thread': { thid: referenceID },
      }
      const body = { type: 'DIDCOMM', command: 'message', identityId: aliceId, data: { message }, to: toBob }
      await alice.post('/didcomm', { ...body, uuid: incoming }, 200)
      const asset = await receivedBy(bob, referenceID, ACK)
      expect(await assetData(bob, asset)).toEqual([{ status: 'OK' }])
      const ended = await until(async () => {
        const { items } = (await bob.get(`/actions?referenceID=${referenceID}`, 200)).body
        return items[0].status === 'SUCCESS' && items[0]
      })
      expect(ended.uuid).toBe(asset.actionUuid)
    })

    it.each([
      ['as it is meant', (fields: object) => fields],
      ['as it is written, most of it one level down', ({ to, ...fields }: JsonObject) => ({ message: fields, to })],
    ])('sends a problem-report %s', async (_, written) => {
      const { referenceID, incoming } = await opened()
      const message = {
        '@id': randomUUID(),
        '@type': REPORT,
        '~thread': { thid: referenceID },
        description: { code: 'APPLICATION-ERROR' },
        noticed_time: '1611068517285',
        problem_items: [
          { type: 'PAYMENT', note: 'missing' },
          { type: 'UNEXPECTED_ERROR', note: 'STACK' },
        ],
        where: 'my-application',
      }
      const fields = { type: 'DIDCOMM', command: 'message', identityId: aliceId, data: { message }, to: toBob }
      await alice.post('/didcomm', written({ ...fields, uuid: incoming }), 200)
      const ended = await until(async () => {
        const { items } = (await bob.get(`/actions?referenceID=${referenceID}`, 200)).body
        return items[0].status === 'ERROR' && items[0]
      })
      expect(ended.config.error).toEqual(message)
      expect((await receivedBy(bob, referenceID, REPORT)).message).toEqual(message)
    })

    /** Bob opens a thread with Alice, whose own action of it is `incoming`. */
    async function opened() {
      const referenceID = randomUUID()
      const message = { '@type': 'request-credential', '~thread': { thid: referenceID } }
      const body = { type: 'DIDCOMM', to: toAlice, command: 'message', data: { message }, referenceID }
      await bob.post('/didcomm', body, 201)
      const { actionUuid } = await receivedBy(alice, referenceID, 'request-credential')
      return { referenceID, incoming: String(actionUuid) }
    }
  })

  describe('an external agent', () => {
    let partner: Partner
    beforeAll(async () => {
      partner = await startPartner()
    })
    afterAll(() => partner?.stop())

    it('sends what its library packs, and its protocol messages are assets too', async () => {
      const setting = [{ url: receiver.url, method: 'POST', match: 'requests~attach|didexchange/1\\.\\d/request' }]
      await bob.put('/settings/DIDCOMM_WEBHOOK', { setting }, 200)
      const count = receiver.calls.length
      const { partnerConnectionId } = await connect(bob, partner)
      await partner.send(partnerConnectionId, share({}, 'some-id'))
      const [request, shared] = (await receiver.received(count + 2)).slice(count)

      expect(shared.json.message).toEqual(share({}, 'some-id'))
      expect(await assetData(bob, await receivedBy(bob, 'some-id', 'request-credential'))).toEqual([{}])

      const { assetUuid, assetDataUuids, eventUuid, message } = request.json
      expect(assetDataUuids).toHaveLength(1)
      const event = (await bob.get(`/events/${String(eventUuid)}`, 200)).body
      expect(event).toMatchObject({ assetUuid, assetDataUuids })
      const asset = (await bob.get(`/messages/${String(assetUuid)}`, 200)).body
      expect(asset).toMatchObject({ eventUuid, message, attachments: [{ id: (assetDataUuids as string[])[0] }] })
      const [document] = await assetData(bob, asset)
      expect(document).toMatchObject({ id: (message as { did?: string }).did })
      const { items } = (await bob.get('/messages?limit=200', 200)).body
      expect(items.map(({ id }: { id: string }) => id)).not.toContain(assetUuid)
      for (const path of [`/messages/${String(assetUuid)}`, `/events/${String(eventUuid)}`]) {
        await alice.get(`${path}/attachments/${(assetDataUuids as string[])[0]}`, 404)
        await bob.get(`${path}/attachments/${randomUUID()}`, 404)
      }
      await alice.get(`/messages/${String(assetUuid)}`, 404)
      await bob.delete(`/messages/${String(assetUuid)}`, 404)
    })
  })
})
