import { GatewayError } from '@didcomm-gateway/core'

/** What a partner sent takes more time, memory or steps than it is given; the same would happen again. */
export class ComputationLimitError extends GatewayError {
  public readonly code = 'computation.limit'
  public readonly kind = 'invalid'
}

/** Too much waits to be computed; nothing was changed. */
export class ComputationBusyError extends GatewayError {
  public readonly code = 'computation.busy'
  public readonly kind = 'unavailable'
}
