import type { Partner } from '../support/partner'
import type { DirectContact } from '../support/instances'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { JsonObject } from '@didcomm-gateway/core'

import { EnvelopeReceiver } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'

import { ApiClient } from '../support/ApiClient'
import { startGateway } from '../support/gateway'
import { connectDirect, startInstances } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const TYPE = 'https://example.org/replay/1.0/message'
const PING = 'https://didcomm.org/trust_ping/1.0/ping'

interface Running {
  /** one instance, or two of one gateway */
  urls: [string, string]
  receivers: [EnvelopeReceiver, EnvelopeReceiver]
  createTenant: () => Promise<TestTenant>
  stop: () => Promise<void>
}

async function startOne(): Promise<Running> {
  const gateway = await startGateway()
  return toRunning([gateway, gateway], () => gateway.stop())
}

async function startTwo(): Promise<Running> {
  const { instances, stop } = await startInstances(2)
  return toRunning([instances[0], instances[1]], stop)
}

function toRunning([first, second]: [RunningGateway, RunningGateway], stop: () => Promise<void>): Running {
  const receiverOf = ({ gateway }: RunningGateway) => gateway.agent.dependencyManager.resolve(EnvelopeReceiver)
  return {
    urls: [first.url, second.url],
    receivers: [receiverOf(first), receiverOf(second)],
    createTenant: () => first.createTenant(),
    stop,
  }
}

