import type { Agent } from '@credo-ts/core'
import type { Registry } from 'prom-client'

import { Counter, Gauge } from 'prom-client'

import { Computations } from '../computation'

/** What the threads of this instance do, and how computations on them ended. */
export function addComputationMetrics(registry: Registry, { dependencyManager }: Agent): void {
  const computations = dependencyManager.resolve(Computations)
  new Gauge({
    name: 'gateway_computation_threads',
    help: 'Threads for JSON-LD and presentation exchange: those that compute (busy), and those that wait to end (idle)',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { threads, busy } = computations.load
      this.set({ state: 'busy' }, busy)
      this.set({ state: 'idle' }, Math.max(0, threads - busy))
    },
  })
  new Gauge({
    name: 'gateway_computations_waiting',
    help: 'Computations that wait for a thread',
    registers: [registry],
    collect() {
      this.set(computations.load.waiting)
    },
  })
  new Counter({
    name: 'gateway_computations_total',
    help: 'Computations by outcome: done, limit (deadline, memory or steps), busy (refused: too many wait), failed',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(computations.outcomes)) this.inc({ outcome }, count)
    },
  })
}
