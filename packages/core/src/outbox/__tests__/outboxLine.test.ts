import type { GatewayDatabase as Database, OutboxRow } from '../../database'
import type { CoreAgent } from '../../../../../tests/support/coreAgent'
import type { AddressInfo } from 'node:net'

import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { until } from '../../../../../tests/support/until'
import { BEHIND_ANOTHER, GatewayDatabase, OutboxPlace } from '../../database'
import { TenantKeys } from '../../tenancy'
import { MessageDeliveries } from '../MessageDeliveries'
import { MessageOutbox } from '../MessageOutbox'
import { OutboxWorker } from '../OutboxWorker'
import { OutgoingMessages } from '../OutgoingMessages'
import { ReportedMessages } from '../ReportedMessages'

const HOUR = 3_600_000
const MINUTE = 60_000

interface Answer {
  status: number
  headers?: Record<string, string>
}

const OK: Answer = { status: 202 }

/** A partner's endpoint that answers each message as the test says. */
async function startPartnerStub() {
  let core: CoreAgent
  let answer: (id: string) => Answer | Promise<Answer> = () => OK
  const seen: string[] = []
  const taken: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => void reply(Buffer.concat(chunks)))
    async function reply(body: Buffer): Promise<void> {
      const { plaintextMessage } = await core.agent.context.wallet.unpack(JSON.parse(body.toString()))
      const id = String(plaintextMessage['@id'])
      seen.push(id)
      const { status, headers } = await answer(id)
      if (status < 300) taken.push(id)
      response.writeHead(status, headers).end()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    seen,
    taken,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    of: (agent: CoreAgent) => (core = agent),
    answers: (how: typeof answer) => (answer = how),
    stop: () => void server.close(),
  }
}

