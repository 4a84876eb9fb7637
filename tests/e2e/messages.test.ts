import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'

import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

describe('general messages over REST', () => {
  let gateway: RunningGateway
  let partner: Partner
  let tenant: TestTenant
  let connection: TestConnection

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner()
    tenant = await gateway.createTenant()
    connection = await connect(tenant, partner)
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const TYPE = 'https://example.org/files/1.0/deliver'
  /** Sends from the partner; answers the message as the tenant's list shows it. */
  async function deliver(id: string, message: JsonObject) {
    await partner.send(connection.partnerConnectionId, { '@id': id, '@type': TYPE, ...message })
    return until(async () => {
      const { body } = await tenant.get(`/messages?threadId=${id}`, 200)
      return body.items[0]
    })
  }

  it('lists a message as it came, with its attachments', async () => {
    const message = JSON.parse(`{
      "@type": "${TYPE}", "@id": "message-one", "__proto__": { "a": 1 }, "constructor": { "b": [] },
      "files~attach": [
        { "@id": "x", "mime-type": "text/plain", "filename": "../grüße.txt", "data": { "base64": "aGVsbG8" } },
        { "@id": "x", "data": { "json": { "a": "ü" } } },
        { "mime-type": "image/png", "byte_count": 7, "data": { "links": ["https://example.org/a.png"], "sha256": "00" } }
      ]
    }`) as JsonObject
    const item = await deliver('message-one', message)

    expect(JSON.stringify(item.message)).toBe(JSON.stringify({ '@id': 'message-one', ...message }))
    expect(item).toEqual({
      id: expect.any(String),
      type: TYPE,
      threadId: 'message-one',
      parentThreadId: null,
      actionUuid: expect.any(String),
      eventUuid: expect.any(String),
      from: { uuid: connection.id, did: connection.theirDid },
      to: { uuid: connection.identityId, did: expect.stringMatching(/^did:/) },
      connectionId: connection.id,
      message: expect.anything(),
      attachments: [
        { id: expect.any(String), mediaType: 'text/plain', filename: '../grüße.txt', byteCount: 5, links: [] },
        { id: expect.any(String), mediaType: 'application/json', filename: null, byteCount: 10, links: [] },
        {
          id: expect.any(String),
          mediaType: 'image/png',
          filename: null,
          byteCount: 7,
          links: ['https://example.org/a.png'],
        },
      ],
      receivedAt: expect.stringMatching(/Z$/),
    })
    const single = await tenant.get(`/messages/${item.id}`, 200)
    expect(single.body).toEqual(item)
    expect(single.text).toContain('"__proto__":{"a":1}')
    const event = await tenant.get(`/events/${item.eventUuid}`, 200)
    expect(event.body).toMatchObject({
      assetUuid: item.id,
      assetDataUuids: item.attachments.map(({ id }: { id: string }) => id),
    })
  })

  it('gives the bytes of an attachment as a download that no browser runs', async () => {
    const item = await deliver('message-two', {
      'files~attach': [
        { 'mime-type': 'text/plain', filename: '../grüße.txt', data: { base64: 'aGVsbG8=' } },
        { 'mime-type': 'text/html', filename: 'a".html\r\nX-Evil: 1', data: { base64: 'PHNjcmlwdD4' } },
        { 'mime-type': 'a/b\r\nX-Evil: 1', data: { json: { a: 1 } } },
        { 'mime-type': 'image/png', data: { links: ['https://example.org/a.png'] } },
        { data: { base64: 'not base64!' } },
      ],
    })
    const path = (index: number) => `/messages/${item.id}/attachments/${item.attachments[index].id}`

    const text = await tenant.get(path(0), 200)
    expect(text.text).toBe('hello')
    expect(Object.fromEntries(text.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '5',
      'content-disposition': `attachment; filename="gr__e.txt"; filename*=UTF-8''gr%C3%BC%C3%9Fe.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const html = await tenant.get(path(1), 200)
    expect(html.headers.get('content-disposition')).toBe(
      `attachment; filename="a.htmlX-Evil 1"; filename*=UTF-8''a.htmlX-Evil%201`
    )
    expect(html.headers.get('x-evil')).toBeNull()
    const json = await tenant.get(path(2), 200)
    expect(json.headers.get('content-type')).toBe('application/octet-stream')
    expect(json.text).toBe('{"a":1}')
    expect((await tenant.get(path(3), 409)).body.code).toBe('messages.attachment_linked')
    const broken = await tenant.get(path(4), 200)
    expect(broken.text).toBe('')
    expect((await tenant.get(`/messages/${item.id}/attachments/${item.id}`, 404)).body.code).toBe('core.not_found')
  })

  it('filters and pages', async () => {
    const ids: string[] = []
    for (const n of [1, 2, 3]) {
      const message = { '@type': 'https://example.org/paged/1.0/x', '~thread': { thid: `paged-thread-${n}` } }
      await partner.send(connection.partnerConnectionId, { '@id': `paged-message-${n}`, ...message })
      ids.unshift(
        await until(async () => (await tenant.get(`/messages?threadId=paged-thread-${n}`, 200)).body.items[0]?.id)
      )
    }
    const first = await tenant.get('/messages?type=https://example.org/paged/1.0/x&limit=2', 200)
    const second = await tenant.get(
      `/messages?type=https://example.org/paged/1.0/x&limit=2&cursor=${first.body.nextCursor}`,
      200
    )
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(ids)
    expect(second.body.nextCursor).toBeNull()
    const { actionUuid } = first.body.items[0]
    expect((await tenant.get(`/messages?actionUuid=${actionUuid}`, 200)).body.items).toHaveLength(1)
    expect((await tenant.get('/messages?connectionId=none', 404)).body.code).toBe('core.not_found')
    expect((await tenant.get('/messages?limit=0')).status).toBe(422)
    expect((await tenant.get('/messages?cursor=nonsense')).body.code).toBe('core.cursor_invalid')
  })

  it('deletes a message and keeps its event', async () => {
    const item = await deliver('message-del', { 'a~attach': [{}] })
    await tenant.delete(`/messages/${item.id}`, 204)
    expect((await tenant.get(`/messages/${item.id}`, 404)).body.code).toBe('core.not_found')
    await tenant.delete(`/messages/${item.id}`, 404)
    expect((await tenant.get(`/events/${item.eventUuid}`, 200)).body.message).toEqual(item.message)
  })

  it("answers not found for another tenant's messages", async () => {
    const item = await deliver('message-own', { 'a~attach': [{}] })
    const other = await gateway.createTenant()
    await other.get(`/messages/${item.id}`, 404)
    await other.get(`/messages/${item.id}/attachments/${item.attachments[0].id}`, 404)
    await other.delete(`/messages/${item.id}`, 404)
    expect((await other.get('/messages', 200)).body.items).toEqual([])
    await gateway.admin.get('/messages', 403)
  })
})
