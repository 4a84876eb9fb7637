import { GatewayError } from '@didcomm-gateway/core'

/** What was to be computed took longer than it may; the process that computed it was killed. Another try would do the same. */
export class AnonCredsDeadlineError extends GatewayError {
  public readonly code = 'anoncreds.deadline'
  public readonly kind = 'conflict'
}

/** The process died: out of memory, a fault in the native library, or killed from outside. */
export class AnonCredsProcessEndedError extends GatewayError {
  public readonly code = 'anoncreds.process_ended'
  public readonly kind = 'unavailable'
}

/** Too much waits to be computed, of this tenant or of all. */
export class AnonCredsBusyError extends GatewayError {
  public readonly code = 'anoncreds.busy'
  public readonly kind = 'unavailable'
}

/** A proof request asks for more at once than a holder looks for. */
export class ProofRequestTooLargeError extends GatewayError {
  public readonly code = 'proofs.request_too_large'
  public readonly kind = 'too_large'
}
