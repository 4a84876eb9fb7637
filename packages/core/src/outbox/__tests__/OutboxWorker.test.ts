import type { GatewayDatabase as Database } from '../../database'
import type { AddressInfo, Server, Socket } from 'node:net'

import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'

import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { until } from '../../../../../tests/support/until'
import { GatewayDatabase } from '../../database'
import { TenantKeys } from '../../tenancy'
import { MessageOutbox } from '../MessageOutbox'
import { OutboxWorker } from '../OutboxWorker'

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe.each(['sqlite', 'postgres'] as const)('OutboxWorker on %s', (kind) => {
  let database: Database
  let drop: () => Promise<void> = () => Promise.resolve()

  beforeAll(async () => {
    if (kind === 'sqlite') database = new GatewayDatabase({ kind, path: ':memory:' })
    else {
      const created = await createTestDatabase()
      drop = created.drop
      database = new GatewayDatabase({ kind, url: created.url })
    }
  })
  afterAll(() => drop())

  it("sends for others while a tenant's partners do not answer, and no more than its part for that one", async () => {
    const core = await startCoreAgent({
      database,
      partnerAllow: ['127.0.0.0/8'],
      outboundConcurrency: 4,
      outboundConcurrencyPerTenant: 3,
      sendTimeoutMs: 300_000,
      outboundQuickMs: 300_000,
      retryScheduleMs: [3_600_000],
    })
    const hanging = new Set<Socket>()
    const silent = createServer((socket) => {
      hanging.add(socket.on('error', () => undefined).resume())
    })
    let received = 0
    const partner = createHttpServer((request, response) => {
      received++
      request.resume().on('end', () => response.writeHead(202).end())
    })
    const [silentUrl, partnerUrl] = [await listening(silent), await listening(partner)]
    const [slow, quick] = [await core.createTenant(), await core.createTenant()]
    const partnerKey = await core.createPartnerKey()

    const enqueue = async (tenant: typeof slow, endpoint: string, count: number) => {
      const key = await core.resolve(TenantKeys).get(tenant.id)
      const service = { endpoint, recipientKeys: [partnerKey], routingKeys: [], senderKey: tenant.key }
      await database.transaction(async (trx) => {
        for (let n = 0; n < count; n++) {
          await core.resolve(MessageOutbox).enqueue(trx, key, {
            tenantId: tenant.id,
            connectionId: null,
            message: { '@type': 'x', '@id': `message-${n}` },
            from: null,
            to: null,
            target: { service: { ...service, returnRoute: false } },
          })
        }
      })
      core.resolve(OutboxWorker).wake()
    }

    await enqueue(slow, silentUrl, 20)
    await until(() => Promise.resolve(hanging.size === 3))
    await enqueue(quick, partnerUrl, 10)
    await until(() => Promise.resolve(received === 10))
    expect(hanging.size).toBe(3)

    // what waited takes the place of what has failed
    for (const socket of hanging) socket.destroy()
    await until(() => Promise.resolve(hanging.size === 6))
    silent.on('connection', (socket) => socket.destroy())
    for (const socket of hanging) socket.destroy()
    const waiting = () => database.db.selectFrom('outbox').select('attempts').execute()
    await until(async () => (await waiting()).every(({ attempts }) => attempts === 1))
    expect(await waiting()).toHaveLength(20)

    await core.stop()
    for (const server of [silent, partner]) server.close()
  })
})
