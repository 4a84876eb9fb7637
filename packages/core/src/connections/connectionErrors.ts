import { GatewayError } from '../errors'

/** What was given is not an invitation that this gateway can accept. */
export class InvitationInvalidError extends GatewayError {
  public readonly code = 'connections.invitation_invalid'
  public readonly kind = 'invalid'
}

/** An invitation without `handshake_protocols`: its message would have to be answered without a connection. */
export class InvitationConnectionlessError extends GatewayError {
  public readonly code = 'connections.invitation_connectionless'
  public readonly kind = 'invalid'
}

/** What is to be attached to an invitation is no offer or proof request that waits for a partner. */
export class InvitationAttachmentError extends GatewayError {
  public readonly code = 'connections.attachment_conflict'
  public readonly kind = 'conflict'
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

/**
 * A DID Exchange request names no invitation or identity of the tenant, or one that takes no (more) requests, or its DID is not
 * its sender's. No contact was made.
 */
export class RequestRefusedError extends GatewayError {
  public readonly code = 'connections.request_refused'
  public readonly kind = 'conflict'
}

/** The same request again, or one with the id of another: there is a connection for it. */
export class RequestRepeatedError extends RequestRefusedError {}

/**
 * A message of DID Exchange, reuse or rotation is not for a connection of its sender, or names a DID that is not the
 * sender's. It changed nothing.
 */
export class HandshakeRefusedError extends GatewayError {
  public readonly code = 'connections.handshake_refused'
  public readonly kind = 'conflict'
}

/** Old connections are not all searchable yet; the next request goes on. */
export class ConnectionsNotSearchableError extends GatewayError {
  public readonly code = 'connections.not_searchable_yet'
  public readonly kind = 'unavailable'
}
