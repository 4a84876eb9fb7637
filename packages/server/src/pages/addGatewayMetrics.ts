import type { ServerTables } from '../database/ServerTables'
import type { GatewayDatabase } from '@didcomm-gateway/core'
import type { Registry } from 'prom-client'

import { Gauge } from 'prom-client'

import { version } from '../version'

import { ifQuick } from './ifQuick'

/** Counting many tenants takes a while, and their number changes slowly. */
const COUNTED_FOR_MS = 60_000

/** Which gateway this is, and how many tenants it has. */
export function addGatewayMetrics(registry: Registry, database: GatewayDatabase): void {
  new Gauge({
    name: 'gateway_info',
    help: 'Always 1; the labels say which version runs, on which version of Node.js and which database',
    labelNames: ['version', 'node', 'database'],
    registers: [registry],
  }).set({ version, node: process.versions.node, database: database.kind }, 1)

  let counted: { tenants: number; at: number } | null = null
  new Gauge({
    name: 'gateway_tenants',
    help: 'Tenants, of all instances, counted once a minute at most',
    registers: [registry],
    async collect() {
      if (!counted || performance.now() - counted.at > COUNTED_FOR_MS) {
        const tenants = await ifQuick(() => countTenants(database))
        counted = tenants === null ? null : { tenants, at: performance.now() }
      }
      if (counted) this.set(counted.tenants)
      else this.remove()
    },
  })
}

async function countTenants(database: GatewayDatabase): Promise<number> {
  const { count } = await database
    .as<ServerTables>()
    .selectFrom('tenants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return Number(count)
}
