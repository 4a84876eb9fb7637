import type { JsonObject } from '../../models'
import type { GeneralMessages } from '../GeneralMessages'
import type { CoreAgent } from '../../../../../tests/support/coreAgent'
import type { TestDatabase } from '../../../../../tests/support/postgres'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { GatewayDatabase, newId } from '../../database'
import { RecordNotFoundInTenantError } from '../../errors'
import { EventRecorder } from '../../events'
import { readHeader } from '../../models'
import { TenantKeys } from '../../tenancy'
import { attachmentIdsOf } from '../attachmentIdsOf'
import { countAttachments } from '../decodeAttachments'
import { MAX_PAGE_CONTENT_BYTES } from '../withinPageBytes'

describe.each(['sqlite', 'postgres'] as const)('GeneralMessages on %s', (kind) => {
  let postgres: TestDatabase | undefined
  let core: CoreAgent
  let database: GatewayDatabase
  let messages: GeneralMessages
  let tenantId: string

  beforeAll(async () => {
    postgres = kind === 'postgres' ? await createTestDatabase() : undefined
    database = new GatewayDatabase(
      postgres ? { kind: 'postgres', url: postgres.url, poolSize: 2 } : { kind: 'sqlite', path: ':memory:' }
    )
    core = await startCoreAgent({ database })
    messages = core.messages
  })
  afterAll(async () => {
    await core.stop()
    await postgres?.drop()
  })
  beforeEach(async () => {
    tenantId = (await core.createTenant()).id
  })

  async function receive(text: string, { connectionId = null as string | null, owner = tenantId } = {}) {
    const key = await core.resolve(TenantKeys).get(owner)
    const message = JSON.parse(text) as JsonObject
    const generalMessageId = newId()
    const event = await database.transaction((trx) =>
      core.resolve(EventRecorder).record(trx, key, {
        ...readHeader(message),
        id: newId(),
        tenantId: owner,
        direction: 'in',
        connectionId,
        generalMessageId,
        attachmentIds: attachmentIdsOf(generalMessageId, countAttachments({ message })),
        message,
        text,
        dedupeHash: null,
        from: { uuid: connectionId, did: 'did:peer:contact' },
        to: { uuid: 'identity', did: 'did:peer:identity' },
        error: null,
        createdAt: 1_700_000_000_000,
      })
    )
    return { id: generalMessageId, event }
  }

  it('answers a message as it came, with its attachments', async () => {
    const text = `{"@type":"https://example.org/a/1.0/b","@id":"m-1","__proto__":{"x":1},"constructor":null,
      "~thread":{"thid":"t","pthid":"p"},
      "x~attach":[{"mime-type":"text/plain","filename":"a.txt","data":{"base64":"aGVsbG8"}},
                  {"data":{"links":["https://example.org/file"]},"byte_count":9}]}`
    const { id, event } = await receive(text, { connectionId: 'c' })

    const message = await messages.get(tenantId, id)

    expect(message).toEqual({
      id,
      type: 'https://example.org/a/1.0/b',
      threadId: 't',
      parentThreadId: 'p',
      actionUuid: null,
      eventUuid: event.id,
      from: { uuid: 'c', did: 'did:peer:contact' },
      to: { uuid: 'identity', did: 'did:peer:identity' },
      connectionId: 'c',
      text: Buffer.from(text),
      attachments: [
        { id: event.attachmentIds[0], mediaType: 'text/plain', filename: 'a.txt', byteCount: 5, links: [] },
        {
          id: event.attachmentIds[1],
          mediaType: null,
          filename: null,
          byteCount: 9,
          links: ['https://example.org/file'],
        },
      ],
      receivedAt: 1_700_000_000_000,
    })
    expect(await messages.getAttachment(tenantId, id, event.attachmentIds[0])).toMatchObject({
      bytes: Buffer.from('hello'),
      filename: 'a.txt',
    })
    expect(await messages.getAttachment(tenantId, id, event.attachmentIds[1])).toMatchObject({
      bytes: Buffer.alloc(0),
      links: ['https://example.org/file'],
    })
  })

  it('pages newest first and filters by type, thread and connection', async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i++) {
      const { id } = await receive(`{"@type":"t${i % 2}","@id":"m${i}","~thread":{"thid":"thread${i % 3}"}}`, {
        connectionId: `c${i % 2}`,
      })
      ids.unshift(id)
    }

    const first = await messages.list(tenantId, {}, { limit: 3 })
    const second = await messages.list(tenantId, {}, { limit: 3, cursor: first.nextCursor ?? '' })

    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    const idsOf = async (filter: object) =>
      (await messages.list(tenantId, filter, { limit: 50 })).items.map((m) => m.id)
    expect(await idsOf({ type: 't1' })).toEqual([ids[1], ids[3]])
    expect(await idsOf({ threadId: 'thread2' })).toEqual([ids[2]])
    expect(await idsOf({ connectionId: 'c0', threadId: 'thread0' })).toEqual([ids[4]])
    expect(await idsOf({ actionUuid: 'none' })).toEqual([])
  })

  it('ends a page early when its content is large, and goes on with the cursor', async () => {
    const filler = 'x'.repeat(MAX_PAGE_CONTENT_BYTES / 2 - 1000)
    for (let i = 0; i < 3; i++) await receive(`{"@type":"big","@id":"m${i}","filler":"${filler}"}`)
    await receive(`{"@type":"huge","filler":"${filler}${filler}${filler}"}`)

    const sizes: number[] = []
    let cursor: string | null | undefined
    do {
      const page = await messages.list(tenantId, {}, { limit: 50, ...(cursor ? { cursor } : {}) })
      sizes.push(page.items.length)
      cursor = page.nextCursor
    } while (cursor)

    expect(sizes).toEqual([1, 2, 1])
  })

  it('deletes the message and keeps its event', async () => {
    const { id, event } = await receive('{"@type":"x"}')

    await messages.delete(tenantId, id)

    await expect(messages.get(tenantId, id)).rejects.toThrow(RecordNotFoundInTenantError)
    await expect(messages.delete(tenantId, id)).rejects.toThrow(RecordNotFoundInTenantError)
    expect(await core.events.getText(tenantId, event.id)).toEqual(Buffer.from('{"@type":"x"}'))
  })

  it("hides other tenants' messages", async () => {
    const { id, event } = await receive('{"@type":"x","a~attach":[{}]}')
    const other = (await core.createTenant()).id

    await expect(messages.get(other, id)).rejects.toThrow(RecordNotFoundInTenantError)
    await expect(messages.getAttachment(other, id, event.attachmentIds[0])).rejects.toThrow(RecordNotFoundInTenantError)
    await expect(messages.delete(other, id)).rejects.toThrow(RecordNotFoundInTenantError)
    expect((await messages.list(other, {}, { limit: 50 })).items).toEqual([])
    await expect(messages.getAttachment(tenantId, id, newId())).rejects.toThrow(RecordNotFoundInTenantError)
  })
})
