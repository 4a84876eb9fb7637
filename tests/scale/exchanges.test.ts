import type { SpawnedGateway, TestTenant } from '../support/gateway'
import type { Instances } from '../support/instances'

import { setTimeout as wait } from 'node:timers/promises'

import { spawnInstances } from '../support/instances'
import { until } from '../support/until'

const TENANTS = 50
const EXCHANGES = 100

describe('100 DID Exchanges of 50 tenants at once on PostgreSQL', () => {
  let gateway: Instances<SpawnedGateway>

  afterEach(() => gateway?.stop())

  it.each([
    { name: 'with pools as they are by default', pools: {} },
    { name: 'with the smallest pools', pools: { GATEWAY_DATABASE_POOL: '2', GATEWAY_WALLET_POOL: '1' } },
  ])(
    'finish $name',
    async ({ pools }) => {
      gateway = await spawnInstances(1, pools)
      const [{ createTenant }] = gateway.instances
      const tenants: TestTenant[] = []
      for (let n = 0; n < TENANTS; n++) tenants.push(await createTenant(`Tenant ${n}`))

      const exchange = async (n: number) => {
        const [inviter, invitee] = [tenants[n % TENANTS], tenants[(n + 1 + Math.floor(n / TENANTS)) % TENANTS]]
        const { body: made } = await inviter.post('/invitations', {}, 201)
        const { body: connection } = await invitee.post('/invitations/receive', { invitation: made.invitation }, 201)
        while ((await invitee.get(`/connections/${connection.id}`, 200)).body.state !== 'completed') await wait(500)
      }
      await Promise.all(Array.from({ length: EXCHANGES }, (_, n) => exchange(n)))

      const states = await Promise.all(
        tenants.map(async (tenant) =>
          until(async () => {
            const { body } = await tenant.get('/connections?limit=200', 200)
            const items = body.items as Array<{ state: string }>
            return items.length === 4 && items.every(({ state }) => state === 'completed')
          }, 60_000)
        )
      )
      expect(states).toHaveLength(TENANTS)
    },
    240_000
  )
})
