import type { BenchOptions } from './options'
import type { MeasuredGateway } from './startGatewayChild'

import { Sender, post } from './Sender'
import { medianMs, ms, ratio } from './measure'
import { operatorKey, startGatewayChild } from './startGatewayChild'

const FEW = 10
const SAMPLES = 50
const BUSY_SECONDS_BETWEEN_NOTES = 30

interface Tenant {
  id: string
  apiKey: string
}

/** What making a tenant, receiving for one and listing for one cost, with few and with many tenants. */
export async function measureTenants({ tenants: many, databaseUrl }: BenchOptions): Promise<string[][]> {
  const sender = await Sender.start()
  const gateway = await startGatewayChild(databaseUrl)
  const all: Tenant[] = []
  const grow = async (count: number) => {
    let noted = performance.now()
    while (all.length < count) {
      all.push(await gateway.createTenant())
      if (performance.now() - noted < BUSY_SECONDS_BETWEEN_NOTES * 1000) continue
      noted = performance.now()
      process.stderr.write(`${all.length} of ${count} tenants\n`)
    }
  }
  try {
    await grow(FEW)
    const few = await measureCosts(gateway, sender, all)
    await grow(many)
    const lots = await measureCosts(gateway, sender, all)
    return [
      ['median', `${FEW} tenants`, `${many} tenants`, 'ratio'],
      ...Object.keys(few).map((name) => [name, ms(few[name]), ms(lots[name]), ratio(lots[name] / few[name])]),
      ['memory of the process', megabytes(few), megabytes(lots), ratio(memory.get(lots)! / memory.get(few)!)],
    ]
  } finally {
    await gateway.stop()
    await sender.stop()
  }
}

/** bytes, by the costs that were measured with it */
const memory = new WeakMap<object, number>()

async function measureCosts(gateway: MeasuredGateway, sender: Sender, all: Tenant[]): Promise<Record<string, number>> {
  const made: Tenant[] = []
  const costs: Record<string, number> = {}
  costs['making a tenant'] = await medianMs(SAMPLES, async () => {
    made.push(await gateway.createTenant())
  })

  const [tenant] = all
  const key = await gateway.child.call<string>('addKey', tenant.id, seedOf(made[0]))
  const envelopes: string[] = []
  for (let n = 0; n < SAMPLES * 2; n++) envelopes.push(await sender.pack(key))
  costs['receiving a message, one tenant'] = await medianMs(SAMPLES, (n) =>
    post(`${gateway.url}/didcomm`, envelopes[n])
  )

  // as many as there are, or enough to push each other out of every memory
  const spread: string[] = []
  const step = Math.max(1, Math.floor(all.length / (SAMPLES * 2)))
  for (let n = 0; n < SAMPLES * 2; n++) {
    const { id } = all[(n * step) % all.length]
    spread.push(await sender.pack(await gateway.child.call<string>('addKey', id, seedOf(made[1 + (n % 40)], n))))
  }
  costs['receiving a message, another tenant each time'] = await medianMs(SAMPLES, (n) =>
    post(`${gateway.url}/didcomm`, spread[n])
  )
  for (const path of ['/messages', '/events', '/identities', '/connections']) {
    costs[`listing ${path}`] = await medianMs(SAMPLES, () => gateway.call(tenant.apiKey, 'GET', path))
  }
  costs['listing /tenants (operator)'] = await medianMs(SAMPLES, () =>
    gateway.call(operatorKey, 'GET', '/tenants?limit=10')
  )
  memory.set(costs, (await gateway.child.call<{ rss: number }>('usage')).rss)
  for (const { id } of made) await gateway.call(operatorKey, 'DELETE', `/tenants/${id}`)
  return costs
}

/** 32 characters that no other key of the run has */
function seedOf({ id }: Tenant, n = 0): string {
  return `${id.replaceAll('-', '').slice(0, 26)}${String(n).padStart(6, '0')}`
}

function megabytes(costs: object): string {
  return `${((memory.get(costs) ?? 0) / 1_000_000).toFixed(0)} MB`
}