/** Whoever has recorded what a partner sent and posts it again must gain nothing, and take nothing away. */
describe.each<[string, () => Promise<Running>]>([
  ['on one instance', startOne],
  ['on two instances', startTwo],
])('a recorded envelope, %s', (_where, start) => {
  let running: Running
  let partner: Partner
  let tenant: TestTenant
  let contact: DirectContact
  const sockets: WebSocket[] = []

  beforeAll(async () => {
    running = await start()
    partner = await startPartner()
    tenant = await running.createTenant()
    contact = await connectDirect(tenant, partner)
  })
  afterAll(async () => {
    await partner?.stop()
    await running?.stop()
  })
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate()
  })

  /** A socket with what comes over it. */
  const open = async (url: string) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/didcomm`)
    sockets.push(socket)
    const envelopes: string[] = []
    socket.on('message', (data: Buffer) => envelopes.push(data.toString()))
    await once(socket, 'open')
    return { socket, envelopes, send: (text: string) => socket.send(text) }
  }
  const asking = (scope: 'all' | 'none' | 'thread', message: JsonObject = {}) =>
    contact.pack({ '@type': TYPE, '@id': randomUUID(), ...message, '~transport': { return_route: scope } })
  /** Until the frame is kept: frames of a socket are taken one after the other. */
  const kept = async (text: string, url: string) => {
    const { status } = await post(text, url)
    expect(status).toBe(202)
  }
  const post = (body: string, url: string) =>
    fetch(`${url}/didcomm`, { method: 'POST', headers: { 'content-type': 'application/didcomm-envelope-enc' }, body })
  const eventsOf = async (threadId: string) =>
    (await tenant.get(`/events?direction=in&threadId=${threadId}`, 200)).body.items as unknown[]
  /** From the tenant, by the instance of that address. */
  const sendToPartner = async (url: string) => {
    const message = { '@type': TYPE, '@id': randomUUID(), text: 'for the partner only' }
    const { body } = await new ApiClient(url, tenant.apiKey).post(
      '/actions',
      { type: 'DIDCOMM', config: { contactUuid: contact.connectionId }, command: 'message', data: { message } },
      201
    )
    return { uuid: body.uuid as string, id: message['@id'] }
  }
  const isSent = (uuid: string) =>
    until(async () => (await tenant.get(`/actions/${uuid}`, 200)).body.typeStatus === 'SENT')
  const reads = async (envelope: string) => {
    const { plaintextMessage } = await partner.agent.context.wallet.unpack(JSON.parse(envelope) as never)
    return plaintextMessage as unknown as JsonObject
  }

  /** A socket of the partner, known to the tenant, and the envelope that made it so. */
  const openRoute = async (scope: 'all' | 'thread' = 'all', message?: JsonObject) => {
    const mine = await open(running.urls[0])
    const id = randomUUID()
    const envelope = await asking(scope, { '@id': id, ...message })
    mine.send(envelope)
    await until(async () => (await eventsOf(id)).length === 1)
    return { ...mine, envelope, id }
  }

  it.each([
    ['the same instance', 0],
    ['the other', 1],
  ] as const)('takes no place of the partner on a socket at %s', async (_at, instance) => {
    const mine = await openRoute()
    const thief = await open(running.urls[instance])
    for (let n = 0; n < 3; n++) thief.send(mine.envelope)
    // the frame after them is kept when they have had their turn
    const marker = randomUUID()
    thief.send(await contact.pack({ '@type': TYPE, '@id': marker }))
    await until(async () => (await eventsOf(marker)).length === 1)
    for (const url of running.urls) {
      const { uuid } = await sendToPartner(url)
      await isSent(uuid)
    }
    await until(() => Promise.resolve(mine.envelopes.length === 2))
    expect(thief.envelopes).toEqual([])
    expect((await reads(mine.envelopes[0])).text).toBe('for the partner only')
  })

  it('opens no way back when the partner has gone, as the same message packed anew does', async () => {
    const mine = await openRoute()
    const closed = once(mine.socket, 'close')
    mine.socket.close()
    await closed
    const thief = await open(running.urls[1])
    thief.send(mine.envelope)
    const marker = randomUUID()
    thief.send(await contact.pack({ '@type': TYPE, '@id': marker }))
    await until(async () => (await eventsOf(marker)).length === 1)
    const { uuid, id } = await sendToPartner(running.urls[1])
    await isSent(uuid)
    // it went to the partner's own endpoint
    await partner.waitForMessage((message) => message['@id'] === id)
    expect(thief.envelopes).toEqual([])

    const back = await open(running.urls[1])
    const anew = await asking('all', { '@id': mine.id })
    back.send(anew)
    const after = randomUUID()
    back.send(await contact.pack({ '@type': TYPE, '@id': after }))
    await until(async () => (await eventsOf(after)).length === 1)
    await isSent((await sendToPartner(running.urls[1])).uuid)
    await until(() => Promise.resolve(back.envelopes.length === 1))
    expect(await eventsOf(mine.id)).toHaveLength(1)
  })

  it('is answered nothing over HTTP, as the same message packed anew is', async () => {
    const ping = { '@type': PING, '@id': randomUUID(), response_requested: true }
    const envelope = await asking('all', ping)
    const answer = await post(envelope, running.urls[0])
    expect(answer.status).toBe(200)
    expect((await reads(await answer.text()))['~thread']).toMatchObject({ thid: ping['@id'] })
    const again = await post(envelope, running.urls[1])
    expect([again.status, await again.text()]).toEqual([202, ''])
    const anew = await asking('all', { ...ping, '@id': randomUUID() })
    expect((await post(anew, running.urls[1])).status).toBe(200)
  })

  it('that ends return routes ends none of the partner', async () => {
    const before = await open(running.urls[0])
    const ending = await asking('none')
    before.send(ending)
    const mine = await openRoute()
    await kept(ending, running.urls[0])
    const thief = await open(running.urls[1])
    thief.send(ending)
    const marker = randomUUID()
    thief.send(await contact.pack({ '@type': TYPE, '@id': marker }))
    await until(async () => (await eventsOf(marker)).length === 1)
    await isSent((await sendToPartner(running.urls[1])).uuid)
    await until(() => Promise.resolve(mine.envelopes.length === 1))
  })

  it.each<[string, (envelope: string) => string]>([
    ['as it was', (envelope) => envelope],
    ['written differently', rewrite],
  ])('%s, of which several come at the same moment, opens one way back', async (_how, change) => {
    const channel = { send: () => Promise.resolve(false), close: () => undefined }
    const receive = async (envelope: string, n: number) =>
      (await running.receivers[n % 2].receive(n > 3 ? change(envelope) : envelope, channel))[0].wantsReply
    for (const scope of ['all', 'thread'] as const) {
      const message = { '@id': randomUUID(), '~thread': { thid: randomUUID() } }
      const envelope = await asking(scope, message)
      const wants = await Promise.all(Array.from({ length: 8 }, (_, n) => receive(envelope, n)))
      expect(wants.filter(Boolean)).toHaveLength(1)
      expect(await receive(envelope, 5)).toBe(false)
      expect(await receive(await asking(scope, message), 0)).toBe(true)
    }
  })
})

/** The same ciphertext in other JSON and other base64. */
function rewrite(envelope: string): string {
  const { protected: header, iv, ciphertext, tag } = JSON.parse(envelope) as Record<string, string>
  const standard = (text: string) => Buffer.from(text, 'base64url').toString('base64')
  const other = { extra: 1, tag: standard(tag), ciphertext: standard(ciphertext), iv: standard(iv), protected: header }
  return JSON.stringify(other, null, 2)
}
