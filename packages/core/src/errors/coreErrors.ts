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

/** A budget of the tenant is used up; nothing was stored. Which one, and whose, a sender is not told. */
export class BudgetExhaustedError extends GatewayError {
  public readonly code = 'core.budget_exhausted'
  public readonly kind = 'exhausted'

  public constructor() {
    super('The recipient has no room for this now. Try again later.')
  }
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

/** An installed version of Credo, or of a library behind it, is not the one that the gateway was made for. */
export class CredoUnfitError extends GatewayError {
  public readonly code = 'core.credo_unfit'
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

  /** @param answer what the endpoint said; null: it said nothing that can be understood */
  public constructor(
    message: string,
    public readonly answer: PartnerAnswer | null = null
  ) {
    super(message)
  }
}

export interface PartnerAnswer {
  /** of HTTP; for a WebSocket the one that says the same as its close code */
  status: number
  /** how long the partner wants to be left alone, milliseconds */
  retryAfterMs: number | null
}

/** The partner has no endpoint and no open return route: the message waits until it connects. */
export class PartnerUnreachableError extends GatewayError {
  public readonly code = 'core.partner_unreachable'
  public readonly kind = 'unavailable'
}

/** The connection is over: its partner has hung up, or was refused. Nothing is sent over it any more. */
export class ConnectionEndedError extends GatewayError {
  public readonly code = 'core.connection_ended'
  public readonly kind = 'conflict'
}

/** A protocol message is not the sender's to send: it has no connection, or speaks about an exchange of another. */
export class SenderRefusedError extends GatewayError {
  public readonly code = 'core.sender_refused'
  public readonly kind = 'forbidden'
}

/** A key that a partner's document names, or its mediator's, is no Ed25519 key: nothing can be encrypted for it. */
export class PartnerKeyInvalidError extends GatewayError {
  public readonly code = 'core.partner_key_invalid'
  public readonly kind = 'unavailable'
}

/** The wrapper of Askar is not the version that this module mends: its memory would leak. Nothing is started. */
export class AskarBindingUnexpectedError extends GatewayError {
  public readonly code = 'core.askar_binding_unexpected'
  public readonly kind = 'internal'
}

/** Something in a message or document from outside is longer, or more, than is taken of what it is. */
export class ShapeInvalidError extends GatewayError {
  public readonly code = 'core.shape_invalid'
  public readonly kind = 'invalid'
}

/** A handler took longer than it may; what it still does must have no effect that others see. */
export class HandlerTimeoutError extends GatewayError {
  public static readonly code = 'core.handler_timeout'
  public readonly code = HandlerTimeoutError.code
  public readonly kind = 'unavailable'
}

/** The connection on which the partner waits for replies did not take a message in time, or ended before it had. */
export class ReplyNotTakenError extends GatewayError {
  public readonly code = 'core.reply_not_taken'
  public readonly kind = 'unavailable'
}

/** Sending was given up for others: too many sends wait for their partners. */
export class SendingCrowdedOutError extends GatewayError {
  public readonly code = 'core.sending_crowded_out'
  public readonly kind = 'unavailable'
}

/** A message cannot be sent again: it was taken, is no message of the tenant's, or waits for its connection. */
export class NothingToRetryError extends GatewayError {
  public readonly code = 'core.nothing_to_retry'
  public readonly kind = 'conflict'
}

/** Sending cannot be cancelled: the message was taken, or is no message of the tenant's. */
export class NothingToCancelError extends GatewayError {
  public readonly code = 'core.nothing_to_cancel'
  public readonly kind = 'conflict'
}

/** A message is on its way to the partner right now: whether it arrives is not known yet. */
export class BeingSentError extends GatewayError {
  public readonly code = 'core.being_sent'
  public readonly kind = 'conflict'
}
