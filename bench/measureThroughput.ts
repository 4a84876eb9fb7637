import type { BenchOptions } from './options'

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { Child } from './Child'
import { Sender, post } from './Sender'
import { ratio, runMany } from './measure'
import { startGatewayChild } from './startGatewayChild'

const TENANTS = 10
const CONCURRENCY = 16
const WARM_UP = 200

interface Result {
  perSecond: number
  cpuMs: number
}

interface Subject {
  child: Child
  doorUrl: string
  /** messages that are through: handled, recorded or delivered */
  done: () => Promise<number>
}

/**
 * Messages of one sender to ten tenants, sixteen at a time, until the last one is through. Stock Credo decrypts a message
 * and calls a handler that does nothing; the gateway has it on disk, as an event and a general message.
 */
export async function measureThroughput({ count, databaseUrl }: BenchOptions): Promise<string[][]> {
  const sender = await Sender.start()
  const seeds = Array.from({ length: TENANTS }, (_, n) => String(n).padStart(32, 'bench'))
  const results: Array<{ name: string; result: Result }> = []

  const stock = Child.start('stockCredo')
  const stockKeys: string[] = []
  for (const seed of seeds) stockKeys.push(await stock.call<string>('createTenant', seed))
  const envelopes: string[] = []
  for (let n = 0; n < WARM_UP + count; n++) envelopes.push(await sender.pack(stockKeys[n % TENANTS]))
  const doorUrl = await stock.call<string>('url')
  results.push({
    name: 'stock Credo, decrypted and dropped',
    result: await measure({ child: stock, doorUrl, done: () => stock.call('handled') }, envelopes),
  })
  await stock.stop()

  for (const withWebhook of [false, true]) {
    const gateway = await startGatewayChild(databaseUrl)
    const webhook = await startWebhook()
    for (const seed of seeds) {
      const tenant = await gateway.createTenant()
      await gateway.child.call('addKey', tenant.id, seed)
      const setting = [{ url: webhook.url, method: 'POST', match: '' }]
      if (withWebhook) await gateway.call(tenant.apiKey, 'PUT', '/settings/DIDCOMM_WEBHOOK', { setting })
    }
    const done = async () => (withWebhook ? webhook.calls() : gateway.child.call<number>('countEvents'))
    results.push({
      name: withWebhook ? 'gateway, recorded and delivered to a webhook' : 'gateway, recorded',
      result: await measure({ child: gateway.child, doorUrl: `${gateway.url}/didcomm`, done }, envelopes),
    })
    await gateway.stop()
    webhook.stop()
  }
  await sender.stop()

  const base = results[0].result.perSecond
  return [
    ['', 'messages/s', 'CPU per message', 'times stock Credo'],
    ...results.map(({ name, result: { perSecond, cpuMs } }) => [
      name,
      perSecond.toFixed(0),
      `${cpuMs.toFixed(2)} ms`,
      ratio(perSecond / base),
    ]),
  ]
}

async function measure({ child, doorUrl, done }: Subject, envelopes: string[]): Promise<Result> {
  const send = async (some: string[], doneInAll: number) => {
    await runMany(some.length, CONCURRENCY, (n) => post(doorUrl, some[n]))
    while ((await done()) < doneInAll) await wait(10)
  }
  await send(envelopes.slice(0, WARM_UP), WARM_UP)
  const measured = envelopes.slice(WARM_UP)
  const before = await child.call<{ cpuMs: number }>('usage')
  const start = performance.now()
  await send(measured, envelopes.length)
  const durationMs = performance.now() - start
  const after = await child.call<{ cpuMs: number }>('usage')
  return {
    perSecond: (measured.length * 1000) / durationMs,
    cpuMs: (after.cpuMs - before.cpuMs) / measured.length,
  }
}

async function startWebhook() {
  let calls = 0
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      calls++
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
