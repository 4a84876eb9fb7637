import { GatewayError } from '@didcomm-gateway/core'

/** The tenant has a definition of this schema and tag of the other kind. */
export class DefinitionExistsError extends GatewayError {
  public readonly code = 'anoncreds.definition_exists'
  public readonly kind = 'conflict'
}

/** Only credential definitions of the tenant itself can be issued from. */
export class DefinitionUnknownError extends GatewayError {
  public readonly code = 'credentials.definition_unknown'
  public readonly kind = 'invalid'
}

/** The definition is being made still, or failed. */
export class DefinitionNotReadyError extends GatewayError {
  public readonly code = 'credentials.definition_not_ready'
  public readonly kind = 'conflict'
}

/** The attributes are not those of the schema. */
export class AttributesMismatchError extends GatewayError {
  public readonly code = 'credentials.attributes_mismatch'
  public readonly kind = 'invalid'
}

/** Issue Credential 1.0 and the `indy` format cannot carry what makes a credential revocable. */
export class RevocationUnsupportedError extends GatewayError {
  public readonly code = 'credentials.revocation_unsupported'
  public readonly kind = 'invalid'
}

/** Issue Credential and Present Proof 1.0 and the `indy` format have unqualified ids only, and the registry has none. */
export class RegistryUnsupportedError extends GatewayError {
  public readonly code = 'credentials.registry_unsupported'
  public readonly kind = 'invalid'
}

/** Every place of the revocation registry is taken, and the next one is not ready yet. */
export class RevocationRegistryFullError extends GatewayError {
  public readonly code = 'credentials.revocation_registry_full'
  public readonly kind = 'unavailable'
}

/** The credential was not issued, is not revocable, or is revoked already. */
export class NotRevocableError extends GatewayError {
  public readonly code = 'credentials.not_revocable'
  public readonly kind = 'conflict'
}

/** The protocol version has no such format, or the format needs other members. */
export class FormatInvalidError extends GatewayError {
  public readonly code = 'credentials.format_invalid'
  public readonly kind = 'invalid'
}

/** The credential names an issuer that is no DID of the tenant. */
export class IssuerUnknownError extends GatewayError {
  public readonly code = 'credentials.issuer_unknown'
  public readonly kind = 'invalid'
}

/** A JSON-LD context that is neither bundled nor reachable. */
export class ContextUnavailableError extends GatewayError {
  public readonly code = 'credentials.context_unavailable'
  public readonly kind = 'invalid'
}

/** The holder requests another credential than the one that was offered. */
export class RequestDiffersError extends GatewayError {
  public readonly code = 'credentials.request_differs'
  public readonly kind = 'conflict'
}

/** The exchange is not in a state in which this can be done. */
export class ExchangeStateError extends GatewayError {
  public readonly code = 'exchanges.state_conflict'
  public readonly kind = 'conflict'
}

/** Credo refused the step, with its reason. */
export class ExchangeRefusedError extends GatewayError {
  public readonly code = 'exchanges.refused'
  public readonly kind = 'conflict'
}

/** The connection cannot be used yet. */
export class ConnectionNotReadyError extends GatewayError {
  public readonly code = 'exchanges.connection_not_ready'
  public readonly kind = 'conflict'
}

/** No held credentials fit the proof request. */
export class NoMatchingCredentialsError extends GatewayError {
  public readonly code = 'proofs.no_matching_credentials'
  public readonly kind = 'conflict'
}

/** A chosen credential does not fit the part of the request that it is chosen for. */
export class SelectionInvalidError extends GatewayError {
  public readonly code = 'proofs.selection_invalid'
  public readonly kind = 'invalid'
}

/** An attachment of an exchange has more values than are walked through at once. */
export class AttachmentTooLargeError extends GatewayError {
  public readonly code = 'exchanges.attachment_too_large'
  public readonly kind = 'too_large'
}
