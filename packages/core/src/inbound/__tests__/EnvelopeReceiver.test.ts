import type { CoreAgent } from '../../../../../tests/support/coreAgent'
import type { JsonObject } from '../../models'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'

describe('EnvelopeReceiver', () => {
  let core: CoreAgent

  beforeAll(async () => {
    core = await startCoreAgent()
  })
  afterAll(() => core.stop())

  const receive = async (body: Buffer | string | object) => {
    const kept = await core.receiver.receive(body)
    await Promise.all(kept.map(({ handled }) => handled ?? Promise.resolve()))
    return kept
  }

  it('keeps an unknown message byte for byte, with its sender', async () => {
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const message = JSON.parse(
      '{"@type":"https://x.test/p/1.0/m","@id":"message-1","__proto__":{"a":[1]},"constructor":1,"id":"x"}'
    ) as JsonObject
    const [kept] = await receive(await core.pack(message, [tenant.key], senderKey))
    expect((await core.events.getText(tenant.id, kept.id)).toString()).toBe(JSON.stringify(message))
    const { items } = await core.messages.list(tenant.id, {}, { limit: 10 })
    expect(items).toHaveLength(1)
    expect(items[0].text.toString()).toBe(JSON.stringify(message))
    expect(items[0].from?.did).toMatch(/^did:key:z6Mk/)
  })

  it.each<[string, JsonObject]>([
    ['a type that is no URI', { '@type': 'hello' }],
    ['no type', { body: 1 }],
    ['a type that is a number', { '@type': 5 }],
    ['an odd id', { '@type': 'https://x.test/p/1.0/m', '@id': 'ö' }],
    ['an id that is an object', { '@type': 'https://x.test/p/1.0/m', '@id': {} }],
    ['a broken thread', { '@type': 'https://x.test/p/1.0/m', '~thread': ['x'] }],
    [
      'a basic message',
      { '@type': 'https://didcomm.org/basicmessage/1.0/message', '@id': 'basic-message-1', content: 'hi' },
    ],
    [
      'a pickup message',
      { '@type': 'https://didcomm.org/messagepickup/1.0/batch-pickup', '@id': 'pickup-0001', batch_size: 1 },
    ],
    [
      'an ack of no protocol',
      { '@type': 'https://didcomm.org/notification/1.0/ack', '@id': 'ack-00001', status: 'OK' },
    ],
  ])('keeps %s as a general message', async (_name, message) => {
    const tenant = await core.createTenant()
    await receive(await core.pack(message, [tenant.key], await core.createPartnerKey()))
    const { items } = await core.messages.list(tenant.id, {}, { limit: 10 })
    expect(items.map(({ text }) => JSON.parse(text.toString()) as unknown)).toEqual([message])
  })

  it('keeps a message once, however often and in whatever envelope it comes', async () => {
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const message = { '@type': 'https://x.test/p/1.0/m', '@id': 'twice-0001' }
    const envelope = await core.pack(message, [tenant.key], senderKey)
    const results = await Promise.all([
      receive(envelope),
      receive(envelope),
      receive(await core.pack(message, [tenant.key], senderKey)),
    ])
    const again = await receive(envelope)
    expect(results.flat().filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(again[0].duplicate).toBe(true)
    expect((await core.messages.list(tenant.id, {}, { limit: 10 })).items).toHaveLength(1)
  })

  it('keeps two messages apart that share an id but not their text, and ones without an id', async () => {
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const same = { '@type': 'https://x.test/p/1.0/m', '@id': 'same-00001' }
    await receive(await core.pack({ ...same, n: 1 }, [tenant.key], senderKey))
    await receive(await core.pack({ ...same, n: 2 }, [tenant.key], senderKey))
    await receive(await core.pack({ '@type': 'anonymous' }, [tenant.key]))
    await receive(await core.pack({ '@type': 'anonymous' }, [tenant.key]))
    expect((await core.messages.list(tenant.id, {}, { limit: 10 })).items).toHaveLength(4)
  })

  it('reaches every local recipient of one envelope, and nobody else', async () => {
    const [one, two, other] = [await core.createTenant(), await core.createTenant(), await core.createTenant()]
    const stranger = await core.createPartnerKey()
    await receive(
      await core.pack(
        { '@type': 'x', '@id': 'to-two-00001' },
        [stranger, one.key, two.key],
        await core.createPartnerKey()
      )
    )
    for (const [tenant, count] of [
      [one, 1],
      [two, 1],
      [other, 0],
    ] as const) {
      expect((await core.messages.list(tenant.id, {}, { limit: 10 })).items).toHaveLength(count)
    }
  })

  it('handles the messages of one sender in their order', async () => {
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const envelopes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => core.pack({ '@type': 'x', '@id': `order-${n}`, n }, [tenant.key], senderKey))
    )
    const kept = []
    for (const envelope of envelopes) kept.push(...(await core.receiver.receive(envelope)))
    await Promise.all(kept.map(({ handled }) => handled ?? Promise.resolve()))
    const { items } = await core.messages.list(tenant.id, {}, { limit: 50 })
    expect(items.map(({ text }) => (JSON.parse(text.toString()) as JsonObject).n).reverse()).toEqual(
      Array.from({ length: 20 }, (_, n) => n)
    )
  })

  it('refuses what nobody here can open', async () => {
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const toStranger = await core.pack({ '@type': 'x' }, [senderKey], senderKey)
    await expect(core.receiver.receive(toStranger)).rejects.toMatchObject({ code: 'core.recipient_unknown' })
    const envelope = await core.pack({ '@type': 'x' }, [tenant.key], senderKey)
    const tag = Buffer.alloc(16).toString('base64url')
    await expect(core.receiver.receive({ ...envelope, tag })).rejects.toMatchObject({ code: 'core.envelope_invalid' })
    await expect(core.receiver.receive({ '@type': 'x' })).rejects.toMatchObject({ code: 'core.envelope_invalid' })
    await expect(core.receiver.receive(Buffer.alloc(5_000_001))).rejects.toMatchObject({
      code: 'core.envelope_too_large',
    })
    expect((await core.messages.list(tenant.id, {}, { limit: 10 })).items).toHaveLength(0)
  })

  it('records a known message that is not valid, with its error', async () => {
    const tenant = await core.createTenant()
    const message = { '@type': 'https://didcomm.org/didexchange/1.1/request', '@id': 'request-0001', did: 5 }
    const [kept] = await receive(await core.pack(message as JsonObject, [tenant.key], await core.createPartnerKey()))
    const event = await core.events.get(tenant.id, kept.id)
    expect(event.error?.code).toBe('core.message_invalid')
    expect(event.generalMessageId).toBeNull()
    expect(event.message).toEqual(message)
  })
})
