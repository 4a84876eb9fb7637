import { GatewayError } from '@didcomm-gateway/core'

/** A presentation definition that the gateway does not evaluate. */
export class DefinitionInvalidError extends GatewayError {
  public readonly code = 'proofs.definition_invalid'
  public readonly kind = 'invalid'
}

/** A presentation that is no answer to the definition, or proves nothing. */
export class PresentationInvalidError extends GatewayError {
  public readonly code = 'proofs.presentation_invalid'
  public readonly kind = 'invalid'
}
