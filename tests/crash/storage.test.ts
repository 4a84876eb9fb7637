import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { DirectContact } from '../support/instances'
import type { Partner } from '../support/partner'
import type { TestDatabase } from '../support/postgres'
import type { WebhookReceiver } from '../support/webhookReceiver'

import LibsqlDatabase from 'libsql'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { spawnGateway } from '../support/gateway'
import { ADMIN_KEY, WALLET_KEY, connectDirect } from '../support/instances'
import { startPartner } from '../support/partner'
import { createTestDatabase } from '../support/postgres'
import { until } from '../support/until'
import { startWebhookReceiver } from '../support/webhookReceiver'

import { SmallDisk } from './SmallDisk'
import { TcpGate } from './TcpGate'

const run = promisify(execFile)
const TYPE = 'https://example.org/storage/1.0/message'
const ACTION_TYPE = 'https://example.org/storage/1.0/action'
/** A full disk takes what fits into space that the database has already. */
const MOST_POSTS = 3000
/** Large, so that this space is used up soon. */
const FILLING = 'x'.repeat(20_000)
/** A dead claim is free after 30 s; some recoveries wait for one. */
const RECOVERY_MS = 60_000
const ENVIRONMENT = { GATEWAY_RETRY_SCHEDULE: Array(50).fill('1s').join(','), GATEWAY_RATE_LIMIT: '0' }

interface Fault {
  begin: () => Promise<void>
  end: () => Promise<void>
}

/** A gateway with a tenant, a webhook and a partner, whose storage fails while it works. */
class FailingStorage {
  public readonly accepted: string[] = []
  public readonly refused: string[] = []

  private constructor(
    public readonly gateway: SpawnedGateway,
    private readonly partner: Partner,
    private readonly webhook: WebhookReceiver,
    private readonly tenant: TestTenant,
    private readonly contact: DirectContact
  ) {}

  public static async start(environment: NodeJS.ProcessEnv): Promise<FailingStorage> {
    const [gateway, partner, webhook] = await Promise.all([
      spawnGateway({ ...ENVIRONMENT, ...environment }),
      startPartner(),
      startWebhookReceiver(),
    ])
    const tenant = await gateway.createTenant()
    const contact = await connectDirect(tenant, partner)
    await tenant.put('/settings/DIDCOMM_WEBHOOK', { setting: [{ url: webhook.url, match: '/storage/' }] }, 200)
    return new FailingStorage(gateway, partner, webhook, tenant, contact)
  }

  public async stop(): Promise<void> {
    await this.gateway.stop()
    await this.partner.stop()
    await this.webhook.stop()
  }

  /** Messages are kept, then refused while the fault lasts, then kept again; and every answer was true. */
  public async survives(fault: Fault): Promise<void> {
    for (let i = 0; i < 5; i++) expect((await this.post(randomUUID())).status).toBe(202)
    await fault.begin()
    try {
      await this.isRefused()
    } finally {
      await fault.end()
    }
    await this.recovers()
  }

