import { GatewayError } from '../errors'

/** The registry of a gateway does not answer; try again. */
export class RegistryUnreachableError extends GatewayError {
  public readonly code = 'anoncreds.registry_unreachable'
  public readonly kind = 'unavailable'
}

/** What a registry answered is not what was asked for, or not signed by its key. */
export class RegistryAnswerInvalidError extends GatewayError {
  public readonly code = 'anoncreds.registry_answer_invalid'
  public readonly kind = 'invalid'
}
