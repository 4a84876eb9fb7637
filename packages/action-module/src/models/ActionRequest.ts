import type { JsonObject } from '@didcomm-gateway/core'

/** A contact or identity: an id, a DID, or an object with either. */
export type PartyReference = string | { uuid?: string | null; did?: string | null }

/**
 * What of an action never changes. A request that sends on one may name it; where it names something else it is refused.
 */
export interface FixedOfAction {
  uuid?: string | null
  /** the tenant's own id */
  principalUuid?: string | null
  /** `DIDCOMM`, in any case */
  type?: string | null
  /** the connection's identity; default: that one */
  from?: PartyReference | null
  /** another name for `from`: id or DID of the identity */
  identityId?: string | null
  /** the contact: id of a connection, or the partner's DID */
  to?: PartyReference | null
  config?: { contactUuid?: string | null } | null
  /** the caller's own reference; lists can be filtered by it */
  referenceID?: string | null
  tags?: string[] | null
}

/** Sends on the thread of an action. */
export interface ContinueActionRequest extends FixedOfAction {
  /** default: `message` */
  command?: 'message' | null
  /** sent as it is; see {@link buildActionMessage} for what is added where it is absent */
  data: { message: JsonObject }
}

/**
 * Opens an action, with its first message or without one. The receiver is named by `to` or by `config.contactUuid`. With
 * the `uuid` of an action it sends on that one, as a {@link ContinueActionRequest}.
 */
export interface SendActionRequest extends FixedOfAction {
  type: string
  /** default: `message` */
  command?: 'message' | null
  /** left out, or with null for a message: only the thread is opened */
  data?: { message: JsonObject | null } | null
}

export interface ActionRequestOptions {
  /** the same key with the same request answers the same action and sends nothing */
  idempotencyKey?: string
  /** who asks, for `createdBy` and `updatedBy` */
  by?: string
}
