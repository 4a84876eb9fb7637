import { GatewayError } from '../errors'

/** What was given is not an invitation that this gateway can accept. */
export class InvitationInvalidError extends GatewayError {
  public readonly code = 'connections.invitation_invalid'
  public readonly kind = 'invalid'
}

/** The invitation's URL, or the document of its DID, cannot be fetched or holds no invitation. */
export class InvitationUnreachableError extends GatewayError {
  public readonly code = 'connections.invitation_unreachable'
  public readonly kind = 'invalid'
}

/** The tenant has received this invitation before. */
export class InvitationAlreadyReceivedError extends GatewayError {
  public readonly code = 'connections.invitation_already_received'
  public readonly kind = 'conflict'
}

/** A connection is not in the state that the operation needs. */
export class ConnectionStateError extends GatewayError {
  public readonly code = 'connections.state_conflict'
  public readonly kind = 'conflict'
}

/** A DID Exchange request names no invitation or identity of the tenant, or one that takes no (more) requests. */
export class RequestRefusedError extends GatewayError {
  public readonly code = 'connections.request_refused'
  public readonly kind = 'conflict'
}

/**
 * The sender's key is known under another DID that is in use. In DIDComm v1 a message names only the key, so two DIDs
 * with one key cannot be told apart.
 */
export class SenderKeyInUseError extends GatewayError {
  public readonly code = 'connections.sender_key_in_use'
  public readonly kind = 'conflict'
}
