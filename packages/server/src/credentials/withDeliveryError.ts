/** An exchange that was not abandoned says why its last message could not be delivered, or not yet. */
export function withDeliveryError<Exchange extends { error: string | null }>(
  exchange: Exchange,
  deliveryError: string | null
): Exchange {
  return exchange.error === null && deliveryError !== null ? { ...exchange, error: deliveryError } : exchange
}