describe.each(['sqlite', 'postgres'] as const)('the line of a partner on %s', (kind) => {
  let database: Database
  let drop: () => Promise<void> = () => Promise.resolve()
  let core: CoreAgent
  let stub: Awaited<ReturnType<typeof startPartnerStub>>
  let tenant: Awaited<ReturnType<CoreAgent['createTenant']>>
  let partnerKey: string
  let line: string

  beforeAll(async () => {
    if (kind === 'sqlite') database = new GatewayDatabase({ kind, path: ':memory:' })
    else {
      const created = await createTestDatabase()
      drop = created.drop
      database = new GatewayDatabase({ kind, url: created.url })
    }
    core = await startCoreAgent({ database, partnerAllow: ['127.0.0.0/8'], retryScheduleMs: Array(9).fill(HOUR) })
    stub = await startPartnerStub()
    stub.of(core)
    tenant = await core.createTenant()
    partnerKey = await core.createPartnerKey()
  })
  afterAll(async () => {
    await core.stop()
    stub.stop()
    await drop()
  })
  beforeEach(() => {
    line = randomUUID()
    stub.seen.length = 0
    stub.taken.length = 0
    stub.answers(() => OK)
  })
  afterEach(async () => {
    await database.db.deleteFrom('outbox').execute()
    await database.db.deleteFrom('outbox_lines').execute()
  })

  const keyOf = () => core.resolve(TenantKeys).get(tenant.id)
  const send = async (ids: string[], url = stub.url) => {
    const key = await keyOf()
    const service = { endpoint: url, recipientKeys: [partnerKey], routingKeys: [], senderKey: tenant.key }
    const events: string[] = []
    await database.transaction(async (trx) => {
      for (const id of ids) {
        const event = await core.resolve(MessageOutbox).enqueue(trx, key, {
          tenantId: tenant.id,
          connectionId: line,
          message: { '@type': 'x', '@id': id },
          from: null,
          to: null,
          target: { service: { ...service, returnRoute: false } },
        })
        events.push(event.id)
      }
    })
    core.resolve(OutboxWorker).wake()
    return events
  }
  const rows = () =>
    database.db.selectFrom('outbox').selectAll().where('connection_id', '=', line).orderBy('position').execute()
  /** When nothing of the line is due or in hand any more. */
  const settled = async (): Promise<OutboxRow[]> =>
    until(async () => {
      const all = await rows()
      return all.every((row) => row.lease_owner === null && row.next_attempt_at > Date.now()) && all
    })
  /** Lets the time of the next attempt come. */
  const due = async (...eventIds: string[]) => {
    await database.db.updateTable('outbox').set({ next_attempt_at: 0 }).where('event_id', 'in', eventIds).execute()
    core.resolve(OutboxWorker).wake()
  }
  const delivery = async (eventId: string) =>
    (await core.resolve(MessageDeliveries).of(tenant.id, [eventId])).get(eventId)
  const outgoing = () => core.resolve(OutgoingMessages)

  it('lets a refused message step aside, and sends it when the partner takes it', async () => {
    stub.answers((id) => (id === 'bad' ? { status: 500 } : OK))
    const [bad, , last] = await send(['bad', 'second', 'third'])
    const [row, ...others] = await settled()
    expect(others).toEqual([])
    expect(stub.seen).toEqual(['bad', 'second', 'third'])
    expect(row).toMatchObject({ event_id: bad, place: OutboxPlace.Aside, attempts: 1 })
    expect(await delivery(bad)).toEqual({
      state: 'queued',
      attemptCount: 1,
      lastError: { code: 'core.partner_refused', message: expect.stringContaining('500') },
      nextAttemptAt: row.next_attempt_at,
    })
    expect(await delivery(last)).toEqual({ state: 'sent', attemptCount: 1, lastError: null, nextAttemptAt: null })

    stub.answers(() => OK)
    await due(bad)
    await until(async () => (await rows()).length === 0)
    expect(stub.taken).toEqual(['second', 'third', 'bad'])
    expect(await delivery(bad)).toEqual({ state: 'sent', attemptCount: 2, lastError: null, nextAttemptAt: null })
    expect(await database.db.selectFrom('outbox_lines').selectAll().execute()).toEqual([])
  })

  it.each([404, 410, 500, 503])(
    'keeps the order of a partner that refuses everything with %i, and probes with one',
    async (status) => {
      stub.answers(() => ({ status }))
      const events = await send(['1', '2', '3', '4'])
      const waiting = await settled()
      expect(stub.seen).toEqual(['1', '2'])
      expect(waiting.map((row) => row.event_id)).toEqual(events)
      expect(waiting.map((row) => row.next_attempt_at === BEHIND_ANOTHER)).toEqual([false, true, true, true])
      expect(await delivery(events[3])).toMatchObject({
        state: 'queued',
        attemptCount: 0,
        lastError: { code: 'core.partner_refused' },
        nextAttemptAt: waiting[0].next_attempt_at,
      })

      await due(events[0])
      await until(() => Promise.resolve(stub.seen.length === 3))
      await settled()
      expect(stub.seen).toEqual(['1', '2', '1'])

      stub.answers(() => OK)
      await due(events[0])
      await until(async () => (await rows()).length === 0)
      expect(stub.taken).toEqual(['1', '2', '3', '4'])
    }
  )

  it('lets the order go on in which others came meanwhile', async () => {
    stub.answers(() => ({ status: 500 }))
    const events = await send(['1', '2'])
    await settled()
    await send(['3'])
    await settled()
    expect(stub.seen).toEqual(['1', '2'])
    stub.answers(() => OK)
    await due(events[0])
    await until(async () => (await rows()).length === 0)
    expect(stub.taken).toEqual(['1', '2', '3'])
  })

  it('keeps the order where the next message finds nobody', async () => {
    stub.answers((id) => ({ status: id === '1' ? 502 : 429 }))
    const events = await send(['1', '2', '3'])
    const waiting = await settled()
    expect(waiting.map((row) => [row.event_id, row.place])).toEqual(events.map((id) => [id, OutboxPlace.Line]))
    expect(stub.seen).toEqual(['1', '2'])
  })

  it('shows a partner that refuses two messages for long a third one, and goes on when it is taken', async () => {
    stub.answers((id) => (id.startsWith('bad') ? { status: 500 } : OK))
    const [first, second] = await send(['bad 1', 'bad 2', 'good 1', 'good 2'])
    await settled()
    await due(first)
    await until(() => Promise.resolve(stub.seen.length === 3))
    await settled()
    expect(stub.taken).toEqual([])

    await database.db
      .updateTable('outbox_lines')
      .set({ away_since: Date.now() - 11 * MINUTE })
      .execute()
    await due(first)
    await until(() => Promise.resolve(stub.taken.length === 2))
    expect(stub.taken).toEqual(['good 1', 'good 2'])
    const waiting = await settled()
    expect(waiting.map((row) => [row.event_id, row.place])).toEqual(
      [first, second].map((id) => [id, OutboxPlace.Aside])
    )
  })

  it.each([400, 413, 415, 422])('gives a message up after three attempts that were answered %i', async (status) => {
    stub.answers((id) => (id === 'bad' ? { status } : OK))
    const [bad] = await send(['bad', 'good'])
    for (const attempts of [1, 2]) {
      await until(async () => (await rows()).some((row) => row.attempts === attempts && row.lease_owner === null))
      const [row] = await settled()
      expect(row.next_attempt_at - Date.now()).toBeLessThan(5 * MINUTE)
      await due(bad)
    }
    await until(async () => (await rows()).length === 0)
    expect(stub.seen).toEqual(['bad', 'good', 'bad', 'bad'])
    expect(await delivery(bad)).toEqual({
      state: 'failed',
      attemptCount: 3,
      lastError: { code: 'core.partner_refused', message: expect.stringContaining(String(status)) },
      nextAttemptAt: null,
    })
    expect((await core.events.get(tenant.id, bad)).error).toMatchObject({ code: 'core.partner_refused' })
  })

  it.each([429, 503])(
    'holds the line when the partner answers %i with Retry-After, and believes an hour',
    async (status) => {
      stub.answers(() => ({ status, headers: { 'retry-after': '86400' } }))
      const [first] = await send(['1', '2'])
      const [row, behind] = await settled()
      expect(stub.seen).toEqual(['1'])
      expect(row.hold_until).toBe(row.next_attempt_at)
      expect(row.next_attempt_at - Date.now()).toBeLessThanOrEqual(1.2 * HOUR)
      expect(behind.next_attempt_at).toBe(BEHIND_ANOTHER)

      stub.answers(() => OK)
      await outgoing().retry(tenant.id, first)
      await until(async () => (await rows()).length === 0)
      expect(stub.taken).toEqual(['1', '2'])
    }
  )

  it('keeps the line, in order, of a partner that cannot be reached', async () => {
    const nobody = createServer()
    await once(nobody.listen(0, '127.0.0.1'), 'listening')
    const { port } = nobody.address() as AddressInfo
    await new Promise((resolve) => nobody.close(resolve))
    const [first] = await send(['1', '2'], `http://127.0.0.1:${port}/`)
    const waiting = await settled()
    expect(waiting.map((row) => [row.place, row.attempts])).toEqual([
      [OutboxPlace.Line, 1],
      [OutboxPlace.Line, 0],
    ])
    expect(await delivery(first)).toMatchObject({ lastError: { code: 'core.http_connection' } })
    expect(await database.db.selectFrom('outbox_lines').selectAll().execute()).toEqual([])
  })

  it('retries what was given up, with the whole schedule before it', async () => {
    stub.answers(() => ({ status: 500 }))
    const [event] = await send(['1'])
    await settled()
    await database.db.updateTable('outbox').set({ attempts: 9 }).where('event_id', '=', event).execute()
    await due(event)
    await until(async () => (await rows()).length === 0)
    expect(await delivery(event)).toMatchObject({ state: 'failed', attemptCount: 10 })
    expect(await database.db.selectFrom('outbox_lines').selectAll().execute()).toEqual([])

    stub.answers(() => OK)
    expect(await outgoing().retry(tenant.id, event)).toMatchObject({
      state: 'queued',
      attemptCount: 0,
      lastError: null,
    })
    await until(async () => (await delivery(event))?.state === 'sent')
    expect((await core.events.get(tenant.id, event)).error).toBeNull()
    await expect(outgoing().retry(tenant.id, event)).rejects.toMatchObject({ code: 'core.nothing_to_retry' })
    await expect(outgoing().cancel(tenant.id, event)).rejects.toMatchObject({ code: 'core.nothing_to_cancel' })
  })

  it('cancels what waits, also the first of a line, and sends it after all when it is retried', async () => {
    stub.answers(() => ({ status: 503, headers: { 'retry-after': '60' } }))
    const events = await send(['1', '2', '3'])
    await settled()
    stub.answers(() => OK)
    expect(await outgoing().cancel(tenant.id, events[1])).toEqual({
      state: 'cancelled',
      attemptCount: 0,
      lastError: null,
      nextAttemptAt: null,
    })
    await outgoing().cancel(tenant.id, events[0])
    await until(async () => (await rows()).length === 0)
    expect(stub.taken).toEqual(['3'])

    await outgoing().retry(tenant.id, events[0])
    await until(() => Promise.resolve(stub.taken.length === 2))
    expect(stub.taken).toEqual(['3', '1'])
    await until(async () => (await delivery(events[0]))?.state === 'sent')
    expect(await outgoing().cancel(tenant.id, events[1])).toMatchObject({ state: 'cancelled' })
  })

  it('says so when a message is cancelled while it is being sent', async () => {
    let release: (answer: Answer) => void = () => undefined
    stub.answers(() => new Promise((resolve) => (release = resolve)))
    const [event] = await send(['1'])
    await until(() => Promise.resolve(stub.seen.length === 1))
    await expect(outgoing().cancel(tenant.id, event)).rejects.toMatchObject({ code: 'core.being_sent' })
    release(OK)
    await until(async () => (await delivery(event))?.state === 'sent')
  })

  it('answers not found for the events of others and for none, and refuses what was received', async () => {
    const [event] = await send(['1'])
    const other = await core.createTenant()
    for (const [owner, id] of [
      [other.id, event],
      [tenant.id, randomUUID()],
    ]) {
      await expect(outgoing().retry(owner, id)).rejects.toMatchObject({ code: 'core.not_found' })
      await expect(outgoing().cancel(owner, id)).rejects.toMatchObject({ code: 'core.not_found' })
    }
    await until(async () => (await rows()).length === 0)
  })

  describe('a problem-report', () => {
    const report = (thread: object, connectionId = line) => ({
      ...{ id: randomUUID(), tenantId: tenant.id, direction: 'in' as const, connectionId },
      ...{ type: 'https://didcomm.org/notification/1.0/problem-report', messageId: 'report', threadId: 'report' },
      ...{ parentThreadId: null, generalMessageId: null, attachmentIds: [], message: {}, from: null, to: null },
      ...{ error: null, createdAt: Date.now(), ...thread },
    })
    const receive = async (draft: ReturnType<typeof report>) => {
      const key = await keyOf()
      await database.transaction((trx) => core.resolve(ReportedMessages).end(trx, draft, key, Date.now()))
      core.resolve(OutboxWorker).wake()
    }

    it.each([
      ['as parent thread', { parentThreadId: 'reported' }],
      ['as thread', { threadId: 'reported' }],
    ])('that names the message %s ends its retries', async (_name, thread) => {
      stub.answers((id) => (id === 'reported' ? { status: 500 } : OK))
      const [event] = await send(['reported'])
      await settled()
      await receive(report(thread, randomUUID()))
      await receive(report({ threadId: 'child', parentThreadId: 'reported' }))
      expect(await settled()).toHaveLength(1)
      await receive(report(thread))
      await until(async () => (await rows()).length === 0)
      expect(stub.seen).toEqual(['reported'])
      expect(await delivery(event)).toMatchObject({
        state: 'failed',
        attemptCount: 1,
        lastError: { code: 'core.partner_reported' },
      })
    })

    it('that comes while the message is being sent ends it with this attempt', async () => {
      let release: (answer: Answer) => void = () => undefined
      stub.answers(() => new Promise((resolve) => (release = resolve)))
      const [event] = await send(['reported'])
      await until(() => Promise.resolve(stub.seen.length === 1))
      await receive(report({ parentThreadId: 'reported' }))
      release({ status: 500 })
      await until(async () => (await delivery(event))?.state === 'failed')
      expect(await delivery(event)).toMatchObject({ attemptCount: 1, lastError: { code: 'core.partner_reported' } })
    })
  })
})
