import type { Agent } from '@credo-ts/core'
import type { Registry } from 'prom-client'

import { GatewayWorkers, TrafficLog } from '@didcomm-gateway/core'
import { Counter, Gauge } from 'prom-client'

import { ifQuick } from './ifQuick'

/** More are not counted: whoever has so many waiting needs no exact number. */
const MOST_COUNTED = 10_000

/** How attempts of this instance to send have ended, and what of all instances is not sent yet. */
export function addSendingMetrics(registry: Registry, agent: Agent): void {
  const traffic = agent.dependencyManager.resolve(TrafficLog)
  const workers = agent.dependencyManager.resolve(GatewayWorkers)
  new Counter({
    name: 'gateway_messages_sent_total',
    help: 'Attempts of this instance to send a message by outcome: sent (the partner took it), retried (tried again later), failed (given up)',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(traffic.sendings)) this.inc({ outcome }, count)
    },
  })
  new Gauge({
    name: 'gateway_outbox_messages',
    help: `Messages of all instances that are not sent yet, waiting or in hand; ${MOST_COUNTED} stands for that or more`,
    registers: [registry],
    async collect() {
      const waiting = await ifQuick(() => workers.waitingInOutbox(MOST_COUNTED))
      if (waiting !== null) this.set(waiting)
      else this.remove()
    },
  })
}
