import { GatewayError } from './GatewayError'

/** More than libraries wrap one another's errors; an error can be its own cause. */
const MAX_CAUSES = 10

/** The error that our own parts threw: libraries between wrap it. */
export function findGatewayError(error: unknown): GatewayError | null {
  let cause = error
  for (let i = 0; i < MAX_CAUSES && cause instanceof Error; i++) {
    if (cause instanceof GatewayError) return cause
    cause = cause.cause
  }
  return null
}