  private async isRefused(): Promise<void> {
    for (let i = 0; i < MOST_POSTS && this.refused.length < 3; i++) await this.post(randomUUID())
    expect(this.refused).toHaveLength(3)
    const again = await this.post(this.refused[0])
    expect(again.status).toBe(503)
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await again.json()).toMatchObject({ code: 'core.storage_unavailable', status: 503 })
    const action = await this.act('while it fails')
    expect({ status: action.status, code: action.body.code }).toEqual({ status: 503, code: 'core.storage_unavailable' })
    expect(Number(action.headers.get('retry-after'))).toBeGreaterThan(0)
    // writes to the wallet first, which on a full disk may have room left
    const invitation = await this.tenant.post('/invitations', {})
    expect([201, 503]).toContain(invitation.status)
    expect((await fetch(`${this.gateway.url}/health/live`)).status).toBe(200)
  }

  private async recovers(): Promise<void> {
    const [again, ...never] = new Set(this.refused)
    await until(async () => (await this.post(again)).status === 202, RECOVERY_MS)
    const action = await until(async () => {
      const answer = await this.act('afterwards')
      return answer.status === 201 && answer
    }, RECOVERY_MS)
    await this.partner.waitForMessage((message) => message['@type'] === ACTION_TYPE)
    expect(this.partner.received.filter(({ message }) => message['@type'] === ACTION_TYPE)).toHaveLength(1)
    expect((await this.tenant.get('/actions', 200)).body.items.map(({ uuid }: { uuid: string }) => uuid)).toContain(
      action.body.uuid
    )
    const expected = [...new Set(this.accepted)].sort()
    expect(
      await until(async () => {
        const stored = await this.stored()
        return stored.length >= expected.length && stored
      }, RECOVERY_MS)
    ).toEqual(expected)
    expect(never.filter((id) => expected.includes(id))).toEqual([])
    const delivered = () => new Set(this.webhook.calls.map(({ json }) => String(json.message['@id'])))
    await until(async () => expected.every((id) => delivered().has(id)), RECOVERY_MS)
    expect([...delivered()].sort()).toEqual(expected)
    expect(await (await fetch(`${this.gateway.url}/health/ready`)).json()).toEqual({ status: 'ok' })
    expect(this.gateway.child.exitCode).toBeNull()
  }

  private async post(id: string): Promise<Response> {
    const answer = await this.contact.post(this.gateway.url, { '@type': TYPE, '@id': id, filling: FILLING })
    if (answer.status === 202) this.accepted.push(id)
    else this.refused.push(id)
    return answer
  }

  private act(comment: string) {
    const data = { message: { '@type': ACTION_TYPE, comment } }
    const { connectionId: contactUuid } = this.contact
    return this.tenant.post('/actions', { type: 'DIDCOMM', config: { contactUuid }, command: 'message', data })
  }

  private async stored(): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor ? `&cursor=${cursor}` : ''
      const { body } = await this.tenant.get(`/messages?limit=200${query}`, 200)
      ids.push(...(body.items as Array<{ message: { '@id': string } }>).map(({ message }) => message['@id']))
      cursor = body.nextCursor as string | null
    } while (cursor)
    return ids.sort()
  }
}

describe('storage that fails for a while: 503 at the door, nothing half-stored, and on again by itself', () => {
  let storage: FailingStorage | null = null
  let disk: SmallDisk | null = null
  let database: TestDatabase | null = null
  let proxy: TcpGate | null = null

  afterEach(async () => {
    await storage?.stop()
    await disk?.unmount()
    await proxy?.stop()
    await database?.drop()
    storage = disk = database = proxy = null
  })

  const onSqlite = process.env.TEST_DATABASE === 'postgres' ? it.skip : it

  onSqlite(
    'a full disk',
    async () => {
      disk = await SmallDisk.mount(48)
      if (!disk) return console.warn('Not run: this user may not mount a tmpfs. The next test is its substitute.')
      const { path } = disk
      storage = await FailingStorage.start({ GATEWAY_DATA_DIR: join(path, 'data') })
      await storage.survives({
        begin: () => (disk as SmallDisk).fill(),
        end: () => (disk as SmallDisk).free(),
      })
    },
    240_000
  )

  onSqlite(
    'a disk that fails to write',
    async () => {
      storage = await FailingStorage.start({})
      const limit = (bytes: string) =>
        run('prlimit', ['--pid', String(storage?.gateway.child.pid), `--fsize=${bytes}:unlimited`])
      await storage.survives({
        begin: async () => void (await limit('1')),
        end: async () => void (await limit('unlimited')),
      })
    },
    240_000
  )

  onSqlite(
    'a database that another process has locked',
    async () => {
      storage = await FailingStorage.start({})
      const other = new LibsqlDatabase(join(storage.gateway.dataDir, 'gateway.db'), { timeout: 10_000 })
      try {
        await storage.survives({
          begin: async () => void other.exec('begin immediate'),
          end: async () => void other.exec('rollback'),
        })
      } finally {
        other.close()
      }
    },
    240_000
  )

  it('PostgreSQL that cuts and refuses connections', async () => {
    database = await createTestDatabase()
    const link = (proxy = await TcpGate.start(database.url))
    storage = await FailingStorage.start({
      GATEWAY_DATABASE_URL: link.url,
      GATEWAY_WALLET_KEY: WALLET_KEY,
      GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
    })
    await storage.survives({ begin: () => link.refuse(), end: () => link.restore() })
  }, 240_000)
})
