import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { Partner } from '../support/partner'

import { ApiClient } from '../support/ApiClient'
import { spawnGateway } from '../support/gateway'
import { startPartner } from '../support/partner'
import { until } from '../support/until'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { DurableProxy, post } from './DurableProxy'
import { UnsteadyWebhook } from './UnsteadyWebhook'
import { randomFrom } from './random'

export interface CrashRunOptions {
  seed: number
  /** times that the gateway is killed with SIGKILL and started again */
  kills: number
  /** PostgreSQL instead of SQLite */
  databaseUrl?: string
  /** longest wait between a start and the next kill, milliseconds */
  longestLifeMs?: number
  /** how long everything may take to settle after the last start, milliseconds */
  settleMs?: number
  log?: (line: string) => void
}

/** What the run saw. Every list but `counts` must be empty. */
export interface CrashReport {
  counts: { acknowledged: number; deliveries: number; actions: number; exchanges: number; pings: number }
  /** answered 2xx, but not stored */
  lost: number[]
  /** stored more than once, answered 2xx or not */
  doubled: number[]
  /** stored, but not accepted by every webhook that matches */
  undelivered: number[]
  /** accepted by the ordered webhook before an earlier one of the same thread */
  outOfOrder: number[]
  /** actions answered 201 that never reached the partner */
  unsent: number[]
  /** DID Exchanges whose request was answered 2xx and that did not complete */
  unfinishedExchanges: string[]
  /** pings answered 2xx whose reply never came */
  unansweredPings: string[]
}

const TYPE = 'https://example.org/crash/1.0/message'
const ACTION_TYPE = 'https://example.org/crash/1.0/action'
const PING = 'https://didcomm.org/trust_ping/1.0/ping'
const ENVELOPE = 'application/didcomm-envelope-enc'
const THREADS = 5
const WALLET_KEY = 'DZ9hPqFWTPxemcGea72C1X1nusqk5wFNLq6QPjwXGqAa'
const ADMIN_KEY = 'crash-run-admin-key-0123456789abcdef'

/**
 * Loads a gateway with messages, actions, DID Exchanges and pings, kills it again and again at random instants, and looks
 * at what became of everything that it had promised.
 */
