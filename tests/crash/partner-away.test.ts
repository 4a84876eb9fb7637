import type { TestConnection } from '../support/connect'
import type { RunningGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { GatewayDatabase } from '@didcomm-gateway/core'

import { connect } from '../support/connect'
import { startGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

import { TcpGate } from './TcpGate'

const MINUTE_MS = 60_000
const TYPE = 'https://example.org/away/1.0/message'

describe('a partner whose endpoint is away for an hour', () => {
  const realNow = Date.now.bind(Date)
  let movedMs = 0
  let gateway: RunningGateway
  let tenant: TestTenant
  let partner: Partner
  let gate: TcpGate
  let connection: TestConnection

  beforeAll(async () => {
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + movedMs)
    // the retry schedule of a gateway that nobody has set up
    gateway = await startGateway()
    tenant = await gateway.createTenant()
    partner = await startPartner()
    gate = await TcpGate.start(partner.endpoint)
    partner.agent.config.endpoints = [gate.url]
    connection = await connect(tenant, partner)
  })
  afterAll(async () => {
    await gateway?.stop()
    await gate?.stop()
    await partner?.stop()
    jest.restoreAllMocks()
  })

  const outbox = () =>
    gateway.gateway.agent.dependencyManager.resolve(GatewayDatabase).db.selectFrom('outbox').selectAll().execute()

  /** Moves the clock to the next attempt, and on until it has been made. */
  const letNextAttemptPass = async () => {
    // an attempt that is under way has been counted already
    const before = await until(async () => {
      const rows = await outbox()
      return rows.every((row) => row.lease_until === 0) && rows
    })
    if (before.length === 0) return
    const next = Math.min(...before.map((row) => row.next_attempt_at))
    movedMs += Math.max(next - Date.now(), 0)
    const made = before.filter((row) => row.next_attempt_at === next)
    await until(async () => {
      const now = await outbox()
      return made.every(({ id, attempts }) => {
        const row = now.find((other) => other.id === id)
        return row === undefined || (row.attempts > attempts && row.lease_until === 0)
      })
    })
  }

  it('gets its messages in order once it is back, and a DID Exchange that was cut goes on', async () => {
    await gate.refuse()
    const awaySince = Date.now()
    const send = async (n: number) => {
      const data = { message: { '@type': TYPE, n } }
      const body = { type: 'DIDCOMM', config: { contactUuid: connection.id }, command: 'message', data }
      return String((await tenant.post('/actions', body, 201)).body.uuid)
    }
    const uuids = [await send(1), await send(2)]
    // its request reaches us; our response does not reach it
    const { body: invitation } = await tenant.post('/invitations', {}, 201)
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(invitation.invitationUrl)
    await until(async () => (await outbox()).length === 3)

    while (Date.now() < awaySince + 60 * MINUTE_MS) await letNextAttemptPass()
    for (const uuid of uuids) {
      const { body } = await tenant.get(`/actions/${uuid}`, 200)
      expect(body).toMatchObject({ status: 'ACTIVE', typeStatus: 'QUEUED' })
    }
    expect((await partner.agent.connections.getById(connectionRecord?.id ?? '')).state).toBe('request-sent')

    await gate.restore()
    while ((await outbox()).length > 0) await letNextAttemptPass()
    await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    await until(async () => {
      const { body } = await tenant.get('/connections', 200)
      return body.items.every(({ state }: { state: string }) => state === 'completed') && body.items.length === 2
    })
    await partner.waitForMessage(({ n }) => n === 2)
    expect(partner.received.filter(({ message }) => message['@type'] === TYPE).map(({ message }) => message.n)).toEqual(
      [1, 2]
    )
    for (const uuid of uuids) {
      expect((await tenant.get(`/actions/${uuid}`, 200)).body).toMatchObject({ status: 'ACTIVE', typeStatus: 'SENT' })
    }
  }, 120_000)
})
