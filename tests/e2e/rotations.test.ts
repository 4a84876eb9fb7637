import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'
import type { AddressInfo } from 'node:net'

import { ConnectionRepository, KeyType } from '@credo-ts/core'
import { shortDid } from '@didcomm-gateway/core'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'

import { connect, connectTenants } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const TYPE = 'https://example.org/rotations/1.0/message'

describe('DIDs that change, and connections that end (RFC 0794)', () => {
  let gateway: RunningGateway
  let partner: Partner

  beforeAll(async () => {
    gateway = await startGateway()
    partner = await startPartner({ label: 'Mover' })
  })
  afterAll(async () => {
    await partner?.stop()
    await gateway?.stop()
  })

  const viewOf = async (tenant: TestTenant, { id }: { id: string }) =>
    (await tenant.get(`/connections/${id}`, 200)).body
  const theirs = ({ partnerConnectionId }: TestConnection) => partner.agent.connections.getById(partnerConnectionId)

  async function start(): Promise<{ tenant: TestTenant; connection: TestConnection }> {
    const tenant = await gateway.createTenant()
    return { tenant, connection: await connect(tenant, partner) }
  }

  async function eventOf(tenant: TestTenant, threadId: string) {
    return until(async () => (await tenant.get(`/events?direction=in&threadId=${threadId}`, 200)).body.items[0])
  }

  /** Both ways, over the connection. */
  async function expectUsable(tenant: TestTenant, connection: TestConnection): Promise<void> {
    const [text, thread] = [randomUUID(), randomUUID()]
    const action = {
      type: 'DIDCOMM',
      to: connection.id,
      command: 'message',
      data: { message: { '@type': TYPE, text } },
    }
    await tenant.post('/actions', action, 201)
    await partner.waitForMessage((message) => message.text === text)
    await partner.send(connection.partnerConnectionId, { '@type': TYPE, '@id': thread })
    expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: connection.id, error: null })
  }

  it('follows a partner that rotates, again and again', async () => {
    const { tenant, connection } = await start()
    for (let round = 0; round < 3; round++) {
      const { newDid } = await partner.agent.connections.rotate({ connectionId: connection.partnerConnectionId })
      await until(async () => (await viewOf(tenant, connection)).theirDid === shortDid(newDid))
      // the partner has the ack
      await until(async () => (await theirs(connection)).did === newDid)
      await expectUsable(tenant, connection)
    }
    expect(await viewOf(tenant, connection)).toMatchObject({ state: 'completed', nextDid: null })
  })

  it('reaches a wallet that has moved to another mediator, with what waited for it', async () => {
    const { tenant, connection } = await start()
    const arrived: string[] = []
    // stands for the endpoint of the mediator that the wallet is at now
    const mediator = createServer((incoming, outgoing) => {
      arrived.push(incoming.url ?? '')
      const passedOn = httpRequest(partner.endpoint, { method: 'POST', headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500)
        answer.pipe(outgoing)
      })
      incoming.pipe(passedOn)
    })
    mediator.listen(0, '127.0.0.1')
    await once(mediator, 'listening')
    const endpoint = `http://127.0.0.1:${(mediator.address() as AddressInfo).port}/moved`
    try {
      const recipientKey = await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
      const routing = { endpoints: [endpoint], recipientKey, routingKeys: [] }
      const { newDid } = await partner.agent.connections.rotate({
        connectionId: connection.partnerConnectionId,
        routing,
      })
      await until(async () => (await theirs(connection)).did === newDid)
      expect(arrived).toEqual([])
      await expectUsable(tenant, connection)
      expect(arrived).toContain('/moved')
    } finally {
      mediator.closeAllConnections()
      mediator.close()
    }
  })

  it('takes what was under way to or from a DID of before', async () => {
    const { tenant, connection } = await start()
    const before = (await theirs(connection)).clone()
    const { newDid } = await partner.agent.connections.rotate({ connectionId: connection.partnerConnectionId })
    await until(async () => (await theirs(connection)).did === newDid)
    await expectUsable(tenant, connection)
    const late = randomUUID()
    await partner.sendOver(before, { '@type': TYPE, '@id': late })
    expect(await eventOf(tenant, late)).toMatchObject({ connectionId: connection.id, error: null })
  })

  it.each([
    ['did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', 'e.did.doc_unsupported'],
    ['did:peer:1zQmZMygzYqNwU6Uhmewx5Xepf2VLp5S4HLSwwgf2aiKZuwa', 'e.did.method_unsupported'],
    ['did:nosuch:abc', 'e.did.method_unsupported'],
    ['WgWxqztrNooG92RXvxSTWv', 'e.did.method_unsupported'],
    ['did:web:127.0.0.1%3A1:gone', 'e.did.unresolvable'],
  ])('reports that it cannot take %s', async (toDid, code) => {
    const { tenant, connection } = await start()
    const before = await viewOf(tenant, connection)
    const id = randomUUID()
    // as Credo's own rotation does, so that it takes the answer
    const record = await theirs(connection)
    record.metadata.set('_internal/didRotate', { did: toDid, threadId: id })
    await partner.agent.dependencyManager.resolve(ConnectionRepository).update(partner.agent.context, record)
    const rotate = { '@type': 'https://didcomm.org/did-rotate/1.0/rotate', '@id': id, to_did: toDid }
    await partner.send(connection.partnerConnectionId, rotate)
    const { message } = await partner.waitForMessage((received) => {
      return (received['~thread'] as { pthid?: string } | undefined)?.pthid === id
    })
    expect(message).toMatchObject({
      '@type': 'https://didcomm.org/did-rotate/1.0/problem-report',
      description: { code },
    })
    expect(await viewOf(tenant, connection)).toEqual(before)
    await expectUsable(tenant, connection)
  })

  it('gives us a new DID when it is asked to', async () => {
    const { tenant, connection } = await start()
    const before = await viewOf(tenant, connection)
    const { body: begun } = await tenant.post(`/connections/${connection.id}/rotate`, undefined, 200)
    expect(begun).toMatchObject({
      id: connection.id,
      myDid: before.myDid,
      nextDid: expect.stringMatching(/^did:peer:4/),
    })
    await until(async () => (await viewOf(tenant, connection)).myDid === begun.nextDid)
    expect(await viewOf(tenant, connection)).toMatchObject({ nextDid: null, theirDid: before.theirDid })
    expect(shortDid((await theirs(connection)).theirDid ?? null)).toBe(begun.nextDid)
    await expectUsable(tenant, connection)
    // what the partner had sent to the DID of before
    const late = (await theirs(connection)).clone()
    late.theirDid = before.myDid
    const thread = randomUUID()
    await partner.sendOver(late, { '@type': TYPE, '@id': thread })
    expect(await eventOf(tenant, thread)).toMatchObject({ connectionId: connection.id, error: null })
  })

  it('rotates between two gateways, both at once', async () => {
    const [alice, bob] = [await gateway.createTenant('Alice'), await gateway.createTenant('Bob')]
    const [atAlice, atBob] = await connectTenants(alice, bob)
    const old = await viewOf(alice, { id: atAlice })
    await Promise.all([
      alice.post(`/connections/${atAlice}/rotate`, undefined, 200),
      bob.post(`/connections/${atBob}/rotate`, undefined, 200),
    ])
    const [ours, their] = await until(async () => {
      const [a, b] = [await viewOf(alice, { id: atAlice }), await viewOf(bob, { id: atBob })]
      return a.myDid === b.theirDid && a.theirDid === b.myDid && a.nextDid === null && b.nextDid === null && [a, b]
    })
    expect(ours.myDid).not.toBe(old.myDid)
    expect(their.myDid).not.toBe(old.theirDid)
    for (const [from, to, id] of [
      [alice, bob, atAlice],
      [bob, alice, atBob],
    ] as const) {
      const text = randomUUID()
      await from.post(
        '/actions',
        { type: 'DIDCOMM', to: id, command: 'message', data: { message: { '@type': TYPE, text } } },
        201
      )
      await until(async () => {
        const { body } = await to.get('/messages', 200)
        return body.items.some((item: { message: { text?: string } }) => item.message.text === text)
      })
    }
  })

  it('rotates only what is completed', async () => {
    const tenant = await gateway.createTenant()
    const { body: made } = await tenant.post('/invitations', { autoAccept: false }, 201)
    await partner.agent.oob.receiveInvitationFromUrl(made.invitationUrl)
    const waiting = await until(async () => (await tenant.get('/connections', 200)).body.items[0])
    const { body } = await tenant.post(`/connections/${waiting.id}/rotate`, undefined, 409)
    expect(body.code).toBe('connections.state_conflict')
    await tenant.post(`/connections/${randomUUID()}/rotate`, undefined, 404)
  })

  it('ends a connection whose partner hangs up', async () => {
    const { tenant, connection } = await start()
    await partner.agent.connections.hangup({ connectionId: connection.partnerConnectionId })
    await until(async () => (await viewOf(tenant, connection)).state === 'abandoned')
    const message = { '@type': TYPE }
    await tenant.post('/actions', { type: 'DIDCOMM', to: connection.id, command: 'message', data: { message } }, 409)
    await tenant.post(`/connections/${connection.id}/rotate`, undefined, 409)
    // it can come again
    await expectUsable(tenant, await connect(tenant, partner))
  })

  it('gives up what waits for a partner that hangs up', async () => {
    const { tenant, connection } = await start()
    const away = await moveAway(connection)
    const { body: action } = await tenant.post(
      '/actions',
      { type: 'DIDCOMM', to: connection.id, command: 'message', data: { message: { '@type': TYPE } } },
      201
    )
    await until(async () => away.refused() > 0)
    await partner.agent.connections.hangup({ connectionId: connection.partnerConnectionId })
    await until(async () => (await viewOf(tenant, connection)).state === 'abandoned')
    await until(async () => (await tenant.get(`/actions/${action.uuid}`, 200)).body.typeStatus === 'FAILED')
    await away.stop()
  })

  it('tells the partner when a connection is deleted', async () => {
    const { tenant, connection } = await start()
    await tenant.delete(`/connections/${connection.id}`, 204)
    await partner.waitForMessage((message) => String(message['@type']).endsWith('/did-rotate/1.0/hangup'))
    await until(async () => (await theirs(connection)).theirDid === undefined)
    await tenant.get(`/connections/${connection.id}`, 404)
  })

  /** The partner rotates to an endpoint that refuses everything. */
  async function moveAway(connection: TestConnection) {
    let count = 0
    const server = createServer((_incoming, outgoing) => {
      count++
      outgoing.writeHead(503).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const recipientKey = await partner.agent.wallet.createKey({ keyType: KeyType.Ed25519 })
    const endpoints = [`http://127.0.0.1:${(server.address() as AddressInfo).port}`]
    const { newDid } = await partner.agent.connections.rotate({
      connectionId: connection.partnerConnectionId,
      routing: { endpoints, recipientKey, routingKeys: [] },
    })
    await until(async () => (await theirs(connection)).did === newDid)
    return {
      refused: () => count,
      stop: async () => {
        server.closeAllConnections()
        server.close()
      },
    }
  }
})
