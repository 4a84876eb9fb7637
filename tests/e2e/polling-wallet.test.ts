import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { JsonObject } from '@didcomm-gateway/core'
import type { IncomingMessage } from 'node:http'

import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const NOTE = 'https://example.org/notes/1.0/note'

/** A wallet without an endpoint, which gets its messages only as answers to its own HTTP requests. */
describe('A wallet that only polls', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let wallet: Partner
  let connectionId: string
  let keys: { ours: string; theirs: string }

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RETRY_SCHEDULE: '1h,1h,1h' })
    tenant = await gateway.createTenant()
    wallet = await startPartner()
    wallet.agent.config.endpoints = []
    const { body: made } = await tenant.post('/invitations', {}, 201)
    const { connectionRecord } = await wallet.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
    const theirs = await wallet.waitForConnection(({ id }) => id === connectionRecord?.id)
    connectionId = await until(async () => {
      const { items } = (await tenant.get('/connections', 200)).body
      return items.find(({ state }: { state: string }) => state === 'completed')?.id
    })
    const keyOf = async (did = '') => (await wallet.agent.dids.resolveDidDocument(did)).recipientKeys[0].publicKeyBase58
    keys = { ours: await keyOf(theirs.theirDid), theirs: await keyOf(theirs.did) }
  })
  afterAll(async () => {
    await wallet?.stop()
    await gateway?.stop()
  })

  const send = async (note: string) => {
    const data = { message: { '@type': NOTE, text: note } }
    const action = { type: 'DIDCOMM', to: connectionId, command: 'message', data }
    return (await tenant.post('/actions', action, 201)).body.uuid as string
  }
  const poll = async (connections: Agent): Promise<JsonObject | null> => {
    const ping = {
      '@type': 'https://didcomm.org/trust_ping/1.0/ping',
      '@id': randomUUID(),
      response_requested: false,
      '~transport': { return_route: 'all' },
    }
    const envelope = await wallet.agent.context.wallet.pack(ping, [keys.ours], keys.theirs)
    const headers = { 'content-type': 'application/didcomm-envelope-enc' }
    const asked = request(`${gateway.url}/didcomm`, { method: 'POST', agent: connections, headers })
    asked.end(JSON.stringify(envelope))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const body = await text(answer)
    if (answer.statusCode === 202) return null
    const { plaintextMessage } = await wallet.agent.context.wallet.unpack(JSON.parse(body) as never)
    return plaintextMessage as unknown as JsonObject
  }

  it.each([true, false])(
    'gets the next message with each request, in order, however soon it asks again (connection kept open: %s)',
    async (keepAlive) => {
      const texts = Array.from({ length: 12 }, (_, i) => `${keepAlive} ${i}`)
      const actions: string[] = []
      for (const one of texts) actions.push(await send(one))
      const connections = new Agent({ keepAlive, maxSockets: 1 })
      try {
        const received: unknown[] = []
        // not one request more than there are messages
        for (const _ of texts) received.push((await poll(connections))?.text)
        expect(received).toEqual(texts)
        expect(await poll(connections)).toBeNull()
      } finally {
        connections.destroy()
      }
      for (const uuid of actions) {
        await until(async () => (await tenant.get(`/actions/${uuid}`, 200)).body.typeStatus === 'SENT')
      }
    }
  )

  it('gets what comes between two requests with the next', async () => {
    const connections = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      for (let i = 0; i < 5; i++) {
        await send(`single ${i}`)
        // by the schedule the next attempt comes in an hour
        if (i % 2 === 0) await until(isTried)
        expect((await poll(connections))?.text).toBe(`single ${i}`)
      }
    } finally {
      connections.destroy()
    }
  })

  /** Nothing is due: the first attempt, with nobody there to take it, has failed. */
  async function isTried(): Promise<boolean> {
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text()
    return /gateway_queue_lag_seconds\{queue="outbox"\} 0\n/.test(metrics)
  }
})
