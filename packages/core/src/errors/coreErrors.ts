import { GatewayError } from './GatewayError'

/** The envelope is no DIDComm v1 envelope, is plaintext, or cannot be decrypted. */
export class EnvelopeInvalidError extends GatewayError {
  public readonly code = 'core.envelope_invalid'
  public readonly kind = 'malformed'
}

/** No tenant has registered any of the envelope's recipient keys. */
export class RecipientUnknownError extends GatewayError {
  public readonly code = 'core.recipient_unknown'
  public readonly kind = 'not_found'
}

/** A record of the tenant does not exist (or belongs to another tenant, which is the same to the caller). */
export class RecordNotFoundInTenantError extends GatewayError {
  public readonly code = 'core.not_found'
  public readonly kind = 'not_found'
}

/** The caller's input cannot be used as it is. */
export class InputInvalidError extends GatewayError {
  public readonly code = 'core.input_invalid'
  public readonly kind = 'invalid'
}

/** The operation does not fit the present state of the record. */
export class StateConflictError extends GatewayError {
  public readonly code = 'core.state_conflict'
  public readonly kind = 'conflict'
}

/** The message cannot be kept right now (disk full, database away, shutting down); nothing was stored. */
export class StorageUnavailableError extends GatewayError {
  public readonly code = 'core.storage_unavailable'
  public readonly kind = 'unavailable'
}

/** A cursor that this gateway did not issue. */
export class CursorInvalidError extends GatewayError {
  public readonly code = 'core.cursor_invalid'
  public readonly kind = 'invalid'
}

/** Sealed content cannot be opened: it was changed, or its tenant's key is gone. */
export class SealBrokenError extends GatewayError {
  public readonly code = 'core.seal_broken'
  public readonly kind = 'internal'
}

/** The address may not be dialled: it is private, malformed or uses a forbidden scheme. */
export class AddressForbiddenError extends GatewayError {
  public readonly code = 'core.address_forbidden'
  public readonly kind = 'invalid'
}

/** The database was written by a newer version, or its migrations differ from the code's. */
export class MigrationFailedError extends GatewayError {
  public readonly code = 'core.migration_failed'
  public readonly kind = 'internal'
}

/** The envelope has more bytes than this gateway takes. */
export class EnvelopeTooLargeError extends GatewayError {
  public readonly code = 'core.envelope_too_large'
  public readonly kind = 'too_large'
}

/** The partner's endpoint did not take a message. */
export class PartnerRefusedError extends GatewayError {
  public readonly code = 'core.partner_refused'
  public readonly kind = 'unavailable'
}

/** The partner has no endpoint and no open return route: the message waits until it connects. */
export class PartnerUnreachableError extends GatewayError {
  public readonly code = 'core.partner_unreachable'
  public readonly kind = 'unavailable'
}

/** A protocol message is not the sender's to send: it has no connection, or speaks about an exchange of another. */
export class SenderRefusedError extends GatewayError {
  public readonly code = 'core.sender_refused'
  public readonly kind = 'forbidden'
}
