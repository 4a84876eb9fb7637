import type { RunningGateway, TestTenant } from '../support/gateway'
import type { WebhookReceiver } from '../support/webhookReceiver'

import fc from 'fast-check'

import { startGateway } from '../support/gateway'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

import { base58, buildEnvelope, newKey } from './support/buildEnvelope'
import { invitedKey } from './support/invitedKey'
import { jsonText } from './support/jsonText'
import { watchProcess } from './support/watchProcess'

const ENVELOPE = { 'content-type': 'application/didcomm-envelope-enc' }

describe('whatever comes in', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let webhook: WebhookReceiver
  let key: string
  const sender = newKey()
  const watch = watchProcess()

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0' })
    webhook = await startWebhookReceiver()
    tenant = await gateway.createTenant()
    key = await invitedKey(tenant)
  })
  afterAll(async () => {
    await gateway?.stop()
    await webhook?.stop()
  })
  afterEach(async () => {
    expect(watch.faults()).toEqual([])
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
  })

  const post = async (body: string | Buffer) =>
    (await fetch(`${gateway.url}/didcomm`, { method: 'POST', headers: ENVELOPE, body: body as string })).status
  const postText = (text: string) => post(buildEnvelope({ content: text, to: [key], from: sender }))

  it('as a damaged envelope is kept as it was, or refused', async () => {
    const good = Buffer.from(buildEnvelope({ content: '{"@type":"x","@id":"damaged"}', to: [key], from: sender }))
    const damages = fc.oneof(
      fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }).map(({ at, byte }) => {
        const changed = Buffer.from(good)
        changed[at] = byte
        return changed
      }),
      fc.nat(good.length - 1).map((end) => good.subarray(0, end)),
      fc
        .tuple(fc.nat(good.length - 1), fc.nat(200))
        .map(([at, length]) => Buffer.concat([good.subarray(0, at + length), good.subarray(at)])),
      fc.constantFrom('protected', 'iv', 'ciphertext', 'tag').chain((member) =>
        fc.jsonValue({ maxDepth: 2 }).map((value) => {
          const text = good.toString()
          return Buffer.from(text.replace(/\}$/, `,"${member}":${JSON.stringify(value)}}`))
        })
      ),
      fc.constantFrom('protected', 'iv', 'ciphertext', 'tag').chain((member) =>
        fc.base64String({ maxLength: 200 }).map((value) => {
          const envelope = JSON.parse(good.toString()) as Record<string, string>
          return Buffer.from(JSON.stringify({ ...envelope, [member]: value }))
        })
      )
    )
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(damages, async (body) => {
        const status = await post(body)
        statuses.add(status)
        expect([202, 400, 404]).toContain(status)
      }),
      { numRuns: 600 }
    )
    expect([...statuses]).toContain(400)
    for (const { type, threadId } of (await tenant.get('/events', 200)).body.items) {
      expect({ type, threadId }).toEqual({ type: 'x', threadId: 'damaged' })
    }
  }, 120_000)

  it('as JSON of any kind comes out as it was: over REST, in raw, and at the webhook', async () => {
    const rule = { url: webhook.url, method: 'POST', match: '' }
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [rule] }, 200)
    const texts = fc
      .sample(jsonText(), { numRuns: 400, seed: 7 })
      .map((text, n) => text.replace('{', `{"@id":"any-${n}"${text === '{}' ? '' : ','}`))
    for (const text of texts) expect(await postText(text)).toBe(202)
    await webhook.received(texts.length)

    const calls = new Map(webhook.calls.map(({ body }) => [/"threadId":"(any-\d+)"/.exec(body)?.[1], body]))
    for (const [n, text] of texts.entries()) {
      const [item] = (await tenant.get(`/events?threadId=any-${n}`, 200)).body.items
      const raw = await tenant.get(`/events/${item.id}/raw`, 200)
      expect(raw.text).toBe(text)
      const event = await tenant.get(`/events/${item.id}`, 200)
      expect(event.body.message).toEqual(JSON.parse(text))
      const message = await tenant.get(`/messages/${item.assetUuid}`, 200)
      expect(JSON.stringify(message.body.message)).toBe(JSON.stringify(JSON.parse(text)))
      expect(calls.get(`any-${n}`)).toContain(`"message":${text}}`)
    }
  }, 180_000)

  it('keeps an envelope once, however often it comes, and however late', async () => {
    const again = buildEnvelope({ content: '{"@type":"x","@id":"replayed"}', to: [key], from: sender })
    const packedAnew = buildEnvelope({ content: '{"@type":"x","@id":"replayed"}', to: [key], from: sender })
    const anonymous = buildEnvelope({ content: '{"@type":"x","@id":"replayed-anonymous"}', to: [key] })
    const statuses = await Promise.all([again, again, packedAnew, anonymous, again, anonymous].map(post))
    expect(statuses).toEqual(Array(6).fill(202))
    const count = async (thread: string) => (await tenant.get(`/events?threadId=${thread}`, 200)).body.items.length
    await until(async () => (await count('replayed')) === 1 && (await count('replayed-anonymous')) === 1)
    for (const body of [again, packedAnew, anonymous]) expect(await post(body)).toBe(202)
    // whatever the last ones left would come before this one
    expect(await postText('{"@type":"x","@id":"after-replays"}')).toBe(202)
    await until(async () => (await count('after-replays')) === 1)
    expect(await count('replayed')).toBe(1)
    expect(await count('replayed-anonymous')).toBe(1)
  })

  it('keeps what is for a good and a bad recipient, and for a recipient named twice', async () => {
    const other = await invitedKey(await gateway.createTenant())
    const header = (change: (recipients: object[]) => object[]) => (whole: { recipients: object[] }) => ({
      ...whole,
      recipients: change(whole.recipients),
    })
    const spoilt = (recipient: object) => ({ ...recipient, encrypted_key: Buffer.alloc(48).toString('base64url') })
    const send = (id: string, to: string[], change: (recipients: object[]) => object[]) =>
      post(buildEnvelope({ content: `{"@type":"x","@id":"${id}"}`, to, from: sender, header: header(change) as never }))

    expect(await send('one-good', [other, key], ([bad, good]) => [spoilt(bad), good])).toBe(202)
    expect(await send('none-good', [other, key], (all) => all.map(spoilt))).toBe(400)
    expect(await send('twice', [key], ([one]) => [one, one])).toBe(202)
    expect(await send('second-good', [key, key], ([bad, good]) => [spoilt(bad), good])).toBe(202)
    const stranger = Buffer.from(newKey().publicBytes)
    expect(
      await send('and-a-stranger', [key], (all) => [
        { ...all[0], header: { ...(all[0] as { header: object }).header, kid: base58(stranger) } },
        ...all,
      ])
    ).toBe(202)
    for (const id of ['one-good', 'twice', 'second-good', 'and-a-stranger']) {
      await until(async () => (await tenant.get(`/events?threadId=${id}`, 200)).body.items.length === 1)
    }
    expect((await tenant.get('/events?threadId=none-good', 200)).body.items).toEqual([])
  })

  it('is of the largest size that is taken', async () => {
    const text = (id: string, bytes: number) => `{"@type":"x","@id":"${id}","data":"${'a'.repeat(bytes)}"}`
    expect(await postText(text('large', 3_700_000))).toBe(202)
    expect(await postText(text('too-large', 3_800_000))).toBe(413)
    const item = await until(async () => (await tenant.get('/messages?threadId=large', 200)).body.items[0])
    expect(item.message.data).toHaveLength(3_700_000)
  })
})
