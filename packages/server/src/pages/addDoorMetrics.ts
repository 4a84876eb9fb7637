import type { Agent } from '@credo-ts/core'
import type { Registry } from 'prom-client'

import { GatewayWorkers, Refusals } from '@didcomm-gateway/core'
import { Counter, Gauge } from 'prom-client'

import { ifQuick } from './ifQuick'

/** What waits to be recorded, asked of the database, and what this instance has refused because of a limit. */
export function addDoorMetrics(registry: Registry, agent: Agent): void {
  const workers = agent.dependencyManager.resolve(GatewayWorkers)
  const refusals = agent.dependencyManager.resolve(Refusals)
  const registers = [registry]
  for (const [name, help, what] of [
    ['gateway_inbox_bytes', 'Bytes of envelopes that are kept and not recorded yet, of all instances', 'bytes'],
    ['gateway_inbox_messages', 'How many these are', 'messages'],
  ] as const) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const waiting = await ifQuick(() => workers.waitingInInbox())
        if (waiting) this.set(waiting[what])
        else this.remove()
      },
    })
  }
  new Counter({
    name: 'gateway_refused_total',
    help: 'Messages that this instance has refused because of a limit, by which one',
    labelNames: ['reason'],
    registers,
    collect() {
      this.reset()
      for (const [reason, count] of refusals.all) this.inc({ reason }, count)
    },
  })
}
