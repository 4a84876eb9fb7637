import { GatewayError } from '@didcomm-gateway/core'

/** The message cannot be sent: it is no JSON object, or its `@type` is missing. */
export class ActionMessageInvalidError extends GatewayError {
  public readonly code = 'action.message_invalid'
  public readonly kind = 'invalid'
}

/** The request itself is not one that the action service knows. */
export class ActionRequestInvalidError extends GatewayError {
  public readonly code = 'action.request_invalid'
  public readonly kind = 'invalid'
}

/** `principalUuid` names another tenant. */
export class ActionPrincipalForbiddenError extends GatewayError {
  public readonly code = 'action.principal_forbidden'
  public readonly kind = 'forbidden'
}

/** The tenant has no such action. */
export class ActionNotFoundError extends GatewayError {
  public readonly code = 'action.not_found'
  public readonly kind = 'not_found'
}

/** The tenant has no such contact. */
export class ContactNotFoundError extends GatewayError {
  public readonly code = 'action.contact_not_found'
  public readonly kind = 'not_found'
}

/** `from` is not the identity that the contact is connected to. */
export class ActionSenderMismatchError extends GatewayError {
  public readonly code = 'action.sender_mismatch'
  public readonly kind = 'invalid'
}

/** The connection with the contact was abandoned. */
export class ConnectionNotReadyError extends GatewayError {
  public readonly code = 'action.connection_not_ready'
  public readonly kind = 'conflict'
}

/** Nobody can be answered: the sender was not connected, or the connection was deleted. */
export class ContactUnreachableError extends GatewayError {
  public readonly code = 'action.contact_unreachable'
  public readonly kind = 'conflict'
}

/** The action has ended; nothing is sent on its thread any more. */
export class ActionEndedError extends GatewayError {
  public readonly code = 'action.ended'
  public readonly kind = 'conflict'
}

/** The message names a thread that another action of the same contact follows. */
export class ActionThreadTakenError extends GatewayError {
  public readonly code = 'action.thread_taken'
  public readonly kind = 'conflict'
}

/** The message names another thread than the action's. */
export class ActionThreadMismatchError extends GatewayError {
  public readonly code = 'action.thread_mismatch'
  public readonly kind = 'invalid'
}

/** The idempotency key was used for another request. */
export class IdempotencyConflictError extends GatewayError {
  public readonly code = 'action.idempotency_conflict'
  public readonly kind = 'conflict'
}

/** The action has no message out that could be retried or cancelled. */
export class NothingSentError extends GatewayError {
  public readonly code = 'action.nothing_sent'
  public readonly kind = 'conflict'
}
