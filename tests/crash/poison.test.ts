import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { DirectContact } from '../support/instances'
import type { Partner } from '../support/partner'

import { GatewayDatabase } from '@didcomm-gateway/core'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ApiClient } from '../support/ApiClient'
import { spawnGateway } from '../support/gateway'
import { connectDirect } from '../support/instances'
import { startPartner } from '../support/partner'
import { until } from '../support/until'

const PING = 'https://didcomm.org/trust_ping/1.0/ping'
const ADMIN_KEY = 'correct-horse-battery'

// each start is a process of its own
jest.setTimeout(600_000)

describe('a message whose handling kills the process', () => {
  let partner: Partner
  let dataDir: string
  let gateway: SpawnedGateway | null = null

  beforeAll(async () => {
    partner = await startPartner()
    dataDir = await mkdtemp(join(tmpdir(), 'gateway-'))
  })
  afterAll(async () => {
    await gateway?.kill('SIGKILL')
    await partner?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const start = () =>
    spawnGateway({
      GATEWAY_DATABASE_URL: '',
      GATEWAY_DATA_DIR: dataDir,
      GATEWAY_ADMIN_API_KEY: ADMIN_KEY,
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, '../support/poison.cjs'))}`,
    })
  /** A start that the message ends, before or after the gateway listens. */
  const startAndDie = async () => {
    const started = await start().catch((error: Error) => {
      expect(error.message).toContain('The gateway ended with null')
      return null
    })
    if (started && started.child.signalCode === null) await once(started.child, 'exit')
  }
  const inDatabase = async <T>(work: (database: GatewayDatabase) => Promise<T>): Promise<T> => {
    const database = new GatewayDatabase({ kind: 'sqlite', path: join(dataDir, 'gateway.db') })
    return work(database).finally(() => database.close())
  }
  const attempts = () =>
    inDatabase(async ({ db }) => (await db.selectFrom('inbox').select('attempts').execute()).map((row) => row.attempts))

  it('is run again after longer and longer waits, while others are served, and given up in the end', async () => {
    gateway = await start()
    const tenant: TestTenant = await gateway.createTenant('Alice AG')
    const [bad, good]: DirectContact[] = [await connectDirect(tenant, partner), await connectDirect(tenant, partner)]
    const died = once(gateway.child, 'exit')
    const poison = { '@type': PING, '@id': 'poison-ping-1', comment: 'poison', response_requested: false }
    // it is on disk by then, whether its answer comes through or not
    await bad.post(gateway.url, poison).catch(() => null)
    await died
    expect(await attempts()).toEqual([1])
    await startAndDie()
    await startAndDie()
    expect(await attempts()).toEqual([3])

    // as after many more deaths
    await inDatabase(({ db }) => db.updateTable('inbox').set({ attempts: 20 }).execute())
    gateway = await start()
    const since = Date.now()
    const client = () => new ApiClient(gateway?.url ?? '', tenant.apiKey)
    expect(
      (await good.post(gateway.url, { '@type': PING, '@id': 'other-ping-1', response_requested: true })).status
    ).toBe(202)
    const pings = async () =>
      (await client().get('/events?direction=in&limit=200', 200)).body.items.filter(
        ({ type }: { type: string }) => type === PING
      )
    expect(await until(async () => (await pings()).length > 0 && (await pings()))).toMatchObject([{ error: null }])
    expect(gateway.child.signalCode).toBeNull()
    await gateway.kill('SIGTERM')
    const [{ next, runs }] = await inDatabase(({ db }) =>
      db.selectFrom('inbox').select(['lease_until as next', 'attempts as runs']).execute()
    )
    expect(runs).toBe(20)
    expect(next).toBeGreaterThan(since + 60_000)

    await inDatabase(({ db }) => db.updateTable('inbox').set({ attempts: 30, lease_until: 0 }).execute())
    gateway = await start()
    const both = await until(async () => (await pings()).length === 2 && (await pings()))
    const codes = both.map(({ error }: { error: { code: string } | null }) => error?.code ?? null)
    expect(codes.sort()).toEqual(['core.handler_cut_short', null])
    expect(await gateway.kill('SIGTERM')).toBe(0)
    expect(await attempts()).toEqual([])
  })
})
