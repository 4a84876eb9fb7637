import type { BenchOptions } from './options'
import type { MeasuredGateway } from './startGatewayChild'

import { medianMs, ms, ratio } from './measure'
import { startGatewayChild } from './startGatewayChild'

const FEW = 1000
const SAMPLES = 50
const FILL_STEP = 1000
const DEEP_PAGES = 10

/** What pages and searches of one tenant cost, with few and with many messages. */
export async function measureMessages({ messages: many, databaseUrl }: BenchOptions): Promise<string[][]> {
  const gateway = await startGatewayChild(databaseUrl)
  try {
    const tenant = await gateway.createTenant()
    const storedBefore = await gateway.child.call<number>('storedBytes')
    await fill(gateway, tenant.id, 0, FEW)
    // until everything was used once, the measurement would show how code is compiled
    await measureCosts(gateway, tenant.apiKey, FEW)
    const few = await measureCosts(gateway, tenant.apiKey, FEW)
    const storedFew = await gateway.child.call<number>('storedBytes')
    await fill(gateway, tenant.id, FEW, many)
    const lots = await measureCosts(gateway, tenant.apiKey, many)
    const storedLots = await gateway.child.call<number>('storedBytes')
    const [each, eachOfMany] = [(storedFew - storedBefore) / FEW, (storedLots - storedBefore) / many]
    return [
      ['median', `${FEW} messages`, `${many} messages`, 'ratio'],
      ...Object.keys(few).map((name) => [name, ms(few[name]), ms(lots[name]), ratio(lots[name] / few[name])]),
      [
        'disk for a message with 500 bytes of content',
        ...[each, eachOfMany].map((bytes) => `${bytes.toFixed(0)} bytes`),
        ratio(eachOfMany / each),
      ],
    ]
  } finally {
    await gateway.stop()
  }
}

/** Records messages number `from` to below `to`. */
async function fill(gateway: MeasuredGateway, tenantId: string, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += FILL_STEP) {
    await gateway.child.call('fill', tenantId, n, Math.min(FILL_STEP, to - n))
    if (n > from && (n - from) % (FILL_STEP * 20) === 0) process.stderr.write(`${n} of ${to} messages\n`)
  }
}

async function measureCosts(gateway: MeasuredGateway, apiKey: string, count: number): Promise<Record<string, number>> {
  const get = <T>(path: string) => gateway.call<T>(apiKey, 'GET', path)
  const thread = (n: number) => encodeURIComponent(`bench-thread-${(n * 7) % Math.floor(count / 5)}`)
  const type = (n: number) => encodeURIComponent(`https://example.org/bench/1.0/type-${n % 20}`)
  const costs: Record<string, number> = {}
  for (const resource of ['messages', 'events', 'actions']) {
    costs[`first page of 50, /${resource}`] = await medianMs(SAMPLES, () => get(`/${resource}?limit=50`))
    const cursor = await cursorAfter(get, resource)
    costs[`50 after the first ${DEEP_PAGES * 10}, /${resource}`] = await medianMs(SAMPLES, () =>
      get(`/${resource}?limit=50&cursor=${cursor}`)
    )
  }
  for (const resource of ['messages', 'events']) {
    costs[`by thread, /${resource}`] = await medianMs(SAMPLES, (n) => get(`/${resource}?threadId=${thread(n)}`))
    costs[`by type, page of 50, /${resource}`] = await medianMs(SAMPLES, (n) => get(`/${resource}?type=${type(n)}`))
  }
  return costs
}

async function cursorAfter(get: <T>(path: string) => Promise<T>, resource: string): Promise<string> {
  let cursor = ''
  for (let page = 0; page < DEEP_PAGES; page++) {
    const { nextCursor } = await get<{ nextCursor: string | null }>(
      // fewer items than on the measured pages, so that there are as many pages in the small case
      `/${resource}?limit=10${cursor === '' ? '' : `&cursor=${cursor}`}`
    )
    cursor = nextCursor ?? ''
  }
  return encodeURIComponent(cursor)
}
