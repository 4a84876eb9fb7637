import type { JsonObject } from '@didcomm-gateway/core'

/** A contact or identity: an id, a DID, or an object with either. */
export type PartyReference = string | { uuid?: string | null; did?: string | null }

/** Sends on the thread of an action. */
export interface ContinueActionRequest {
  command: 'message'
  /** sent as it is; see {@link buildActionMessage} for what is added where it is absent */
  data: { message: JsonObject }
}

/** Opens an action with its first message. The receiver is named by `to` or by `config.contactUuid`. */
export interface SendActionRequest extends ContinueActionRequest {
  type: 'DIDCOMM'
  /** the connection's identity; default: that one */
  from?: PartyReference | null
  /** the contact: id of a connection, or the partner's DID */
  to?: PartyReference | null
  config?: { contactUuid?: string | null } | null
  /** the caller's own reference; lists can be filtered by it */
  referenceID?: string | null
  tags?: string[] | null
}

export interface ActionRequestOptions {
  /** the same key with the same request answers the same action and sends nothing */
  idempotencyKey?: string
  /** who asks, for `createdBy` and `updatedBy` */
  by?: string
}
