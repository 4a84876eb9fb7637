import type { AnonCredsProcesses } from '../anoncreds/AnonCredsProcesses'
import type { Registry } from 'prom-client'

import { Counter, Gauge } from 'prom-client'

/** What the AnonCreds processes of this instance do. */
export function addAnonCredsMetrics(registry: Registry, { exchanges, definitions }: AnonCredsProcesses): void {
  const pools = Object.entries({ exchanges, definitions })
  new Gauge({
    name: 'gateway_anoncreds_processes',
    help: 'Processes that compute AnonCreds, or wait to be given more',
    labelNames: ['pool'],
    registers: [registry],
    collect() {
      for (const [pool, { processIds }] of pools) this.set({ pool }, processIds.length)
    },
  })
  new Gauge({
    name: 'gateway_anoncreds_waiting',
    help: 'AnonCreds computations that wait for a process',
    labelNames: ['pool'],
    registers: [registry],
    collect() {
      for (const [pool, { waitingCount }] of pools) this.set({ pool }, waitingCount)
    },
  })
  new Counter({
    name: 'gateway_anoncreds_computations_total',
    help: 'AnonCreds computations by how they ended: done, refused, deadline (killed), ended (their process died), busy (not begun)',
    labelNames: ['pool', 'outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [pool, { outcomes }] of pools) {
        for (const [outcome, count] of Object.entries(outcomes)) this.inc({ pool, outcome }, count)
      }
    },
  })
}
