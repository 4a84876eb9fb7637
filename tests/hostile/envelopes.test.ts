import type { RunningGateway, TestTenant } from '../support/gateway'
import type { HostileEnvelope } from './support/hostileEnvelopes'

import { once } from 'node:events'
import { WebSocket } from 'ws'

import { startGateway } from '../support/gateway'
import { until } from '../support/until'

import { buildEnvelope } from './support/buildEnvelope'
import { hostileEnvelopes } from './support/hostileEnvelopes'
import { invitedKey } from './support/invitedKey'
import { promptly } from './support/promptly'
import { watchProcess } from './support/watchProcess'

const CODES = { invalid: 'core.envelope_invalid', 'unknown recipient': 'core.recipient_unknown' }
const STATUSES = { invalid: 400, 'unknown recipient': 404 }
const CLOSE_CODES = { invalid: 1007, 'unknown recipient': 1008 }

describe('hostile envelopes', () => {
  let gateway: RunningGateway
  let tenant: TestTenant
  let corpus: HostileEnvelope[]
  const watch = watchProcess()

  beforeAll(async () => {
    gateway = await startGateway({ GATEWAY_RATE_LIMIT: '0' })
    tenant = await gateway.createTenant()
    corpus = hostileEnvelopes(await invitedKey(tenant))
  })
  afterAll(() => gateway?.stop())
  afterEach(async () => {
    expect(watch.faults()).toEqual([])
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200)
    expect((await tenant.get('/messages', 200)).body.items).toEqual([])
  })

  it('are refused over HTTP with the right 4xx, at once, and all alike', async () => {
    const answers = new Map<string, Set<string>>()
    const wrong: unknown[] = []
    for (const { name, verdict, body } of corpus) {
      const { status, problem } = await promptly(gateway.url, postEnvelope(body))
      if (status !== STATUSES[verdict] || problem.code !== CODES[verdict]) wrong.push({ name, status, problem })
      const seen = answers.get(verdict) ?? new Set()
      answers.set(verdict, seen.add(JSON.stringify(problem)))
    }
    expect(wrong).toEqual([])
    expect((await tenant.get('/events', 200)).body.items).toEqual([])
    // one and the same 404, whoever the recipients are
    expect(answers.get('unknown recipient')?.size).toBe(1)
  })

  it('close a WebSocket with the right code', async () => {
    const wrong: unknown[] = []
    for (const { name, verdict, body } of corpus) {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/didcomm`)
      await once(socket, 'open')
      const closed = once(socket, 'close') as Promise<[number]>
      socket.send(body)
      const [code] = await promptly(gateway.url, closed)
      if (code !== CLOSE_CODES[verdict]) wrong.push({ name, code })
    }
    expect(wrong).toEqual([])
  })

  it('that name a recipient several times keep one message', async () => {
    const key = await invitedKey(tenant)
    const other = await gateway.createTenant()
    const body = buildEnvelope({ content: '{"@type":"twice"}', to: [key, key, await invitedKey(other), key] })
    expect((await promptly(gateway.url, postEnvelope(body))).status).toBe(202)
    for (const recipient of [tenant, other]) {
      await until(async () => (await recipient.get('/messages?type=twice', 200)).body.items.length > 0)
      expect((await recipient.get('/events', 200)).body.items).toHaveLength(1)
    }
    await tenant.delete(`/messages/${(await tenant.get('/messages?type=twice', 200)).body.items[0].id}`)
  })

  async function postEnvelope(body: string | Buffer) {
    const headers = { 'content-type': 'application/didcomm-envelope-enc' }
    const answer = await fetch(`${gateway.url}/didcomm`, { method: 'POST', headers, body })
    const text = await answer.text()
    return { status: answer.status, problem: (text === '' ? {} : JSON.parse(text)) as { code?: string } }
  }
})
