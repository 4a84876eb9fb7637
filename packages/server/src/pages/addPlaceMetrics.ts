import type { DidcommDoor } from '../didcomm/DidcommDoor'
import type { Agent } from '@credo-ts/core'
import type { Registry } from 'prom-client'

import { InboundProcessor, OutboxWorker, ReturnRoutes } from '@didcomm-gateway/core'
import { Gauge } from 'prom-client'

/** What is taken of the places of this instance for which partners and strangers compete. */
export function addPlaceMetrics(registry: Registry, agent: Agent, door: DidcommDoor): void {
  const { dependencyManager } = agent
  const inbound = dependencyManager.resolve(InboundProcessor)
  const outbox = dependencyManager.resolve(OutboxWorker)
  const routes = dependencyManager.resolve(ReturnRoutes)
  new Gauge({
    name: 'gateway_messages_in_hand',
    help: 'Messages that this instance handles or sends right now: received ones by kind (general, local, handshake, exchange), sent ones (quick, waiting)',
    labelNames: ['direction', 'kind'],
    registers: [registry],
    collect() {
      for (const { lane, count } of inbound.inUse) this.set({ direction: 'in', kind: lane }, count)
      const { quick, waiting } = outbox.inUse
      this.set({ direction: 'out', kind: 'quick' }, quick)
      this.set({ direction: 'out', kind: 'waiting' }, waiting)
    },
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value())
      },
    })
  gauge('gateway_websockets', 'WebSockets open at the DIDComm door', () => door.inUse.sockets)
  gauge(
    'gateway_websocket_unfinished_bytes',
    'Bytes in memory of WebSocket frames that have come in part',
    () => door.inUse.unfinishedBytes
  )
  gauge('gateway_held_answers', 'Requests held open for their replies', () => door.inUse.heldAnswers)
  gauge('gateway_return_routes', 'Return routes of partners that hold a connection open here', () => routes.size)
}
