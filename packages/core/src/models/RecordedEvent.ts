import type { JsonObject } from './json'

/** One side of a message: a contact (connection) or one of our identities. `uuid` is null where nothing of ours is known. */
export interface Party {
  uuid: string | null
  did: string | null
}

export type EventDirection = 'in' | 'out'

/** One DIDComm message of a tenant, in or out, as the event log keeps it. Observers get it inside the recording transaction. */
export interface RecordedEvent {
  /** UUIDv7; equals the inbox id of a received message */
  id: string
  tenantId: string
  /** gapless counter of the tenant's events, from 1 */
  sequence: number
  direction: EventDirection
  /** `@type` as it came; null where the message has none that is a string */
  type: string | null
  /** `@id` as it came, or null */
  messageId: string | null
  /** `~thread.thid`, else `@id`, else null */
  threadId: string | null
  parentThreadId: string | null
  connectionId: string | null
  /** action that the message is filed under */
  actionUuid: string | null
  /** id of the general message (the asset) when no protocol handler knows the type, else null */
  generalMessageId: string | null
  /** as it is read: absent where only general messages were assets when it was recorded */
  isAsset?: boolean
  /** ids of the attachments, in order */
  attachmentIds: string[]
  /**
   * the decrypted JSON, parsed; a clone is not made: do not change it. While a message of more than 20,000 values is being
   * recorded only its header, its report and how many attachments it has
   */
  message: JsonObject
  /** top-level keys of the message that hold a `~`, where they are known; listing those of a large message takes long */
  decoratorKeys?: string[]
  /** contact and identity; for `out` events `from` is the identity and `to` the contact. Null where anonymous */
  from: Party | null
  to: Party | null
  /** stable code and text when handling failed */
  error: EventError | null
  /** epoch milliseconds; for received messages the time of arrival at the door */
  createdAt: number
}

export interface EventError {
  code: string
  message: string
}
