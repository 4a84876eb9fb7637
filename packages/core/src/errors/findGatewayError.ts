import { GatewayError } from './GatewayError'

/** The error that our own parts threw: libraries between wrap it. */
export function findGatewayError(error: unknown): GatewayError | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof GatewayError) return cause
  }
  return null
}
