import type { Delivery } from './deliveries/Delivery'
import type { BaseEvent } from '@credo-ts/core'

/** For watching only: no listener is awaited, and an event is lost when the process ends. Durable are the rows. */
export enum RelayEventTypes {
  DeliveryStateChanged = 'RelayDeliveryStateChanged',
  WebhookDisabled = 'RelayWebhookDisabled',
}

/** A call ended: the delivery is delivered, failed, or pending until `nextAttemptAt`. */
export interface DeliveryStateChangedEvent extends BaseEvent {
  type: RelayEventTypes.DeliveryStateChanged
  payload: { delivery: Delivery }
}

/** A webhook answered 410, or failed for too long. */
export interface WebhookDisabledEvent extends BaseEvent {
  type: RelayEventTypes.WebhookDisabled
  payload: { tenantId: string; webhookId: string; reason: string }
}
