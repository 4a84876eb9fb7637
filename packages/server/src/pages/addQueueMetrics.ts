import type { DeliveryStateChangedEvent } from '@didcomm-gateway/relay-module'
import type { Agent } from '@credo-ts/core'
import type { Registry } from 'prom-client'

import { GatewayWorkers } from '@didcomm-gateway/core'
import { DeliveryWorker, RelayEventTypes } from '@didcomm-gateway/relay-module'
import { Counter, Gauge } from 'prom-client'

import { ifQuick } from './ifQuick'

/**
 * How far the queues are behind, asked of the database, so every instance says the same; and how the calls of this
 * instance have ended.
 */
export function addQueueMetrics(registry: Registry, agent: Agent): void {
  const { dependencyManager } = agent
  const workers = dependencyManager.resolve(GatewayWorkers)
  const deliveries = dependencyManager.resolve(DeliveryWorker)
  new Gauge({
    name: 'gateway_queue_lag_seconds',
    help: 'How long that waits which waits longest, of all instances; 0 when nothing does',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      this.reset()
      const now = Date.now()
      const since = await ifQuick(async () => ({
        ...(await workers.waitingSince(now)),
        deliveries: await deliveries.dueSince(now),
      }))
      for (const [queue, at] of Object.entries(since ?? {})) {
        this.set({ queue }, at === null ? 0 : Math.max(0, now - at) / 1000)
      }
    },
  })
  const ended = new Counter({
    name: 'gateway_webhook_calls_total',
    help: 'Webhook calls of this instance by what became of the delivery: delivered, pending (tried again), failed (dead)',
    labelNames: ['state'],
    registers: [registry],
  })
  for (const state of ['delivered', 'pending', 'failed']) ended.inc({ state }, 0)
  agent.events.on<DeliveryStateChangedEvent>(RelayEventTypes.DeliveryStateChanged, ({ payload }) => {
    ended.inc({ state: payload.delivery.state })
  })
}
