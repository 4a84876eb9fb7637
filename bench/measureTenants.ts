import type { BenchOptions } from './options'
import type { MeasuredGateway } from './startGatewayChild'

import { Sender } from './Sender'
import { medianMs, megabytes, ms, ratio, runMany } from './measure'
import { post } from './post'
import { operatorKey, startGatewayChild } from './startGatewayChild'

const FEW = 10
const SAMPLES = 50
const POSTS = Math.ceil(SAMPLES * 1.1)
/** wallets in SQLite have one writer */
const GROW_CONCURRENCY = { sqlite: 1, postgres: 8 }
const READ_CONCURRENCY = 8
const SECONDS_BETWEEN_NOTES = 30
/** more than the gateway keeps open contexts and data keys of */
const PUSHED_OUT_BY = 1100

interface Tenant {
  id: string
  apiKey: string
}

interface Costs {
  /** milliseconds, median, by what was done */
  times: Record<string, number>
  memory: { held: number; rss: number }
}

/** What making a tenant, receiving for one and listing for one cost, with few and with many tenants. */
export async function measureTenants({ tenants: many, databaseUrl }: BenchOptions): Promise<string[][]> {
  const sender = await Sender.start()
  const gateway = await startGatewayChild(databaseUrl)
  const all: Tenant[] = []
  const concurrency = GROW_CONCURRENCY[databaseUrl ? 'postgres' : 'sqlite']
  try {
    await grow(gateway, all, FEW, concurrency)
    // until everything was used once, the measurement would show how code is compiled
    await measureCosts(gateway, sender, all)
    const few = await measureCosts(gateway, sender, all)
    await grow(gateway, all, many, concurrency)
    const lots = await measureCosts(gateway, sender, all)
    const memoryRow = (name: string, of: (costs: Costs) => number) => [
      ...[name, megabytes(of(few)), megabytes(of(lots))],
      ratio(of(lots) / of(few)),
    ]
    return [
      ['median', `${FEW} tenants`, `${many} tenants`, 'ratio'],
      ...Object.entries(few.times).map(([name, time]) => [
        ...[name, ms(time), ms(lots.times[name])],
        ratio(lots.times[name] / time),
      ]),
      memoryRow('memory that JavaScript holds', ({ memory }) => memory.held),
      memoryRow('memory of the process', ({ memory }) => memory.rss),
    ]
  } finally {
    await gateway.stop()
    await sender.stop()
  }
}

async function grow(gateway: MeasuredGateway, all: Tenant[], count: number, concurrency: number): Promise<void> {
  let noted = performance.now()
  await runMany(count - all.length, concurrency, async () => {
    all.push(await gateway.createTenant())
    if (performance.now() - noted < SECONDS_BETWEEN_NOTES * 1000) return
    noted = performance.now()
    process.stderr.write(`${all.length} of ${count} tenants\n`)
  })
}

async function measureCosts(gateway: MeasuredGateway, sender: Sender, all: Tenant[]): Promise<Costs> {
  const times: Record<string, number> = {}
  const door = `${gateway.url}/didcomm`
  const made: Tenant[] = []
  times['making a tenant'] = await medianMs(SAMPLES, async () => {
    made.push(await gateway.createTenant())
  })

  const [tenant] = all
  const envelopes = await packFor(gateway, sender, Array<Tenant>(POSTS).fill(tenant))
  times['receiving a message, one tenant'] = await medianMs(SAMPLES, (n) => post(door, envelopes[n]))

  // as far apart as can be, and not in use any more where there are enough others
  const step = Math.max(1, Math.floor(all.length / POSTS))
  const spread = await packFor(
    gateway,
    sender,
    Array.from({ length: POSTS }, (_, n) => all[(n * step) % all.length])
  )
  await runMany(Math.min(all.length, PUSHED_OUT_BY), READ_CONCURRENCY, (n) =>
    gateway.call(all[all.length - 1 - n].apiKey, 'GET', '/messages?limit=1')
  )
  times['receiving a message, another tenant each time'] = await medianMs(SAMPLES, (n) => post(door, spread[n]))

  for (const path of ['/messages', '/events', '/identities', '/connections']) {
    times[`listing ${path}`] = await medianMs(SAMPLES, () => gateway.call(tenant.apiKey, 'GET', path))
  }
  times['listing /tenants (operator)'] = await medianMs(SAMPLES, () =>
    gateway.call(operatorKey, 'GET', '/tenants?limit=10')
  )
  const memory = await gateway.child.call<Costs['memory']>('memory')
  for (const { id } of made) await gateway.call(operatorKey, 'DELETE', `/tenants/${id}`)
  return { times, memory }
}

/** An envelope for each of these tenants, to a key of its own. */
async function packFor(gateway: MeasuredGateway, sender: Sender, tenants: Tenant[]): Promise<string[]> {
  const keys = new Map<Tenant, string>()
  for (const tenant of new Set(tenants)) keys.set(tenant, await gateway.child.call<string>('addKey', tenant.id))
  return Promise.all(tenants.map((tenant) => sender.pack(keys.get(tenant) ?? '')))
}
