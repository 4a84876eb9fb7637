import type { EventSummary, MessageDeliveries, MessageDelivery } from '@didcomm-gateway/core'

/** An event with how far its message is, where that is one of ours. */
export type EventWithDelivery<Event extends EventSummary = EventSummary> = Event & { delivery?: MessageDelivery }

/** Asks once for all of them. */
export async function withDeliveries<Event extends EventSummary>(
  deliveries: MessageDeliveries,
  tenantId: string,
  events: Event[]
): Promise<Array<EventWithDelivery<Event>>> {
  const outgoing = events.filter(({ direction }) => direction === 'out').map(({ id }) => id)
  const found = await deliveries.of(tenantId, outgoing)
  return events.map((event) => ({ ...event, delivery: found.get(event.id) }))
}