export async function crashRun(options: CrashRunOptions): Promise<CrashReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'crash-'))
  const random = randomFrom(options.seed)
  const [proxy, ordered, unordered, partner] = await Promise.all([
    DurableProxy.start(),
    UnsteadyWebhook.start(random, 0.2),
    UnsteadyWebhook.start(random, 0.2),
    startPartner(),
  ])
  const run = new CrashRun(options, random, { dataDir, proxy, ordered, unordered, partner })
  try {
    return await run.run()
  } finally {
    await run.stop()
    await partner.stop()
    await ordered.stop()
    await unordered.stop()
    await proxy.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

interface Surroundings {
  dataDir: string
  proxy: DurableProxy
  /** has the messages of each thread in their order */
  ordered: UnsteadyWebhook
  unordered: UnsteadyWebhook
  partner: Partner
}

interface PartnerKeys {
  connectionId: string
  contactUuid: string
  recipientKey: string
  senderKey: string
}

class CrashRun {
  private gateway: SpawnedGateway | null = null
  private apiKey = ''
  private loading = true
  private readonly acknowledged = new Set<number>()
  private readonly actions = new Set<number>()
  /** connection ids of the partner */
  private readonly exchanges = new Set<string>()
  private readonly pings = new Set<string>()

  public constructor(
    private readonly options: CrashRunOptions,
    private readonly random: () => number,
    private readonly parts: Surroundings
  ) {}

  public async run(): Promise<CrashReport> {
    await this.start()
    const tenant = await (this.gateway as SpawnedGateway).createTenant()
    this.apiKey = tenant.apiKey
    await this.setRules(tenant)
    const keys = await this.connect(tenant)
    const load = [this.sendMessages(keys), this.sendActions(keys), this.exchangeDids(), this.sendPings(keys)]
    // on a slow machine a life may be too short for some kind of promise to be given at all
    const promised = [this.acknowledged, this.actions, this.exchanges, this.pings]
    await until(async () => promised.every(({ size }) => size > 0), 120_000)
    for (let kill = 1; kill <= this.options.kills; kill++) {
      await wait(50 + this.random() * (this.options.longestLifeMs ?? 1500))
      await this.kill()
      await this.start()
      this.options.log?.(`kill ${kill} of ${this.options.kills}: ${this.acknowledged.size} messages acknowledged`)
    }
    this.loading = false
    await Promise.all(load)
    return this.settle()
  }

  public async stop(): Promise<void> {
    this.loading = false
    await this.gateway?.stop()
  }

  private async start(): Promise<void> {
    const { dataDir, proxy } = this.parts
    this.gateway = await spawnGateway({
      GATEWAY_DATA_DIR: dataDir,
      GATEWAY_PUBLIC_URL: proxy.url,
      GATEWAY_RETRY_SCHEDULE: Array(120).fill('1s').join(','),
      // requests of DID Exchange are a stranger's
      GATEWAY_RATE_LIMIT: '0',
      ...(this.options.databaseUrl
        ? {
            GATEWAY_DATABASE_URL: this.options.databaseUrl,
            GATEWAY_WALLET_KEY: WALLET_KEY,
            GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
          }
        : {}),
    })
    proxy.target = this.gateway.url
  }

  private async kill(): Promise<void> {
    this.parts.proxy.target = null
    await this.gateway?.kill('SIGKILL')
  }

  private get tenant(): ApiClient {
    return new ApiClient((this.gateway as SpawnedGateway).url, this.apiKey)
  }

  private async setRules(tenant: TestTenant): Promise<void> {
    const { ordered, unordered } = this.parts
    const setting = [
      { url: ordered.url, method: 'POST', match: '/crash/', ordered: 'thread' },
      { url: unordered.url, method: 'POST', match: '/crash/1\\.0/message$' },
      { url: `${unordered.url}/never`, method: 'POST', match: '/no-crash/' },
    ]
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting }, 200)
  }

  private async connect(tenant: TestTenant): Promise<PartnerKeys> {
    const { partner } = this.parts
    const { body } = await tenant.post('/invitations', {}, 201)
    const { connectionRecord } = await partner.agent.oob.receiveInvitationFromUrl(body.invitationUrl as string)
    const record = await partner.waitForConnection(({ id }) => id === connectionRecord?.id)
    const ours = await partner.agent.dids.resolveDidDocument(record.did as string)
    const theirs = await partner.agent.dids.resolveDidDocument(record.theirDid as string)
    const contactUuid = await until(async () => {
      const { body: page } = await tenant.get('/connections', 200)
      return (page.items as Array<{ id: string; state: string }>).find(({ state }) => state === 'completed')?.id
    })
    return {
      connectionId: record.id,
      contactUuid,
      recipientKey: theirs.recipientKeys[0].publicKeyBase58,
      senderKey: ours.recipientKeys[0].publicKeyBase58,
    }
  }

  private async sendMessages(keys: PartnerKeys): Promise<void> {
    for (let n = 1; this.loading; n++) {
      const message = { '@type': TYPE, '@id': `crash-message-${n}`, '~thread': { thid: `thread-${n % THREADS}` }, n }
      if (await this.postEnvelope(message, keys)) this.acknowledged.add(n)
    }
  }

  private async sendPings(keys: PartnerKeys): Promise<void> {
    for (let n = 1; this.loading; n++) {
      const id = `crash-ping-${n}`
      if (await this.postEnvelope({ '@type': PING, '@id': id, response_requested: true }, keys)) this.pings.add(id)
      await wait(100)
    }
  }

  private async postEnvelope(message: Record<string, unknown>, keys: PartnerKeys): Promise<boolean> {
    const { wallet } = this.parts.partner.agent.context
    const envelope = await wallet.pack(message, [keys.recipientKey], keys.senderKey)
    const status = await post(`${this.gateway?.url}/didcomm`, JSON.stringify(envelope), ENVELOPE)
    if (status === 0 || status === 503) await wait(20)
    else if (status > 299) throw new Error(`The door answered ${status}.`)
    return status >= 200 && status < 300
  }

  private async sendActions(keys: PartnerKeys): Promise<void> {
    for (let n = 1; this.loading; n++) {
      const body = {
        type: 'DIDCOMM',
        config: { contactUuid: keys.contactUuid },
        command: 'message',
        data: { message: { '@type': ACTION_TYPE, n } },
      }
      const answer = await this.tenant.post('/actions', body).catch(() => null)
      if (answer?.status === 201) this.actions.add(n)
      else if (answer && answer.status !== 503)
        throw new Error(`An action was answered ${answer.status}: ${answer.text}`)
      await wait(50)
    }
  }

  private async exchangeDids(): Promise<void> {
    const { agent } = this.parts.partner
    while (this.loading) {
      const answer = await this.tenant.post('/invitations', {}).catch(() => null)
      if (answer?.status === 201) {
        // a stock agent gives up after 15 s, which a slow machine may need for a restart: then it has promised nothing
        const received = await agent.oob.receiveInvitationFromUrl(answer.body.invitationUrl as string).catch(() => null)
        if (received?.connectionRecord) this.exchanges.add(received.connectionRecord.id)
      }
      await wait(200)
    }
  }

  private async settle(): Promise<CrashReport> {
    const deadline = Date.now() + (this.options.settleMs ?? 90_000)
    for (;;) {
      const report = await this.look()
      const { counts: _counts, ...faults } = report
      const open = Object.values(faults).some((list) => list.length > 0)
      if (!open || Date.now() > deadline) return report
      await wait(500)
    }
  }

  private async look(): Promise<CrashReport> {
    const { partner, ordered, unordered } = this.parts
    const stored = await this.storedNumbers()
    const storedOnce = new Set(stored)
    const [toOrdered, toUnordered] = [ordered, unordered].map(({ accepted }) => new Set(accepted.map(({ n }) => n)))
    const received = partner.received.map(({ message }) => message)
    const actionsReceived = new Set(received.filter((m) => m['@type'] === ACTION_TYPE).map((m) => m.n as number))
    const answered = new Set(
      received
        .filter((m) => String(m['@type']).endsWith('/ping_response'))
        .map((m) => (m['~thread'] as { thid: string }).thid)
    )
    const connections = await partner.agent.connections.getAll()
    const unfinished = connections.filter(({ id, state }) => this.exchanges.has(id) && state !== 'completed')
    return {
      counts: {
        acknowledged: this.acknowledged.size,
        deliveries: ordered.accepted.length + unordered.accepted.length,
        actions: this.actions.size,
        exchanges: this.exchanges.size,
        pings: this.pings.size,
      },
      lost: [...this.acknowledged].filter((n) => !storedOnce.has(n)),
      doubled: stored.filter((n, i) => stored.indexOf(n) !== i),
      undelivered: [...storedOnce].filter((n) => !toOrdered.has(n) || !toUnordered.has(n)),
      outOfOrder: this.outOfOrder(),
      unsent: [...this.actions].filter((n) => !actionsReceived.has(n)),
      unfinishedExchanges: await Promise.all(unfinished.map((connection) => this.describe(connection))),
      unansweredPings: [...this.pings].filter((id) => !answered.has(id)),
    }
  }

  /** What both sides know of an exchange that is stuck. */
  private async describe({ state, threadId }: { state: string; threadId?: string }): Promise<string> {
    const { body } = await this.tenant.get(`/events?threadId=${threadId}`, 200)
    const events = (body.items as Array<{ direction: string; type: string; error: unknown }>).map(
      ({ direction, type, error }) => `${direction} ${type.split('/').pop()} ${error ? JSON.stringify(error) : ''}`
    )
    return `the partner is ${state}; the gateway has: ${events.reverse().join(', ')}`
  }

  /** First acceptances only: a repetition after a crash may come late. */
  private outOfOrder(): number[] {
    const highest = new Map<string, number>()
    const seen = new Set<number>()
    const wrong: number[] = []
    for (const { n, threadId } of this.parts.ordered.accepted) {
      if (seen.has(n)) continue
      seen.add(n)
      if (n < (highest.get(threadId) ?? 0)) wrong.push(n)
      highest.set(threadId, Math.max(n, highest.get(threadId) ?? 0))
    }
    return wrong
  }

  private async storedNumbers(): Promise<number[]> {
    const numbers: number[] = []
    let cursor: string | null = null
    do {
      const query: string = `?limit=200&type=${encodeURIComponent(TYPE)}${cursor ? `&cursor=${cursor}` : ''}`
      const { body } = await this.tenant.get(`/messages${query}`, 200)
      numbers.push(...(body.items as Array<{ message: { n: number } }>).map(({ message }) => message.n))
      cursor = body.nextCursor as string | null
    } while (cursor)
    return numbers
  }
}
