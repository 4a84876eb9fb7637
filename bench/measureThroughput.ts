import type { BenchOptions } from './options'

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { BenchDatabase } from './BenchDatabase'
import { Child } from './Child'
import { Sender } from './Sender'
import { median, ratio, runMany } from './measure'
import { post } from './post'
import { startGatewayChild } from './startGatewayChild'

const TENANTS = 10
const CONCURRENCY = 16
const WARM_UP = 300
const ROUNDS = 6

/** What gets the messages. */
interface Subject {
  name: string
  child: Child
  doorUrl: string
  /** messages that are through: handled, recorded or delivered */
  done: () => Promise<number>
  stop: () => Promise<void>
}

interface Measured {
  /** messages a second, of each round */
  rates: number[]
  /** milliseconds of all rounds */
  cpuMs: number
}

/**
 * Messages of one partner to the ten tenants that it has connections with, sixteen at a time, until the last one is
 * through. Stock Credo decrypts a message, finds its connection and calls a handler that does nothing; the gateway has it
 * on disk, as an event and a general message. All get the same envelopes, in rounds by turns, so that what else the machine
 * does meanwhile meets all of them.
 */
export async function measureThroughput({ count, databaseUrl }: BenchOptions): Promise<string[][]> {
  const sender = await Sender.start()
  const seeds = Array.from({ length: TENANTS }, (_, n) => String(n).padStart(32, 'bench'))
  const { subject: stock, keys } = await startStock(databaseUrl, seeds, sender.key)
  const subjects = [
    stock,
    await startGateway(databaseUrl, seeds, sender.key, { withWebhook: false }),
    await startGateway(databaseUrl, seeds, sender.key, { withWebhook: true }),
  ]
  const packed = (length: number) => Promise.all(Array.from({ length }, (_, n) => sender.pack(keys[n % TENANTS])))
  try {
    const warmUp = await packed(WARM_UP)
    for (const subject of subjects) await send(subject, warmUp)
    const measured = new Map(subjects.map((subject) => [subject, { rates: [], cpuMs: 0 } as Measured]))
    const perRound = Math.ceil(count / ROUNDS)
    for (let round = 0; round < ROUNDS; round++) {
      const envelopes = await packed(perRound)
      for (const [subject, result] of measured) {
        const before = await subject.child.call<number>('cpuMs')
        result.rates.push((envelopes.length * 1000) / (await send(subject, envelopes)))
        result.cpuMs += (await subject.child.call<number>('cpuMs')) - before
      }
    }
    return tableOf(measured, perRound * ROUNDS)
  } finally {
    for (const subject of subjects) await subject.stop()
    await sender.stop()
  }
}

function tableOf(measured: Map<Subject, Measured>, count: number): string[][] {
  const [[, stock]] = measured
  return [
    ['', 'messages/s', 'times stock Credo', 'CPU per message', 'CPU of stock Credo'],
    ...[...measured].map(([{ name }, { rates, cpuMs }]) => [
      name,
      median(rates).toFixed(0),
      // of the same round, which met the same load of the machine
      ratio(median(rates.map((rate, round) => rate / stock.rates[round]))),
      `${(cpuMs / count).toFixed(2)} ms`,
      ratio(cpuMs / stock.cpuMs),
    ]),
  ]
}

/** @returns milliseconds until the last one was through */
async function send({ doorUrl, done }: Subject, envelopes: string[]): Promise<number> {
  const target = (await done()) + envelopes.length
  const start = performance.now()
  await runMany(envelopes.length, CONCURRENCY, (n) => post(doorUrl, envelopes[n]))
  while ((await done()) < target) await wait(2)
  return performance.now() - start
}

async function startStock(
  databaseUrl: string | null,
  seeds: string[],
  partnerKey: string
): Promise<{ subject: Subject; /** recipient keys, base58 */ keys: string[] }> {
  const database = databaseUrl ? new BenchDatabase(databaseUrl) : null
  const child = Child.start('stockCredo', database ? { BENCH_DATABASE_URL: database.url } : {})
  const keys: string[] = []
  for (const seed of seeds) keys.push(await child.call<string>('createTenant', seed, partnerKey))
  const subject = {
    name: 'stock Credo: decrypted and dropped',
    child,
    doorUrl: await child.call<string>('url'),
    done: () => child.call<number>('handled'),
    stop: async () => {
      await child.stop()
      await database?.drop()
    },
  }
  return { subject, keys }
}

async function startGateway(
  databaseUrl: string | null,
  seeds: string[],
  partnerKey: string,
  { withWebhook }: { withWebhook: boolean }
): Promise<Subject> {
  const { child, url, call, createTenant, stop } = await startGatewayChild(databaseUrl)
  const webhook = await startWebhook()
  for (const seed of seeds) {
    const tenant = await createTenant()
    await child.call('addKey', tenant.id, seed, partnerKey)
    const setting = [{ url: webhook.url, method: 'POST', match: '' }]
    if (withWebhook) await call(tenant.apiKey, 'PUT', '/settings/DIDCOMM_WEBHOOK', { setting })
  }
  return {
    name: withWebhook ? 'gateway: recorded and delivered to a webhook' : 'gateway: recorded',
    child,
    doorUrl: `${url}/didcomm`,
    done: async () => (withWebhook ? webhook.calls() : child.call<number>('countEvents')),
    stop: async () => {
      await stop()
      webhook.stop()
    },
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
