import type { JsonObject, Party } from '../models'

/** A message as it was stored, unparsed: the asset. In lists only received ones that no protocol handler knows. */
export interface StoredMessage {
  id: string
  type: string | null
  threadId: string | null
  parentThreadId: string | null
  actionUuid: string | null
  /** the event that holds its content */
  eventUuid: string
  /** contact; null where the sender was anonymous */
  from: Party | null
  /** identity */
  to: Party | null
  connectionId: string | null
  /** the decrypted JSON as it came: UTF-8, byte for byte */
  text: Buffer
  attachments: AttachmentSummary[]
  /** epoch milliseconds */
  receivedAt: number
}

export interface GeneralMessage extends StoredMessage {
  /** its text, parsed */
  message: JsonObject
}

export interface AttachmentSummary {
  id: string
  /** as the sender declares it */
  mediaType: string | null
  filename: string | null
  /** length of the inline content; for linked content as declared, or null */
  byteCount: number | null
  links: string[]
}

/** An attachment with its content. */
export interface AttachmentContent extends AttachmentSummary {
  /** empty for linked content and for what could not be decoded */
  bytes: Buffer
}

export interface GeneralMessageFilter {
  /** `@type` as it came */
  type?: string
  connectionId?: string
  threadId?: string
  actionUuid?: string
}
