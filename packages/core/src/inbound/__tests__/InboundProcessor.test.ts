import type { GatewayDatabase as Database } from '../../database'

import { until } from '../../../../../tests/support/until'
import { createTestDatabase } from '../../../../../tests/support/postgres'
import { startCoreAgent } from '../../../../../tests/support/coreAgent'
import { GatewayDatabase } from '../../database'
import { Inbox } from '../Inbox'

describe.each(['sqlite', 'postgres'] as const)('Inbox on %s', (kind) => {
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

  it('takes up what a dead instance had claimed, records it once, in order', async () => {
    // an instance that keeps messages but never handles them, as if killed right after its 2xx
    const core = await startCoreAgent({ database, leaseMs: 1000, inboundConcurrency: 4 })
    const inbox = core.resolve(Inbox)
    const tenant = await core.createTenant()
    const senderKey = await core.createPartnerKey()
    const dead = 'dead-instance'
    const envelopes: object[] = []
    for (let n = 0; n < 5; n++) {
      envelopes.push(await core.pack({ '@type': 'x', '@id': `crash-${n}`, n }, [tenant.key], senderKey))
    }
    const now = Date.now()
    await database.transaction(async (trx) => {
      for (const [n, envelope] of envelopes.entries()) {
        const row = {
          id: `00000000-0000-7000-8000-00000000000${n}`,
          tenant_id: tenant.id,
          recipient_key: tenant.key,
          dedupe_hash: `hash-${n}`,
          order_key: 'one sender',
          envelope: Buffer.from(JSON.stringify(envelope)),
          received_at: now,
          bytes: 0,
          from_stranger: 0,
          lane: 0,
          attached_to: null,
          attempts: 1,
          lease_owner: dead,
          lease_until: now + 200,
        }
        expect(await inbox.insert(trx, row)).toBe(true)
        expect(await inbox.insert(trx, { ...row, id: `00000000-0000-7000-8000-10000000000${n}` })).toBe(false)
      }
    })
    const items = await until(async () => {
      const page = await core.messages.list(tenant.id, {}, { limit: 10 })
      return page.items.length === 5 && page.items
    })
    expect(items.map(({ text }) => (JSON.parse(text.toString()) as { n: number }).n)).toEqual([4, 3, 2, 1, 0])
    expect(await database.db.selectFrom('inbox').selectAll().execute()).toEqual([])
    await core.stop()
  })
})
